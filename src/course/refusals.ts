import type * as z from 'zod';
import type { Diagnostic, Path, Slots } from '../diagnostic.ts';
import { nearest } from '../language/nearest.ts';
import { asIs, say, type Text } from '../language/say.ts';
import { courseSchema } from './course.ts';
import { type Edit, textEdits } from './edit.ts';
import { labelsOf, notesOf } from './field.ts';
import type { Raw, RawMap } from './raw.ts';
import type { Source } from './source.ts';
import { bare, elementOf, schemaAt, shapeOf } from './walk.ts';

/** The value at a path; undefined when it is not there. */
export function rawAt(values: Raw, path: Path): Raw | undefined {
  let current: Raw | undefined = values;
  for (const step of path) {
    if (typeof current !== 'object') return undefined;
    current = Object.hasOwn(current, step) ? (current as RawMap)[step as string] : undefined;
  }
  return current;
}

/** Words that authors try, and the key that means the same. */
const otherWords: Readonly<Record<string, string>> = {
  titre: 'title',
  name: 'title',
  nom: 'title',
  durée: 'duration',
  minutes: 'duration',
  length: 'duration',
  objectifs: 'objectives',
  semaine: 'week',
  semaines: 'weeks',
  public: 'audience',
  participants: 'learners',
  apprenants: 'learners',
  outil: 'tool',
  activités: 'activities',
  besoin: 'need',
  contexte: 'context',
  problème: 'problem',
  buts: 'goals',
  prérequis: 'prerequisites',
  évaluation: 'evaluation',
  indicateurs: 'indicators',
  étape: 'stage',
  langue: 'language',
  séances: 'sessions',
  consigne: 'instructions',
};

function keyFor(key: string, candidates: readonly string[]): string | undefined {
  const same = otherWords[key.toLowerCase()];
  if (same && candidates.includes(same)) return same;
  return nearest(key, candidates);
}

/** Mappings of the spec, where a key that stands in the wrong place may belong. */
const homes = [
  '',
  'client',
  'format',
  'need',
  'need.audience',
  'need.constraints',
  'modalities',
  'modalities.tutoring',
  'evaluation',
  'project',
  'production',
  'deployment',
  'partnership',
  'results',
];

function homeOf(key: string): string | undefined {
  return homes.find((home) => {
    const schema = schemaAt(courseSchema, home === '' ? [] : home.split('.'));
    return schema && Object.hasOwn(shapeOf(schema) ?? {}, key);
  });
}

interface Refusal {
  readonly rule: string;
  readonly message: Text;
  readonly data: Slots;
  readonly path: Path;
  readonly on: 'key' | 'value';
  readonly fix?: {
    readonly title: Text;
    readonly data: Slots;
    readonly level: 'safe' | 'suggested';
    readonly edit: Edit;
  };
}

function unknownKey(path: Path, key: string, source: Source): Refusal {
  const at = [...path, key];
  const schema = schemaAt(courseSchema, path);
  const known = Object.keys((schema && shapeOf(schema)) ?? {});
  const present = rawAt(source.values, path) as RawMap;
  const near = keyFor(
    key,
    known.filter((name) => !Object.hasOwn(present, name)),
  );
  if (near) {
    return {
      rule: 'course/unknown-key',
      message: say(
        'La clé « {key} » n’existe pas ici. Vouliez-vous dire « {near} » ?',
        'There is no key “{key}” here. Did you mean “{near}”?',
      ),
      data: { key, near },
      path: at,
      on: 'key',
      fix: {
        title: say('Écrire « {near} »', 'Write “{near}”'),
        data: { near },
        level: 'suggested',
        edit: { op: 'rename', path: at, key: near },
      },
    };
  }
  const home = homeOf(key);
  if (home !== undefined && home !== path.join('.')) {
    return {
      rule: 'course/unknown-key',
      message: say(
        'La clé « {key} » n’existe pas ici : sa place est {place}.',
        'There is no key “{key}” here: its place is {place}.',
      ),
      data: {
        key,
        place:
          home === ''
            ? say('à la racine du fichier', 'the root of the file')
            : say(`sous « ${home} »`, `under “${home}”`),
      },
      path: at,
      on: 'key',
    };
  }
  return {
    rule: 'course/unknown-key',
    message: say(
      'La clé « {key} » n’existe pas ici. Clés possibles : {known}.',
      'There is no key “{key}” here. Possible keys: {known}.',
    ),
    data: { key, known: `${known.slice(0, 8).join(', ')}${known.length > 8 ? ' …' : ''}` },
    path: at,
    on: 'key',
  };
}

function wrongChoice(path: Path, typed: string, labels: Readonly<Record<string, Text>>): Refusal {
  const names = Object.keys(labels);
  const byLabel = names.filter((name) =>
    Object.values(labels[name] as Text).some((label) => label.toLowerCase() === typed.toLowerCase()),
  );
  const spoken = names.flatMap((name) => [name, ...Object.values(labels[name] as Text)]);
  const close = nearest(typed, spoken);
  const near =
    byLabel[0] ??
    names.find(
      (name) => close !== undefined && (name === close || Object.values(labels[name] as Text).includes(close)),
    );
  const possible = { fr: names.join(', '), en: names.join(', ') };
  if (near) {
    return {
      rule: 'course/unknown-value',
      message: say(
        '« {typed} » n’est pas une valeur possible. Vouliez-vous dire « {near} » ({label}) ?',
        '“{typed}” is not a possible value. Did you mean “{near}” ({label})?',
      ),
      data: { typed, near, label: labels[near] as Text },
      path,
      on: 'value',
      fix: {
        title: say('Écrire « {near} »', 'Write “{near}”'),
        data: { near },
        level: byLabel[0] ? 'safe' : 'suggested',
        edit: { op: 'set', path, value: near },
      },
    };
  }
  return {
    rule: 'course/unknown-value',
    message: say(
      '« {typed} » n’est pas une valeur possible. Valeurs : {possible}.',
      '“{typed}” is not a possible value. Values: {possible}.',
    ),
    data: { typed, possible },
    path,
    on: 'value',
  };
}

/** A mapping or list stands where a text is wanted: almost always a colon in French prose, or unquoted square brackets. */
function notText(path: Path, value: Raw, title: Text, source: Source): Refusal {
  const span = source.span(path, 'value');
  const written = source.text.slice(span.start, span.end).trim();
  const one = !written.includes('\n') && written.length < 400;
  const cut = !Array.isArray(value) && /[^\s]\s*:\s/.test(written) && !written.startsWith('{');
  const bracketed = Array.isArray(value) && written.startsWith('[');
  const message = cut
    ? say(
        'Un texte est attendu pour « {title} », et le deux-points coupe la phrase : mettez-la entre guillemets droits ("…").',
        'A text is expected for “{title}”, and the colon cuts the sentence: put it between double quotes ("…").',
      )
    : bracketed
      ? say(
          'Un texte est attendu pour « {title} » ; les crochets en font une liste : mettez-le entre guillemets droits ("…").',
          'A text is expected for “{title}”; the brackets make it a list: put it between double quotes ("…").',
        )
      : Array.isArray(value)
        ? say(
            'Un texte est attendu pour « {title} », et non une liste.',
            'A text is expected for “{title}”, not a list.',
          )
        : say('Un texte est attendu pour « {title} », et non des clés.', 'A text is expected for “{title}”, not keys.');
  return {
    rule: 'course/wrong-type',
    message,
    data: { title },
    path,
    on: 'value',
    ...(one && (cut || bracketed)
      ? {
          fix: {
            title: say('Mettre la phrase entre guillemets', 'Put the sentence between quotes'),
            data: {},
            level: 'safe',
            edit: { op: 'set', path, value: written },
          },
        }
      : {}),
  };
}

function titleAt(path: Path): Text {
  const last = path.at(-1);
  const schema = schemaAt(courseSchema, path);
  const notes = schema && notesOf(schema);
  if (typeof last === 'number') return titleAt(path.slice(0, -1));
  return notes?.title ?? asIs(String(last ?? 'spoc.yaml'));
}

function wrongType(path: Path, value: Raw, source: Source): Refusal {
  const schema = schemaAt(courseSchema, path);
  const title = titleAt(path);
  const on = 'value';
  if (schema && elementOf(schema)) {
    const items = shapeOf(elementOf(schema) as z.core.$ZodType);
    return {
      rule: 'course/wrong-type',
      message: items
        ? say(
            '« {title} » est une liste : chaque élément commence par un tiret (« - title: … »).',
            '“{title}” is a list: each item begins with a dash (“- title: …”).',
          )
        : say(
            '« {title} » est une liste : une ligne par élément, chacune commençant par un tiret.',
            '“{title}” is a list: one line for each item, beginning with a dash.',
          ),
      data: { title },
      path,
      on,
    };
  }
  if (schema && shapeOf(schema)) {
    const keys = Object.keys(shapeOf(schema) ?? {}).filter((key) => key !== 'notes' && key !== 'id');
    return {
      rule: 'course/wrong-type',
      message: say(
        '« {title} » attend des clés ({keys}), et non {found}.',
        '“{title}” expects keys ({keys}), not {found}.',
      ),
      data: {
        title,
        keys: `${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}`,
        found: Array.isArray(value) ? say('une liste', 'a list') : say('un texte', 'a text'),
      },
      path,
      on,
      ...(typeof value === 'string' && typeof path.at(-1) === 'number' && keys.includes('title')
        ? {
            fix: {
              title: say('En faire « title: … »', 'Make it “title: …”'),
              data: {},
              level: 'safe' as const,
              edit: { op: 'set' as const, path, value: { title: value } },
            },
          }
        : {}),
    };
  }
  return notText(path, value, title, source);
}

function refusalsOf(issue: z.core.$ZodIssue, source: Source): readonly Refusal[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, source));
  const value =
    rawAt(source.values, path) ??
    (typeof path.at(-1) === 'number' ? rawAt(source.values, path.slice(0, -1)) : undefined);
  const title = titleAt(path);
  if (value === undefined) {
    return [
      {
        rule: 'course/missing-key',
        message:
          path.length === 1 && path[0] === 'spoc'
            ? say(
                'Il manque la version du format : écrivez « spoc: 1 » en première ligne.',
                'The format version is missing: write “spoc: 1” on the first line.',
              )
            : say('Il manque « {key} » ({title}).', '“{key}” ({title}) is missing.'),
        data: { key: String(path.at(-1)), title },
        path,
        on: 'key',
        ...(path.length === 1 && path[0] === 'spoc'
          ? {
              fix: {
                title: say('Ajouter « spoc: 1 »', 'Add “spoc: 1”'),
                data: {},
                level: 'safe' as const,
                edit: { op: 'set' as const, path, value: '1' },
              },
            }
          : {}),
      },
    ];
  }
  const schema = schemaAt(courseSchema, path);
  if (typeof value === 'string' && schema) {
    const labels = labelsOf(bare(schema));
    if (Object.keys(labels).length > 0) return [wrongChoice(path, value, labels)];
  }
  if (issue.code === 'custom') {
    const expected =
      (issue.params as { expected?: Text } | undefined)?.expected ?? (schema && notesOf(schema)?.expected) ?? asIs('?');
    return [
      value === ''
        ? {
            rule: 'course/empty',
            message: say(
              '« {title} » est vide : écrivez {expected}, ou retirez la ligne.',
              '“{title}” is empty: write {expected}, or remove the line.',
            ),
            data: { title, expected },
            path,
            on: 'value',
          }
        : {
            rule: 'course/unreadable-value',
            message: say('« {typed} » ne se lit pas comme {expected}.', '“{typed}” can’t be read as {expected}.'),
            data: { typed: String(value).length > 60 ? `${String(value).slice(0, 57)}…` : String(value), expected },
            path,
            on: 'value',
          },
    ];
  }
  return [wrongType(path, value, source)];
}

/** What the schema refuses, in our words, each at its place. */
export function refusals(issues: readonly z.core.$ZodIssue[], source: Source): readonly Diagnostic[] {
  return issues
    .flatMap((issue) => refusalsOf(issue, source))
    .map(({ rule, message, data, path, on, fix }) => ({
      rule,
      severity: 'error' as const,
      message,
      data,
      path,
      span: source.span(path, on),
      ...(fix
        ? { fix: { title: fix.title, data: fix.data, level: fix.level, edits: textEdits(source, [fix.edit]) } }
        : {}),
    }));
}
