#!/usr/bin/env node
import { join } from 'node:path';
import metadata from '../package.json' with { type: 'json' };
import { help } from './commands/help.ts';
import { loadBundle } from './host/code-cache.ts';
import { systemLanguage } from './host/language.ts';
import { standardOutput } from './host/standard.ts';

const [command = '--help', ...others] = process.argv.slice(2);
const print = (text: string) => standardOutput((error) => `stdout: ${error.message}\n`).write(text);
// Scripts and people ask for these more often than for anything else: nothing more is loaded.
if (others.length === 0 && /^(?:-V|--version)$/.test(command)) print(`${metadata.version}\n`);
else if (others.length === 0 && /^(?:-h|--help|help)$/.test(command)) print(help(systemLanguage(process.env)));
else {
  // If everything ends before main answers (standard input closed early), that is no success.
  process.exitCode = 3;
  const purpose = /^[a-z]+$/.test(command) ? command : 'main';
  const bundle = command === 'lint' ? 'lint.cjs' : 'spoc.cjs';
  const { exports, keepCode } = loadBundle(join(__dirname, bundle), purpose, require);
  const { main, nodeHost } = exports as typeof import('./spoc.ts');
  void main(process.argv.slice(2), nodeHost({}, { keepCode, load: (url) => import(url) })).then((code) => {
    process.exitCode = code;
  });
}
