import { allActivities } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { grouped } from '../_grouped.ts';
import { activityName, listed, moduleName } from '../_names.ts';
import { isPractice } from './_practice.ts';

export const rule = defineRule({
  id: 'structure/situated',
  stage: 'structure',
  severity: 'info',
  since: '0.1.0',
  // Outside one company, the situations of a single client have no place.
  appliesTo: ({ format }) => format.scope === 'intra',
  about: () => ({
    title: say('Des mises en pratique tirées du terrain', 'Practice drawn from the field'),
    why: say(
      'On transfère mieux ce que l’on a essayé dans une situation reconnaissable de son propre travail.',
      'People transfer better what they have tried in a recognisable situation of their own work.',
    ),
    source: {
      grade: 'S',
      text: say('OPTIMAX : situations concrètes de terrain', 'OPTIMAX: concrete situations from the field'),
    },
    messages: {
      none: say(
        'Aucune situation de travail n’est notée, alors que l’on pratique dans {activities}. Demandez deux ou trois scènes récentes au client (« need.situations »).',
        'No situation of work is noted, though people practise in {activities}. Ask the client for two or three recent scenes (“need.situations”).',
      ),
      unsituated: say(
        'Mise en pratique sans situation du client : {modules}. Reliez-la à l’une de celles du besoin (« situation »).',
        'Practice without a situation of the client’s: {modules}. Link it to one of those of the need (“situation”).',
      ),
    },
    examples: {
      bad: 'need:\n  situations:\n    - { id: S1, title: "Le brief du matin dépasse vingt minutes" }\nmodules:\n  - id: M1\n    title: "Le brief du matin"\n    activities:\n      - { type: case-study, title: "Une usine imaginaire", duration: 15 min }',
      good: 'need:\n  situations:\n    - { id: S1, title: "Le brief du matin dépasse vingt minutes" }\nmodules:\n  - id: M1\n    title: "Le brief du matin"\n    activities:\n      - { type: case-study, title: "Vingt minutes de trop", duration: 15 min, situation: S1 }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const practices = allActivities(course).filter(({ activity }) => isPractice(activity));
    if (practices.length === 0) return;
    if (isOpen('need.situations')) return;
    if (course.need.situations.length === 0) {
      const activities = listed(practices.map(({ activity }) => activityName(activity)));
      yield { at: practices[0]!.path, message: 'none', data: { activities } };
      return;
    }
    const modules = course.modules
      .map((module, m) => ({ module, path: ['modules', m] }))
      .filter(({ module }) => module.activities.some(isPractice))
      .filter(({ module }) => !module.activities.some(({ situation }) => situation !== undefined));
    yield* grouped(
      modules.map(({ path }) => path),
      () => ({ message: 'unsituated', data: { modules: listed(modules.map(({ module }) => moduleName(module))) } }),
    );
  },
});
