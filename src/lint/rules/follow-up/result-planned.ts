import type { Course, Indicator } from '../../../course/course.ts';
import { addDays, lastDay } from '../../../course/values/date.ts';
import { delayDays } from '../../../course/values/delay.ts';
import type { Target } from '../../../course/values/target.ts';
import { closingDay, learnersOf } from '../../../facts/calendar.ts';
import { nearest } from '../../../language/nearest.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { people } from '../_figures.ts';
import { listed } from '../_names.ts';
import { sameFile } from '../_same-file.ts';

const kinds: Readonly<Record<Target['kind'], Text>> = {
  share: say('un pourcentage', 'a percentage'),
  score: say('une note', 'a score'),
  number: say('un nombre', 'a number'),
  text: say('un constat', 'an observation'),
};

/** Others than the learners may have answered. */
const others = /manager|responsable|coll[èe]gue|client|pair|équipe|tuteur|supervis|peer|team/i;

/** Measured some time after the course, and that day may not have come when the report is made. */
function isStillToCome(course: Course, { when }: Indicator): boolean {
  const { date } = course.evaluation.report;
  const end = closingDay(course);
  return when !== undefined && (!date || !end || addDays(end, Math.floor(delayDays(when))) > lastDay(date));
}

export const rule = defineRule({
  id: 'follow-up/result-planned',
  stage: 'deployment',
  until: 'follow-up',
  contradictions: ['more', 'kind', 'respondents'],
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Les résultats correspondent aux indicateurs prévus', 'The results match the planned indicators'),
    why: say(
      'Un bilan qui rend compte d’autre chose que de ce qui était convenu laisse le client sans réponse.',
      'A report on something other than what was agreed leaves the client without an answer.',
    ),
    source: [
      {
        grade: 'S',
        text: say('Méthode, étape 5 : bilan partagé avec le client', 'Method, step 5: report shared with the client'),
      },
      sameFile.fields,
    ],
    messages: {
      more: say(
        'Ce résultat compte sur {of} personnes, pour {learners} apprenants : corrigez l’un des deux nombres.',
        'This result counts out of {of} people, for {learners} learners: correct one of the two figures.',
      ),
      kind: say(
        '{indicator} : mesure attendue, {expected} ; résultat donné, {found}. Corrigez l’indicateur (« measure » ou « target »), ou le résultat.',
        '{indicator}: expected measure, {expected}; result given, {found}. Correct the indicator (“measure” or “target”), or the result.',
      ),
      unplanned: say(
        '« {key} » n’est pas un indicateur prévu (prévus : {known}). Ajoutez-le au plan d’évaluation, ou corrigez son identifiant.',
        '“{key}” is not a planned indicator (planned: {known}). Add it to the evaluation plan, or correct its identifier.',
      ),
      near: say(
        '« {key} » n’est pas un indicateur prévu. Vouliez-vous dire « {near} » ?',
        '“{key}” is not a planned indicator. Did you mean “{near}”?',
      ),
      missing: say(
        'Rien dans le bilan sur {indicators}. Donnez le résultat, ou dites pourquoi il manque.',
        'Nothing in the report about {indicators}. Give the result, or say why it is missing.',
      ),
      respondents: say(
        '{respondents} répondants pour {learners} apprenants : corrigez l’un des deux nombres, ou dites qui d’autre a répondu (« method »).',
        '{respondents} respondents for {learners} learners: correct one of the two figures, or say who else answered (“method”).',
      ),
    },
    examples: {
      bad: [
        'stage: follow-up\nneed:\n  audience: { description: "Aides à domicile", learners: 20 }\nevaluation:\n  indicators:\n    - { id: completion, title: "Taux de complétion", target: 90 % }\nresults:\n  measures:\n    completion: { count: 18, of: 24 }',
        'stage: follow-up\nevaluation:\n  indicators:\n    - { id: gestes, title: "Gestes annoncés", measure: share, target: 75 % }\nresults:\n  measures:\n    gestes: { value: 4.1/5 }',
        'stage: follow-up\nevaluation:\n  indicators:\n    - { id: completion, title: "Taux de complétion", target: 90 % }\nresults:\n  measures:\n    completion: { value: 93 %, count: 14, of: 15 }\n    arrets: { value: "9" }',
        'stage: follow-up\nevaluation:\n  indicators:\n    - { id: completion, title: "Taux de complétion", target: 90 % }\n    - { id: alertes, title: "Signalements rédigés", target: "12" }\nresults:\n  measures:\n    completion: { value: 93 %, count: 14, of: 15 }',
        'stage: follow-up\nneed:\n  audience: { description: "Soignants", learners: 28 }\nevaluation:\n  indicators:\n    - { id: satisfaction, title: "Satisfaction", target: 4/5 }\nresults:\n  measures:\n    satisfaction: { value: 4.4/5, respondents: 34 }',
      ],
      good: 'stage: follow-up\nneed:\n  audience: { description: "Soignants", learners: 28 }\nevaluation:\n  indicators:\n    - { id: satisfaction, title: "Satisfaction", target: 4/5 }\nresults:\n  measures:\n    satisfaction: { value: 4.4/5, respondents: 25 }',
    },
  }),
  *check(course, _options, { stage, isOpen }) {
    const { indicators } = course.evaluation;
    const { measures } = course.results;
    const found = Object.keys(measures);
    if (found.length === 0) return;
    const known = indicators.map(({ id }) => id);
    for (const key of known.length > 0 ? found : []) {
      if (known.includes(key)) continue;
      const near = nearest(key, known);
      const data: Slots = { key, near: near ?? '', known: listed(known.map((id) => say(id, id))) };
      yield { at: ['results', 'measures', key], on: 'key', message: near ? 'near' : 'unplanned', data };
    }
    const missing = indicators.filter(
      (indicator) =>
        !found.includes(indicator.id) &&
        !isStillToCome(course, indicator) &&
        !isOpen(`results.measures.${indicator.id}`),
    );
    if (stage === 'follow-up' && missing.length > 0 && !isOpen('results.measures')) {
      const data: Slots = { indicators: listed(missing.map(({ id, title }) => quoted(title ?? id))) };
      yield { at: ['results', 'measures'], on: 'key', message: 'missing', severity: 'info', data };
    }
    for (const { id, title, measure, target } of indicators) {
      const expected = measure ?? target?.kind;
      const { value } = measures[id] ?? {};
      const counted = ['share', 'score'];
      if (
        !expected ||
        !value ||
        value.kind === expected ||
        !counted.includes(expected) ||
        !counted.includes(value.kind)
      )
        continue;
      const data: Slots = { indicator: quoted(title ?? id), expected: kinds[expected], found: kinds[value.kind] };
      yield { at: ['results', 'measures', id, 'value'], message: 'kind', data };
    }
    const learners = learnersOf(course);
    for (const { id, title } of indicators) {
      const { of } = measures[id] ?? {};
      if (!learners || learners.estimated || of === undefined || of <= learners.max) continue;
      if (!/compl[ée]tion|ach[èe]vement|assiduité|attendance/i.test(`${id} ${title ?? ''}`)) continue;
      const data: Slots = { of, learners: people(learners) };
      yield { at: ['results', 'measures', id, 'of'], message: 'more', data };
    }
    for (const [key, { respondents, method }] of Object.entries(measures)) {
      if (!learners || learners.estimated || respondents === undefined || others.test(method ?? '')) continue;
      if (respondents <= learners.max) continue;
      const data: Slots = { respondents, learners: people(learners) };
      yield { at: ['results', 'measures', key, 'respondents'], message: 'respondents', data };
    }
  },
});
