import { say } from '../language/say.ts';
import { lms, packageFormat } from './choices.ts';
import { choice } from './field.ts';
import { count, date, listOf, optional, part, share, text, withDefault, yesNo } from './kinds.ts';

/** Step 1 of the method: within which limits. */

export const constraints = part(
  {
    start: optional(date, say('début souhaité', 'start wished for'), {
      question: say('Début souhaité ?', 'When should it start?'),
      examples: ['mars 2026'],
    }),
    deadline: optional(date, say('date limite', 'deadline'), {
      question: say('Une date limite ?', 'A deadline?'),
      examples: ['juin 2026'],
    }),
    weeks: optional(count, say('nombre de semaines', 'number of weeks'), {
      question: say('Sur combien de semaines ?', 'Over how many weeks?'),
      examples: ['4'],
    }),
    avoid: listOf(text, say('périodes à éviter', 'periods to avoid'), {
      question: say('Des périodes à éviter ?', 'Any periods to avoid?'),
      examples: ['inventaire de fin d’année'],
    }),
    remote: optional(share, say('part à distance', 'remote share'), {
      question: say('Tout en ligne, ou avec du présentiel ?', 'All online, or partly in person?'),
      examples: ['100 %'],
    }),
    platform: part(
      {
        name: optional(text, say('plateforme', 'platform'), {
          question: say('Sur quelle plateforme ?', 'On which platform?'),
          examples: ['LMS interne'],
        }),
        existing: optional(yesNo, say('déjà en place', 'already in place')),
        lms: withDefault('generic', lms, say('LMS', 'LMS'), {
          help: say(
            '« generic » tant qu’on n’est pas sûr : rien n’est deviné.',
            '“generic” while unsure: nothing is guessed.',
          ),
        }),
        accepts: listOf(packageFormat, say('formats acceptés', 'formats accepted')),
        cartridge: optional(
          choice(say('version de Common Cartridge', 'Common Cartridge version'), {
            '1.0': say('1.0', '1.0'),
            '1.1': say('1.1', '1.1'),
            '1.2': say('1.2', '1.2'),
            '1.3': say('1.3', '1.3'),
          }),
          say('version de Common Cartridge', 'Common Cartridge version'),
          { help: say('Celle que le client demande, s’il en demande une.', 'The one the client asks for, if any.') },
        ),
      },
      say('plateforme', 'platform'),
    ),
    tools: part(
      {
        allowed: listOf(text, say('outils autorisés', 'tools allowed')),
        refused: listOf(text, say('outils refusés', 'tools refused')),
      },
      say('outils', 'tools'),
    ),
    confidentiality: optional(text, say('confidentialité', 'confidentiality'), { long: true }),
  },
  say('contraintes', 'constraints'),
  {
    help: say(
      'Des souhaits : les faits (dates réelles, groupes) sont dans « cohorts ».',
      'Wishes: the facts (real dates, groups) stand in “cohorts”.',
    ),
  },
);
