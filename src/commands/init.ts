import { say } from '../language/say.ts';
import { fromAnswers } from './interview/answering.ts';
import { interviewed } from './interview/meeting.ts';
import type { InitRequest } from './interview/request.ts';
import { requested } from './interview/request.ts';
import { invoke, type Program, type Run } from './program.ts';

const program: Program = {
  name: 'init',
  summary: say(
    'Mène l’entretien de cadrage avec le client et écrit la spécification du parcours.',
    'Holds the scoping interview with the client and writes the spec of the course.',
  ),
  arguments: [
    {
      name: '[folder]',
      help: say('le dossier du projet (par défaut : ici)', 'the project’s folder (default: here)'),
    },
  ],
  options: [
    {
      flags: '--short',
      help: say(
        'les douze questions d’une première réunion de quinze minutes',
        'the twelve questions of a fifteen-minute first meeting',
      ),
    },
    {
      flags: '--full',
      help: say(
        'toutes les questions, y compris activités, production et déploiement',
        'all the questions, activities, production and deployment included',
      ),
    },
    {
      flags: '--from <example-or-file>',
      help: say(
        'reprendre la méthode et les contenus d’un exemple ou d’une spécification, sans noms, dates ni résultats',
        'take up the method and contents of an example or a spec, without names, dates or results',
      ),
    },
    {
      flags: '--answers <file>',
      help: say(
        'sans questions : les réponses sont dans ce fichier, complet ou partiel (- pour l’entrée standard)',
        'without questions: the answers are in this file, whole or partial (- for standard input)',
      ),
    },
    { flags: '--resume', help: say('reprendre l’entretien en pause', 'resume the paused interview') },
    { flags: '-y, --yes', help: say('ne rien demander : prendre ce qui est là', 'ask nothing: take what is there') },
    { flags: '--force', help: say('remplacer un spoc.yaml qui existe', 'replace a spoc.yaml that exists') },
    {
      flags: '--plain',
      help: say(
        'ligne par ligne, sans mise en page : lecteur d’écran, terminal simple',
        'line by line, without layout: screen reader, simple terminal',
      ),
    },
  ],
  after: say(
    'Exemples :\n  spoc init optimax\n  spoc init optimax --short\n  spoc init optimax --from optimanager\n  spoc init optimax --answers reponses.yaml\nPendant l’entretien : ? laisse une question ouverte, Échap revient, Ctrl+C met en pause sans rien perdre.',
    'Examples:\n  spoc init optimax\n  spoc init optimax --short\n  spoc init optimax --from optimanager\n  spoc init optimax --answers answers.yaml\nDuring the interview: ? leaves a question open, Esc goes back, Ctrl+C pauses and loses nothing.',
  ),
};

export const run: Run = async (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const request: InitRequest | string = requested(invocation, host);
  if (typeof request === 'string') {
    host.err(`${request}\n`);
    return 2;
  }
  return request.answers !== undefined || request.yes ? fromAnswers(request, host) : interviewed(request, host);
};
