#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Absent before Node 22.1.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

// A reader that closes early (`spoc explain | head -3`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// If everything ends before main answers (standard input closed early), that is no success.
process.exitCode = 3;
const [{ main }, { nodeHost }] = await Promise.all([import('./main.ts'), import('./host/node.ts')]);
process.exitCode = await main(process.argv.slice(2), nodeHost());
