import { createConnection } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { ExitCode } from '../host/host.ts';
import { say } from '../language/say.ts';
import { serve } from './lsp/server.ts';
import { invoke, type Program, type Run } from './program.ts';

const program: Program = {
  name: 'lsp',
  summary: say(
    'Sert un éditeur (Language Server Protocol, entrée et sortie standard) : constats pendant la frappe, corrections, explications, identifiants.',
    'Serves an editor (Language Server Protocol, standard input and output): findings as you type, corrections, explanations, identifiers.',
  ),
  options: [{ flags: '--stdio', help: say('toujours le cas ; les éditeurs l’ajoutent', 'always so; editors add it') }],
};

export const run: Run = (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return Promise.resolve(invocation);
  return new Promise<ExitCode>((resolve) => {
    const { input, output } = host.streams();
    const done = (code: ExitCode) => {
      // An open input would keep the process alive.
      (input as { destroy?: () => void }).destroy?.();
      resolve(code);
    };
    const watchDog = {
      shutdownReceived: false,
      initialize: () => {},
      // As the protocol wants it: 0 after a shutdown, 1 without.
      exit: (code: number) => done(code === 0 ? 0 : 1),
    };
    const connection = createConnection(
      (logger) => createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
      watchDog,
    );
    // An editor that dies takes its server with it.
    input.once('end', () => done(watchDog.shutdownReceived ? 0 : 1));
    serve(connection, host);
    connection.listen();
  });
};
