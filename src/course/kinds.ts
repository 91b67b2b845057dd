import * as z from 'zod/mini';
import { say, type Text } from '../language/say.ts';
import { type Collection, type FieldNotes, field, noted, value } from './field.ts';
import { SparseObject } from './sparse.ts';
import { parseDate } from './values/date.ts';
import { parseDelay } from './values/delay.ts';
import { parseDuration } from './values/duration.ts';
import { parseQuantity } from './values/quantity.ts';
import { parseRate } from './values/rate.ts';
import { parseScore, type Score } from './values/score.ts';
import { parseShare, type Share } from './values/share.ts';
import { parseTarget } from './values/target.ts';

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  oui: true,
  false: false,
  no: false,
  non: false,
};

export const text = value('text', say('texte', 'text'), say('un texte', 'a text'), (typed) =>
  typed === '' ? undefined : typed,
);

export const identifier = value(
  'identifier',
  say('identifiant', 'identifier'),
  say('un identifiant sans espace (O1, M1.A2, drh)', 'an identifier without spaces (O1, M1.A2, hr)'),
  (typed) => (/^\w[\w.-]*$/.test(typed) || /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u.test(typed) ? typed : undefined),
);

export const integer = value(
  'integer',
  say('nombre entier', 'whole number'),
  say('un nombre entier (4)', 'a whole number (4)'),
  (typed) => (/^\d{1,6}$/.test(typed) ? Number(typed) : undefined),
);

export const count = value(
  'count',
  say('nombre', 'number'),
  say('un nombre entier, à partir de 1 (4)', 'a whole number, from 1 (4)'),
  (typed) => (/^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined),
);

export const yesNo = value(
  'yes-no',
  say('oui ou non', 'yes or no'),
  say('oui ou non (true, false)', 'yes or no (true, false)'),
  (typed) => truths[typed.toLowerCase()],
);

export const duration = value(
  'duration',
  say('durée', 'duration'),
  say('une durée (8 min, 1 h 30, 30-45 min, environ 2 h)', 'a duration (8 min, 1 h 30, 30-45 min, about 2 h)'),
  parseDuration,
);

export const delay = value(
  'delay',
  say('délai', 'delay'),
  say('un délai (48 h, 24 h ouvrées, 7 jours, 3 mois)', 'a delay (48 h, 2 working days, 7 days, 3 months)'),
  parseDelay,
);

export const quantity = value(
  'quantity',
  say('effectif', 'number of people'),
  say(
    'un nombre, une fourchette du plus petit au plus grand ou une estimation (15, 4-12, environ 600)',
    'a number, a range from the smaller to the larger, or an estimate (15, 4-12, about 600)',
  ),
  parseQuantity,
);

export const rate = value(
  'rate',
  say('rythme', 'rate'),
  say(
    'un temps par semaine, par jour ou par mois (2 h, 30 min par jour)',
    'a time a week, a day or a month (2 h, 30 min a day)',
  ),
  parseRate,
);

export const share = value(
  'share',
  say('part', 'share'),
  say('une part (90 %, 0.9, 14/15)', 'a share (90 %, 0.9, 14/15)'),
  parseShare,
);

export const date = value(
  'date',
  say('date', 'date'),
  say('une date (2026-03-09, 09/03/2026, mars 2026, 2026)', 'a date (2026-03-09, 9 March 2026, March 2026, 2026)'),
  parseDate,
);

export const target = value(
  'target',
  say('cible', 'target'),
  say('une cible (90 %, 4,5/5, un texte)', 'a target (90 %, 4.5/5, a text)'),
  parseTarget,
);

/** A pass mark is a share of the points (80 %) or a score (12/20, 700/1000). */
export type PassMark =
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'score'; readonly score: Score };

export const passMark = value(
  'target',
  say('seuil de réussite', 'pass mark'),
  say('un seuil, 100 % au plus (80 %, 12/20, 700/1000)', 'a pass mark, at most 100 % (80 %, 12/20, 700/1000)'),
  (typed): PassMark | undefined => {
    const score = parseScore(typed);
    if (score) return { kind: 'score', score };
    const part = parseShare(typed);
    return part && { kind: 'share', share: part };
  },
);

/** An item of `collections`, by its identifier. */
export function reference(...collections: Collection[]) {
  return field(identifier, say('renvoi', 'reference'), { refersTo: collections });
}

/** Somebody of the list `people`, by identifier or by a plain name. */
export const person = field(text, say('personne', 'person'), { refersTo: ['people'], loose: true });

const oneAsList = z.transform((typed: unknown) => (typeof typed === 'string' ? [typed] : typed));

/** A list of scalars; a single value may stand without brackets. */
export function several<S extends z.ZodMiniType>(item: S) {
  return z.pipe(oneAsList, z.array(item));
}

export const privateNotes = field(text, say('notes privées', 'private notes'), {
  help: say(
    'Pour vous seul : aucun document, export ou aperçu ne les montre.',
    'For you alone: no document, export or preview shows them.',
  ),
  long: true,
  private: true,
});

/** The same in every mapping. */
const notes = z.optional(privateNotes);

/** What unknown keys may hold: the same nothing in every mapping, where `z.strictObject` would make one for each. */
const nothing = z.never();

type Mapping<S extends z.core.$ZodShape> = z.ZodMiniObject<S & { notes: typeof notes }, z.core.$strict>;

/** A mapping that refuses unknown keys and may carry private notes. */
export function record<const S extends z.core.$ZodShape>(shape: S): Mapping<S> {
  return new SparseObject({ type: 'object', shape: { ...shape, notes }, catchall: nothing }) as never;
}

/** The same, with fields that are made when first asked for: most specs leave many lists empty. */
function recordOnDemand<const S extends z.core.$ZodShape>(shape: () => S): Mapping<S> {
  const definition = {
    type: 'object',
    get shape() {
      const made = { ...shape(), notes };
      Object.defineProperty(this, 'shape', { value: made });
      return made;
    },
    catchall: nothing,
  };
  return new SparseObject(definition as never) as never;
}

type Notes = Omit<FieldNotes, 'title'>;

/** A field that is this value when absent. */
export function withDefault<S extends z.ZodMiniType>(value: z.output<S>, schema: S, title: Text, notes?: Notes) {
  return noted(z._default(schema, value as never), title, notes);
}

const id = withDefault('', identifier, say('identifiant', 'identifier'), {
  help: say('Court et stable : d’autres lignes y renvoient.', 'Short and stable: other lines refer to it.'),
});

/** An item of a list that others may name: its identifier is made when the author gives none. */
export function item<const S extends z.core.$ZodShape>(shape: () => S) {
  return recordOnDemand(() => ({ id, ...shape() }));
}

/** An optional field. */
export function optional<S extends z.ZodMiniType>(schema: S, title: Text, notes?: Notes) {
  return noted(z.optional(schema), title, notes);
}

/** A list that is empty when absent. */
export function list<S extends z.ZodMiniType>(itemSchema: S, title: Text, notes?: Notes) {
  return noted(z._default(z.array(itemSchema), []), title, { kind: 'list', ...notes });
}

/** A list of scalars that is empty when absent. */
export function listOf<S extends z.ZodMiniType>(itemSchema: S, title: Text, notes?: Notes) {
  return noted(z.prefault(several(itemSchema), [] as never), title, { kind: 'list', ...notes });
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** A mapping whose parts may all be absent. What an absent one holds is the same for all, and not to be changed: most specs have many. */
export function part<const S extends z.core.$ZodShape>(shape: S, title: Text, notes?: Notes) {
  const mapping = record(shape);
  let empty: z.output<typeof mapping> | undefined;
  const absent = () => {
    empty ??= frozen(mapping.parse({}));
    return empty;
  };
  return noted(z._default(mapping, absent as never), title, { kind: 'map', ...notes });
}

/** Values by names of the author’s own, empty when absent. */
export function mapOf<S extends z.ZodMiniType>(entry: S, title: Text, notes?: Notes) {
  return noted(z.prefault(z.record(z.string(), entry), {}), title, { kind: 'record', ...notes });
}
