import { bloomLevels } from '../../../course/choices.ts';
import type { Course } from '../../../course/course.ts';
import { type Slots, say } from '../../../language/say.ts';
import { lawSource } from '../../../method/law.ts';
import { readObjective } from '../../../method/verbs/read.ts';
import { defineRule } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';

/** The highest level that an objective may reach, 0 for remember; undefined when neither the author nor the verb says. */
function reach(
  level: Course['objectives'][number]['level'],
  title: string | undefined,
  course: Course,
): number | undefined {
  const highest = level ?? readObjective(title ?? '', course.language).levels.at(-1);
  return highest && bloomLevels.indexOf(highest);
}

export const rule = defineRule({
  id: 'objectives/professional-aim',
  stage: 'objectives',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un but au travail', 'An aim at work'),
    why: say(
      'Un parcours qui s’arrête à « comprendre » ne change rien au poste ; relié à une compétence ou à un but, il sert à quelque chose.',
      'A course that stops at “understand” changes nothing on the job; linked to a competence or a goal, it serves a purpose.',
    ),
    source: [
      lawSource('L6313-2', say('un objectif professionnel', 'a professional objective')),
      {
        grade: 'S',
        text: say(
          'Méthode : lien direct avec les compétences professionnelles',
          'Method: direct link with professional competences',
        ),
      },
    ],
    messages: {
      knowledge: say(
        'Tous les objectifs s’arrêtent à connaître ou à comprendre : ajoutez ce que chacun fera au travail (appliquer, analyser, décider, produire).',
        'All objectives stop at knowing or understanding: add what everybody will do at work (apply, analyse, decide, produce).',
      ),
      unlinked: say(
        'Sans lien avec une compétence ni avec un but du commanditaire : {objectives}. Reliez (goals, competencies), ou demandez-vous à quoi cela sert.',
        'Linked to no competence and to no goal of the sponsor: {objectives}. Link (goals, competencies), or ask what it is for.',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Citer les règles de mots de passe" }\n  - { id: O2, title: "Expliquer ce qu’est l’hameçonnage" }',
        'need:\n  goals: [{ id: G1, title: "Moins d’incidents" }]\nobjectives:\n  - { id: O1, title: "Signaler un incident dans les cinq minutes" }',
      ],
      good: 'need:\n  goals: [{ id: G1, title: "Moins d’incidents" }]\nobjectives:\n  - { id: O1, title: "Signaler un incident dans les cinq minutes", goals: [G1] }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const { objectives, modules, competencies, need } = course;
    if (objectives.length === 0 || isOpen('objectives')) return;
    const reached = [
      ...objectives.map(({ level, title }) => reach(level, title, course)),
      ...modules.flatMap((module) => module.objectives.map(({ level, title }) => reach(level, title, course))),
    ];
    const understand = bloomLevels.indexOf('understand');
    if (reached.every((level) => level !== undefined && level <= understand))
      yield { at: ['objectives'], on: 'key', message: 'knowledge' };
    // Without any goal or competence there is nothing to link to: need/missing asks for the goals.
    if (competencies.length === 0 && need.goals.length === 0) return;
    const unlinked = objectives
      .map((objective, index) => ({ objective, index }))
      .filter(({ objective }) => objective.goals.length === 0 && objective.competencies.length === 0)
      .filter(({ objective: { id } }) => !isOpen(`objectives.${id}.goals`) && !isOpen(`objectives.${id}.competencies`));
    const [first, ...others] = unlinked;
    if (!first) return;
    const data: Slots = {
      objectives: enumeration(unlinked.map(({ objective }) => quoted(objective.title ?? objective.id))),
    };
    const related = others.map(({ index }) => ({ at: ['objectives', index], message: say('ici aussi', 'here too') }));
    yield { at: ['objectives', first.index], message: 'unlinked', data, related };
  },
});
