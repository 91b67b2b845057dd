import { daysBetween, firstDay } from '../../../course/values/date.ts';
import { delayDays, shortestDelayDays } from '../../../course/values/delay.ts';
import { launchDay } from '../../../facts/calendar.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { delayText } from '../_figures.ts';

export const rule = defineRule({
  id: 'deployment/communication',
  stage: 'deployment',
  contradictions: ['closed'],
  severity: 'info',
  since: '0.1.0',
  appliesTo: (course) => course.format.entry === 'cohorts',
  about: () => ({
    title: say('Une annonce avant le lancement', 'An announcement before the launch'),
    why: say(
      'Prévenus à temps, les apprenants réservent leurs créneaux et leurs responsables savent pourquoi.',
      'Told in time, learners book their hours and their managers know why.',
    ),
    source: {
      grade: 'C',
      text: say(
        'Plans de communication de déploiement (help.elium.com)',
        'Roll-out communication plans (help.elium.com)',
      ),
    },
    messages: {
      closed: say(
        'La première annonce part alors que les inscriptions sont déjà closes (clôture {delay} avant le début). Annoncez plus tôt, ou clôturez les inscriptions plus tard.',
        'The first announcement goes out after enrolment has closed ({delay} before the start). Announce earlier, or close enrolment later.',
      ),
      none: say(
        'Aucune annonce n’est prévue avant le lancement : pensez à 6 à 4 semaines avant, 2 semaines avant, le jour même et 2 semaines après.',
        'No announcement is planned before the launch: think of 6 to 4 weeks before, 2 weeks before, the day itself and 2 weeks after.',
      ),
    },
    examples: {
      bad: [
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09 }\ndeployment:\n  communication:\n    - { date: 2026-03-09, audience: "chefs d’équipe", message: "C’est ouvert." }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09 }\nenrolment: { closesBefore: 6 semaines }\ndeployment:\n  communication:\n    - { before: 4 semaines, audience: "chefs d’équipe", message: "Inscrivez-vous." }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09 }\ndeployment:\n  communication:\n    - { before: 4 semaines, audience: "chefs d’équipe", message: "Pourquoi ce parcours, 45 minutes par semaine." }\n    - { date: 2026-03-09, audience: "chefs d’équipe", message: "C’est ouvert." }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const launch = launchDay(course);
    const announced = course.deployment.communication.some(
      ({ before, date, after }) =>
        before !== undefined ||
        // Without a launch day, nobody can tell whether a dated message comes before it.
        (date !== undefined && (launch === undefined || firstDay(date) < launch)) ||
        (date === undefined && after === undefined),
    );
    const { closesBefore } = course.enrolment;
    const told = course.deployment.communication.map(({ before, date }) =>
      before ? delayDays(before) : date?.day && launch ? daysBetween(firstDay(date), launch) : 0,
    );
    const first = Math.max(0, ...told);
    if (closesBefore && first > 0 && shortestDelayDays(closesBefore) > first) {
      const index = told.indexOf(first);
      const related = [
        { at: ['enrolment', 'closesBefore'], message: say('la clôture est ici', 'the closing is here') },
      ];
      yield {
        at: ['deployment', 'communication', index],
        message: 'closed',
        severity: 'warning',
        data: { delay: delayText(closesBefore) },
        related,
      };
    }
    if (!announced && !isOpen('deployment.communication'))
      yield { at: ['deployment', 'communication'], message: 'none' };
  },
});
