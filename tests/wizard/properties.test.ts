import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Course } from '../../src/course/course.ts';
import { decode } from '../../src/course/decode.ts';
import type { RawMap } from '../../src/course/raw.ts';
import { readSource } from '../../src/course/source.ts';
import type { Path } from '../../src/diagnostic.ts';
import { draftOf, readDraft, resumed } from '../../src/wizard/draft.ts';
import { finished, specText } from '../../src/wizard/finish.ts';
import { identified } from '../../src/wizard/identified.ts';
import { step } from '../../src/wizard/interview.ts';
import { textAt } from '../../src/wizard/paths.ts';
import { asked, begin, type Interview, screenOf } from '../../src/wizard/screens.ts';
import type { Action, Answer, Item, View } from '../../src/wizard/ui.ts';
import { viewOf } from '../../src/wizard/view.ts';
import { frame, meet, say } from './fake.ts';

const words = [
  'Ouvrir un brief',
  'à : deux-points',
  '[crochets]',
  '# dièse',
  '- tiret',
  'oui',
  '0123',
  '« guillemets »',
  "l'apostrophe",
  '~',
  'null',
  'a, b',
];

/** An answer that the view’s own checks accept, made from a few dice. */
function answerFor(view: View, dice: readonly number[]): Answer | undefined {
  const at = (index: number) => dice[index % dice.length] ?? 0;
  const pick = <T>(list: readonly T[], index: number): T | undefined => list[at(index) % Math.max(1, list.length)];
  if (view.kind === 'text') {
    const tried = [pick(words, 0) ?? '', '15', '2 h', 'mars 2026', '100 %', '4'];
    return tried.find((text) => view.check(text) === undefined && text !== '~') ?? '';
  }
  if (view.kind === 'choice') return pick(view.choices, 0)?.value ?? '';
  if (view.kind === 'checkboxes')
    return view.choices.filter((_, index) => at(index) % 3 === 0).map((choice) => choice.value);
  if (view.kind === 'table') return view.rows.map((_, row) => [pick(view.choices, row)?.value ?? '']);
  if (view.kind !== 'list') return undefined;
  const kept = view.items.filter((_, index) => at(index) % 4 !== 0);
  const fresh = Array.from({ length: at(1) % 4 }, (_, index): Item => {
    const values = Object.fromEntries(
      view.fields.map((field, place) => {
        if (field.choices) return [field.key, pick(field.choices, index + place)?.value ?? ''];
        const tried = [pick(words, index + place) ?? '', '15', '30 min', '2026-03-09', ''];
        return [field.key, tried.find((text) => field.check(text) === undefined && !text.startsWith('~')) ?? ''];
      }),
    );
    return { values: { ...view.fresh?.(kept.length + index), ...view.guides[index]?.values, ...values } };
  });
  if (view.fixed) return view.items;
  return [...kept, ...fresh];
}

function actionFor(view: View, dice: readonly number[]): Action {
  const act = (dice[2] ?? 0) % 10;
  const value = answerFor(view, dice);
  if (view.kind === 'menu') {
    const line = view.lines[(dice[0] ?? 0) % Math.max(1, view.lines.length)];
    return act < 3 || !line ? { do: 'back' } : { do: 'pick', line: line.id };
  }
  if (act === 0) return { do: 'back', ...(value === undefined ? {} : { value }) };
  if (act === 1 && view.open) return { do: 'open' };
  if (act === 2) return { do: 'note', text: 'une note' };
  if (act === 3) return { do: 'jump', to: 'review' };
  if (act === 4 && view.kind === 'list' && view.opens && view.items.length > 0)
    return { do: 'pick', line: '0', value: view.items };
  return { do: 'answer', value: value ?? '', ...(act === 5 ? { toConfirm: true } : {}) };
}

const dice = fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 });

function problems(course: RawMap): readonly string[] {
  const { source, diagnostics } = readSource('spoc.yaml', specText(finished(course, frame), 'fr'));
  if (!source) return diagnostics.map(({ rule }) => rule);
  return decode(source).diagnostics.map(({ rule, path }) => `${rule} ${path.join('.')}`);
}

test.each(['meeting', 'full'] as const)('whatever one does in the %s, the draft is a spec without a fault', (depth) => {
  fc.assert(
    fc.property(fc.array(dice, { minLength: 10, maxLength: 60 }), (throws) => {
      let interview: Interview = begin({ depth }, {});
      for (const thrown of throws) {
        interview = step(interview, actionFor(viewOf(interview, frame), thrown), frame);
        if (interview.end) break;
      }
      expect(problems(interview.course)).toEqual([]);
    }),
    { numRuns: depth === 'full' ? 40 : 60 },
  );
});

test('whatever one does inside an existing course, its lists and records, it stays a spec without a fault', () => {
  const { source } = readSource('spoc.yaml', readFileSync('examples/optimanager/spoc.yaml', 'utf8'));
  const course = source && decode(source).course;
  const base = identified(source?.values as RawMap, course as Course);
  const depths = new Set<number>();
  fc.assert(
    fc.property(fc.array(dice, { minLength: 20, maxLength: 80 }), (throws) => {
      let interview: Interview = begin({ depth: 'full' }, base, { on: 'review' });
      for (const thrown of throws) {
        interview = step(interview, actionFor(viewOf(interview, frame), thrown), frame);
        depths.add(interview.stack.length);
        if (interview.end) break;
      }
      expect(problems(interview.course)).toEqual([]);
    }),
    { numRuns: 12 },
  );
  // Lists inside modules, fields inside activities were among the screens.
  expect(Math.max(...depths)).toBeGreaterThan(4);
});

test('going back and forth without a word changes nothing', () => {
  fc.assert(
    fc.property(fc.array(dice, { minLength: 20, maxLength: 40 }), fc.nat(20), (throws, steps) => {
      let interview: Interview = begin({ depth: 'meeting' }, {});
      for (const thrown of throws) interview = step(interview, actionFor(viewOf(interview, frame), thrown), frame);
      const before = interview.course;
      for (let count = 0; count < steps; count++) interview = step(interview, { do: 'back' }, frame);
      expect(interview.course).toEqual(before);
      // Enter on each screen keeps what is there, once proposals that were taken as they stood are in.
      for (let count = 0; count < steps; count++) {
        const view = viewOf(interview, frame);
        if (view.kind !== 'text' && view.kind !== 'list') break;
        interview = step(interview, { do: 'answer', value: view.kind === 'text' ? view.value : view.items }, frame);
        expect(interview.course.need).toEqual(before.need);
      }
    }),
    { numRuns: 40 },
  );
});

test('everything typed comes back exactly from the file', async () => {
  const text = fc
    .string({
      unit: fc.constantFrom(...('aé ’"\'#:,-[]{}&*!|>%@`\\~?0œ🎓中«» \n'.match(/./gsu) ?? [])),
      minLength: 1,
      maxLength: 40,
    })
    .map((typed) =>
      typed
        .trim()
        .replace(/ +\n/g, '\n')
        .replace(/\n{2,}/g, '\n'),
    )
    // What means something to the interview is not prose.
    .filter((typed) => typed !== '' && !/^(\?|<|‹)$/.test(typed) && !/^\s*(~|\/\/)/m.test(typed));
  await fc.assert(
    fc.asyncProperty(text, text, async (context, note) => {
      const single = note.replace(/\s*\n\s*/g, ' ');
      const { end } = await meet([
        ['client.name', say('X')],
        ['need.context', say(context)],
        ['need.problem', { do: 'note', text: single }],
      ]);
      const { source } = readSource('spoc.yaml', specText(finished(end.course, frame), 'fr'));
      const values = source?.values as RawMap;
      expect(textAt(values, 'need.context')).toBe(context);
      expect(textAt(values, 'notes')).toBe(`problématique : ${single.trim()}`);
    }),
    { numRuns: 150 },
  );
});

test('a draft is read back as it was kept; another text is no draft', () => {
  const interview = step(begin({ depth: 'short' }, {}), { do: 'answer', value: 'ACME' }, frame);
  const about = { purpose: 'init', holder: 42, at: '2026-01-19T09:00:00.000Z' } as const;
  const draft = readDraft(JSON.stringify(draftOf(interview, about)));
  expect(draft).toMatchObject({ ...about, course: { client: { name: 'ACME' } } });
  expect(draft && resumed(draft)).toEqual(interview);
  for (const text of ['', '{', '[]', '{"version":2}', '{"version":1}', 'null', '"x"'])
    expect(readDraft(text)).toBeUndefined();
});

test('a draft of an older version that names a question we no longer ask goes on at the review', () => {
  const interview: Interview = { ...begin({ depth: 'meeting' }, {}), stack: [{ on: 'question', id: 'gone' }] };
  const about = { purpose: 'init', holder: 1, at: '' } as const;
  const draft = readDraft(JSON.stringify(draftOf(interview, about)));
  expect(draft && screenOf(resumed(draft)).on).toBe('review');
});

test('every screen of every question can be shown on an empty course, in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    for (const depth of ['meeting', 'full'] as const) {
      let interview = begin({ depth }, {});
      const own = { ...frame, language };
      for (let count = 0; count < 200 && screenOf(interview).on !== 'review'; count++) {
        const view = viewOf(interview, own);
        expect(view.ask).not.toBe('');
        expect(asked(screenOf(interview))).toBeDefined();
        interview = step(
          interview,
          {
            do: 'answer',
            value: view.id === 'client.name' ? 'X' : view.kind === 'text' || view.kind === 'choice' ? '' : [],
          },
          own,
        );
      }
      expect(screenOf(interview).on).toBe('review');
    }
  }
});

test('a task or an objective may wait for any other, but not for itself nor for one that waits for it', () => {
  const { source } = readSource('spoc.yaml', readFileSync('examples/optimanager/spoc.yaml', 'utf8'));
  const course = source?.values as RawMap;
  const offered = (path: Path) => {
    const view = viewOf(begin({ depth: 'full' }, course, { on: 'field', path }), frame);
    return view.kind === 'checkboxes' ? view.choices.map(({ value }) => value) : [];
  };
  // T2 waits for T1; T3 and T4 wait for T2; T5, T6 and T7 wait for T3, one after the other.
  expect(offered(['production', 'tasks', 0, 'after'])).toEqual([]);
  expect(offered(['production', 'tasks', 2, 'after'])).toEqual(['T1', 'T2', 'T4']);
  expect(offered(['production', 'tasks', 3, 'after'])).toEqual(['T1', 'T2', 'T3', 'T5', 'T6', 'T7']);
  // O4 requires O2.
  expect(offered(['objectives', 1, 'requires'])).toEqual(['O1', 'O3']);
  expect(offered(['objectives', 3, 'requires'])).toEqual(['O1', 'O2', 'O3']);
});
