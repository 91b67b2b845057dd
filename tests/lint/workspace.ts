import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { type HostParts, nodeHost } from '../../src/host/node.ts';
import { main } from '../../src/main.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with some files, and the commands run in it, in process, without a terminal. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'spoc-'));
  folders.push(folder);
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    folder,
    write,
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    bytes: (name: string) => readFileSync(join(folder, name)),
    async spoc(
      args: readonly string[],
      parts: HostParts & { readonly stdin?: string | Uint8Array } = {},
    ): Promise<Outcome> {
      let out = '';
      let err = '';
      const { stdin = '', ...rest } = parts;
      const host: Host = nodeHost({
        cwd: folder,
        env: {},
        language: 'fr',
        terminal: { input: false, output: false, errors: false, columns: 80, color: false, colorErrors: false },
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        now: () => new Date('2026-03-02T09:00:00Z'),
        again: async (again, given) => {
          let printed = '';
          let told = '';
          const parts = {
            out: (text: string) => {
              printed += text;
            },
            err: (text: string) => {
              told += text;
            },
            input: async () => new TextEncoder().encode(given),
          };
          return { code: await main(again, { ...host, ...parts }), out: printed, err: told };
        },
        input: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
        ...rest,
      });
      const code = await main(args, host);
      return { code, out, err };
    },
  };
}
