import type { Path } from '../../diagnostic.ts';
import { nearest } from '../../language/nearest.ts';
import { say } from '../../language/say.ts';
import { courseSchema } from '../course.ts';
import { type RawMap, rawAt } from '../raw.ts';
import type { Source } from '../source.ts';
import { schemaAt, shapeOf } from '../walk.ts';
import type { Refusal } from './refusal.ts';

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

/** A key that the schema does not have at this place. */
export function unknownKey(path: Path, key: string, source: Source): Refusal {
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
