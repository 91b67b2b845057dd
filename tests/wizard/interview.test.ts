import { expect, test } from 'vitest';
import { questions } from '../../src/wizard/questions.ts';
import { lines, meet, say } from './fake.ts';

const meeting = questions.filter((question) => question.number !== undefined);

test('the scoping meeting asks thirty-five questions, twelve of them starred, the problem before the audience', () => {
  const numbers = meeting.map((question) => question.number);
  expect([...new Set(numbers)]).toEqual(Array.from({ length: 35 }, (_, index) => index + 1));
  expect([...numbers].sort((a = 0, b = 0) => a - b)).toEqual(numbers);
  expect(new Set(meeting.filter((question) => question.star).map((question) => question.number))).toEqual(
    new Set([2, 3, 4, 5, 7, 8, 12, 15, 16, 21, 33, 34]),
  );
  expect(meeting.filter((question) => question.compulsory).map((question) => question.id)).toEqual(['client.name']);
});

test('a meeting of a few answers gives a course in its own shape, with identifiers and links', async () => {
  const { end, ui } = await meet([
    ['client.name', say('OPTIMAX')],
    ['need.context', say('Quinze chefs d’équipe viennent d’être promus.')],
    ['need.goals', lines('Sécuriser la prise de poste', 'Garder la production')],
    ['evaluation.indicators', lines('Conflits mineurs | en baisse')],
    ['need.audience.learners', say('15')],
    ['need.situations', lines('Deux opérateurs s’opposent', 'Le brief du matin déborde')],
    ['objectives', lines('Désamorcer une tension', 'Ouvrir un brief de dix minutes')],
    ['people', lines('|DRH|6 h')],
    ['modules.list', lines('Le rôle du manager | 30-45 min', 'Gérer les conflits')],
    ['title', say('OPTIMANAGER')],
  ]);
  expect(ui.left).toEqual([]);
  expect(end.end).toBe('save');
  expect(end.course).toMatchObject({
    title: 'OPTIMANAGER',
    client: { name: 'OPTIMAX' },
    need: {
      goals: [
        { id: 'G1', title: 'Sécuriser la prise de poste', indicators: ['I1'] },
        { id: 'G2', title: 'Garder la production' },
      ],
      situations: [{ id: 'S1' }, { id: 'S2' }],
      audience: { learners: '15' },
    },
    people: [{ id: 'drh', role: 'DRH', hours: '6 h', does: ['expert'] }],
    objectives: [
      { id: 'O1', situations: ['S1'], title: 'Désamorcer une tension' },
      { id: 'O2', situations: ['S2'] },
    ],
    modules: [
      { id: 'M1', week: '1', serves: ['O1'], duration: '30-45 min' },
      { id: 'M2', week: '2', serves: ['O2'] },
    ],
    evaluation: { indicators: [{ id: 'I1', title: 'Conflits mineurs', target: 'en baisse' }] },
  });
});

test('a question left open is absent and stands among the open questions until it is answered', async () => {
  const { end } = await meet([
    ['client.name', say('X')],
    ['need.context', { do: 'open' }],
    ['need.problem', say('?')],
    ['review', { do: 'pick', line: 'need.problem' }],
    ['need.problem', say('Les briefs débordent')],
  ]);
  expect(end.course.need).toMatchObject({ problem: 'Les briefs débordent' });
  expect(end.course.openQuestions).toEqual([
    {
      at: 'need.context',
      question: 'Que se passe-t-il aujourd’hui, et pourquoi s’en occuper maintenant ?',
    },
  ]);
});

test('only the first question is compulsory', async () => {
  const { ui, end } = await meet([
    ['client.name', { do: 'open' }],
    ['client.name', say('')],
    ['client.name', say('ACME')],
  ]);
  expect(ui.asked.slice(0, 4)).toEqual(['client.name', 'client.name', 'client.name', 'need.context']);
  expect(ui.views[1]?.notice).toContain('seule obligatoire');
  expect(end.course.client).toEqual({ name: 'ACME' });
  expect(end.course.openQuestions).toBeUndefined();
});

test('« ~ » marks an answer to be confirmed, but « ~25 » is an estimate', async () => {
  const { end } = await meet([
    ['client.name', say('X')],
    ['need.audience.description', say('~ Chefs d’équipe')],
    ['need.audience.learners', say('~25')],
    ['need.audience.availability.perWeek', say('~ 2 h')],
    ['need.situations', lines('~ Un brief', 'Un recadrage')],
  ]);
  const need = end.course.need as never as { audience: Record<string, unknown>; situations: unknown };
  expect(need.audience).toMatchObject({
    description: 'Chefs d’équipe',
    learners: '~25',
    availability: { perWeek: '2 h' },
  });
  expect(need.situations).toEqual([
    { id: 'S1', title: 'Un brief' },
    { id: 'S2', title: 'Un recadrage' },
  ]);
  expect(end.course.openQuestions).toMatchObject([
    { at: 'need.audience.description', assumed: 'true', question: 'Qui doit apprendre ? → Chefs d’équipe' },
    { at: 'need.audience.availability.perWeek', assumed: 'true' },
    { at: 'need.situations.S1', assumed: 'true' },
  ]);
});

test('a line beginning with // goes to the private notes, from any question', async () => {
  const { end, ui } = await meet(
    [
      ['client.name', say('// la DRH part en juin')],
      ['client.name', say('OPTIMAX')],
      ['need.context', say('Promotions\n// sujet sensible\nrécentes')],
      ['need.goals', lines('Un but', '// le directeur n’y croit pas')],
      ['need.audience.workingTime', { do: 'note', text: 'à négocier' }],
    ].filter(([id]) => id !== 'need.audience.workingTime') as never,
  );
  expect(ui.asked[1]).toBe('client.name');
  expect(ui.views[1]?.notice).toContain('pour vous seul');
  expect(end.course.notes).toBe(
    'client : la DRH part en juin\ncontexte : sujet sensible\nbuts du commanditaire : le directeur n’y croit pas',
  );
  expect(end.course.need).toMatchObject({ context: 'Promotions\nrécentes', goals: [{ title: 'Un but' }] });
});

test('back keeps what was typed, even what cannot stand as an answer', async () => {
  const { ui, end } = await meet([
    ['client.name', say('X')],
    ['need.context', { do: 'back', value: 'à moitié dit' }],
    ['client.name', say('X')],
    ['need.context', (view) => ({ do: 'answer', value: view.kind === 'text' ? view.value : '' })],
    ['need.audience.learners', { do: 'back', value: 'une foule' }],
    ['need.audience.description', say('')],
    ['need.audience.learners', (view) => ({ do: 'answer', value: view.half ? '12' : '99' })],
  ]);
  expect(ui.left).toEqual([]);
  expect(end.course.need).toMatchObject({ context: 'à moitié dit', audience: { learners: '12' } });
});

test('« ‹ » goes back; at the first question one stays', async () => {
  const { ui } = await meet([
    ['client.name', { do: 'back', value: '' }],
    ['client.name', say('X')],
    ['need.context', say('‹')],
    ['client.name', say('Y')],
    ['need.context', say('<')],
    ['client.name', say('Z')],
  ]);
  expect(ui.left).toEqual([]);
  expect(ui.views[1]?.notice).toBe('C’est la première question.');
});

test('a changed answer marks what builds on it « à revoir », and erases nothing', async () => {
  const { ui, end } = await meet([
    ['client.name', say('X')],
    ['need.situations', lines('Un brief')],
    ['objectives', lines('Ouvrir un brief')],
    ['modules.list', lines('Le brief')],
    ['review', { do: 'pick', line: 'need.situations' }],
    ['need.situations', lines('Un conflit')],
    [
      'review',
      (view) => {
        const again =
          view.kind === 'menu' ? view.lines.filter((line) => line.mark === 'again').map((line) => line.id) : [];
        expect(again).toEqual(['objectives', 'objectives.evidence', 'modules.list']);
        return { do: 'pick', line: 'objectives' };
      },
    ],
    [
      'objectives',
      (view) => {
        expect(view.notice).toContain('À revoir');
        return { do: 'answer', value: view.kind === 'list' ? view.items : [] };
      },
    ],
    [
      'review',
      (view) => {
        const again =
          view.kind === 'menu' ? view.lines.filter((line) => line.mark === 'again').map((line) => line.id) : [];
        expect(again).not.toContain('objectives');
        return { do: 'key', key: 's' };
      },
    ],
  ]);
  expect(ui.left).toEqual([]);
  expect(end.course).toMatchObject({ objectives: [{ title: 'Ouvrir un brief' }], modules: [{ serves: ['O1'] }] });
});

test('a removed objective leaves no module that serves it', async () => {
  const { end } = await meet([
    ['client.name', say('X')],
    ['objectives', lines('Ouvrir un brief', 'Gérer un conflit')],
    ['modules.list', lines('Briefs', 'Conflits')],
    ['review', { do: 'pick', line: 'objectives' }],
    ['objectives', (view) => ({ do: 'answer', value: view.kind === 'list' ? view.items.slice(0, 1) : [] })],
  ]);
  expect(end.course.modules).toMatchObject([
    { id: 'M1', serves: ['O1'] },
    { id: 'M2', title: 'Conflits' },
  ]);
  expect((end.course.modules as never as object[])[1]).not.toHaveProperty('serves');
});

test('« rien de particulier » is an answer: an empty list', async () => {
  const { end } = await meet([
    ['client.name', say('X')],
    ['need.audience.prerequisites', lines('rien de particulier')],
  ]);
  expect(end.course.need).toMatchObject({ audience: { prerequisites: [] } });
});

test('a named tutor answers within 48 working hours, until the client confirms it', async () => {
  const { end } = await meet([
    ['client.name', say('X')],
    ['people', lines('Léa Martin | formatrice')],
    ['modalities.tutoring.tutor', say('Léa Martin, formatrice')],
  ]);
  expect(end.course.modalities).toMatchObject({
    tutoring: { tutor: 'formatrice', response: '48 h ouvrées', remindAfter: '7 jours' },
  });
  expect(end.course.openQuestions).toMatchObject([
    { at: 'modalities.tutoring.response', assumed: 'true' },
    { at: 'modalities.tutoring.remindAfter', assumed: 'true' },
  ]);
});

test('before saving, open questions go to the sponsor for the next checkpoint', async () => {
  const { end, ui } = await meet([
    ['client.name', say('X')],
    ['need.context', { do: 'open' }],
    ['people.others', lines('|DRH')],
    ['people.does', say([['sponsor', 'decides']])],
    ['partnership.checkpoints', lines('2026-02-02 | objectives')],
  ]);
  expect(ui.asked.at(-1)).toBe('openQuestions');
  expect(end.course.openQuestions).toMatchObject([{ at: 'need.context', to: 'drh', by: '2026-02-02' }]);
});

test('at the review, one key leaves open everything that nobody answered', async () => {
  const { end } = await meet([
    ['client.name', say('X')],
    ['need.context', say('Dit')],
    ['review', { do: 'key', key: 'o' }],
  ]);
  const at = (end.course.openQuestions as never as { at: string }[]).map((question) => question.at);
  expect(at).toContain('need.problem');
  expect(at).toContain('partnership.checkpoints');
  expect(at).not.toContain('need.context');
  expect(at).not.toContain('client.name');
});

test('a short meeting asks the twelve starred questions after the client’s name', async () => {
  const { ui } = await meet([['client.name', say('X')]], { plan: { depth: 'short' } });
  const numbers = ui.asked.flatMap((id) => questions.find((question) => question.id === id)?.number ?? []);
  expect([...new Set(numbers)]).toEqual([1, 2, 3, 4, 5, 7, 8, 12, 15, 16, 21, 33, 34]);
});

test('stopping keeps everything that was said', async () => {
  const { end, kept } = await meet([
    ['client.name', say('X')],
    ['need.context', { do: 'pause', why: 'asked' }],
  ]);
  expect(end.end).toBe('pause');
  expect(kept.at(-1)?.course).toEqual({ client: { name: 'X' } });
  expect(kept.at(-1)?.stack).toEqual([{ on: 'question', id: 'need.context' }]);
});

test('stopped and resumed, the interview goes on at the same question', async () => {
  const first = await meet([
    ['client.name', say('X')],
    ['need.context', { do: 'pause', why: 'asked' }],
  ]);
  const saved = JSON.parse(JSON.stringify({ ...first.end, end: undefined }));
  const second = await meet([['need.context', say('Suite')]], { from: saved });
  expect(second.ui.asked[0]).toBe('need.context');
  expect(second.end.course).toMatchObject({ client: { name: 'X' }, need: { context: 'Suite' } });
});
