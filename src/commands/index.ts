import { say, type Text } from '../language/text.ts';
import type { Run } from './program.ts';

export interface CommandEntry {
  readonly name: string;
  readonly summary: Text;
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** In the order of a project. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: say(
      'mener l’entretien de cadrage et écrire la spécification',
      'hold the scoping interview and write the spec',
    ),
    load: () => import('./init.ts'),
  },
  {
    name: 'edit',
    summary: say(
      'reprendre les questions sur une spécification existante',
      'take up the questions on an existing spec',
    ),
    load: () => import('./edit.ts'),
  },
  {
    name: 'lint',
    summary: say('vérifier une ou plusieurs spécifications', 'check one or more specs'),
    load: () => import('./lint.ts'),
  },
  {
    name: 'explain',
    summary: say(
      'expliquer une règle : quoi, pourquoi, source, exemples',
      'explain a rule: what, why, source, examples',
    ),
    load: () => import('./explain.ts'),
  },
  {
    name: 'lsp',
    summary: say(
      'servir un éditeur : constats pendant la frappe, corrections',
      'serve an editor: findings as you type, corrections',
    ),
    load: () => import('./lsp.ts'),
  },
  {
    name: 'render',
    summary: say('produire la fiche de synthèse et les documents', 'make the synthesis sheet and the documents'),
    load: () => import('./render.ts'),
  },
  {
    name: 'eject',
    summary: say('copier un modèle de document pour le modifier', 'copy a document template to change it'),
    load: () => import('./eject.ts'),
  },
  {
    name: 'schema',
    summary: say('écrire le schéma JSON pour les éditeurs', 'write the JSON Schema for editors'),
    load: () => import('./schema.ts'),
  },
  {
    name: 'examples',
    summary: say('lister, montrer et copier les exemples', 'list, show and copy the examples'),
    load: () => import('./examples.ts'),
  },
  {
    name: 'demo',
    summary: say(
      'dérouler un cas réel, de l’entretien aux documents',
      'run a real case from the interview to the documents',
    ),
    load: () => import('./demo.ts'),
  },
];
