import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { grouped } from '../_grouped.ts';
import { activityName, listed, moduleName } from '../_names.ts';
import { contents } from './_contents.ts';

export const rule = defineRule({
  id: 'production/not-ready',
  stage: 'production',
  contradictions: ['ready'],
  severity: 'warning',
  from: { deployment: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Ce qui reste à produire a un responsable et une date', 'What is left to make has an owner and a date'),
    why: say(
      'Un contenu sans responsable ni date est celui qui manque le jour de l’ouverture.',
      'Content without owner or date is what is missing on opening day.',
    ),
    source: { grade: 'ours', text: say('Conduite de production', 'Running a production') },
    messages: {
      ready: say(
        'Le module {module} est dit prêt, mais il reste à produire : {contents}. Corrigez l’avancement de l’un ou de l’autre.',
        'The module {module} is said to be ready, but this is still to be made: {contents}. Correct the progress of one or the other.',
      ),
      both: say(
        'À produire, sans responsable ni échéance : {contents}. Dites qui, et pour quand.',
        'To be made, without owner or due date: {contents}. Say who, and by when.',
      ),
      owner: say(
        'À produire, sans responsable : {contents}. Dites qui s’en charge.',
        'To be made, without owner: {contents}. Say who does it.',
      ),
      due: say(
        'À produire, sans échéance : {contents}. Dites pour quand.',
        'To be made, without due date: {contents}. Say by when.',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, status: to-produce }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min, status: in-progress, owner: "Hugo Lemaire" }',
        'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    status: ready\n    activities:\n      - { type: case-study, title: "Rédiger l’acte", duration: 20 min, status: to-produce, owner: "Hugo Lemaire", due: 2026-02-24 }',
      ],
      good: 'modules:\n  - id: M1\n    title: "Le rôle du manager"\n    owner: "Hugo Lemaire"\n    due: 2026-02-24\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, status: to-produce }\n      - { type: quiz, title: "Que décide un chef d’équipe ?", duration: 5 min, status: in-progress }',
    },
  }),
  *check(course, _options, { advises, isOpen }) {
    for (const [m, module] of course.modules.entries()) {
      if (module.status !== 'ready' && module.status !== 'existing') continue;
      const left = module.activities.flatMap(({ status, ...activity }, a) =>
        status === 'to-produce' || status === 'in-progress' ? [{ activity: { ...activity, status }, a }] : [],
      );
      const data: Slots = {
        contents: listed(left.map(({ activity }) => activityName(activity))),
        module: moduleName(module),
      };
      yield* grouped(
        left.map(({ a }) => ['modules', m, 'activities', a, 'status']),
        () => ({ message: 'ready', data }),
      );
    }
    if (!advises || isOpen('production') || isOpen('production.tasks')) return;
    const left = contents(course).filter(({ status }) => status === 'to-produce' || status === 'in-progress');
    const kinds = [
      ['both', left.filter(({ owner, due }) => !owner && !due)],
      ['owner', left.filter(({ owner, due }) => !owner && due)],
      ['due', left.filter(({ owner, due }) => owner && !due)],
    ] as const;
    for (const [message, found] of kinds) {
      const data: Slots = { contents: listed(found.map(({ name }) => name)) };
      yield* grouped(
        found.map(({ path }) => path),
        () => ({ message, data }),
      );
    }
  },
});
