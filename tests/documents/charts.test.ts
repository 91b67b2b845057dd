import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CalendarRow, calendarChart } from '../../src/documents/charts/calendar.ts';
import { learningTypesChart } from '../../src/documents/charts/learning-types.ts';
import { textWidth, wrap } from '../../src/documents/charts/metrics.ts';
import type { ChartPicture } from '../../src/documents/charts/picture.ts';
import { targetsChart } from '../../src/documents/charts/targets.ts';
import { weeklyLoadChart } from '../../src/documents/charts/weekly-load.ts';
import { wordingFor } from '../../src/documents/wording.ts';
import { hasBrowser, launch } from './browser.ts';

const fr = wordingFor('fr');
const minutes = (value: number) => ({ min: value, max: value, estimated: false });
const weeks = (count: number, value: (week: number) => number) =>
  Array.from({ length: count }, (_, index) => ({ week: index + 1, minutes: minutes(value(index + 1)) }));

const long =
  'Recueil des situations de terrain auprès des responsables d’atelier et relecture par la direction industrielle';
const project: CalendarRow[] = [
  { title: long, start: '2026-01-12', end: '2026-01-12', kind: 'milestone' },
  { title: 'Tournage', start: '2026-02-10', end: '2026-02-27', kind: 'task' },
  { title: 'Promotion de mars', start: '2026-03-09', end: '2026-04-03', kind: 'cohort' },
  { title: long, start: '2026-01-12', end: '2026-07-09', kind: 'task' },
  { title: 'Bilan', start: '2026-07-09', end: '2026-07-09', kind: 'milestone' },
];

const types = { acquisition: 29, investigation: 20, practice: 91, discussion: 100, collaboration: 0, production: 0 };
const targets = [
  { title: 'Taux de complétion', result: 0.93, resultText: '93 % (14 sur 15)', target: 0.9, targetText: '90 %' },
  { title: `${long} ${long}`, result: 0.5, resultText: '2,5/5 (14 réponses)', target: 0.8, targetText: '4/5' },
  { title: 'Recommandation', result: 1, resultText: '100 % (15 sur 15)', target: undefined, targetText: undefined },
];

const pictures: Readonly<Record<string, ChartPicture>> = {
  'learning types': learningTypesChart(types, fr)!,
  'one week': weeklyLoadChart(
    weeks(1, () => 45),
    undefined,
    fr,
  )!,
  'twelve weeks': weeklyLoadChart(
    weeks(12, (week) => week * 20),
    120,
    fr,
  )!,
  'a limit far beyond': weeklyLoadChart(
    weeks(3, () => 10),
    600,
    fr,
  )!,
  'a limit near nothing': weeklyLoadChart(
    weeks(3, () => 600),
    5,
    fr,
  )!,
  'a project': calendarChart(project, fr)!,
  'one day': calendarChart(project.slice(0, 1), fr)!,
  'three years': calendarChart(
    [{ title: 'Déploiement', start: '2026-01-01', end: '2028-12-31', kind: 'cohort' }, ...project],
    fr,
  )!,
  targets: targetsChart(targets, fr)!,
};

test('a chart says in one sentence what it shows', () => {
  expect(pictures['twelve weeks']?.alternative).toBe(
    'La semaine la plus chargée est la semaine 12 (4 h) ; 6 dépassent les 2 h disponibles.',
  );
  expect(pictures['learning types']?.alternative).toBe(
    'Le temps d’un apprenant se partage entre discussion (1 h 40), entraînement (1 h 31), acquisition (29 min) et enquête (20 min).',
  );
  expect(pictures.targets?.alternative).toMatch(/^1 cible atteinte sur 2 : Taux de complétion 93 % \(14 sur 15\), /);
  expect(pictures['a project']?.alternative).toContain('du 12 janvier au 9 juillet 2026');
});

test('colour is never the only sign: what is beyond, missed or a group is hatched, targets are strokes with their words', () => {
  expect(pictures['twelve weeks']?.svg.match(/url\(#weekly-load-hatch\)/g)).toHaveLength(6);
  expect(pictures.targets?.svg.match(/url\(#targets-hatch\)/g)).toHaveLength(1);
  expect(pictures.targets?.svg).toContain('atteinte');
  expect(pictures['a project']?.svg).toContain('url(#calendar-hatch)');
});

test('nothing to show is no chart', () => {
  expect(weeklyLoadChart([], 120, fr)).toBeUndefined();
  expect(
    weeklyLoadChart(
      weeks(40, () => 30),
      120,
      fr,
    ),
  ).toBeUndefined();
  expect(calendarChart([], fr)).toBeUndefined();
  expect(targetsChart([], fr)).toBeUndefined();
});

test('lines are no longer than asked, whatever the words', () => {
  for (const text of [long, 'anticonstitutionnellement'.repeat(6), '', 'a']) {
    const lines = wrap(text, 12, 120);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
    expect(lines.join('').replace(/[\s-]/g, '')).toBe(text.replace(/[\s-]/g, ''));
  }
});

test('what an author writes stays text in the picture', () => {
  const { svg } = calendarChart(
    [{ title: '<script>&"</script>', start: '2026-01-12', end: '2026-01-13', kind: 'task' }],
    fr,
  )!;
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&#60;script&#62;&#38;&#34;');
});

describe.runIf(hasBrowser)('in a browser, in the narrowest and the widest of our faces', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each(Object.entries(pictures))('no word is cut or lies over another: %s', async (_, { svg, width, height }) => {
    const page = await browser.newPage();
    for (const face of ['Liberation Sans', 'DejaVu Sans']) {
      await page.setContent(
        `<body style="margin:0">${svg.replace(/font-family="[^"]*"/, `font-family="${face}"`)}</body>`,
      );
      const boxes = (await page.evaluate(
        "[...document.querySelectorAll('text')].map((text) => { const { x, y, width, height } = text.getBBox(); return { x, y, width, height, words: text.textContent }; })",
      )) as { x: number; y: number; width: number; height: number; words: string }[];
      expect(boxes.length).toBeGreaterThan(0);
      for (const [index, box] of boxes.entries()) {
        expect([box.words, box.x >= -0.5, box.x + box.width <= width + 0.5]).toEqual([box.words, true, true]);
        expect([box.words, box.y >= -1, box.y + box.height <= height + 1]).toEqual([box.words, true, true]);
        for (const other of boxes.slice(index + 1)) {
          const beside = box.x + box.width <= other.x + 0.5 || other.x + other.width <= box.x + 0.5;
          // A box is a little taller than its letters.
          const apart = box.y + box.height <= other.y + 3 || other.y + other.height <= box.y + 3;
          expect([box.words, other.words, beside || apart]).toEqual([box.words, other.words, true]);
        }
      }
    }
    await page.close();
  });
});
