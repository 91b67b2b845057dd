import type { Course } from '../../../course/course.ts';
import type { Path } from '../../../diagnostic.ts';
import { allActivities, courseSum, deliveryOf, isTimeComplete } from '../../../facts/time.ts';
import { type Phrase, phrase } from '../../../language/phrases.ts';
import { say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { amountAtStart } from '../_amounts.ts';
import { saidIn, standsIn } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

interface Term {
  readonly says: () => Phrase;
  /** Where a field says the opposite; undefined where none does. */
  readonly against: (course: Course) => Path | undefined;
  /** What that field says. */
  readonly planned: Text;
}

const workingTime: Path = ['need', 'audience', 'availability', 'workingTime'];

/** What is said of the conditions of a course in so many words, and the field that decides. */
const terms: readonly Term[] = [
  {
    says: phrase(
      '(?:hors|en dehors) (?:du|de leur|de votre) temps de travail|en dehors des heures (?:de poste|de travail|de service)|sur (?:votre|leur|son) temps (?:personnel|libre)|outside working hours|in (?:your|their) own time',
      'temps',
      'heures',
      'hours',
      'time',
    ),
    against: ({ need }) => (need.audience.availability.workingTime === true ? workingTime : undefined),
    planned: say('sur le temps de travail', 'during working hours'),
  },
  {
    says: phrase(
      '(?:sur|pendant) (?:le|leur|votre) temps de travail|pendant les heures (?:de poste|de travail|de service)|during working hours',
      'temps',
      'heures',
      'hours',
    ),
    against: ({ need }) => (need.audience.availability.workingTime === false ? workingTime : undefined),
    planned: say('hors temps de travail', 'outside working hours'),
  },
  {
    says: phrase(
      "tous les modules (?:sont |seront |restent )?(?:ouverts|accessibles|disponibles) (?:dès|à|d[’'])|all (?:the )?modules (?:are )?(?:open|available) from",
      'modules',
    ),
    against: ({ modalities, modules }) => {
      const later = modules.findIndex(({ opens }) => opens === 'after-previous' || opens === 'week');
      if (later >= 0) return ['modules', later, 'opens'];
      return modalities.navigation === 'sequential' ? ['modalities', 'navigation'] : undefined;
    },
    planned: say('les modules s’ouvrent l’un après l’autre', 'modules open one after the other'),
  },
  {
    says: phrase(
      '(?:100 ?%|entièrement|intégralement|totalement) (?:à distance|en ligne|online)|tout (?:se fait|se passe|est|se suit) (?:à distance|en ligne)|fully online|entirely online',
      'distance',
      'ligne',
      'online',
    ),
    against: (course) => {
      const inRoom = allActivities(course).find(({ activity }) => deliveryOf(activity) === 'in-person');
      return inRoom ? [...inRoom.path] : undefined;
    },
    planned: say('une partie se passe en salle', 'a part takes place in a room'),
  },
  {
    says: phrase(
      '(?:journée|séance|demi-journée|atelier|regroupement|rendez-vous|classe)s? (?:[^.;:]{0,30}[ ,])?(?:en salle|en présentiel)|(?:day|session|workshop)s? in person',
      'salle',
      'présentiel',
      'person',
    ),
    against: (course) =>
      isTimeComplete(course) && courseSum(course).total.max > 0 && courseSum(course)['in-person'].max === 0
        ? ['modules']
        : undefined,
    planned: say('rien ne se passe en salle', 'nothing takes place in a room'),
  },
  {
    says: phrase(
      '(?:sans|aucun|aucune) (?:examen|évaluation|épreuve|test|note)|no (?:exam|test|assessment)',
      'sans',
      'aucun',
      'no ',
    ),
    against: (course) => {
      const exam = allActivities(course).find(
        ({ activity }) => activity.assessment === 'certifying' || activity.assessment === 'summative',
      );
      return exam ? [...exam.path, 'assessment'] : undefined;
    },
    planned: say('une évaluation compte', 'an assessment counts'),
  },
  {
    says: phrase('(?:est|reste|sera|entièrement|totalement) gratuit(?:e|ement)?|free of charge', 'gratuit', 'free'),
    against: ({ offers }) => {
      const sold = offers.findIndex(({ price }) => price !== undefined && (amountAtStart(price)?.value ?? 0) > 0);
      return sold < 0 ? undefined : ['offers', sold, 'price'];
    },
    planned: say('une offre a un prix', 'an offer has a price'),
  },
];

/** A text that leaves something out of it says more than the words. */
const restricted = phrase(
  'sauf|hormis|excepté|sinon|except|apart from|but|aucune? (?:journée|séance|demi-journée|atelier)|pas de (?:journée|séance|demi-journée|atelier)',
);

export const rule = defineRule({
  id: 'need/terms-said',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Les conditions que le texte annonce', 'The terms that the text announces'),
    why: say(
      'L’apprenant s’organise d’après l’annonce : si une condition y est fausse, il le découvre le premier jour.',
      'Learners plan around the announcement: if a term in it is wrong, they find out on the first day.',
    ),
    source: sameFile.fields,
    messages: {
      other: say(
        'Ce texte ne dit pas la même chose que le plan du parcours, qui prévoit : {planned}. Corrigez l’un ou l’autre.',
        'This text does not match the course plan, which says: {planned}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'need:\n  audience: { description: "Opérateurs", availability: { perWeek: 1 h, workingTime: true } }\ndeployment:\n  communication:\n    - { audience: "opérateurs", message: "Début lundi ; tout se fait en dehors des heures de poste" }',
        'modalities: { navigation: sequential }\ndeployment:\n  communication:\n    - { audience: "inscrits", message: "Tous les modules sont ouverts dès le premier jour" }',
      ],
      good: 'need:\n  audience: { description: "Opérateurs", availability: { perWeek: 1 h, workingTime: true } }\ndeployment:\n  communication:\n    - { audience: "opérateurs", message: "Début lundi, pendant les heures de poste" }',
    },
  }),
  *check(course, _options, { typed }) {
    for (const { text, at } of saidIn(typed)) {
      const isTold = standsIn(at, 'communication', 'offers', 'enrolment', 'decisions', 'reasons');
      if (!isTold || restricted().test(text)) continue;
      for (const { says, against, planned } of terms) {
        const place = says().test(text) ? against(course) : undefined;
        if (!place) continue;
        const related = [{ at: place, message: say('le plan est ici', 'the plan is here') }];
        yield { at, message: 'other', data: { planned }, related };
      }
    }
  },
});
