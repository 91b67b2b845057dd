import { rawAt } from '../../../course/raw.ts';
import type { Path } from '../../../diagnostic.ts';
import { say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';

/** Words that ask for captions or promise them. */
const needsText =
  /sous-titr|transcription|malentendant|\bsourd|surdité|déficien\w+ auditi|handicap auditif|caption|subtitle|transcript|deaf|hard[- ]of[- ]hearing|hearing[- ]impair/i;
const denied = /\b(?:sans|pas de|ni|without|no) (?:sous-titr|transcription|caption|subtitle|transcript)/i;

const places: readonly Path[] = [
  ['modalities', 'accessibility'],
  ['need', 'audience', 'accessibility'],
];

export const rule = defineRule({
  id: 'modalities/captions-promised',
  stage: 'objectives',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  title: say('Des sous-titres promis, puis refusés', 'Captions promised, then refused'),
  why: say(
    'La personne qui les attend ouvre la première vidéo, et découvre qu’elle ne peut pas la suivre.',
    'The person who relies on them opens the first video, and finds that it can’t be followed.',
  ),
  source: [
    { grade: 'ours', text: say('Accord des champs d’un même fichier', 'Agreement of the fields of one file') },
    { grade: 'C', text: say('RGAA 4.1 et 4.3 ; WCAG 1.2.1 et 1.2.2', 'RGAA 4.1 and 4.3; WCAG 1.2.1 and 1.2.2') },
  ],
  messages: {
    refused: say(
      'Ni sous-titres ni transcription (« captions: false »), alors que l’accessibilité en parle : « {words} ». Corrigez l’un ou l’autre.',
      'Neither captions nor transcripts (“captions: false”), while accessibility speaks of them: “{words}”. Correct one or the other.',
    ),
  },
  examples: {
    bad: 'modalities:\n  captions: false\n  accessibility: "Vidéos sous-titrées, documents lisibles au lecteur d’écran"',
    good: 'modalities:\n  captions: true\n  accessibility: "Vidéos sous-titrées, documents lisibles au lecteur d’écran"',
  },
  *check(course, _options, { typed }) {
    if (course.modalities.captions !== false) return;
    for (const at of places) {
      const text = rawAt(typed, at);
      if (typeof text !== 'string' || !needsText.test(text) || denied.test(text)) continue;
      const words = text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text;
      const related = [{ at, message: say('l’accessibilité est ici', 'accessibility is here') }];
      yield {
        at: ['modalities', 'captions'],
        message: 'refused',
        data: { words: words.replace(/[{}]/g, '') },
        related,
      };
      return;
    }
  },
});
