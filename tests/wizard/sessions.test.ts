import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, folder, hasPython, type Options, program, Session } from './session.ts';

if (!hasPython) console.warn('python3 with pty is not there: the terminal sessions are skipped');

beforeAll(() => buildProgram(), 60_000);

describe.skipIf(!hasPython)('terminal sessions', { timeout: 60_000 }, () => {
  const open: { close(): void }[] = [];
  const folders: ReturnType<typeof folder>[] = [];

  afterEach(() => {
    for (const session of open.splice(0)) session.close();
    for (const place of folders.splice(0)) place.remove();
  });

  function place(): string {
    const made = folder();
    folders.push(made);
    return made.path;
  }

  function spoc(args: readonly string[], options: Options): Session {
    const session = new Session(args, options);
    open.push(session);
    return session;
  }

  const draft = (cwd: string) => JSON.parse(readFileSync(join(cwd, '.spoc/draft.json'), 'utf8'));

  test('a short meeting, typed to the end, writes a spec and its schema, and leaves no draft', async () => {
    const cwd = place();
    const s = spoc(['init', '--short'], { cwd });
    await s.ready('client.name');
    await s.type('OPTIMAX');
    await s.press('enter');
    await s.ready('need.context');
    await s.type('Quinze chefs d’équipe promus : un défi.');
    await s.press('enter');
    await s.ready('need.problem');
    await s.type('?');
    await s.ready('need.goals');
    await s.type('Sécuriser la prise de poste');
    await s.press('enter', 'enter');
    await s.ready('evaluation.indicators');
    await s.press('tab', 'enter');
    await s.ready('need.audience.description');
    await s.type('Chefs d’équipe');
    await s.press('enter');
    await s.ready('need.audience.learners');
    await s.type('15');
    await s.press('enter');
    await s.ready('need.audience.availability.perWeek');
    await s.type('~ 2 h');
    await s.press('enter');
    await s.ready('need.audience.availability.workingTime');
    await s.type('o');
    await s.press('enter');
    await s.ready('need.situations');
    await s.paste('• Ouvrir le brief du matin\n• Recadrer un ancien collègue\n');
    await s.press('enter');
    await s.ready('objectives');
    await s.see('Pour réussir « Ouvrir le brief du matin »');
    await s.type('Ouvrir un brief de dix minutes');
    await s.press('enter');
    await s.see('Pour réussir « Recadrer un ancien collègue »');
    await s.type('Conduire un recadrage');
    await s.press('enter', 'enter');
    await s.ready('need.constraints.start');
    await s.type('mars 2026');
    await s.press('enter');
    await s.ready('need.constraints.deadline');
    await s.press('enter');
    await s.ready('people.others');
    await s.type('Claire Vasseur');
    await s.press('enter');
    await s.type('DRH');
    await s.press('enter', 'enter');
    await s.ready('people.does');
    await s.type(' ');
    await s.press('enter');
    await s.ready('partnership.checkpoints');
    await s.press('tab', 'enter');
    await s.ready('review');
    await s.type('s');
    await s.ready('openQuestions');
    await s.see('Claire Vasseur, DRH');
    await s.press('enter');
    await s.ready('render');
    await s.press('down', 'enter');
    expect(await s.status()).toBe(0);
    const text = readFileSync(join(cwd, 'spoc.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/spoc\.schema\.json\n/);
    expect(text).toContain('# 1. Besoin et cadrage');
    expect(text).toContain('perWeek: 2 h');
    expect(text).toContain('to: drh');
    expect(existsSync(join(cwd, 'spoc.schema.json'))).toBe(true);
    expect(existsSync(join(cwd, '.spoc/draft.json'))).toBe(false);
    expect(s.last?.screen).toContain('--answers spoc.yaml');
    expect(s.last?.modes).toContain(25);
  });

  test('kill -9 in the middle of a word loses nothing; the draft is for its owner alone', async () => {
    const cwd = place();
    const s = spoc(['init'], { cwd });
    await s.ready('client.name');
    await s.type('ACME');
    await s.press('enter');
    await s.ready('need.context');
    await s.type('Une phrase à moiti');
    await s.see('à moiti');
    await s.kill('KILL');
    expect(await s.status()).toBe(137);
    expect(statSync(join(cwd, '.spoc/draft.json')).mode & 0o777).toBe(0o600);
    const again = spoc(['init', '--resume'], { cwd });
    await again.ready('need.context');
    expect(await again.screen()).toContain('Une phrase à moiti');
    await again.type('é');
    await again.press('enter');
    await again.ready('need.problem');
    expect(draft(cwd).course).toEqual({ client: { name: 'ACME' }, need: { context: 'Une phrase à moitié' } });
  });

  test('kill -9 while a list is typed brings the list back as it was', async () => {
    const cwd = place();
    const s = spoc(['init', '--short'], { cwd });
    await s.ready('client.name');
    await s.type('A');
    await s.press('enter');
    await s.ready('need.context');
    await s.press('enter');
    await s.ready('need.problem');
    await s.press('enter');
    await s.ready('need.goals');
    await s.type('Premier but');
    await s.press('enter');
    await s.type('Deuxième b');
    await s.see('Deuxième b');
    await s.kill('KILL');
    await s.status();
    const again = spoc(['init', '--resume', '--short'], { cwd });
    await again.ready('need.goals');
    const screen = await again.screen();
    expect(screen).toContain('1. Premier but');
    expect(screen).toContain('› 2. Deuxième b');
  });

  test('Ctrl+C pauses, says how to resume, exits 130 and gives the terminal back', async () => {
    const cwd = place();
    const s = spoc(['init'], { cwd });
    await s.ready('client.name');
    await s.type('Optim');
    await s.press('stop');
    expect(await s.status()).toBe(130);
    expect(s.last?.screen).toContain('spoc init --resume');
    expect(s.last?.modes).toContain(25);
    expect(s.last?.modes).not.toContain(2004);
    expect(s.last?.modes).not.toContain(1049);
    expect(draft(cwd).course).toEqual({ client: { name: 'Optim' } });
  });

  test.each(['TERM', 'HUP'] as const)(
    'SIG%s at a list of choices shows the cursor again and keeps the draft',
    async (signal) => {
      const cwd = place();
      const s = spoc(['init', '--short'], { cwd });
      await s.ready('client.name');
      await s.type('A');
      await s.press('enter');
      await s.ready('need.context');
      await s.press('review');
      await s.ready('review');
      expect((await s.see('Relecture')).modes).not.toContain(25);
      await s.kill(signal);
      expect(await s.status()).toBe(130);
      expect(s.last?.modes).toContain(25);
      expect(draft(cwd).course).toEqual({ client: { name: 'A' } });
    },
  );

  test('a terminal that goes away keeps the draft and is no success', async () => {
    const cwd = place();
    const s = spoc(['init'], { cwd });
    await s.ready('client.name');
    await s.type('ACME');
    await s.press('enter');
    await s.ready('need.context');
    await s.type('Une phr');
    await s.see('Une phr');
    await s.hangUp();
    expect(await s.status()).not.toBe(0);
    expect(draft(cwd)).toMatchObject({
      course: { client: { name: 'ACME' } },
      halves: { 'need.context': { text: 'Une phr' } },
    });
  });

  test('Esc goes back at once and swallows no key', async () => {
    const cwd = place();
    const s = spoc(['init'], { cwd });
    await s.ready('client.name');
    await s.type('A');
    await s.press('enter');
    await s.ready('need.context');
    const taken: number[] = [];
    for (let times = 0; times < 3; times++) {
      const before = Date.now();
      await s.press('esc');
      await s.ready('client.name');
      taken.push(Date.now() - before);
      await s.press('enter');
      await s.ready('need.context');
    }
    // Readline alone waits half a second every time.
    expect(Math.min(...taken)).toBeLessThan(450);
    await s.press('esc');
    await s.ready('client.name');
    await s.type('BC');
    await s.see('ABC');
    await s.press('enter');
    await s.ready('need.context');
    await s.press('back');
    await s.ready('client.name');
    await s.press('enter');
    await s.ready('need.context');
    await s.type('‹');
    await s.press('enter');
    await s.ready('client.name');
  });

  test('what is typed ahead answers the next questions, nothing is lost', async () => {
    const cwd = place();
    const s = spoc(['init', '--short'], { cwd });
    await s.ready('client.name');
    await s.type('ACME\r');
    await s.type('\r\r');
    await s.type('But un\rBut deux\r\r');
    await s.see('À quoi saurez-vous');
    expect(draft(cwd).course).toEqual({
      client: { name: 'ACME' },
      need: {
        goals: [
          { id: 'G1', title: 'But un' },
          { id: 'G2', title: 'But deux' },
        ],
      },
    });
  });

  test('a pasted paragraph of several lines is one answer, announced by the terminal or not', async () => {
    const cwd = place();
    const s = spoc(['init'], { cwd });
    await s.ready('client.name');
    await s.paste('AC\nME');
    await s.press('enter');
    await s.ready('need.context');
    await s.paste('Première ligne\nDeuxième ligne\n');
    await s.press('enter');
    await s.ready('need.problem');
    await s.type('Sans annonce\rsuite');
    await s.see('suite');
    await s.press('enter');
    await s.ready('need.goals');
    expect(draft(cwd).course).toEqual({
      client: { name: 'AC ME' },
      need: { context: 'Première ligne\nDeuxième ligne', problem: 'Sans annonce\nsuite' },
    });
  });

  test.each([
    [80, 24],
    [50, 20],
    [120, 40],
  ])(
    'accents, emoji and Chinese keep the cursor in its place at %i × %i, and nothing overflows',
    async (columns, rows) => {
      const cwd = place();
      const s = spoc(['init'], { cwd, columns, rows });
      await s.ready('client.name');
      await s.type('Éco 🌍 会社');
      await s.see('会社');
      await s.screen();
      // « › » and a space, then É c o space, two columns of 🌍, space, four of 会社.
      expect(s.last?.cursor[0]).toBe(2 + 4 + 2 + 1 + 4);
      await s.press('left', 'left', 'left', 'backspace');
      await s.type('X');
      await s.see('Éco X 会社');
      await s.press('enter');
      await s.ready('need.context');
      await s.type('Une phrase assez longue pour tenir sur plusieurs lignes, '.repeat(4));
      const screen = await s.screen();
      expect(s.last?.overflow).toBe(false);
      for (const row of screen.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
      expect(screen.split('\n')[0]).toContain(columns < 60 ? 'Étape 1/5 · Besoin  ' : 'Étape 1/5 · Besoin ■□□□□');
      expect(draft(cwd).course.client.name).toBe('Éco X 会社');
    },
  );

  test('a window that changes its size is drawn anew', async () => {
    const cwd = place();
    const s = spoc(['init'], { cwd, columns: 100, rows: 30 });
    await s.ready('client.name');
    await s.type('ACME');
    await s.see('ACME');
    await s.resize(52, 18);
    await s.see('Étape 1/5 · Besoin');
    const screen = await s.screen();
    expect(screen.split('\n').filter((row) => row.includes('Pour quelle organisation'))).toHaveLength(1);
    expect(screen).not.toContain('■');
    await s.type(' SA');
    await s.see('ACME SA');
  });

  test.each<Readonly<Record<string, string>>>([{ TERM: 'dumb' }, { ACCESSIBLE: '1' }])(
    '%j asks line by line, without layout',
    async (env) => {
      const cwd = place();
      const s = spoc(['init'], { cwd, env });
      await s.ready('client.name');
      await s.type('ACME\r');
      await s.ready('need.context');
      const screen = await s.screen();
      expect(screen).toContain('Étape 1/5 · Besoin · 2/35');
      expect(s.last?.modes).not.toContain(1049);
      expect(draft(cwd).course).toEqual({ client: { name: 'ACME' } });
      await s.press('stop');
      expect(await s.status()).toBe(130);
      expect(s.last?.screen).toContain('spoc init --resume');
    },
  );

  test('an existing spec is never replaced without --force', async () => {
    const cwd = place();
    writeFileSync(join(cwd, 'spoc.yaml'), 'spoc: 1\ntitle: À garder\n');
    const s = spoc(['init'], { cwd });
    expect(await s.status()).toBe(2);
    expect(s.last?.screen).toContain('--force');
    expect(readFileSync(join(cwd, 'spoc.yaml'), 'utf8')).toBe('spoc: 1\ntitle: À garder\n');
  });

  test('a second wizard is told of the first', async () => {
    const cwd = place();
    const first = spoc(['init'], { cwd });
    await first.ready('client.name');
    await first.type('A');
    await first.press('enter');
    await first.ready('need.context');
    const second = spoc(['init'], { cwd });
    await second.ready('start');
    expect(await second.screen()).toContain('Un autre assistant semble ouvert');
    await second.press('enter');
    expect(await second.status()).toBe(130);
    await first.type('suite');
    await first.see('suite');
  });

  test('edit changes one line of the file and leaves comments and layout alone', async () => {
    const cwd = place();
    const before = [
      '# Mon parcours',
      'spoc: 1',
      "title:   'OPTIMANAGER'   # titre de travail",
      '',
      'need:',
      '    context: "Avant"   # à relire',
      '    goals: [ { title: Un but } ]',
      '',
    ].join('\n');
    writeFileSync(join(cwd, 'spoc.yaml'), before);
    const s = spoc(['edit'], { cwd });
    await s.ready('review');
    await s.press('down', 'enter');
    await s.ready('need.context');
    await s.press('clear');
    await s.type('Après');
    await s.press('enter');
    await s.ready('review');
    await s.type('s');
    expect(await s.status()).toBe(0);
    expect(readFileSync(join(cwd, 'spoc.yaml'), 'utf8')).toBe(before.replace('"Avant"', '"Après"'));
  });
});

describe('line by line', { timeout: 60_000 }, () => {
  function piped(args: readonly string[], input: string, cwd: string) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd,
      input,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', SPOC_LANG: 'fr', TERM: 'xterm-256color' },
    });
    return { status, stdout, stderr };
  }

  test('piped lines answer one question each, without an escape byte, and the meeting is saved', () => {
    const place = folder();
    const lines = [
      'ACME',
      'Un contexte',
      '?',
      'But un',
      'But deux',
      '',
      'Tensions',
      'moins de 2',
      ':d 1',
      '+',
      '',
      '// ils se disputent',
      'Chefs d’équipe',
      'bientôt 15',
      '15',
      '~ 2 h',
      'oui',
      'Ouvrir le brief',
      '',
      'Ouvrir un brief',
      '',
      '',
      '',
      'DRH',
      '',
      '',
      '1, 2',
      '+',
      '',
      ':1',
      's',
      '',
      '2',
    ];
    const { status, stdout, stderr } = piped(['init', '--plain', '--short'], `${lines.join('\n')}\n`, place.path);
    expect(stdout).not.toContain('\x1b');
    expect(stdout).toContain('ne convient pas : il faut');
    expect(stderr).toContain('--answers spoc.yaml');
    expect(status).toBe(0);
    const text = readFileSync(join(place.path, 'spoc.yaml'), 'utf8');
    expect(text).toContain('name: ACME');
    expect(text).toContain('id: completion');
    expect(text).not.toContain('Tensions');
    expect(text).toContain('ils se disputent');
    expect(text).toContain('does: [sponsor, decides]');
    place.remove();
  });

  test('an input that ends early never exits 0, and everything is kept', () => {
    const place = folder();
    const { status, stderr } = piped(['init', '--plain'], 'ACME\nUn con', place.path);
    expect(status).toBe(130);
    expect(stderr).toContain('L’entrée s’est terminée');
    expect(stderr).toContain('spoc init --resume --plain');
    expect(stderr).not.toContain('    at ');
    const draft = JSON.parse(readFileSync(join(place.path, '.spoc/draft.json'), 'utf8'));
    expect(draft.course).toMatchObject({ client: { name: 'ACME' }, need: { context: 'Un con' } });
    const again = piped(['init', '--plain', '--resume'], ':q\n', place.path);
    expect(again.status).toBe(130);
    expect(again.stdout).toContain('coince');
    place.remove();
  });

  test('no terminal, no --plain, no answers: 2 at once', () => {
    const place = folder();
    const { status, stderr } = piped(['init'], '', place.path);
    expect(status).toBe(2);
    expect(stderr).toContain('Deux façons');
    expect(existsSync(join(place.path, '.spoc'))).toBe(false);
    place.remove();
  });
});
