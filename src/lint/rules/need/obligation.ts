import type { Course } from '../../../course/course.ts';
import type { Raw } from '../../../course/raw.ts';
import { delayDays, shortestDelayDays } from '../../../course/values/delay.ts';
import type { Path } from '../../../diagnostic.ts';
import { phrase } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { delayText } from '../_figures.ts';
import { renewalIn } from '../_numbers.ts';
import { saidIn, standsIn } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

/** « Le parcours est obligatoire pour tous ». */
const mandatory = phrase(
  "(?:parcours|formation|participation|présence|suivi|course|attendance|training)(?: (?:en ligne|de tous|à la formation))? (?:est|sera|devient|reste|is) (?:donc |désormais |rendue? )?(?:obligatoire|due|exigée|compulsory|mandatory)|inscrite?s? d[’']office|enrolled as a matter of course",
  'obligatoire',
  'due',
  'exigée',
  'office',
  'compulsory',
  'mandatory',
  'matter',
);

/** « Sur la base du volontariat », « salariés volontaires ». */
const optional = phrase(
  'volontariat|volontaires|(?:parcours|formation|participation) (?:est |sera )?(?:facultati(?:f|ve)|libre)|voluntary basis|volunteers|(?:course|participation|training) is (?:optional|voluntary)',
  'volont',
  'facultati',
  'libre',
  'volunt',
  'optional',
);

/** What people are told of having to come, or not, against the participation that the framing gives. */
function* told(course: Course, typed: Raw): Generator<Finding<'mandatory' | 'optional'>> {
  const { participation, description = '' } = course.need.audience;
  if (!participation) return;
  const message = participation === 'voluntary' ? 'mandatory' : 'optional';
  const pattern = participation === 'voluntary' ? mandatory : optional;
  const texts = [
    { text: description, at: ['need', 'audience', 'description'] as Path },
    ...saidIn(typed).filter(({ at }) => standsIn(at, 'communication', 'decisions', 'risks', 'enrolment')),
  ];
  const found = texts.find(({ text }) => pattern().test(text));
  if (!found) return;
  const related = [
    { at: ['need', 'audience', 'participation'], message: say('la participation est ici', 'participation is here') },
  ];
  yield { at: found.at, message, related };
}

export const rule = defineRule({
  id: 'need/obligation',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Une formation obligatoire ne se suit pas au choix', 'Compulsory training is not optional'),
    why: say(
      'Qui peut éviter une formation que son poste exige risque de travailler sans l’avoir suivie.',
      'People who can skip training that their job requires may end up working without it.',
    ),
    source: sameFile.fields,
    messages: {
      renewal: say(
        'La certification est valable {validity}, alors qu’un renouvellement est demandé au bout de {renewed}. Corrigez l’un ou l’autre.',
        'The certification is valid for {validity}, while renewal is required after {renewed}. Correct one or the other.',
      ),
      mandatory: say(
        'Ce texte dit que la participation est obligatoire, alors que le cadrage la dit volontaire (« participation: voluntary »). Corrigez l’un ou l’autre.',
        'This text says that participation is compulsory, while the framing says that it is voluntary (“participation: voluntary”). Correct one or the other.',
      ),
      optional: say(
        'Ce texte parle de volontaires, alors que le cadrage dit que la participation est obligatoire (« participation: compulsory »). Corrigez l’un ou l’autre.',
        'This text mentions volunteers, while the framing says that participation is compulsory (“participation: compulsory”). Correct one or the other.',
      ),
      evening: say(
        'Le parcours est obligatoire, mais se suit hors du temps de travail : prévoyez-le sur le temps de travail, ou dites comment ces heures sont comptées.',
        'The course is compulsory, but taken outside working hours: schedule it during working hours, or say how these hours are counted.',
      ),
      voluntary: say(
        'La participation est dite volontaire, alors que le parcours répond à une obligation de former ({reference}). Rendez la participation obligatoire, ou retirez le texte s’il ne concerne pas ce public.',
        'Participation is said to be voluntary, although the course meets a duty to train ({reference}). Make participation compulsory, or remove the text if it does not apply to this audience.',
      ),
    },
    examples: {
      bad: [
        'need:\n  obligation: { reference: "Norme de l’entreprise, recyclage tous les trois ans" }\nevaluation:\n  certification: { type: certificate, validity: 5 ans }',
        'need:\n  audience: { description: "Agents de crèche", participation: voluntary }\npartnership:\n  decisions:\n    - { date: 2026-10-16, what: "Le parcours est obligatoire pour les quinze agents", by: direction }',
        'need:\n  audience: { description: "Salariées volontaires", participation: compulsory }',
        'need:\n  obligation: { reference: "consigne de site, conduite des chariots" }\n  audience: { description: "Caristes", participation: voluntary }',
        'need:\n  audience: { description: "Caristes", participation: compulsory, availability: { workingTime: false } }',
      ],
      good: 'need:\n  obligation: { reference: "consigne de site, conduite des chariots" }\n  audience: { description: "Caristes", participation: compulsory }',
    },
  }),
  *check(course, _options, { profiles, typed }) {
    yield* told(course, typed);
    const { obligation, audience } = course.need;
    // What the law says of it is told in the profiles of those who fund.
    const isTold = profiles.includes('opco') || profiles.includes('qualiopi');
    if (audience.participation === 'compulsory' && audience.availability.workingTime === false && !isTold) {
      const at = ['need', 'audience', 'availability', 'workingTime'];
      const message = say('la participation est indiquée ici', 'participation is given here');
      yield { at, message: 'evening', related: [{ at: ['need', 'audience', 'participation'], message }] };
    }
    const { validity } = course.evaluation.certification;
    const { context } = course.need;
    const renewedBy = obligation.reference !== undefined ? renewalIn(obligation.reference) : undefined;
    const renewed = validity && (renewedBy ?? (context === undefined ? undefined : renewalIn(context)));
    const place = renewedBy ? ['need', 'obligation', 'reference'] : ['need', 'context'];
    // A certificate that ends before its renewal is due leaves a gap, one that lasts longer hides it.
    if (validity && renewed && Math.abs(shortestDelayDays(validity) - delayDays(renewed)) > 31) {
      const message = say('le renouvellement est ici', 'the renewal is here');
      yield {
        at: ['evaluation', 'certification', 'validity'],
        message: 'renewal',
        data: { validity: delayText(validity), renewed: delayText(renewed) } as Slots,
        related: [{ at: place, message }],
      };
    }
    if (obligation.reference === undefined || audience.participation !== 'voluntary') return;
    yield {
      at: ['need', 'audience', 'participation'],
      message: 'voluntary',
      data: { reference: obligation.reference },
      related: [
        { at: ['need', 'obligation', 'reference'], message: say('l’obligation est ici', 'the duty to train is here') },
      ],
    };
  },
});
