import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Course } from '../../src/course/course.ts';
import { decode } from '../../src/course/decode.ts';
import { readSource } from '../../src/course/source.ts';
import { learnersOf, placesOf, weeksOf } from '../../src/facts/calendar.ts';
import { coverage } from '../../src/facts/coverage.ts';
import { availableMinutes, weeklyLoad } from '../../src/facts/rhythm.ts';
import { courseSum, isTimeComplete, moduleTime } from '../../src/facts/time.ts';
import { check } from '../../src/lint/check.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { defaultSettings } from '../../src/lint/settings.ts';

const folder = new URL('../../examples/', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const textOf = (path: string) => readFileSync(new URL(path, folder), 'utf8');

function courseOf(path: string): Course {
  const { source, diagnostics } = readSource(path, textOf(path));
  expect(diagnostics).toEqual([]);
  const decoded = decode(source!);
  expect(decoded.diagnostics).toEqual([]);
  return decoded.course!;
}

const courses = new Map<string, Course>();

function course(name: string): Course {
  const known = courses.get(name) ?? courseOf(`${name}/spoc.yaml`);
  courses.set(name, known);
  return known;
}

const fixed = (minutes: number) => ({ min: minutes, max: minutes, estimated: false });

test('the eight cases are there, and the table of contents names each of them', () => {
  expect(names).toEqual([
    'agilecom',
    'annual-interviews',
    'crm-rollout',
    'cybersecurity',
    'first-line-managers',
    'hris-rollout',
    'optimanager',
    'talent-management-inter',
  ]);
  const contents = textOf('README.md');
  for (const name of names) expect(contents).toContain(`| [${name}](${name}/spoc.yaml) |`);
});

describe.each(names)('%s', (name) => {
  test('decodes without a refusal', () => {
    expect(course(name).language).toBe('fr');
  });

  test('has neither error nor warning at its own stage', () => {
    const { diagnostics, unreadable } = check(`${name}/spoc.yaml`, textOf(`${name}/spoc.yaml`), defaultSettings, rules);
    expect(unreadable).toBeUndefined();
    const open = diagnostics.filter(({ severity, suppressed }) => severity !== 'info' && suppressed === undefined);
    expect(open.map(({ rule, place }) => `${rule} ${place}`)).toEqual([]);
  });

  test('announces what its modules and activities add up to', () => {
    const { duration, modules } = course(name);
    const sum = courseSum(course(name)).total;
    if (modules.length === 0) {
      expect(duration).toBeUndefined();
      return;
    }
    expect(isTimeComplete(course(name))).toBe(true);
    expect(duration!.min).toBeLessThanOrEqual(sum.min);
    expect(duration!.max).toBeGreaterThanOrEqual(sum.max);
    for (const module of modules) {
      const time = moduleTime(module);
      expect(time.asynchronous.max).toBe(module.duration!.asynchronous?.max ?? 0);
      expect(time.live.max).toBe(module.duration!.live?.max ?? 0);
    }
  });

  test('asks no more of a week than the learners have', () => {
    const { weeks, unplaced } = weeklyLoad(course(name));
    expect(unplaced.max).toBe(0);
    for (const { minutes } of weeks) expect(minutes.max).toBeLessThanOrEqual(availableMinutes(course(name))!);
  });

  test('plans nothing on a weekend or a French public holiday', () => {
    const holidays =
      /2026-(01-01|04-06|05-01|05-08|05-14|05-25|07-14|11-11|12-25)|2027-(01-01|03-29|05-06|05-17|07-14|11-01|11-11)/;
    const dates = textOf(`${name}/spoc.yaml`).match(/\d{4}-\d\d-\d\d/g) ?? [];
    const closed = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay() % 6 === 0 || holidays.test(date);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter(closed)).toEqual([]);
  });

  test('keeps its places for all its learners', () => {
    const places = placesOf(course(name));
    if (places) expect(places).toEqual(learnersOf(course(name)));
  });
});

test('from the structure on, every objective is worked on and assessed', () => {
  for (const name of names) {
    const one = course(name);
    if (one.stage === 'need' || one.stage === 'objectives') continue;
    for (const { objective, activities, assessments } of coverage(one)) {
      expect(`${name} ${objective.id} ${activities.length > 0} ${assessments.length > 0}`).toBe(
        `${name} ${objective.id} true true`,
      );
    }
  }
});

test('OPTIMANAGER: fifteen team leaders, four modules of 30 to 45 min, a class and a coaching; 14 of 15 and 4,6', () => {
  const optimanager = course('optimanager');
  expect(optimanager.client).toMatchObject({ name: 'OPTIMAX', employees: { min: 220, max: 220 } });
  expect(optimanager.stage).toBe('follow-up');
  expect(learnersOf(optimanager)).toEqual({ min: 15, max: 15, estimated: false });
  expect(weeksOf(optimanager)).toBe(4);
  expect(optimanager.modules.map(({ title, week }) => `${week} ${title}`)).toEqual([
    '1 Le rôle du manager',
    '2 Communiquer efficacement',
    '3 Conduire un entretien',
    '4 Gérer les conflits',
  ]);
  for (const module of optimanager.modules) {
    expect(moduleTime(module).total.min).toBeGreaterThanOrEqual(30);
    expect(moduleTime(module).total.max).toBeLessThanOrEqual(45);
  }
  expect(optimanager.activities.map(({ type, duration }) => [type, duration])).toEqual([
    ['virtual-class', fixed(60)],
    ['coaching', fixed(30)],
  ]);
  expect(optimanager.objectives.map(({ clientWording }) => clientWording)).toEqual([
    'Mieux se positionner comme manager',
    'Appliquer les techniques de communication assertive',
    'Conduire un brief quotidien efficace',
    'Gérer les situations de tension en atelier',
  ]);
  const { measures, testimonials, successFactors } = optimanager.results;
  expect(measures.completion).toMatchObject({ count: 14, of: 15 });
  expect(measures.satisfaction?.value).toMatchObject({ kind: 'score', score: { value: 4.6, of: 5 } });
  expect(testimonials.map(({ consent }) => consent)).toEqual([true]);
  expect(successFactors).toHaveLength(4);
});

test('OPTIMANAGER keeps what was noted at the end of the first meeting', () => {
  const answers = courseOf('optimanager/answers.yaml');
  expect(answers.stage).toBe('need');
  expect(answers.objectives[0]?.title).toBe('Mieux se positionner comme manager');
  expect(answers.modules.map(({ title }) => title)).toEqual(course('optimanager').modules.map(({ title }) => title));
  expect(answers.modules.every(({ activities }) => activities.length === 0)).toBe(true);
  expect(answers.openQuestions.filter(({ assumed }) => !assumed).length).toBeGreaterThan(2);
  expect(answers.openQuestions.every(({ question, to, by }) => question && to && by)).toBe(true);
});

test('AGILECOM: twenty-five project leaders, 30, 40 and a quiz, 35, 30 min and an hour live; 24 of 25, 4,8, 92 %, 90 %', () => {
  const agilecom = course('agilecom');
  expect(agilecom.client).toMatchObject({ name: 'AGILECOM', location: 'Nantes', employees: { min: 80 } });
  expect(learnersOf(agilecom)?.max).toBe(25);
  expect(availableMinutes(agilecom)).toBe(120);
  expect(agilecom.modules.map((module) => [moduleTime(module).asynchronous.max, moduleTime(module).live.max])).toEqual([
    [30, 0],
    [45, 0],
    [35, 0],
    [30, 60],
  ]);
  const quiz = agilecom.modules[1]?.activities.at(-1);
  expect([quiz?.type, quiz?.duration?.max]).toEqual(['quiz', 5]);
  const { measures, next } = agilecom.results;
  expect(measures.completion).toMatchObject({ count: 24, of: 25 });
  expect(measures.satisfaction?.value).toMatchObject({ score: { value: 4.8, of: 5 } });
  expect(measures.utilite!.count! / measures.utilite!.of!).toBeCloseTo(0.92);
  expect(measures.contenus?.value).toMatchObject({ share: { value: 0.9 } });
  expect(next.map(({ kind }) => kind)).toEqual(['extension', 'extension', 'new-course']);
});

describe('what the checks find once an example is spoilt', () => {
  const found = (path: string, from: string, to: string, stage?: Course['stage']) => {
    const text = textOf(path);
    expect(text).toContain(from);
    const settings = { ...defaultSettings, ...(stage ? { stage } : {}) };
    return check(path, text.replace(from, to), settings, rules).diagnostics;
  };
  const places = (diagnostics: ReturnType<typeof found>, rule: string) =>
    diagnostics.filter((diagnostic) => diagnostic.rule === rule).map(({ severity, place }) => `${severity} ${place}`);

  test('ten minutes too many in a module of the CRM course', () => {
    const spoilt = found('crm-rollout/spoc.yaml', 'duration: 7 min', 'duration: 17 min');
    expect(places(spoilt, 'structure/time-adds-up')).toContain('error modules.M1.duration');
  });

  test('an objective changed after the client agreed to it', () => {
    const spoilt = found('crm-rollout/spoc.yaml', 'Programmer les relances de ses devis', 'Programmer ses relances');
    expect(places(spoilt, 'partnership/changed-since-approval').length).toBeGreaterThan(0);
  });

  test('a percentage that its own fraction contradicts', () => {
    const spoilt = found('optimanager/spoc.yaml', 'count: 14\n', 'count: 14\n      value: 96 %\n');
    expect(places(spoilt, 'follow-up/result-consistent')).toHaveLength(1);
  });

  test('the first words of OPTIMAX, one stage later: « Mieux se positionner » can’t be seen, « Gérer » is broad', () => {
    const path = 'optimanager/answers.yaml';
    expect(places(found(path, '', ''), 'objectives/observable-verb')).toEqual([]);
    const later = found(path, '', '', 'objectives');
    expect(places(later, 'objectives/observable-verb')).toEqual(['warning objectives.O1.title']);
    expect(places(later, 'objectives/broad-verb')).toEqual(['info objectives.O4.title']);
  });
});

test('the short cases keep their figures', () => {
  const interviews = course('annual-interviews');
  expect([learnersOf(interviews)?.max, weeksOf(interviews)]).toEqual([25, 3]);
  expect(interviews.objectives[0]?.clientWording).toBe('Savoir construire une grille d’évaluation');

  const crm = course('crm-rollout');
  expect(crm.cohorts.map(({ learners }) => learners?.max)).toEqual([25, 25, 25, 25]);
  expect([learnersOf(crm)?.max, weeksOf(crm)]).toEqual([100, 2]);
  expect(crm.modules.map((module) => moduleTime(module).total)).toEqual([fixed(20), fixed(20), fixed(20), fixed(20)]);
  expect(crm.activities.map(({ type }) => type)).toEqual(['virtual-class']);

  const leaders = course('first-line-managers');
  expect([learnersOf(leaders)?.max, weeksOf(leaders)]).toEqual([15, 4]);
  expect(leaders.activities.map(({ type }) => type)).toEqual(['coaching']);
  expect(leaders.competencies.map(({ title }) => title)).toEqual(['Communication managériale', 'Conduite de réunion']);

  const security = course('cybersecurity');
  expect(security.modules.map((module) => moduleTime(module).total)).toEqual([fixed(15), fixed(15), fixed(15)]);
  for (const { activities } of security.modules) {
    expect(activities.map(({ type }) => type)).toEqual(expect.arrayContaining(['quiz', 'interactive-scenario']));
  }

  expect(course('hris-rollout').openQuestions.filter(({ assumed }) => assumed).length).toBeGreaterThan(1);
});

test('the inter-company case promises no public certification that it does not have', () => {
  const talents = course('talent-management-inter');
  expect(talents.format.scope).toBe('inter');
  expect(talents.organisations.length).toBeGreaterThan(2);
  expect(talents.organisations.reduce((sum, { learners }) => sum + (learners?.max ?? 0), 0)).toBe(
    learnersOf(talents)?.max,
  );
  expect(talents.evaluation.certification).toMatchObject({ type: 'certificate' });
  expect(talents.evaluation.certification.code).toBeUndefined();
  expect(talents.need.funding).not.toContain('cpf');
  const types = talents.modules.flatMap(({ activities }) => activities.map(({ type }) => type));
  expect(types).toContain('peer-review');
});
