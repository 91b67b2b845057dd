import * as z from 'zod/mini';
import { stage } from '../course/choices.ts';
import { choice, field, labelsOf, notesOf, value } from '../course/field.ts';
import { list, listOf, mapOf, optional, part, record, text, yesNo } from '../course/kinds.ts';
import { type Raw, rawAt } from '../course/raw.ts';
import type { Source } from '../course/source.ts';
import { bare, elementOf, entryOf, schemaAt, shapeOf } from '../course/walk.ts';
import type { Diagnostic, Path, Slots } from '../diagnostic.ts';
import { nearest } from '../language/nearest.ts';
import { asIs, say, type Text } from '../language/say.ts';

/** What may stand in `spoc.config.yaml`. */

export const profile = choice(say('profil', 'profile'), {
  base: say('de base', 'base'),
  qualiopi: say('certification Qualiopi', 'Qualiopi certification'),
  opco: say('financement OPCO', 'OPCO funding'),
  cpf: say('financement CPF', 'CPF funding'),
  public: say('commande publique', 'public sector'),
});

export const severity = choice(say('gravité', 'severity'), {
  off: say('désactivée', 'off'),
  info: say('information', 'info'),
  warning: say('avertissement', 'warning'),
  error: say('erreur', 'error'),
});

/** Anything: checked later, against the rule itself. */
const anything = z.custom<Raw>(() => true);

const condition = part(
  {
    present: optional(yesNo, say('renseigné', 'present')),
    matches: optional(text, say('correspond à', 'matches'), { examples: ['^[A-Z]{3}-\\d+'] }),
    avoids: optional(text, say('évite', 'avoids')),
    oneOf: listOf(text, say('valeurs admises', 'values allowed')),
    atLeast: optional(text, say('au moins', 'at least')),
    atMost: optional(text, say('au plus', 'at most')),
  },
  say('condition', 'condition'),
);

const ownRule = record({
  id: field(text, say('nom', 'name'), { examples: ['acme/code-client'] }),
  path: field(text, say('endroit', 'path'), { examples: ['client.name', 'modules.*.title'] }),
  condition,
  message: field(text, say('message', 'message')),
  why: optional(text, say('pourquoi', 'why')),
  severity: optional(severity, say('gravité', 'severity')),
  stage: optional(stage, say('à partir de l’étape', 'from stage')),
});

const color = value('text', say('couleur', 'colour'), say('une couleur (#0b5c6b)', 'a colour (#0b5c6b)'), (typed) =>
  /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(typed) ? typed.toLowerCase() : undefined,
);

const provider = part(
  {
    name: optional(text, say('nom', 'name')),
    registration: optional(text, say('numéro de déclaration d’activité', 'registration number')),
    siret: optional(text, say('SIRET', 'SIRET')),
    qualiopi: optional(text, say('certificat Qualiopi', 'Qualiopi certificate')),
    address: optional(text, say('adresse', 'address')),
    email: optional(text, say('adresse électronique', 'e-mail')),
    phone: optional(text, say('téléphone', 'telephone')),
    website: optional(text, say('site', 'website')),
    contact: optional(text, say('contact', 'contact')),
    logo: optional(text, say('logo (fichier)', 'logo (file)'), {
      help: say('Une image PNG, JPEG ou SVG, à côté de ce fichier.', 'A PNG, JPEG or SVG picture, beside this file.'),
      examples: ['logo.svg'],
    }),
    color: optional(color, say('couleur de la marque', 'colour of the brand')),
    effort: mapOf(text, say('heures de production par minute', 'hours of production a minute'), {
      help: say(
        'Par type d’activité : « video: 2 h » pour deux heures de travail par minute de contenu.',
        'By activity type: “video: 2 h” for two hours of work a minute of content.',
      ),
    }),
  },
  say('organisme de formation', 'training provider'),
);

const settingsSchema = record({
  extends: listOf(text, say('configurations reprises', 'configurations taken up'), {
    help: say(
      'Un fichier (./equipe.yaml) ou un paquet npm ; ce fichier-ci a le dernier mot.',
      'A file (./team.yaml) or an npm package; this file has the last word.',
    ),
  }),
  profile: listOf(profile, say('profil', 'profile')),
  rules: mapOf(anything, say('réglages des règles', 'rule settings'), {
    help: say(
      'Par règle : off, info, warning ou error ; ou une gravité et des seuils (severity: error, maximum: 12).',
      'By rule: off, info, warning or error; or a severity and thresholds (severity: error, maximum: 12).',
    ),
  }),
  ownRules: list(ownRule, say('règles maison', 'own rules')),
  plugins: listOf(text, say('règles en JavaScript', 'rules in JavaScript'), {
    help: say(
      'Des fichiers ou paquets dont le code sera exécuté : n’en nommez que de sûrs.',
      'Files or packages whose code will be run: name only those you trust.',
    ),
  }),
  theme: optional(text, say('thème des documents (dossier)', 'document theme (folder)')),
  provider,
});

export type SettingsFile = z.output<typeof settingsSchema>;
export type Provider = SettingsFile['provider'];
export type OwnRule = SettingsFile['ownRules'][number];

export interface ReadSettings {
  /** Undefined when anything in the file is wrong: a setting that is not understood must never be passed over. */
  readonly file?: SettingsFile;
  readonly diagnostics: readonly Diagnostic[];
}

export function settingsProblem(
  source: Source,
  message: Text,
  data: Slots,
  path: Path,
  on: 'key' | 'value' = 'value',
): Diagnostic {
  return { rule: 'lint/settings', severity: 'error', message, data, path, span: source.span(path, on) };
}

const unknownKey = say(
  'Le réglage « {key} » n’existe pas. Réglages possibles : {known}.',
  'There is no setting “{key}”. Possible settings: {known}.',
);
const unknownKeyNear = say(
  'Le réglage « {key} » n’existe pas. Vouliez-vous dire « {near} » ?',
  'There is no setting “{key}”. Did you mean “{near}”?',
);
const unknownValue = say(
  '« {typed} » n’est pas une valeur possible. Valeurs : {possible}.',
  '“{typed}” is not a possible value. Values: {possible}.',
);
const unknownValueNear = say(
  '« {typed} » n’est pas une valeur possible. Vouliez-vous dire « {near} » ?',
  '“{typed}” is not a possible value. Did you mean “{near}”?',
);
const missing = say('Il manque « {key} ».', '“{key}” is missing.');
const wrong = say('« {title} » attend {expected}.', '“{title}” expects {expected}.');

function expectedAt(path: Path): Text {
  const schema = schemaAt(settingsSchema, path);
  if (schema && elementOf(schema)) return say('une liste', 'a list');
  if (schema && (shapeOf(schema) || entryOf(schema))) return say('des clés', 'keys');
  return (schema && notesOf(schema)?.expected) ?? say('un texte', 'a text');
}

function problemsOf(issue: z.core.$ZodIssue, source: Source): Diagnostic[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const schema = schemaAt(settingsSchema, path);
    const known = Object.keys((schema && shapeOf(schema)) ?? {}).filter((key) => key !== 'notes');
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const data: Slots = near ? { key, near } : { key, known: known.join(', ') };
      return settingsProblem(source, near ? unknownKeyNear : unknownKey, data, [...path, key], 'key');
    });
  }
  const typed = rawAt(source.values, path) ?? rawAt(source.values, path.slice(0, -1));
  if (typed === undefined || (rawAt(source.values, path) === undefined && typeof path.at(-1) === 'string')) {
    return [settingsProblem(source, missing, { key: String(path.at(-1) ?? '') }, path, 'key')];
  }
  const schema = schemaAt(settingsSchema, path);
  const labels = schema ? labelsOf(bare(schema)) : {};
  const possible = Object.keys(labels);
  if (possible.length > 0 && typeof typed === 'string') {
    const near = nearest(typed, possible);
    const data: Slots = near ? { typed, near } : { typed, possible: possible.join(', ') };
    return [settingsProblem(source, near ? unknownValueNear : unknownValue, data, path)];
  }
  const title = (schema && notesOf(schema)?.title) ?? asIs(String(path.at(-1) ?? source.name));
  return [settingsProblem(source, wrong, { title, expected: expectedAt(path) }, path)];
}

/** Reads a configuration file; every mistake is an error at its place. Rule names and options are checked by `combineSettings`. */
export function readSettings(source: Source): ReadSettings {
  const parsed = settingsSchema.safeParse(source.values);
  // The schema passes over this key in an open mapping.
  const lost = ['rules', 'provider.effort'].map((place) => [...place.split('.'), '__proto__']);
  const problems = lost
    .filter((path) => rawAt(source.values, path) !== undefined)
    .map((path) => settingsProblem(source, unknownKey, { key: '__proto__', known: '…' }, path, 'key'));
  if (problems.length > 0) return { diagnostics: problems };
  if (parsed.success) return { file: parsed.data, diagnostics: [] };
  return { diagnostics: parsed.error.issues.flatMap((issue) => problemsOf(issue, source)) };
}
