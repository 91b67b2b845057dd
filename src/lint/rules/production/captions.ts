import { allActivities } from '../../../facts/time.ts';
import { type Slots, say } from '../../../language/say.ts';
import { type ActivityType, activityType } from '../../../method/activities.ts';
import { defineRule } from '../../rule.ts';
import { grouped } from '../_grouped.ts';
import { activityName, listed } from '../_names.ts';

const isMedia = (type: ActivityType) => type.media === true;

export const rule = defineRule({
  id: 'production/captions',
  stage: 'production',
  severity: 'warning',
  profiles: { public: 'error' },
  since: '0.1.0',
  about: () => ({
    title: say('Sous-titres ou transcription', 'Captions or transcript'),
    why: say(
      'Sans texte, une vidéo exclut les personnes sourdes ou malentendantes, et tous ceux qui n’ont pas de casque au travail.',
      'Without text, a video excludes deaf and hard-of-hearing people, and everybody without headphones at work.',
    ),
    source: {
      grade: 'C',
      text: say('RGAA 4.1 et 4.3 ; WCAG 1.2.1 et 1.2.2', 'RGAA 4.1 and 4.3; WCAG 1.2.1 and 1.2.2'),
    },
    messages: {
      absent: say(
        'Sans sous-titres ni transcription : {media}. Prévoyez-les dès le script, c’est là qu’ils coûtent le moins.',
        'Without captions or transcript: {media}. Plan them with the script, where they cost least.',
      ),
      unsaid: say(
        'Rien ne dit si ces médias auront des sous-titres ou une transcription : {media}. Répondez une fois pour tous (« modalities.captions »).',
        'Nothing says whether these media will have captions or a transcript: {media}. Answer once for all (“modalities.captions”).',
      ),
    },
    examples: {
      bad: [
        'modules:\n  - id: M1\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, captions: false }',
        'modules:\n  - id: M1\n    activities:\n      - { type: podcast, title: "Paroles de chefs d’équipe", duration: 8 min }',
      ],
      good: 'modalities: { captions: true }\nmodules:\n  - id: M1\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const { captions, accessibility } = course.modalities;
    const media = allActivities(course).filter(({ activity }) => isMedia(activityType(activity.type)));
    const written = (material: readonly string[]) =>
      material.some((text) => /sous-titr|transcri|caption|subtitle/i.test(text));
    const absent = media.filter(({ activity }) => (activity.captions ?? captions) === false);
    const unsaid = media.filter(
      ({ activity }) => (activity.captions ?? captions) === undefined && !accessibility && !written(activity.material),
    );
    const names = (found: typeof media): Slots => ({
      media: listed(found.map(({ activity }) => activityName(activity))),
    });
    // Where the course itself says no, the answer is given in one place.
    const all = captions === false && absent.every(({ activity }) => activity.captions === undefined);
    yield* grouped(
      absent.length > 0 && all
        ? [['modalities', 'captions']]
        : absent.map(({ path, activity }) => (activity.captions === undefined ? path : [...path, 'captions'])),
      () => ({ message: 'absent', data: names(absent) }),
    );
    if (isOpen('modalities.captions') || isOpen('modalities.accessibility')) return;
    yield* grouped(
      unsaid.map(({ path }) => path),
      () => ({ message: 'unsaid', severity: 'info', data: names(unsaid) }),
    );
  },
});
