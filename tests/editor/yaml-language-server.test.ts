import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from 'vscode-languageserver/node';
import { jsonSchema } from '../../src/reference/json-schema.ts';

/** The server that VS Code’s YAML extension and others run, with our schema found through the modeline. */

const folder = mkdtempSync(join(tmpdir(), 'spoc-editor-'));
let server: ChildProcess;
let connection: MessageConnection;
const published = new Map<string, { message: string; range: { start: { line: number } } }[]>();

beforeAll(async () => {
  writeFileSync(join(folder, 'spoc.schema.json'), JSON.stringify(jsonSchema('fr')));
  const main = createRequire(import.meta.url).resolve('yaml-language-server/out/server/src/server.js');
  server = fork(main, ['--node-ipc'], { silent: true });
  connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.onNotification(
    'textDocument/publishDiagnostics',
    (sent: { uri: string; diagnostics: never[] }) => void published.set(sent.uri, sent.diagnostics),
  );
  connection.onRequest('workspace/configuration', () => [
    { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
    {},
    {},
    {},
    {},
  ]);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } }, hover: {} },
      workspace: { configuration: true },
    },
  });
  await connection.sendNotification('initialized', {});
});

afterAll(() => {
  connection?.dispose();
  server?.kill();
});

async function open(name: string, text: string): Promise<string> {
  const uri = pathToFileURL(join(folder, name)).href;
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {
      uri,
      languageId: 'yaml',
      version: 1,
      text: `# yaml-language-server: $schema=./spoc.schema.json\n${text}`,
    },
  });
  return uri;
}

test('hover tells the field in French', async () => {
  const uri = await open('hover.yaml', 'spoc: 1\ntitle: X\nneed:\n  context: "Y"\n');
  const hover = (await connection.sendRequest('textDocument/hover', {
    textDocument: { uri },
    position: { line: 4, character: 4 },
  })) as {
    contents: { value: string };
  };
  expect(hover.contents.value).toContain('contexte');
  expect(hover.contents.value).toContain('Que se passe');
});

test('completion proposes the values of a closed list', async () => {
  const uri = await open('values.yaml', 'spoc: 1\ntitle: X\nstage: \n');
  const { items } = (await connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: { line: 3, character: 7 },
  })) as {
    items: { label: string }[];
  };
  expect(items.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['need', 'objectives', 'structure', 'production', 'deployment', 'follow-up']),
  );
});

test('completion proposes the keys of a part', async () => {
  const uri = await open('keys.yaml', 'spoc: 1\ntitle: X\nneed:\n  \n');
  const { items } = (await connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: { line: 4, character: 2 },
  })) as {
    items: { label: string }[];
  };
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['context', 'problem', 'goals', 'audience']));
});

test('validation marks the unknown key and the unknown value, and nothing in a sound file', async () => {
  const wrong = await open('wrong.yaml', 'spoc: 1\ntitle: X\nstage: bientôt\nneeds: {}\n');
  await expect
    .poll(
      () =>
        published
          .get(wrong)
          ?.map(({ range }) => range.start.line)
          .sort(),
      { timeout: 8000 },
    )
    .toEqual([3, 4]);
  const sound = await open(
    'sound.yaml',
    'spoc: 1\ntitle: X\nneed:\n  levers: le temps\n  audience: { learners: environ 25 }\n',
  );
  await expect.poll(() => published.get(sound), { timeout: 8000 }).toEqual([]);
});
