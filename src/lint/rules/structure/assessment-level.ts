import { type BloomLevel, type Evidence, evidence as evidenceChoice } from '../../../course/choices.ts';
import type { Activity, Course, Objective } from '../../../course/course.ts';
import { labelsOf } from '../../../course/field.ts';
import { coverage } from '../../../facts/coverage.ts';
import { allActivities } from '../../../facts/time.ts';
import { type Language, type Slots, say, type Text } from '../../../language/say.ts';
import { readObjective } from '../../../method/verbs/read.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { grouped } from '../_grouped.ts';
import { listed, objectiveName } from '../_names.ts';

/** A quiz is taken as multiple choice unless one of its questions is to be written; an exam only when all its questions are choices. */
function isMultipleChoice({ type, questions }: Activity): boolean {
  const written = questions.some(({ kind }) => kind === 'essay' || kind === 'short-answer' || kind === 'numerical');
  return !written && (type === 'quiz' || (type === 'exam' && questions.length > 0));
}

/** What asks questions, and nothing else. */
const asksOnly = (tool: string) =>
  /\b(?:QCM|quiz|questionnaire|multiple[- ]choice)\b/i.test(tool) &&
  !/\b(?:grille|observ|situation|jeux? de rôle|simulation|oral|entretien|pratique|cas\b|grid|role[- ]play|interview|case)| et |,| and /i.test(
    tool,
  );

const deeds: readonly Evidence[] = ['observation', 'role-play', 'simulation', 'on-the-job'];

/** To be proved by doing, in front of somebody, and in no other way. */
const isSeen = (evidence: readonly Evidence[]) => evidence.length > 0 && evidence.every((one) => deeds.includes(one));

const high: readonly BloomLevel[] = ['analyse', 'evaluate', 'create'];

/** Analysis, judgement or creation: by the level that the author gives, else when the verb is never used for less. */
function isHigh({ level, title }: Objective, language: Language): boolean {
  if (level) return high.includes(level);
  const levels = title === undefined ? [] : readObjective(title, language).levels;
  return levels.length > 0 && levels.every((one) => high.includes(one));
}

/** Activities in which each sort of evidence may be seen. */
const shownIn: Partial<Record<Evidence, readonly Activity['type'][]>> = {
  'role-play': ['role-play', 'simulation', 'interactive-scenario', 'workshop', 'virtual-class', 'exam', 'coaching'],
  simulation: ['simulation', 'role-play', 'interactive-scenario', 'exercise', 'workshop', 'exam', 'field-mission'],
};

const acted =
  /jeux? de rôle|saynète|scène|simulation|mise en situation|mises en situation|épreuve|oral|role[- ]play|exam/i;

/** A role play or a simulation as evidence, where the whole course has none. */
function* unseen(course: Course): Generator<Finding<'unseen'>> {
  const asked = course.objectives.some(({ evidence }) => evidence.some((one) => shownIn[one] !== undefined));
  if (!asked || course.modules.length === 0 || course.modules.some(({ activities }) => activities.length === 0)) return;
  const activities = allActivities(course).map(({ activity }) => activity);
  const planned = [
    ...course.evaluation.moments.map(({ tool = '' }) => tool),
    course.evaluation.certification.exam ?? '',
    ...activities.map(({ title = '' }) => title),
  ];
  for (const [o, { evidence }] of course.objectives.entries()) {
    for (const [e, one] of evidence.entries()) {
      const seen = shownIn[one];
      if (!seen || activities.some(({ type }) => seen.includes(type))) continue;
      if (planned.some((text) => acted.test(text))) continue;
      const data: Slots = { evidence: labelsOf(evidenceChoice)[one] as Text };
      yield { at: ['objectives', o, 'evidence', e], message: 'unseen', data };
    }
  }
}

export const rule = defineRule({
  id: 'structure/assessment-level',
  stage: 'objectives',
  contradictions: ['unseen'],
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Une évaluation à la hauteur de l’objectif', 'An assessment that matches the level of the objective'),
    why: say(
      'Reconnaître la bonne réponse ne montre pas que l’on sait faire, encore moins analyser, évaluer ou créer.',
      'Recognising the right answer does not show that one can do, even less analyse, evaluate or create.',
    ),
    source: {
      grade: 'C',
      text: say(
        'Choix des évaluations selon le niveau visé (apsss-consulting.fr)',
        'Choice of assessments by level (apsss-consulting.fr)',
      ),
    },
    messages: {
      unseen: say(
        'La preuve annoncée est une activité que le parcours ne contient pas : {evidence}. Ajoutez-la, ou changez la preuve.',
        'The evidence announced is an activity that the course does not have: {evidence}. Add it, or change the evidence.',
      ),
      apply: say(
        'Évalué par un seul quiz, alors qu’il s’agit d’appliquer : {objectives}. Pensez à un exercice, une simulation ou une mise en situation.',
        'Assessed by a quiz only, though the point is to apply: {objectives}. Think of an exercise, a simulation or a role play.',
      ),
      analyse: say(
        'Évalué par un seul quiz, alors qu’il s’agit d’analyser, d’évaluer ou de créer : {objectives}. Faites produire : étude de cas, travail à rendre, évaluation par les pairs.',
        'Assessed by a quiz only, though the point is to analyse, evaluate or create: {objectives}. Have something produced: case study, assignment, peer review.',
      ),
      evidenceOfUse: say(
        'La preuve annoncée est un quiz, alors qu’il s’agit d’appliquer : demandez une mise en situation, une production ou une observation.',
        'The evidence announced is a quiz, though the point is to apply: ask for a role play, a piece of work or an observation.',
      ),
      moment: say(
        '{tool} ne fait que poser des questions, alors que la preuve annoncée (« evidence ») demande de voir faire : {objectives}. Prévoyez une observation ou une mise en situation, ou changez la preuve annoncée.',
        '{tool} only asks questions, while the evidence announced (“evidence”) is to see learners do it: {objectives}. Plan an observation or a role play, or change the evidence announced.',
      ),
      evidence: say(
        'La preuve annoncée est un quiz, alors qu’il s’agit d’analyser, d’évaluer ou de créer : demandez une production, une étude de cas ou une observation.',
        'The evidence announced is a quiz, though the point is to analyse, evaluate or create: ask for a piece of work, a case study or an observation.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Répondre à une objection", level: apply, evidence: [ role-play ] }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: assignment, title: "Mes trois réponses", duration: 30 min, assesses: [O1] }',
        'objectives:\n  - { id: O1, title: "Évoluer en sécurité sur un toit", level: apply, evidence: observation }\nmodules:\n  - { id: M1, title: "Évoluer", serves: [O1] }\nevaluation:\n  moments: [ { id: E1, when: end, tool: "QCM de fin de journée", objectives: [O1] } ]',
        'objectives:\n  - { id: O1, title: "Mener un entretien réflexif", level: apply, evidence: [quiz] }\nmodules:\n  - { id: M1, title: "Mener", serves: [O1] }',
        'objectives:\n  - { id: O1, title: "Concevoir un plan d’action", level: create, evidence: [quiz] }\nmodules:\n  - { id: M1, title: "Agir", serves: [O1] }',
        'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes", level: apply }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: quiz, title: "Le brief en cinq questions", duration: 5 min, assesses: [O1] }',
        'objectives:\n  - { id: O1, title: "Analyser les causes d’une tension", level: analyse }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: quiz, title: "Quiz final", duration: 5 min, assesses: [O1] }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes", level: apply }\nmodules:\n  - id: M1\n    serves: [O1]\n    activities:\n      - { type: quiz, title: "Le brief en cinq questions", duration: 5 min, assesses: [O1] }\n      - { type: role-play, title: "Mon brief", duration: 30 min, assesses: [O1] }',
    },
  }),
  *check(course) {
    for (const [m, { tool, when, objectives }] of course.evaluation.moments.entries()) {
      if (tool === undefined || when === 'before' || when === 'start' || !asksOnly(tool)) continue;
      const found = course.objectives.filter(({ id, evidence }) => objectives.includes(id) && isSeen(evidence));
      if (found.length === 0) continue;
      const data: Slots = { tool: quoted(tool), objectives: listed(found.map(objectiveName)) };
      yield { at: ['evaluation', 'moments', m, 'tool'], message: 'moment', data };
    }
    yield* unseen(course);
    for (const [o, objective] of course.objectives.entries()) {
      const { evidence, level } = objective;
      if (evidence.length === 0 || !evidence.every((one) => one === 'quiz')) continue;
      const at = ['objectives', o, 'evidence'];
      if (isHigh(objective, course.language)) yield { at, message: 'evidence', severity: level ? 'warning' : 'info' };
      else if (level === 'apply') yield { at, message: 'evidenceOfUse' };
    }
    const weak = coverage(course)
      .map((trace, o) => ({ ...trace, path: ['objectives', o] }))
      .filter(({ assessments }) => assessments.length > 0 && assessments.every(isMultipleChoice));
    const apply = weak.filter(({ objective: { level } }) => level === 'apply');
    const analyse = weak.filter(({ objective }) => isHigh(objective, course.language));
    const data = (found: typeof weak) => ({
      objectives: listed(found.map(({ objective }) => objectiveName(objective))),
    });
    const paths = (found: typeof weak) => found.map(({ path }) => path);
    yield* grouped(paths(apply), () => ({ message: 'apply', data: data(apply) }));
    yield* grouped(paths(analyse), () => ({
      message: 'analyse',
      // A level read from the verb is a guess of ours.
      severity: analyse.some(({ objective }) => objective.level) ? 'warning' : 'info',
      data: data(analyse),
    }));
  },
});
