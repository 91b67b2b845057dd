import { describe, expect, test } from 'vitest';
import { decode } from '../../src/course/decode.ts';
import { migrate } from '../../src/course/migrate.ts';
import { readSource } from '../../src/course/source.ts';
import { translate } from '../../src/language/say.ts';

function read(text: string) {
  const { source, diagnostics } = readSource('spoc.yaml', text);
  const decoded = source ? decode(source) : undefined;
  const said = [...diagnostics, ...(decoded?.diagnostics ?? [])].map(
    ({ rule, span, message, data }) => `${span.line}:${span.column} ${rule} ${translate(message, 'fr', data)}`,
  );
  return { course: decoded?.course, said };
}

const head = 'spoc: 1\ntitle: X\n';

describe('what the schema refuses is said in our words, at its place', () => {
  test.each([
    [
      'a key with a slip',
      `${head}need:\n  contexte: "x"\n`,
      '4:3 course/unknown-key La clé « contexte » n’existe pas ici. Vouliez-vous dire « context » ?',
    ],
    [
      'a key that belongs elsewhere',
      `${head}learners: 12\n`,
      '3:1 course/unknown-key La clé « learners » n’existe pas ici : sa place est sous « need.audience ».',
    ],
    [
      'a French word for an enumeration',
      `${head}modules:\n  - activities:\n      - { type: vidéo }\n`,
      '5:17 course/unknown-value « vidéo » n’est pas une valeur possible. Vouliez-vous dire « video » (vidéo) ?',
    ],
    [
      'a slip in an enumeration',
      `${head}stage: structur\n`,
      '3:8 course/unknown-value « structur » n’est pas une valeur possible. Vouliez-vous dire « structure » (Concevoir la structure) ?',
    ],
    [
      'a duration that is none',
      `${head}duration: longtemps\n`,
      '3:11 course/unreadable-value « longtemps » ne convient pas : il faut une durée (8 min, 1 h 30, 30-45 min, environ 2 h).',
    ],
    [
      'an impossible date',
      `${head}cohorts:\n  - { id: G1, start: 2026-02-31 }\n`,
      '4:22 course/unreadable-value « 2026-02-31 » ne convient pas : il faut une date (2026-03-09, 09/03/2026, mars 2026, 2026).',
    ],
    [
      'brackets that make a list',
      `${head}need:\n  context: [à définir]\n`,
      '4:12 course/wrong-type Un texte est attendu pour « contexte » ; les crochets en font une liste : mettez-le entre guillemets droits ("…").',
    ],
    [
      'a colon that makes a mapping',
      `${head}need:\n  levers:\n    - Frein : le temps\n`,
      '5:7 course/wrong-type Un texte est attendu pour « leviers et freins hors formation », et le deux-points coupe la phrase : mettez-la entre guillemets droits ("…").',
    ],
    ['a missing title', 'spoc: 1\n', '1:1 course/missing-key Il manque « title » (titre).'],
    [
      'a missing version',
      'title: X\n',
      '1:1 course/missing-key Il manque la version du format : écrivez « spoc: 1 » en première ligne.',
    ],
    [
      'an activity without type',
      `${head}activities:\n  - { title: Appel }\n`,
      '4:5 course/missing-key Il manque « type » (type d’activité).',
    ],
    [
      'an unknown identifier',
      `${head}objectives:\n  - { id: O1, title: Citer }\nmodules:\n  - { id: M1, serves: [ O2 ] }\n`,
      '6:25 course/unknown-id « O2 » n’est défini nulle part. Identifiants connus : O1.',
    ],
    [
      'an identifier used twice',
      `${head}objectives:\n  - { id: O1 }\n  - { id: O1 }\n`,
      '5:11 course/duplicate-id L’identifiant « O1 » sert déjà : chacun doit être unique.',
    ],
    [
      'dates in the wrong order',
      `${head}cohorts:\n  - { id: G1, start: 2026-03-09, end: 2026-03-01 }\n`,
      '4:39 course/date-order La fin (1er mars 2026) précède le début (9 mars 2026).',
    ],
    [
      'objectives that wait for each other',
      `${head}objectives:\n  - { id: O1, requires: [ O2 ] }\n  - { id: O2, requires: [ O1 ] }\n`,
      '4:25 course/cycle Ces objectifs s’attendent l’un l’autre : O1 → O2 → O1.',
    ],
    [
      'a file of a later version',
      'spoc: 7\ntitle: X\n',
      '1:7 course/version Ce fichier est au format 7 ; cette version de spoc lit jusqu’au format 1. Écrivez « spoc: 1 », ou mettez spoc à jour.',
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(text).said).toEqual([expected]);
  });

  test('every problem comes at once, and what is right stays', () => {
    const { course, said } = read(
      `${head}stage: structur\nneed:\n  context: "Une phrase."\n  audience: { learners: plusieurs }\nmodules:\n  - { title: Un, duration: 20 min }\n  - texte\n  - { title: Trois }\n`,
    );
    expect(said).toHaveLength(3);
    expect(course?.need.context).toBe('Une phrase.');
    expect(course?.need.audience.learners).toBeUndefined();
    expect(course?.modules.map((module) => module.title)).toEqual(['Un', undefined, 'Trois']);
  });
});

describe('what is tolerated', () => {
  test('texts are what the author typed, never a number or a truth', () => {
    const { course, said } = read('spoc: 1\ntitle: 0123\nneed:\n  audience: { seniority: yes, education: 1.10 }\n');
    expect(said).toEqual([]);
    expect(course?.title).toBe('0123');
    expect(course?.need.audience).toMatchObject({ seniority: 'yes', education: '1.10' });
  });

  test('a null is an absence, a single value a list of one, a plain duration self-paced', () => {
    const { course, said } = read(
      `${head}need:\n  context: ~\n  problem:\n  levers: le temps\nmodules:\n  - { title: A, duration: 30-45 min }\n  - { title: B, duration: { asynchronous: 40 min, live: 1 h } }\n`,
    );
    expect(said).toEqual([]);
    expect(course?.need).toMatchObject({ levers: ['le temps'] });
    expect(course?.need.context).toBeUndefined();
    expect(course?.modules[0]?.duration?.asynchronous).toEqual({ min: 30, max: 45, estimated: false });
    expect(course?.modules[1]?.duration?.live).toEqual({ min: 60, max: 60, estimated: false });
  });

  test('prerequisites say « none » apart from « not asked »', () => {
    expect(read(head).course?.need.audience.prerequisites).toBeUndefined();
    expect(read(`${head}need:\n  audience: { prerequisites: [ ] }\n`).course?.need.audience.prerequisites).toEqual([]);
  });

  test('items without identifier get one that is free', () => {
    const { course } = read(
      `${head}objectives:\n  - { title: A }\n  - { id: O1, title: B }\n  - { title: C }\nmodules:\n  - activities:\n      - { type: video }\n      - { type: quiz }\n`,
    );
    expect(course?.objectives.map(({ id }) => id)).toEqual(['O2', 'O1', 'O3']);
    expect(course?.modules[0]?.activities.map(({ id }) => id)).toEqual(['M1.A1', 'M1.A2']);
  });

  test('anchors and merges, with positions where the value is written', () => {
    const { course, said } = read(
      `${head}modules:\n  - &m\n    title: Un\n    duration: 20 min\n  - { <<: *m, title: Deux }\n`,
    );
    expect(said).toEqual([]);
    expect(course?.modules[1]).toMatchObject({ title: 'Deux', duration: { asynchronous: { min: 20 } } });
  });
});

test('twelve modules and five hundred activities are read', () => {
  const text = `${head}modules:\n${Array.from({ length: 12 }, (_, m) => `  - title: M${m}\n    activities:\n${'      - { type: video, duration: 6 min }\n'.repeat(42)}`).join('')}`;
  const { course, said } = read(text);
  expect(said).toEqual([]);
  expect(course?.modules.flatMap(({ activities }) => activities)).toHaveLength(504);
});

test('an older file goes through every step of migration; a newer one is refused', () => {
  const steps = {
    1: (values: object) => ({ ...values, second: '2' }),
    2: (values: object) => ({ ...values, third: '3' }),
  };
  expect(migrate({ spoc: '1' }, 1, steps)).toEqual({ spoc: '1', second: '2', third: '3' });
  expect(migrate({ spoc: '2' }, 2)).toBeUndefined();
});
