import type { Raw } from '../../../course/raw.ts';
import { learnersOf } from '../../../facts/calendar.ts';
import { allActivities } from '../../../facts/time.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { people } from '../_figures.ts';
import { type Claim, disagreements } from '../_said.ts';
import { sameFile } from '../_same-file.ts';

type Message = 'media' | 'modules' | 'groups' | 'group' | 'learners';

const modulesSaid = phrase(`${oneNumber} modules`, 'modules');

const modules: Claim<'modules'> = ({ course, text }) => {
  const [, counted] = modulesSaid().exec(text) ?? [];
  const count = course.modules.length;
  // Fewer may be part of them (« les trois premiers modules »).
  if (counted === undefined || count === 0 || Number(counted) <= count) return undefined;
  return { message: 'modules', data: { said: Number(counted), count } };
};

const groupsSaid = phrase(
  `${oneNumber} (?:groupes|promotions|vagues|cohortes|cohorts|groups)(?: (?:de|d[’']environ|of) ${oneNumber})?`,
  'groupes',
  'promotions',
  'vagues',
  'cohort',
  'groups',
);

const groups: Claim<'groups'> = ({ course, text, at }) => {
  const count = course.cohorts.length;
  // Within an activity, groups are those of an exercise.
  if (count === 0 || at[0] === 'modules' || at[0] === 'activities') return undefined;
  const [, counted, of] = groupsSaid().exec(text) ?? [];
  if (counted === undefined) return undefined;
  const said = Number(counted);
  const sizes = course.cohorts.map(({ learners }) => learners);
  const fits = of === undefined || sizes.some((size) => !size || (size.min <= Number(of) && Number(of) <= size.max));
  // Fewer may be part of them, and threes or fours are those of an exercise.
  if (said < count || (said === count && (fits || Number(of ?? '') < 5))) return undefined;
  const learners = learnersOf(course);
  return {
    message: 'groups',
    data: {
      said: of === undefined ? String(said) : `${said} × ${Number(of)}`,
      count,
      learners: learners ? people(learners) : '–',
    },
    related: [{ at: ['cohorts'], message: say('les groupes sont ici', 'the cohorts are here') }],
  };
};

const groupSizeSaid = phrase(
  `^[^.;:]{0,25}?(?:réduite? à|limitée? à|compte|réunit|rassemble|with|of|de) ${oneNumber} (?:apprenant|agent|participant|stagiaire|salarié|collaborat|personne|manager|inscrit|learner|people|employee)[a-zà-ÿ]*`,
);

/** « Le groupe de mars, réduit à cinq agentes », of a group that counts seven. */
const group: Claim<'group'> = ({ course, text }) => {
  for (const [c, { title, learners }] of course.cohorts.entries()) {
    const start = title && title.length > 4 && learners ? text.toLowerCase().indexOf(title.toLowerCase()) : -1;
    if (!title || !learners || start < 0) continue;
    const [, counted] = groupSizeSaid().exec(text.slice(start + title.length)) ?? [];
    const said = counted === undefined ? undefined : Number(counted);
    if (said === undefined || (learners.min <= said && said <= learners.max)) continue;
    const related = [
      {
        at: ['cohorts', c, 'learners'],
        message: say('l’effectif du groupe est ici', 'the size of the cohort is here'),
      },
    ];
    return { message: 'group', data: { said, name: quoted(title), learners: people(learners) }, related };
  }
  return undefined;
};

const learnersSaid = phrase(
  `(?:les|aux|des|nos|the|all) ${oneNumber} (?:apprenants?|participant(?:e?s)?|stagiaires|inscrits|learners)`,
  'apprenant',
  'participant',
  'stagiaire',
  'inscrits',
  'learners',
);

/** Every number that a field of the spec gives. */
function numbersGiven(value: Raw, found: Set<number> = new Set()): ReadonlySet<number> {
  if (typeof value === 'string') {
    // « Les 18 inscrits » is what is to be checked.
    if (value.length <= 20 && !/^(?:les|aux|des|nos|the|all) /i.test(value))
      for (const figure of value.match(/\d+/g) ?? []) found.add(Number(figure));
  } else for (const item of Object.values(value)) numbersGiven(item as Raw, found);
  return found;
}

const learners: Claim<'learners'> = ({ course, typed, text }) => {
  const all = learnersOf(course);
  const [, counted] = all && !all.estimated ? (learnersSaid().exec(text) ?? []) : [];
  if (!all || counted === undefined) return undefined;
  const said = Number(counted);
  // A few may be anybody; a number that a field gives is of something there.
  if (said <= 4 || (all.min <= said && said <= all.max) || numbersGiven(typed).has(said)) return undefined;
  return { message: 'learners', data: { said, learners: people(all) } };
};

const mediaSaid = phrase(`${oneNumber} (vidéos|podcasts|videos)`);

/** So many videos to be made, where the modules have another number of them. */
const media: Claim<'media'> = ({ course, text, at }) => {
  const [, counted, name = ''] =
    at[1] === 'budget' || at[1] === 'deliverables' || at[1] === 'scope' ? (mediaSaid().exec(text) ?? []) : [];
  if (counted === undefined) return undefined;
  const types = /pod/i.test(name) ? ['podcast'] : ['video', 'animated-video', 'screencast'];
  const made = allActivities(course).filter(({ activity }) => types.includes(activity.type));
  const parts = made.reduce((sum, { activity }) => sum + (activity.parts ?? 1), 0);
  const said = Number(counted);
  // Fewer than there are may be part of them where several lines share the work; more can’t be.
  const fresh = made.filter(({ activity }) => activity.status !== 'existing').length;
  if (made.length === 0 || [made.length, parts, fresh].includes(said) || (said < made.length && at[1] !== 'budget'))
    return undefined;
  return { message: 'media', data: { said, name, count: parts } };
};

export const rule = defineRule({
  id: 'need/count-said',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Les nombres que le texte annonce', 'The numbers that the text announces'),
    why: say(
      'Quand un message annonce cinq groupes et que quatre sont prévus, des apprenants attendent une séance que personne n’a organisée.',
      'When a message announces five cohorts and only four are planned, some learners wait for a session that nobody has organised.',
    ),
    source: sameFile.figures,
    messages: {
      modules: say(
        'Ce texte annonce {said} modules, alors que le parcours en compte {count}. Corrigez le texte, ou le parcours.',
        'This text announces {said} modules, while the course has {count}. Correct the text, or the course.',
      ),
      groups: say(
        'Ce texte ne donne pas les mêmes groupes ({said}) que le parcours, qui en compte {count} (apprenants : {learners}). Corrigez l’un ou l’autre.',
        'This text does not give the same cohorts ({said}) as the course, which has {count} (learners: {learners}). Correct one or the other.',
      ),
      group: say(
        'Ce texte annonce {said, plural, one {# personne} other {# personnes}} pour le groupe {name}, dont l’effectif est de {learners}. Corrigez l’un ou l’autre.',
        'This text announces {said, plural, one {# person} other {# people}} for the cohort {name}, whose size is {learners}. Correct one or the other.',
      ),
      media: say(
        'Ce texte annonce {said} {name}, alors que les modules en comptent {count}. Corrigez l’un ou l’autre.',
        'This text announces {said} {name}, while the modules have {count}. Correct one or the other.',
      ),
      learners: say(
        'Ce texte parle de {said} apprenants, alors que le parcours est prévu pour {learners}. Corrigez l’un ou l’autre.',
        'This text mentions {said} learners, while the course is planned for {learners}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - { type: video, title: "Un sol couvert", duration: 6 min }\n      - { type: video, title: "Les espèces", duration: 6 min }\nproject:\n  budget: { lines: [ { title: "Tournage et montage de quinze vidéos", amount: "11 000 €" } ] }',
        'modules:\n  - { id: M1, title: "Mettre en forme" }\n  - { id: M2, title: "Calculer" }\ndeployment:\n  communication:\n    - { date: 2026-09-01, audience: "inscrits", message: "Trois modules, de la mise en forme aux macros." }',
        'cohorts:\n  - { id: G1, learners: 15 }\n  - { id: G2, learners: 15 }\ndeployment:\n  communication:\n    - { audience: "managers", message: "Trois groupes de dix se suivent." }',
        'cohorts:\n  - { id: G1, title: "Groupe de mars", learners: 7 }\nresults:\n  lessons: ["Le groupe de mars, réduit à cinq agentes, a eu plus de temps de pratique"]',
        'need:\n  audience: { description: "Managers", learners: 30 }\ndeployment:\n  communication:\n    - { audience: "managers", message: "Les quarante participants se retrouvent en ligne." }',
      ],
      good: 'cohorts:\n  - { id: G1, learners: 15 }\n  - { id: G2, learners: 15 }\nmodules:\n  - { id: M1, title: "Mettre en forme" }\n  - { id: M2, title: "Calculer" }\ndeployment:\n  communication:\n    - { audience: "managers", message: "Deux groupes de quinze suivent les deux modules." }',
    },
  }),
  check: (course, _options, { typed }) =>
    disagreements<Message>(course, typed, [modules, groups, group, learners, media]),
});
