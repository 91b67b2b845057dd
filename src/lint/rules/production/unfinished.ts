import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { grouped } from '../_grouped.ts';
import { listed } from '../_names.ts';
import { sameFile } from '../_same-file.ts';
import { contents } from './_contents.ts';

export const rule = defineRule({
  id: 'production/unfinished',
  stage: 'follow-up',
  until: 'follow-up',
  severity: 'info',
  since: '0.1.0',
  about: () => ({
    title: say('Plus rien à produire au moment du bilan', 'Nothing left to make when the report is made'),
    why: say(
      'Un contenu encore à produire après le parcours : il a manqué aux apprenants, ou son avancement n’est plus à jour.',
      'Contents still to be made after the course: learners went without them, or their progress is out of date.',
    ),
    source: sameFile.fields,
    messages: {
      left: say(
        'Contenus à produire ou en cours, alors que le projet en est au suivi : {contents}. Mettez l’avancement à jour, ou retirez ce qui n’a pas été fait.',
        'Contents still to be made or in progress, although the project has reached follow-up: {contents}. Update the progress, or take out what was not made.',
      ),
    },
    examples: {
      bad: 'stage: follow-up\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, status: to-produce }',
      good: 'stage: follow-up\nmodules:\n  - id: M1\n    title: "Le rôle du manager"\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, status: ready }',
    },
  }),
  *check(course) {
    const left = contents(course).filter(({ status }) => status === 'to-produce' || status === 'in-progress');
    const data: Slots = { contents: listed(left.map(({ name }) => name)) };
    yield* grouped(
      left.map(({ path }) => path),
      () => ({ message: 'left', data }),
    );
  },
});
