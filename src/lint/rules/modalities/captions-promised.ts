import type { Path } from '../../../diagnostic.ts';
import { allActivities } from '../../../facts/time.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted, shortened } from '../_enumeration.ts';
import { sameFile } from '../_same-file.ts';
import { accessibilityTexts } from './_accessibility.ts';

/** Words that ask for captions or promise them. */
const needsText =
  /sous-titr|transcription|malentendant|\bsourd|surdité|déficien\w+ auditi|handicap auditif|caption|subtitle|transcript|deaf|hard[- ]of[- ]hearing|hearing[- ]impair/i;
const denied = /\b(?:sans|pas de|ni|without|no) (?:sous-titr|transcription|caption|subtitle|transcript)/i;

export const rule = defineRule({
  id: 'modalities/captions-promised',
  stage: 'objectives',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Des sous-titres attendus, puis écartés', 'Captions expected, then ruled out'),
    why: say(
      'La personne qui a besoin de sous-titres ouvre la première vidéo, et découvre qu’elle ne peut pas la suivre.',
      'Someone who needs captions opens the first video and finds that they can’t follow it.',
    ),
    source: [
      sameFile.fields,
      { grade: 'C', text: say('RGAA 4.1 et 4.3 ; WCAG 1.2.1 et 1.2.2', 'RGAA 4.1 and 4.3; WCAG 1.2.1 and 1.2.2') },
    ],
    messages: {
      denied: say(
        'Ce texte exclut les sous-titres ou la transcription ({words}), alors que le parcours les promet (« captions: true »). Corrigez l’un ou l’autre.',
        'This text rules out captions or transcripts ({words}), while the course promises them (“captions: true”). Correct one or the other.',
      ),
      refused: say(
        'Ni sous-titres ni transcription (« captions: false »), alors que l’accessibilité les annonce ou les demande : {words}. Corrigez l’un ou l’autre.',
        'Neither captions nor transcripts (“captions: false”), although the accessibility text promises or calls for them: {words}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'modalities:\n  captions: false\n  accessibility: "Vidéos sous-titrées, documents lisibles au lecteur d’écran"',
        'modalities:\n  captions: true\n  accessibility: "Vidéos livrées sans sous-titres ni transcription"',
        'modalities:\n  accessibility: "Vidéos sous-titrées"\nmodules:\n  - id: M1\n    activities:\n      - { type: video, title: "Trois postures", duration: 6 min, captions: false }',
      ],
      good: 'modalities:\n  captions: true\n  accessibility: "Vidéos sous-titrées, documents lisibles au lecteur d’écran"',
    },
  }),
  *check(course, _options, { typed }) {
    const { captions } = course.modalities;
    const without = captions === true ? accessibilityTexts(typed).find(({ text }) => denied.test(text)) : undefined;
    if (without) {
      const related = [
        { at: ['modalities', 'captions'], message: say('ils sont promis ici', 'they are promised here') },
      ];
      yield { at: without.at, message: 'denied', data: { words: quoted(shortened(without.text, 80)) }, related };
    }
    const inFull = course.modalities.captions === false ? [['modalities', 'captions']] : [];
    const media = allActivities(course).filter(({ activity }) => activity.captions === false);
    const refused: readonly Path[] = [...inFull, ...media.map(({ path }) => [...path, 'captions'])];
    const [first, ...others] = refused;
    if (!first) return;
    for (const { at, text } of accessibilityTexts(typed)) {
      if (!needsText.test(text) || denied.test(text)) continue;
      const related = [
        { at, message: say('le texte sur l’accessibilité est ici', 'the accessibility text is here') },
        ...others.map((other) => ({ at: other, message: say('ici aussi', 'here too') })),
      ];
      yield { at: first, message: 'refused', data: { words: quoted(shortened(text, 80)) }, related };
      return;
    }
  },
});
