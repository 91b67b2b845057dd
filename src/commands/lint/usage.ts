import { say } from '../../language/say.ts';
import type { Program } from '../program.ts';
import { severities, stages } from './options.ts';

export const program: Program = {
  name: 'lint',
  summary: say(
    'Vérifie des spécifications : forme, objectifs, alignement, temps, accompagnement, selon l’étape du projet.',
    'Checks specs: form, objectives, alignment, time, support, according to the stage of the project.',
  ),
  arguments: [
    {
      name: '[files...]',
      help: say(
        'fichiers, dossiers, motifs, ou « - » pour l’entrée standard ; sans rien, tout spoc.yaml et *.spoc.yaml d’ici',
        'files, folders, patterns, or “-” for standard input; without any, every spoc.yaml and *.spoc.yaml below',
      ),
    },
  ],
  options: [
    {
      flags: '--stage <stage>',
      help: say('vérifier comme si le projet en était à cette étape', 'check as if the project were at this stage'),
      choices: stages,
    },
    {
      flags: '--profile <names>',
      help: say(
        'exigences en plus : qualiopi, opco, cpf, public (plusieurs, avec des virgules)',
        'further demands: qualiopi, opco, cpf, public (several, with commas)',
      ),
      repeat: true,
    },
    {
      flags: '-f, --format <format>',
      help: say(
        'forme du rapport, ou FORME:FICHIER ; peut être répétée (par défaut : text)',
        'form of the report, or FORM:FILE; may be repeated (default: text)',
      ),
      repeat: true,
    },
    {
      flags: '--fail-on <severity>',
      help: say('gravité à partir de laquelle le code de sortie est 1', 'severity from which the exit code is 1'),
      choices: severities,
      default: 'error',
    },
    {
      flags: '--max-warnings <n>',
      help: say('échouer au-delà de n avertissements', 'fail beyond n warnings'),
    },
    {
      flags: '--max-problems <n>',
      help: say('ne montrer que les n premiers constats', 'show the first n findings only'),
    },
    { flags: '--quiet', help: say('ne montrer que les erreurs', 'show errors only') },
    { flags: '--fix', help: say('corriger ce qui peut l’être sans risque', 'correct what can be corrected safely') },
    {
      flags: '--dry-run',
      help: say(
        'avec --fix : montrer les corrections sans rien écrire',
        'with --fix: show the corrections, write nothing',
      ),
    },
    {
      flags: '--since <ref>',
      help: say(
        'seulement les fichiers changés depuis cette révision git',
        'only files changed since this git revision',
      ),
    },
    { flags: '--staged', help: say('seulement ce qui est indexé dans git', 'only what is staged in git') },
    {
      flags: '--baseline <file>',
      help: say('écarter les constats de cette liste', 'set aside the findings of this list'),
    },
    {
      flags: '--update-baseline',
      help: say('réécrire la liste avec les constats d’aujourd’hui', 'rewrite the list with the findings of today'),
    },
    { flags: '--cache', help: say('ne revérifier que ce qui a changé', 'check again only what has changed') },
    { flags: '--jobs <n>', help: say('travailler à n processus', 'work in n processes') },
    { flags: '--shard <i/n>', help: say('la i-ième part sur n des fichiers', 'the i-th of n parts of the files') },
    { flags: '--stdin-name <name>', help: say('nom à donner à l’entrée standard', 'name to give to standard input') },
    {
      flags: '--max-size <size>',
      help: say('taille de fichier maximale (par défaut : 2 MB)', 'largest file (default: 2 MB)'),
    },
    {
      flags: '--today <date>',
      help: say(
        'comparer les dates du projet à ce jour (AAAA-MM-JJ, ou now)',
        'compare the project’s dates with this day (YYYY-MM-DD, or now)',
      ),
    },
    { flags: '--watch', help: say('recommencer à chaque enregistrement', 'start again at every save') },
  ],
  after: say(
    'Formes : text, compact, json, jsonl, sarif, junit, github, gitlab, checkstyle, rdjson, markdown, html.\nCodes de sortie : 0 rien à signaler, 1 constats, 2 usage, configuration ou fichier illisible, 3 défaut de l’outil.\nExemples :\n  spoc lint\n  spoc lint --stage deployment\n  spoc lint --format github --format sarif:spoc.sarif',
    'Forms: text, compact, json, jsonl, sarif, junit, github, gitlab, checkstyle, rdjson, markdown, html.\nExit codes: 0 nothing to report, 1 findings, 2 usage, settings or an unreadable file, 3 a fault of the tool.\nExamples:\n  spoc lint\n  spoc lint --stage deployment\n  spoc lint --format github --format sarif:spoc.sarif',
  ),
};
