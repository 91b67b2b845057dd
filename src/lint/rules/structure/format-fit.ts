import { allActivities, learningTypeOf } from '../../../facts/time.ts';
import { say, type Text } from '../../../language/say.ts';
import { activityType } from '../../../method/activities.ts';
import { formats, toolsFor } from '../../../method/formats.ts';
import { defineRule } from '../../rule.ts';
import { activityName, listed } from '../_names.ts';

export const rule = defineRule({
  id: 'structure/format-fit',
  stage: 'structure',
  severity: 'off',
  since: '0.1.0',
  about: () => ({
    title: say('Un format qui sert l’intention', 'A format that serves the intent'),
    why: say(
      'On ne s’entraîne pas en regardant, et regarder ne prouve rien.',
      'Nobody practises by watching, and watching proves nothing.',
    ),
    source: {
      grade: 'S',
      text: say('Méthode : formats recommandés pour chaque contenu', 'Method: formats recommended for each content'),
    },
    messages: {
      practice: say(
        '{activity} ({type}) ne fait rien pratiquer. Pensez à {formats}{tools}.',
        '{activity} ({type}) has nothing practised. Think of {formats}{tools}.',
      ),
      assessment: say(
        '{activity} ({type}) n’évalue rien. Pensez à {formats}{tools}.',
        '{activity} ({type}) assesses nothing. Think of {formats}{tools}.',
      ),
    },
    examples: {
      bad: 'modules:\n  - id: M1\n    activities:\n      - { type: video, intent: practice, title: "Un brief réussi", duration: 6 min }',
      good: 'modules:\n  - id: M1\n    activities:\n      - { type: video, intent: explanation, title: "Un brief réussi", duration: 6 min }\n      - { type: simulation, intent: practice, title: "Mon premier brief", duration: 8 min }',
    },
  }),
  *check(course) {
    for (const { activity, path } of allActivities(course)) {
      const { intent, type } = activity;
      // The type’s usual intent always fits; only a stated one can be wrong.
      if ((intent !== 'practice' && intent !== 'assessment') || learningTypeOf(activity) !== 'acquisition') continue;
      const labels = formats[intent].types.map((name): Text => activityType(name).label);
      const tools = toolsFor(intent, course.need.constraints.tools.refused).join(', ');
      const data = {
        activity: activityName(activity),
        type: activityType(type).label,
        formats: listed(labels.slice(0, 4)),
        tools: tools ? ` (${tools})` : '',
      };
      yield { at: [...path, activity.intent ? 'intent' : 'type'], message: intent, data };
    }
  },
});
