import { render } from '@inquirer/testing';
import { expect, test } from 'vitest';
import type { Key } from '../../src/host/prompts/key.ts';
import { listPrompt } from '../../src/host/prompts/list.ts';
import type { Paint } from '../../src/host/prompts/machine.ts';
import { menuPrompt } from '../../src/host/prompts/menu.ts';
import { optionsPrompt } from '../../src/host/prompts/options.ts';
import type { Config } from '../../src/host/prompts/prompt.ts';
import { readingPrompt } from '../../src/host/prompts/reading.ts';
import { tablePrompt } from '../../src/host/prompts/table.ts';
import { textPrompt } from '../../src/host/prompts/text.ts';
import { put } from '../../src/wizard/paths.ts';
import { begin, type Screen } from '../../src/wizard/screens.ts';
import type { Action, Half, Item, View } from '../../src/wizard/ui.ts';
import { viewOf } from '../../src/wizard/view.ts';
import { frame } from './fake.ts';

const same = (text: string) => text;
const paint: Paint = { strong: same, dim: same, accent: same, good: same, warn: same, bad: same };

/** The view of a question of the meeting, on a course. */
function ask<V extends View>(id: string, course = {}, screen: Screen = { on: 'question', id }): V {
  return viewOf(begin({ depth: 'meeting' }, course, screen), frame) as V;
}

async function open(prompt: unknown, view: View, columns = 80, rows = 24) {
  const kept: Half[] = [];
  const config: Config<View> = {
    view,
    paint,
    size: () => ({ columns, rows }),
    keep: (half: Half) => void kept.push(half),
    ready: () => {},
    place: () => {},
    left: () => {},
  };
  const shown = await render(prompt as (config: Config<View>) => Promise<Action> & { cancel: () => void }, config);
  // A prompt left open is closed with the process; that is no fault of the test.
  shown.answer.catch(() => {});
  // As the terminal hands them over: readline sees no key of its own.
  const send = (press: Key) => shown.events.keypress({ press } as never);
  const press = (...keys: readonly (string | Key)[]) => {
    for (const key of keys) send(typeof key === 'string' ? { name: key } : key);
  };
  const type = (text: string) => {
    for (const char of text) send({ name: char, sequence: char });
  };
  return { ...shown, press, type, kept, screen: () => shown.getScreen() };
}

const answered = async (answer: Promise<Action>) => {
  const action = await answer;
  return 'value' in action ? action.value : undefined;
};
const texts = async (answer: Promise<Action>) =>
  ((await answered(answer)) as readonly Item[]).map((item) => item.values.title);

test('a text: typed, corrected inside the line, answered; every change is kept', async () => {
  const { type, press, answer, kept, screen } = await open(textPrompt, ask('need.context'));
  type('Crosissance');
  press('left', 'left', 'left', 'left', 'left', 'left', 'left', 'backspace');
  expect(kept.at(-1)).toEqual({ text: 'Croissance' });
  expect(screen()).toContain('› Croissance');
  press('enter');
  expect(await answer).toEqual({ do: 'answer', value: 'Croissance' });
});

test('a text says what it expects, in our words, and stays until it can stand', async () => {
  const { type, press, answer, screen } = await open(textPrompt, ask('need.constraints.start'));
  type('bientôt');
  press('enter');
  expect(screen()).toContain('« bientôt » ne convient pas : il faut une date');
  press({ name: 'u', ctrl: true });
  type('mars 2026');
  press('enter');
  expect(await answer).toEqual({ do: 'answer', value: 'mars 2026' });
});

test('Tab takes the suggestion, which no Enter takes unasked', async () => {
  const first = await open(textPrompt, ask('client.name'));
  expect(first.screen()).toContain('› optimax');
  first.press('enter');
  expect(await first.answer).toEqual({ do: 'answer', value: '' });
  const second = await open(textPrompt, ask('client.name'));
  second.press('tab', 'enter');
  expect(await second.answer).toEqual({ do: 'answer', value: 'optimax' });
});

test('« ? » leaves open in one key, but is a character inside a text', async () => {
  const first = await open(textPrompt, ask('need.problem'));
  first.type('?');
  expect(await first.answer).toEqual({ do: 'open' });
  const second = await open(textPrompt, ask('need.problem'));
  second.type('Pourquoi ?');
  second.press('enter');
  expect(await second.answer).toEqual({ do: 'answer', value: 'Pourquoi ?' });
});

test('many learners: parallel groups are proposed, and far above, what another format would be', async () => {
  const { type, screen, press } = await open(textPrompt, ask('need.audience.learners'));
  type('25');
  expect(screen()).not.toContain('groupes');
  press('backspace', 'backspace');
  type('100');
  expect(screen()).toContain('4 groupes en parallèle');
  type('0');
  expect(screen()).toContain('COOC');
});

test('Esc and Shift+Tab go back with what is typed', async () => {
  const first = await open(textPrompt, ask('need.problem'));
  first.type('à moitié');
  first.press('escape');
  expect(await first.answer).toEqual({ do: 'back', value: 'à moitié' });
  const second = await open(textPrompt, ask('need.problem'));
  second.press({ name: 'tab', shift: true });
  expect(await second.answer).toEqual({ do: 'back' });
});

test('Ctrl+C pauses with what is typed, Ctrl+R goes to the review', async () => {
  const first = await open(textPrompt, ask('need.problem'));
  first.type('mot');
  first.press({ name: 'c', ctrl: true });
  expect(await first.answer).toEqual({ do: 'pause', why: 'asked', value: 'mot' });
  const second = await open(textPrompt, ask('need.problem'));
  second.press({ name: 'r', ctrl: true });
  expect(await second.answer).toEqual({ do: 'jump', to: 'review' });
});

test('a long text takes pasted lines; a short one joins them; control characters never enter', async () => {
  const long = await open(textPrompt, ask('need.context'));
  long.press({ name: 'paste', pasted: 'Un\x1b[31m\r\ndeux\n' }, 'enter');
  expect(await long.answer).toEqual({ do: 'answer', value: 'Un[31m\ndeux' });
  const short = await open(textPrompt, ask('client.name'));
  short.press({ name: 'paste', pasted: 'AC\nME' }, 'enter');
  expect(await short.answer).toEqual({ do: 'answer', value: 'AC ME' });
});

test('a choice: nothing is chosen by an Enter alone when nothing is proposed', async () => {
  const first = await open(optionsPrompt, ask('need.audience.participation'));
  first.press('enter');
  expect(await first.answer).toEqual({ do: 'answer', value: '' });
  const second = await open(optionsPrompt, ask('need.audience.participation'));
  second.type('v');
  second.press('enter');
  expect(await second.answer).toEqual({ do: 'answer', value: 'voluntary' });
  const third = await open(optionsPrompt, ask('need.constraints.remote'));
  third.press('enter');
  expect(await third.answer).toEqual({ do: 'answer', value: '100 %' });
});

test('a choice marked « ~ » is to be confirmed', async () => {
  const { type, press, answer, screen } = await open(optionsPrompt, ask('need.audience.participation'));
  press('down');
  type('~');
  expect(screen()).toContain('~ à confirmer');
  press('enter');
  expect(await answer).toEqual({ do: 'answer', value: 'compulsory', toConfirm: true });
});

test('a private note is taken from a choice, too, and what was ticked comes along', async () => {
  const { type, press, answer, screen } = await open(optionsPrompt, ask('need.audience.equipment'));
  type(' ');
  type('// pas de PC en atelier');
  expect(screen()).toContain('// pas de PC en atelier');
  press('enter');
  expect(await answer).toEqual({ do: 'note', text: 'pas de PC en atelier', value: ['PC'] });
  const second = await open(optionsPrompt, ask('need.audience.participation'));
  second.type('/x');
  second.press('escape');
  expect(second.screen()).not.toContain('// x');
  second.press('down', 'enter');
  expect(await second.answer).toEqual({ do: 'answer', value: 'compulsory' });
});

test('checkboxes: tick, add another, answer in the order shown', async () => {
  const { press, type, answer, screen } = await open(optionsPrompt, ask('need.audience.equipment'));
  press('down', 'down');
  type(' ');
  press('up', 'up');
  type(' ');
  press('end');
  type('borne');
  press('enter');
  expect(screen()).toContain('[✔] borne');
  press('enter');
  expect(await answered(answer)).toEqual(['PC', 'tablette', 'borne']);
});

test('the formats that gather the evidence come ticked and first', async () => {
  const course = put({}, 'objectives', [{ id: 'O1', title: 'Trier', evidence: ['case-study'] }]);
  const { press, answer, screen } = await open(optionsPrompt, ask('modalities.asynchronous', course));
  expect(screen().indexOf('[✔] étude de cas')).toBeLessThan(screen().indexOf('[ ] tutoriel'));
  press('enter');
  expect(await answered(answer)).toEqual(['video', 'case-study', 'quiz', 'forum']);
});

test('a list: add, edit, remove and bring back, duplicate, move', async () => {
  const { type, press, answer, screen } = await open(listPrompt, ask('need.goals'));
  for (const text of ['un', 'deux', 'trois']) {
    type(text);
    press('enter');
  }
  press('up', { name: 'up', shift: true });
  expect(screen()).toMatch(/1\. un\n.*2\. trois|2\. deux/);
  press({ name: 'up', shift: true });
  type('d');
  expect(screen()).toContain('Supprimé');
  type('u');
  type('c');
  press('enter', { name: 'u', ctrl: true });
  type('quatre');
  press('enter', 'end', 'enter');
  expect(await texts(answer)).toEqual(['trois', 'quatre', 'un', 'deux']);
});

test('a list: pasted bullets make as many lines, without their signs', async () => {
  const { press, answer } = await open(listPrompt, ask('need.situations'));
  press({ name: 'paste', pasted: '• Un brief\r\n- Un recadrage\n\n3) Un conflit\n  * Une relève' }, 'enter');
  expect(await texts(answer)).toEqual(['Un brief', 'Un recadrage', 'Un conflit', 'Une relève']);
});

test('a list: one line for each situation, which the down arrow passes', async () => {
  const course = put({}, 'need.situations', [
    { id: 'S1', title: 'Le brief' },
    { id: 'S2', title: 'Le conflit' },
  ]);
  const { type, press, answer, screen } = await open(listPrompt, ask('objectives', course));
  expect(screen()).toContain('Pour réussir « Le brief »');
  press('down');
  expect(screen()).toContain('Pour réussir « Le conflit »');
  type('Désamorcer un conflit');
  press('enter', 'enter');
  expect((await answered(answer)) as readonly Item[]).toMatchObject([
    { values: { title: 'Désamorcer un conflit', situations: 'S2' } },
  ]);
});

test('a list keeps the line being typed when one leaves', async () => {
  const { type, press, answer } = await open(listPrompt, ask('need.goals'));
  type('un');
  press('enter');
  type('deux à moit');
  press('escape');
  expect((await answer).do).toBe('back');
  expect(await texts(answer)).toEqual(['un', 'deux à moit']);
});

test('a list of sessions: the type by its first letters, then the duration', async () => {
  const { type, press, answer, screen } = await open(listPrompt, ask('activities'));
  type('coach');
  expect(screen()).toContain('‹ coaching individuel ›');
  press('enter');
  type('une éternité');
  press('enter');
  expect(screen()).toContain('ne convient pas : il faut une durée');
  press({ name: 'u', ctrl: true });
  type('30 min');
  press('enter');
  expect(screen()).toContain('En direct : 30 min');
  press('enter');
  expect((await answered(answer)) as readonly Item[]).toMatchObject([
    { values: { type: 'coaching', duration: '30 min' } },
  ]);
});

test('modules: the total against the availability, and what no module serves yet', async () => {
  let course = put({}, 'objectives', [
    { id: 'O1', title: 'Trier' },
    { id: 'O2', title: 'Ranger' },
  ]);
  course = put(course, 'need.audience.availability.perWeek', '2 h');
  course = put(course, 'need.constraints.weeks', '4');
  const { type, press, screen } = await open(listPrompt, ask('modules.list', course));
  type('Trier');
  press('enter');
  type('45 min');
  press('enter');
  expect(screen()).toContain('Durée annoncée : 45 min · disponible : 8 h sur 4 semaines');
  expect(screen()).toContain('Reste à servir : O2');
  expect(screen()).toContain('1. Trier (45 min · semaine 1 · O1)');
});

test('the table of evidence: proposed by the verb, changed with the arrows', async () => {
  const course = put({}, 'objectives', [
    { id: 'O1', title: 'Animer une réunion' },
    { id: 'O2', title: 'Identifier les risques' },
  ]);
  const { press, answer, screen } = await open(tablePrompt, ask('objectives.evidence', course));
  expect(screen()).toMatch(/Animer une réunion\s+‹ jeu de rôle ›/);
  press('down', 'right', 'enter');
  expect(await answered(answer)).toEqual([['role-play'], ['self-assessment']]);
});

test.each([80, 50])('who decides, approves, is informed: a grid to tick, at %i columns', async (columns) => {
  const course = put({}, 'people', [
    { id: 'drh', role: 'DRH', does: ['expert'] },
    { id: 'dg', role: 'Direction' },
  ]);
  const { press, type, answer } = await open(tablePrompt, ask('people.does', course), columns);
  type(' ');
  press('right');
  type(' ');
  press('down');
  type('3');
  press('enter');
  expect(await answered(answer)).toEqual([['sponsor', 'decides'], ['approves']]);
});

test('the review: one line for each answer, Enter takes it up, s saves', async () => {
  const course = put({}, 'client.name', 'ACME');
  const view = ask<View>('review', course, { on: 'review' });
  const first = await open(menuPrompt, view);
  expect(first.screen()).toMatch(/› ✔ client\s+ACME/);
  first.press('down', 'enter');
  expect(await first.answer).toEqual({ do: 'pick', line: 'need.context' });
  const second = await open(menuPrompt, view);
  second.type('s');
  expect(await second.answer).toMatchObject({ do: 'key', key: 's' });
  const third = await open(menuPrompt, view);
  third.type('5');
  third.press('enter');
  expect(await third.answer).toEqual({ do: 'pick', line: 'evaluation.privacy' });
});

test('a page is read and left by any key', async () => {
  const text = Array.from({ length: 60 }, (_, index) => `ligne ${index}`).join('\n');
  const view = { ...ask<View>('client.name'), kind: 'page', ask: '', text } as View;
  const { press, answer, screen } = await open(readingPrompt, view);
  expect(screen()).toContain('ligne 0');
  press('pagedown');
  expect(screen()).not.toContain('ligne 0\n');
  press({ name: 'q', sequence: 'q' });
  expect(await answer).toEqual({ do: 'back' });
});

test.each([
  [80, 24],
  [50, 20],
  [40, 12],
])('no screen of the meeting is higher or wider than the terminal, at %i × %i', async (columns, rows) => {
  const long = 'Une réponse vraiment longue, avec des mots, des accents é è à, un émoji 🎓 et 中文。'.repeat(3);
  let course = put({}, 'need.context', long);
  for (const list of ['need.goals', 'need.situations', 'objectives', 'modules', 'people']) {
    const key = list === 'people' ? 'name' : 'title';
    course = put(
      course,
      list,
      Array.from({ length: 15 }, (_, index) => ({ id: `X${index}`, [key]: `${index} ${long}` })),
    );
  }
  const prompts = {
    text: textPrompt,
    choice: optionsPrompt,
    checkboxes: optionsPrompt,
    list: listPrompt,
    table: tablePrompt,
  };
  const ids = [
    'need.context',
    'need.goals',
    'objectives',
    'objectives.evidence',
    'modules.list',
    'people.does',
    'modalities.asynchronous',
  ];
  for (const id of ids) {
    const view = ask<View>(id, course);
    const { screen } = await open(prompts[view.kind as keyof typeof prompts], view, columns, rows);
    const shown = screen().split('\n');
    expect(shown.length, id).toBeLessThan(rows);
    const { default: widthOf } = await import('string-width');
    for (const row of shown) expect(widthOf(row), `${id}: ${row}`).toBeLessThan(columns);
  }
});

test('a weak verb gets a wording that can be seen; Tab takes it and keeps the client’s words', async () => {
  const { type, press, answer, screen } = await open(listPrompt, ask('objectives'));
  type('Comprendre les enjeux du brief');
  expect(screen()).toContain('Proposition : « Expliquer les enjeux du brief »');
  expect(screen()).not.toContain('⚠');
  press('tab', 'enter');
  type('Comprendre les règles');
  press('enter', 'up');
  expect(screen()).toContain('Proposition : « Expliquer les règles »');
  press('tab', 'end', 'enter');
  expect((await answered(answer)) as readonly Item[]).toMatchObject([
    { values: { title: 'Expliquer les enjeux du brief', clientWording: 'Comprendre les enjeux du brief' } },
    { values: { title: 'Expliquer les règles', clientWording: 'Comprendre les règles' } },
  ]);
});
