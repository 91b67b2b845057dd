import { stageBefore } from '../../../course/course.ts';
import { coverage } from '../../../facts/coverage.ts';
import { say } from '../../../language/say.ts';
import { qualiopiSource } from '../../../method/qualiopi.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { grouped } from '../_grouped.ts';
import { activityName, listed, moduleName, objectiveName } from '../_names.ts';
import { idleModuleObjectives, orphanAssessments, unlinkedModules } from './_alignment.ts';

const planned = say('annoncée ici, mais aucune activité ne la porte', 'announced here, but no activity does it');

export const rule = defineRule({
  id: 'structure/alignment',
  stage: 'structure',
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say(
      'Chaque objectif travaillé et évalué, chaque module et chaque évaluation au service d’un objectif',
      'Every objective worked on and assessed, every module and assessment for an objective',
    ),
    why: say(
      'Ce qui est promis doit être appris et vérifié ; ce qui ne sert aucun objectif prend le temps des apprenants pour rien.',
      'What is promised must be learnt and checked; what serves no objective takes the learners’ time for nothing.',
    ),
    source: [
      { grade: 'C', text: say('Biggs, alignement pédagogique', 'Biggs, constructive alignment') },
      qualiopiSource(5, say('objectifs opérationnels et évaluables', 'operational, assessable objectives')),
      qualiopiSource(6, say('contenus adaptés aux objectifs', 'contents that fit the objectives')),
      qualiopiSource(11, say('évaluation de l’atteinte des objectifs', 'assessment of the objectives')),
    ],
    messages: {
      unlinked: say(
        'Aucun module n’est relié à un objectif : écrivez dans « serves » les objectifs que chacun sert.',
        'No module is linked to an objective: write in “serves” which objectives each one serves.',
      ),
      noActivity: say(
        'Aucune activité ne travaille {objectives} : ajoutez une activité, ou reliez un module à l’objectif avec « serves ».',
        'No activity works on {objectives}: add one, or link a module to the objective with “serves”.',
      ),
      emptyModule: say(
        'Encore sans activité : {modules}. Décrivez ce que l’apprenant y fait, pour travailler {objectives}.',
        'No activity yet: {modules}. Describe what the learner does there, to work on {objectives}.',
      ),
      noAssessment: say(
        'Aucune évaluation ne vérifie {objectives} : ajoutez un quiz, un cas ou une mise en situation, et nommez l’objectif dans « assesses ».',
        'No assessment checks {objectives}: add a quiz, a case or a role play, and name the objective in “assesses”.',
      ),
      module: say(
        'Module sans objectif : {modules}. Nommez dans « serves » ce qu’il sert, ou retirez-le.',
        'Module without objective: {modules}. Name in “serves” what it serves, or take it out.',
      ),
      assessment: say(
        'Évaluation sans objectif : {assessments}. Nommez dans « assesses » ce qu’elle évalue, ou retirez-la.',
        'Assessment without objective: {assessments}. Name in “assesses” what it assesses, or take it out.',
      ),
      untraced: say(
        'Objectifs de module rattachés à aucun objectif du parcours : {modules}. Nommez dans « serves » celui qu’ils servent.',
        'Module objectives attached to no objective of the course: {modules}. Name in “serves” the one they serve.',
      ),
      moduleObjective: say(
        'Aucune activité ne travaille l’objectif de module {objectives} : ajoutez-en une, ou nommez-le dans « objectives » d’une activité.',
        'No activity works on the module objective {objectives}: add one, or name it in an activity’s “objectives”.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\n  - { id: O2, title: "Intervenir dans une tension entre opérateurs" }\nmodules:\n  - id: M1\n    title: "Le brief du matin"\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps", duration: 6 min }\n      - { type: role-play, title: "Mon brief", duration: 30 min, assesses: [O1] }',
        'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - id: M1\n    title: "Le brief du matin"\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps", duration: 6 min }\n  - id: M2\n    title: "Histoire de l’entreprise"\n    activities:\n      - { type: reading, title: "Les grandes dates", duration: 5 min }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien de dix minutes" }\nmodules:\n  - id: M0\n    title: "Bienvenue"\n    role: welcome\n    activities:\n      - { type: animated-video, title: "Le parcours en trois minutes", duration: 3 min }\n  - id: M1\n    title: "Le brief du matin"\n    serves: [O1]\n    activities:\n      - { type: video, title: "Quatre temps", duration: 6 min }\n      - { type: role-play, title: "Mon brief", duration: 30 min, assesses: [O1] }',
    },
  }),
  *check(course, _options, { isOpen, stage }) {
    // What is wholly absent is said by objectives/missing and structure/missing.
    if (course.objectives.length === 0 || course.modules.length === 0 || isOpen('modules')) return;
    const severity = stageBefore(stage, 'production') ? 'warning' : 'error';
    const traces = coverage(course)
      .map((trace, o) => ({ ...trace, path: ['objectives', o] }))
      .filter(({ objective }) => !isOpen(`objectives.${objective.id}`));
    const names = (found: typeof traces) => listed(found.map(({ objective }) => objectiveName(objective)));
    const paths = (found: readonly { path: readonly (string | number)[] }[]) => found.map(({ path }) => path);

    const modules = unlinkedModules(course);
    const content = course.modules.filter(({ role }) => role === 'learning');
    const worked = traces.some(({ activities, modules: serving }) => activities.length + serving.length > 0);
    if (!worked && modules.length === content.length && modules.length > 0) {
      yield { at: ['modules'], on: 'key', message: 'unlinked' };
      return;
    }
    const idle = traces.filter(({ activities }) => activities.length === 0);
    const unserved = idle.filter(({ modules: serving }) => serving.every((module) => module.activities.length > 0));
    yield* grouped(paths(unserved), () => ({ message: 'noActivity', data: { objectives: names(unserved) } }));
    const waiting = idle.filter((trace) => !unserved.includes(trace));
    const empty = [...new Set(waiting.flatMap(({ modules: serving }) => serving))];
    yield* grouped(
      empty.map((module) => ['modules', course.modules.indexOf(module)]),
      () => ({
        message: 'emptyModule',
        severity,
        data: { modules: listed(empty.map(moduleName)), objectives: names(waiting) },
      }),
    );

    const unassessed = traces.filter(
      ({ activities, assessments, modules: serving }) =>
        activities.length > 0 && assessments.length === 0 && serving.every((module) => module.activities.length > 0),
    );
    if (!isOpen('evaluation.moments')) {
      const announced = course.evaluation.moments.flatMap(({ objectives, when }, e) =>
        when !== 'before' && when !== 'start' && unassessed.some(({ objective }) => objectives.includes(objective.id))
          ? [{ at: ['evaluation', 'moments', e], message: planned }]
          : [],
      );
      for (const finding of grouped(paths(unassessed), () => ({
        message: 'noAssessment' as const,
        severity,
        data: { objectives: names(unassessed) },
      }))) {
        yield { ...finding, related: [...(finding.related ?? []), ...announced] };
      }
    }

    const own = modules.filter(({ module }) => module.objectives.length > 0);
    const bare = modules.filter(({ module }) => module.objectives.length === 0);
    yield* grouped(paths(bare), () => ({
      message: 'module',
      data: { modules: listed(bare.map(({ module }) => moduleName(module))) },
    }));
    yield* grouped(paths(own), () => ({
      message: 'untraced',
      severity: 'warning',
      data: { modules: listed(own.map(({ module }) => moduleName(module))) },
    }));
    const orphans = orphanAssessments(course);
    yield* grouped(paths(orphans), () => ({
      message: 'assessment',
      data: { assessments: listed(orphans.map(({ activity }) => activityName(activity))) },
    }));
    const left = idleModuleObjectives(course);
    yield* grouped(paths(left), () => ({
      message: 'moduleObjective',
      severity: 'warning',
      data: { objectives: listed(left.map(({ objective }) => quoted(objective.title ?? objective.id))) },
    }));
  },
});
