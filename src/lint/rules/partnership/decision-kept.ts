import { activityTypeChoice } from '../../../course/choices.ts';
import type { Course } from '../../../course/course.ts';
import { labelsOf } from '../../../course/field.ts';
import { firstDay, lastDay } from '../../../course/values/date.ts';
import { personName } from '../../../facts/people.ts';
import { allActivities } from '../../../facts/time.ts';
import { withoutAccents } from '../../../language/letters.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted, quotedSentence } from '../_enumeration.ts';
import { onDay, people } from '../_figures.ts';
import { activityName } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

/** Something that is given up: « le forum est abandonné », « on renonce au webinaire ». */
const givesUp =
  /\b(?:abandonne(?:e?s?)?|supprime(?:e?s?)?|annule(?:e?s?)?|retire(?:e?s?)?|ecarte(?:e?s?)?|renonce|dropped|removed|cancelled|given up)\b/;

/** « Pas de forum ». */
const withoutIt = /\b(?:pas d[e'’]|aucun |sans |no )/;

const folded = (text: string) => withoutAccents(text).toLowerCase();

const leaves =
  /^[^.;]{0,120}?(?:ne participe plus|quitt(?:e|é|era)|parti[er]? en retraite|parti[er]? de l[’']|n[’']est plus|leaves|has left|no longer)/i;

/** Work that is still to be handed in by somebody who has left. */
function* departures(course: Course): Generator<Finding<'left'>> {
  const { decisions } = course.partnership;
  for (const [d, { what = '', date }] of decisions.entries()) {
    const person = course.people.find(({ name }) => {
      const start = name === undefined ? -1 : what.indexOf(name);
      return name !== undefined && start >= 0 && leaves.test(what.slice(start + name.length));
    });
    if (!person || !date) continue;
    const work = [
      ...allActivities(course).map(({ activity, path }) => ({ ...activity, path })),
      ...course.modules.map((module, m) => ({ ...module, path: ['modules', m] })),
      ...course.resources.map((resource, r) => ({ ...resource, path: ['resources', r] })),
      ...course.project.deliverables.map((one, l) => ({ ...one, path: ['project', 'deliverables', l] })),
    ];
    for (const { owner, due, path } of work) {
      if (!due || (owner !== person.id && owner !== person.name) || lastDay(due) < firstDay(date)) continue;
      const data: Slots = { person: quoted(personName(person)), due: onDay(due) };
      const related = [
        { at: ['partnership', 'decisions', d, 'what'], message: say('la décision est ici', 'the decision is here') },
      ];
      yield { at: [...path, 'owner'], message: 'left', data, related };
    }
  }
}

const most = phrase(
  `${oneNumber} (?:participants?|apprenants?|stagiaires?|personnes?|participants|learners|people)[^.;]{0,80}?(?:au plus|maximum|au maximum|at most)`,
);

/** Groups larger than what was decided. */
function* groups(course: Course): Generator<Finding<'group'>> {
  for (const [d, { what = '' }] of course.partnership.decisions.entries()) {
    const limit = /group|session|séance/i.test(what) ? most().exec(what)?.[1] : undefined;
    if (limit === undefined) continue;
    for (const [c, { learners, title, id }] of course.cohorts.entries()) {
      if (!learners || learners.min <= Number(limit)) continue;
      const data: Slots = { decision: quotedSentence(what), group: quoted(title ?? id), learners: people(learners) };
      const related = [
        { at: ['partnership', 'decisions', d, 'what'], message: say('la décision est ici', 'the decision is here') },
      ];
      yield { at: ['cohorts', c, 'learners'], message: 'group', data, related };
    }
  }
}

export const rule = defineRule({
  id: 'partnership/decision-kept',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  appliesTo: ({ partnership }) => partnership.decisions.length > 0,
  about: () => ({
    title: say('Une décision appliquée dans le plan', 'A decision that the plan follows'),
    why: say(
      'Une décision notée et non appliquée se rediscute à la recette, quand changer coûte le plus.',
      'A decision that is noted and not applied comes back at acceptance, when changing costs most.',
    ),
    source: sameFile.fields,
    messages: {
      group: say(
        'Le groupe {group} compte {learners} apprenants, plus que ne le permet la décision {decision}. Réduisez ce groupe, ou corrigez la décision.',
        'The cohort {group} has {learners} learners, more than the decision {decision} allows. Make the cohort smaller, or correct the decision.',
      ),
      left: say(
        '{person} est responsable de ce travail (échéance : {due}), alors qu’une décision dit que cette personne ne participe plus au projet. Nommez quelqu’un d’autre.',
        '{person} is responsible for this work (due date: {due}), but a decision says that this person no longer takes part in the project. Name somebody else.',
      ),
      kept: say(
        'La décision {decision} n’est pas appliquée : {activity} est toujours là. Retirez l’activité, ou corrigez la décision.',
        'The decision {decision} is not applied: {activity} is still there. Take the activity out, or correct the decision.',
      ),
    },
    examples: {
      bad: [
        'cohorts: [ { id: G1, title: "Groupe 1", learners: 10 } ]\npartnership:\n  decisions:\n    - { date: 2026-09-10, what: "Huit participants au plus par groupe" }',
        'people:\n  - { id: hg, name: "Hervé Gaudin", side: provider, does: [expert] }\nresources:\n  - { id: R1, title: "Grille", owner: hg, due: 2026-07-03 }\npartnership:\n  decisions:\n    - { date: 2026-05-18, what: "Hervé Gaudin, parti en retraite, ne participe plus au projet" }',
        'modules:\n  - id: M1\n    activities:\n      - { type: forum, title: "Vos situations", duration: 20 min }\npartnership:\n  decisions:\n    - { date: 2026-12-10, what: "Le forum est abandonné : les échanges se font en salle" }',
      ],
      good: 'modules:\n  - id: M1\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }\npartnership:\n  decisions:\n    - { date: 2026-12-10, what: "Le forum est abandonné : les échanges se font en salle" }',
    },
  }),
  *check(course) {
    yield* departures(course);
    yield* groups(course);
    const labels = labelsOf(activityTypeChoice) as Readonly<Record<string, Text>>;
    for (const [d, { what }] of course.partnership.decisions.entries()) {
      // What comes after a colon or a comma says why, or what comes instead.
      const decision = folded(what?.split(/[:,;]/)[0] ?? '');
      const ends = givesUp.test(decision);
      if (!ends && !withoutIt.test(decision)) continue;
      const found = allActivities(course).filter(({ activity: { type } }) => {
        const { fr = '', en = '' } = labels[type] ?? {};
        return [fr, en].some((label) => {
          const name = `${folded(label)}s?\\b`;
          return new RegExp(ends ? `\\b${name}` : `\\b(?:pas d[e'’] ?|aucun |sans |no )${name}`).test(decision);
        });
      });
      const [first] = found;
      if (!first) continue;
      const data: Slots = { decision: quotedSentence(what ?? ''), activity: activityName(first.activity) };
      const related = found.map(({ path }) => ({ at: path, message: say('toujours ici', 'still here') }));
      yield { at: ['partnership', 'decisions', d, 'what'], message: 'kept', data, related };
    }
  },
});
