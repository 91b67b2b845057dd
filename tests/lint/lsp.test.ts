import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  createProtocolConnection,
  type Hover,
  type Location,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { workspace } from './workspace.ts';

const spec = `spoc: 1
title: Essai
stage: structure
people:
  - { id: drh, role: DRH }
objectives:
  - id: O1
    title: Ouvrir un brief
    level: appliquer
  - id: O2
    title: Traiter un désaccord
modules:
  - id: M1
    title: Le rôle
    serves: [ O1, O9 ]
    activities:
      - id: M1.A1
        type: video
        title: Découvrir
        duration: 25 min
`;

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** An editor that talks with the command over a pair of pipes. */
async function editor(files: Record<string, string> = {}, locale = 'fr-FR') {
  const space = workspace(files);
  const input = new PassThrough();
  const output = new PassThrough();
  const ended = space.spoc(['lsp', '--stdio'], { streams: () => ({ input, output }) });
  const connection: ProtocolConnection = createProtocolConnection(
    new StreamMessageReader(output),
    new StreamMessageWriter(input),
  );
  const published = new Map<string, PublishDiagnosticsParams>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
  });
  connection.listen();
  const uriOf = (name: string) => pathToFileURL(`${space.folder}/${name}`).href;
  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: null,
    rootUri: uriOf(''),
    capabilities: {},
    locale,
  });
  await connection.sendNotification('initialized', {});
  const close = async () => {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const outcome = await ended;
    connection.dispose();
    return outcome;
  };
  let closed: Promise<{ code: number }> | undefined;
  const closeOnce = () => {
    closed ??= close();
    return closed;
  };
  open.push(closeOnce);
  let version = 0;
  const texts = new Map<string, string>();
  const document = (name: string) => ({ textDocument: { uri: uriOf(name) } });
  const positionAt = (name: string, at: string, inside = 0) => {
    const text = texts.get(name) ?? '';
    const offset = text.indexOf(at);
    expect(offset, at).toBeGreaterThanOrEqual(0);
    return TextDocument.create('', 'yaml', 0, text).positionAt(offset + inside);
  };
  return {
    ...space,
    capabilities,
    connection,
    uriOf,
    positionAt,
    close: closeOnce,
    async type(name: string, text: string) {
      version += 1;
      if (texts.has(name)) {
        const whole = { textDocument: { uri: uriOf(name), version }, contentChanges: [{ text }] };
        await connection.sendNotification('textDocument/didChange', whole);
      } else {
        const opened = { textDocument: { uri: uriOf(name), languageId: 'yaml', version, text } };
        await connection.sendNotification('textDocument/didOpen', opened);
      }
      texts.set(name, text);
    },
    /** The diagnostics of the text as it is now. */
    async diagnostics(name: string) {
      await expect.poll(() => published.get(uriOf(name))?.version, { timeout: 5000 }).toBe(version);
      return published.get(uriOf(name))?.diagnostics ?? [];
    },
    request: <T>(method: string, name: string, rest: object) =>
      connection.sendRequest<T>(`textDocument/${method}`, { ...document(name), ...rest }),
    notify: (method: string, name: string) => connection.sendNotification(`textDocument/${method}`, document(name)),
  };
}

const apply = (text: string, edits: TextEdit[] = []) =>
  TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), edits);

test('says what it can do, and ends as the protocol wants', async () => {
  const { capabilities, close } = await editor();
  expect(capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true });
  expect((await close()).code).toBe(0);
});

test('findings as you type, at their place, in the language of the editor', async () => {
  for (const [locale, sentence] of [
    ['fr-FR', /n’est pas une valeur possible/],
    ['en-GB', /is not a possible value/],
  ] as const) {
    const { type, diagnostics } = await editor({}, locale);
    await type('spoc.yaml', spec);
    const found = await diagnostics('spoc.yaml');
    const level = found.find(({ code }) => code === 'course/unknown-value');
    expect(level).toMatchObject({
      source: 'spoc',
      severity: 1,
      range: { start: { line: 8, character: 11 }, end: { line: 8, character: 20 } },
    });
    expect(level?.message).toMatch(sentence);
    await type('spoc.yaml', spec.replace('appliquer', 'apply'));
    expect((await diagnostics('spoc.yaml')).map(({ code }) => code)).not.toContain('course/unknown-value');
    await type('spoc.yaml', 'spoc: [');
    expect((await diagnostics('spoc.yaml')).map(({ code }) => code)).toEqual(['course/syntax']);
  }
});

test('another kind of YAML is left alone; what is set aside is not shown', async () => {
  const { type, diagnostics } = await editor();
  await type('docker-compose.yml', 'services: {}\n');
  expect(await diagnostics('docker-compose.yml')).toEqual([]);
  await type('x.yaml', `spoc: 1\ntitle: x\nbudget: 1 # spoc-ignore course/unknown-key -- champ de notre outil\n`);
  expect((await diagnostics('x.yaml')).map(({ code }) => code)).not.toContain('course/unknown-key');
});

describe('what can be done', () => {
  const actionsAt = async (at: string, only?: string[]) => {
    const client = await editor();
    await client.type('spoc.yaml', spec);
    const start = client.positionAt('spoc.yaml', at);
    const actions = await client.request<CodeAction[]>('codeAction', 'spoc.yaml', {
      range: { start, end: start },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
    return { actions, uri: client.uriOf('spoc.yaml') };
  };

  test('a safe correction is the preferred one', async () => {
    const { actions, uri } = await actionsAt('appliquer');
    const [fix] = actions;
    expect(fix).toMatchObject({ title: 'Écrire « apply »', kind: 'quickfix', isPreferred: true });
    expect(apply(spec, fix?.edit?.changes?.[uri])).toBe(spec.replace('appliquer', 'apply'));
    expect(actions).toHaveLength(1);
  });

  test('a finding of a rule can be set aside: the comment stands above, its reason is asked for', async () => {
    const { actions, uri } = await actionsAt('25 min');
    const aside = actions.find(({ title }) => title.includes('structure/video-length'));
    expect(aside?.title).toBe('Écarter « structure/video-length » ici (la raison est à écrire)');
    const edited = apply(spec, aside?.edit?.changes?.[uri]);
    expect(edited).toContain(
      '        title: Découvrir\n        # spoc-ignore structure/video-length -- \n        duration: 25 min\n',
    );
    const { spoc } = workspace({ 'spoc.yaml': edited, 'done.spoc.yaml': edited.replace('-- \n', '-- non coupée\n') });
    const rulesOf = async (name: string) =>
      JSON.parse((await spoc(['lint', name, '-f', 'json'])).out)
        .findings.filter(({ suppressed }: { suppressed: boolean }) => !suppressed)
        .map(({ rule }: { rule: string }) => rule);
    expect(await rulesOf('spoc.yaml')).toContain('lint/suppression-without-reason');
    expect(await rulesOf('done.spoc.yaml')).not.toContain('structure/video-length');
    expect(await rulesOf('done.spoc.yaml')).not.toContain('lint/suppression-without-reason');
  });

  test('everything at once, only when asked for', async () => {
    const { actions, uri } = await actionsAt('spoc: 1', ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll']);
    expect(apply(spec, actions[0]?.edit?.changes?.[uri])).toBe(spec.replace('appliquer', 'apply'));
  });
});

describe('hover', () => {
  const hoverAt = async (at: string, inside = 1, text = spec, files: Record<string, string> = {}) => {
    const client = await editor(files);
    await client.type('spoc.yaml', text);
    const position = client.positionAt('spoc.yaml', at, inside);
    const hover = await client.request<Hover | null>('hover', 'spoc.yaml', { position });
    return (hover?.contents as { value: string } | undefined)?.value;
  };

  test('explains the rules that speak here', async () => {
    const value = await hoverAt('25 min');
    expect(value).toContain('`structure/video-length`');
    expect(value).toContain('Source :');
    expect(value).toContain('`spoc explain structure/video-length`');
  });

  test('explains a rule that is named in a comment', async () => {
    const text = spec.replace('duration: 25 min', 'duration: 25 min # spoc-ignore structure/video-length -- raison');
    expect(await hoverAt('structure/video-length', 12, text)).toContain('`structure/video-length`');
  });

  test('explains a rule of the project’s own settings', async () => {
    const settings =
      'ownRules:\n  - id: acme/titre\n    path: title\n    condition: { matches: "^Parcours" }\n    message: "Le titre commence par Parcours."\n';
    const text = spec.replace(/title: (?=\S)/, 'title: Un ');
    const value = await hoverAt('title: Un', 8, text, { 'spoc.config.yaml': settings });
    expect(value).toContain('`acme/titre`');
    expect(value).toContain('Le titre commence par Parcours.');
  });

  test('gives the title behind an identifier, and nothing elsewhere', async () => {
    const fine = spec
      .replace('[ O1, O9 ]', '[ O1, O2 ]')
      .replace('appliquer', 'apply')
      .replace('stage: structure', 'stage: need');
    expect(await hoverAt('O1, O2', 1, fine)).toBe('**O1** Ouvrir un brief');
    expect(await hoverAt('role: DRH', 1, fine)).toBeUndefined();
  });
});

test('an identifier leads to its definition', async () => {
  const client = await editor();
  await client.type('spoc.yaml', spec);
  const at = async (text: string) =>
    client.request<Location | null>('definition', 'spoc.yaml', { position: client.positionAt('spoc.yaml', text, 1) });
  expect((await at('O1, O9'))?.range).toEqual({ start: { line: 6, character: 8 }, end: { line: 6, character: 10 } });
  expect(await at('O9 ]')).toBeNull();
  expect(await at('Le rôle')).toBeNull();
});

describe('completion', () => {
  /** The cursor stands at `|`. */
  const completeIn = async (text: string) => {
    const client = await editor();
    await client.type('spoc.yaml', text.replace('|', ''));
    const position = TextDocument.create('', 'yaml', 0, text).positionAt(text.indexOf('|'));
    const items = await client.request<CompletionItem[]>('completion', 'spoc.yaml', { position });
    return { items, labels: items.map(({ label }) => label), position, text: text.replace('|', '') };
  };

  test.each([
    ['serves: [ O1, O9 ]', 'serves: [ O1, | ]'],
    ['serves: [ O1, O9 ]', 'serves: [ |'],
    ['serves: [ O1, O9 ]', 'serves: |'],
    ['serves: [ O1, O9 ]', 'serves:\n      - |'],
    ['serves: [ O1, O9 ]', 'serves: [ O|9 ]'],
  ])('of identifiers, with their titles, also in a list that is not closed yet: %s → %s', async (from, to) => {
    const { items, labels, text } = await completeIn(spec.replace(from, to));
    expect(labels).toEqual(['O1', 'O2']);
    expect(items[1]?.detail).toBe('Traiter un désaccord');
    const [, second] = items;
    const edited = apply(text, [second?.textEdit as TextEdit]);
    expect(edited).toContain('O2');
    expect(edited).not.toContain('O29');
  });

  test('of the values of a closed list, with their labels', async () => {
    const { items } = await completeIn(spec.replace('appliquer', '|'));
    expect(items.find(({ label }) => label === 'apply')?.detail).toBe('appliquer');
  });

  test('of nothing in prose, nor in a broken file', async () => {
    expect((await completeIn(spec.replace('Le rôle', 'Le |rôle'))).labels).toEqual([]);
    expect((await completeIn('spoc: [ { |')).labels).toEqual([]);
  });
});

test('the configuration: its mistakes are shown, and a saved one counts', async () => {
  const client = await editor({ 'spoc.config.yaml': 'profil: x\n' });
  await client.type('spoc.config.yaml', 'profil: x\n');
  expect((await client.diagnostics('spoc.config.yaml')).map(({ message }) => message)).toEqual([
    'Le réglage « profil » n’existe pas. Vouliez-vous dire « profile » ?',
  ]);
  await client.type('spoc.yaml', spec);
  const before = (await client.diagnostics('spoc.yaml')).map(({ code }) => code);
  expect(before).toContain('structure/video-length');
  client.write('spoc.config.yaml', 'rules: { structure/video-length: off }\n');
  await client.notify('didSave', 'spoc.config.yaml');
  await expect
    .poll(async () => (await client.diagnostics('spoc.yaml')).map(({ code }) => code), { timeout: 5000 })
    .not.toContain('structure/video-length');
});

test('hostile texts don’t stop it', async () => {
  const client = await editor();
  for (const text of ['', '\0', 'spoc: &a [*a]', '['.repeat(20_000), 'spoc: 1\n'.repeat(2000), '# spoc-ignore']) {
    await client.type('spoc.yaml', text);
    await client.request('completion', 'spoc.yaml', { position: { line: 0, character: 0 } });
    await client.request('hover', 'spoc.yaml', { position: { line: 0, character: 0 } });
    await client.request('definition', 'spoc.yaml', { position: { line: 0, character: 0 } });
  }
  await client.type('spoc.yaml', spec);
  expect((await client.diagnostics('spoc.yaml')).length).toBeGreaterThan(0);
});
