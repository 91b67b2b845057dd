#!/usr/bin/env node
import { join } from 'node:path';
import metadata from '../package.json' with { type: 'json' };
import { loadBundle } from './host/code-cache.ts';

const [command = '', ...others] = process.argv.slice(2);
// Scripts ask for the version more often than for anything else.
if ((command === '--version' || command === '-V') && others.length === 0) process.stdout.write(`${metadata.version}\n`);
else {
  // A reader that closes early (`spoc explain | head -3`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  // If everything ends before main answers (standard input closed early), that is no success.
  process.exitCode = 3;
  const purpose = /^[a-z]+$/.test(command) ? command : 'main';
  const { main, nodeHost } = loadBundle(join(__dirname, 'spoc.cjs'), purpose) as typeof import('./spoc.ts');
  void main(process.argv.slice(2), nodeHost()).then((code) => {
    process.exitCode = code;
  });
}
