import * as z from 'zod/mini';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { daysOff, deadlines, holidayOption, notAWorkingDay } from '../_dated.ts';
import { acceptedFindings, contentFindings, moduleFindings, orderFindings, taskFindings } from './_planning.ts';

export const rule = defineRule({
  id: 'production/planning',
  stage: 'production',
  contradictions: ['accepted', 'module', 'order', 'task', 'contents'],
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Un calendrier de production qui tient', 'A production calendar that holds'),
    why: say(
      'Un contenu prêt après l’ouverture : les apprenants trouvent une page vide.',
      'Contents ready after the opening: learners find an empty page.',
    ),
    source: {
      grade: 'ours',
      text: say(
        'Conduite de production ; jours fériés de métropole',
        'Running a production; public holidays of mainland France',
      ),
    },
    messages: {
      module: say(
        'Échéance de {activity} : {due}, après celle de son module ({limit}). Avancez la première, ou repoussez la seconde.',
        '{activity} is due after its module: {due}, against {limit}. Bring the first date forward, or postpone the second.',
      ),
      order: say(
        '{task} commence le {start}, avant la fin de {previous} ({end}), qu’elle doit suivre. Décalez l’une des deux, ou retirez « after ».',
        '{task} begins on {start}, before the end of {previous} ({end}), which it must follow. Move one of them, or take out “after”.',
      ),
      task: say(
        '{task} finit le {end}, après l’ouverture du {day} : les apprenants arriveront avant les contenus.',
        '{task} ends on {end}, after the opening on {day}: learners will arrive before the contents.',
      ),
      accepted: say(
        'À rendre après la recette ({end}) : {contents}. Avancez l’échéance, ou repoussez la recette.',
        'Due after the acceptance ({end}): {contents}. Bring the due date forward, or postpone the acceptance.',
      ),
      contents: say(
        'Prêt après l’ouverture : {contents}. Avancez l’échéance, ou ouvrez plus tard.',
        'Ready after the opening: {contents}. Bring the due date forward, or open later.',
      ),
      daysOff: notAWorkingDay,
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    due: 2026-02-12\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, status: to-produce, owner: "Hugo Lemaire", due: 2026-02-26 }',
        'modules:\n  - id: M2\n    activities:\n      - { type: screencast, title: "Une demande en quatre parties", duration: 8 min, status: in-progress, due: 2026-09-18 }\nproduction:\n  tasks:\n    - { id: T4, title: "Recette", phase: acceptance, end: 2026-09-11 }',
        'production:\n  tasks:\n    - { id: T1, title: "Scénario", phase: design, start: 2026-02-02, end: 2026-02-13 }\n    - { id: T2, title: "Vidéos", phase: media, start: 2026-02-09, end: 2026-02-27, after: [T1] }',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09 }\nmodules:\n  - id: M1\n    week: 1\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, status: to-produce, owner: "Hugo Lemaire", due: 2026-03-13 }',
        'production:\n  tasks:\n    - { id: T1, title: "Scénario", phase: design, start: 2026-05-04, end: 2026-05-14 }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09 }\nmodules:\n  - id: M1\n    week: 1\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, status: to-produce, owner: "Hugo Lemaire", due: 2026-02-27 }\nproduction:\n  tasks:\n    - { id: T1, title: "Scénario", phase: design, start: 2026-02-02, end: 2026-02-13 }\n    - { id: T2, title: "Vidéos", phase: media, start: 2026-02-16, end: 2026-02-27, after: [T1] }',
    },
  }),
  options: z.strictObject({ holidays: holidayOption() }),
  *check(course, { holidays }, { advises, today = '' }) {
    yield* orderFindings(course);
    yield* taskFindings(course);
    yield* contentFindings(course);
    yield* moduleFindings(course);
    yield* acceptedFindings(course);
    if (advises) yield* daysOff(deadlines(course), holidays === 'france', today, 'info');
  },
});
