import { firstDay, parseDate } from '../../../course/values/date.ts';
import { launchDay, learnersOf } from '../../../facts/calendar.ts';
import { remoteShare } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, thresholds } from '../../rule.ts';
import { onDay } from '../_figures.ts';

export const rule = defineRule({
  id: 'deployment/user-test',
  stage: 'deployment',
  contradictions: ['afterwards'],
  severity: 'warning',
  since: '0.1.0',
  // A course all in a room has no screen to try.
  appliesTo: (course) => course.format.kind === 'spoc' || remoteShare(course) !== 0,
  about: () => ({
    title: say('Un test utilisateurs avant le lancement', 'A user test before the launch'),
    why: say(
      'Quelques apprenants devant l’écran révèlent en une heure ce qui bloquerait tout le groupe : un lien, une consigne, un parcours.',
      'A few learners in front of the screen show within an hour what would stop the whole group: a link, an instruction, a path.',
    ),
    source: [
      {
        grade: 'S',
        text: say(
          'Méthode : tester l’ergonomie et le parcours pédagogique avant le lancement officiel',
          'Method: test ergonomics and learning path before the official launch',
        ),
      },
      { grade: 'C', text: say('Nielsen : cinq testeurs', 'Nielsen: five testers') },
    ],
    messages: {
      none: say(
        'Aucun test utilisateurs n’est prévu : faites essayer le parcours à quelques apprenants, puis notez vos décisions.',
        'No user test is planned: have a few learners try the course, then note your decisions.',
      ),
      late: say(
        'Le parcours est ouvert depuis le {day} et aucun test utilisateurs n’a eu lieu : faites-le avec les premiers inscrits.',
        'The course has been open since {day} and no user test took place: do it with the first learners.',
      ),
      afterwards: say(
        'Le test utilisateurs est fixé au {date}, alors que le parcours ouvre le {day} : avancez-le, pour pouvoir encore corriger.',
        'The user test is set for {date}, but the course opens on {day}: bring it forward, while corrections can still be made.',
      ),
      few: say(
        '{testers, plural, one {# testeur} other {# testeurs}} : avec {expected}, la plupart des difficultés apparaissent.',
        '{testers, plural, one {# tester} other {# testers}}: with {expected}, most difficulties come up.',
      ),
      ergonomics: say(
        'Le test ne porte que sur le parcours pédagogique : faites aussi essayer l’ergonomie (accès, navigation, appareil).',
        'The test covers the learning path only: have the ergonomics tried too (access, navigation, device).',
      ),
      path: say(
        'Le test ne porte que sur l’ergonomie : faites aussi essayer le parcours pédagogique (consignes, durée, difficulté).',
        'The test covers the ergonomics only: have the learning path tried too (instructions, time, difficulty).',
      ),
      undecided: say(
        '{count, plural, one {Un constat du test attend une décision} other {# constats du test attendent une décision}} : écrivez ce qui change, ou pourquoi rien ne change.',
        '{count, plural, one {A finding of the test waits} other {# findings of the test wait}} for a decision: write what changes, or why nothing does.',
      ),
    },
    examples: {
      bad: [
        'deployment:\n  access: { link: "https://lms.optimax.example" }',
        'deployment:\n  userTests:\n    - date: 2026-03-03\n      testers: 4\n      focus: [ergonomics]\n      findings:\n        - finding: "Le mot « assertif » ne parle pas aux chefs d’équipe"',
        'cohorts:\n  - { id: G1, learners: 15, start: 2026-03-09 }\ndeployment:\n  userTests:\n    - { date: 2026-03-16, testers: 5, focus: [ergonomics, path] }',
      ],
      good: 'deployment:\n  userTests:\n    - date: 2026-03-03\n      testers: 5\n      focus: [ergonomics, path]\n      findings:\n        - finding: "Le mot « assertif » ne parle pas aux chefs d’équipe"\n          decision: "Consignes réécrites avec les mots de l’atelier"',
    },
  }),
  options: thresholds({
    testers: 5,
    testersOfSmallGroup: 3,
    smallGroup: 20,
  }),
  *check(course, { testers: usual, testersOfSmallGroup, smallGroup }, { today, isOpen }) {
    const tests = course.deployment.userTests;
    const at = ['deployment', 'userTests'];
    if (tests.length === 0) {
      const launch = launchDay(course);
      if (isOpen('deployment.userTests')) return;
      const date = launch === undefined ? undefined : parseDate(launch);
      if (!today || !launch || !date || today < launch) yield { at, message: 'none' };
      else {
        const data: Slots = { day: onDay(date) };
        yield { at, message: 'late', severity: 'error', data };
      }
      return;
    }
    const launch = launchDay(course);
    const dates = tests.flatMap(({ date }) => (date?.day ? [date] : []));
    for (const [index, { date }] of tests.entries()) {
      if (!launch || !date?.day || dates.length < tests.length || firstDay(date) < launch) continue;
      const data: Slots = { date: onDay(date), day: onDay(parseDate(launch)!) };
      // Once one has been held in time, a later one may be on purpose.
      const inTime = dates.some((other) => firstDay(other) < launch);
      yield { at: [...at, index, 'date'], message: 'afterwards', ...(inTime ? { severity: 'info' } : {}), data };
    }
    const learners = learnersOf(course);
    const expected = !learners || learners.max < smallGroup ? testersOfSmallGroup : usual;
    const testers = tests.reduce((sum, test) => sum + (test.testers?.max ?? Number.POSITIVE_INFINITY), 0);
    const few: Slots = { testers, expected };
    if (testers < expected) yield { at: [...at, 0], message: 'few', severity: 'info', data: few };
    const focus = new Set(tests.flatMap((test) => test.focus));
    if (focus.size === 1) yield { at: [...at, 0], message: focus.has('path') ? 'ergonomics' : 'path' };
    const undecided = tests.flatMap((test, t) =>
      test.findings.flatMap(({ finding, decision }, f) =>
        finding && !decision && !course.partnership.adjustments.some((adjustment) => adjustment.finding === finding)
          ? [[...at, t, 'findings', f]]
          : [],
      ),
    );
    if (undecided[0]) {
      const data: Slots = { count: undecided.length };
      const related = undecided.slice(1).map((place) => ({ at: place, message: say('un autre', 'another one') }));
      yield { at: undecided[0], message: 'undecided', data, related };
    }
  },
});
