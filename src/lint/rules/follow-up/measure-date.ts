import type { Course } from '../../../course/course.ts';
import { delayDays } from '../../../course/values/delay.ts';
import { contentWords } from '../../../language/content-words.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted, quotedSentence } from '../_enumeration.ts';
import { delayText } from '../_figures.ts';
import { delayIn, oneUnit } from '../_numbers.ts';
import { sameFile } from '../_same-file.ts';

/** Words that many sources and tools share. */
const common = new Set(['questionnaire', 'entretien', 'mesure', 'bilan', 'survey', 'interview', 'apre', 'moi']);

function subject(text: string): readonly string[] {
  return [...new Set(contentWords(text))].filter((word) => !common.has(word));
}

const delaySaid = phrase(`(?:à|sur|après|au bout de|over|after) ${oneNumber} ${oneUnit}`);

/** « Refus sur six mois », measured after three. */
function* titled(course: Course): Generator<Finding<'titled'>> {
  for (const [i, { title = '', when }] of course.evaluation.indicators.entries()) {
    const said = when ? delayIn(title, delaySaid) : undefined;
    if (!when || !said || Math.abs(delayDays(said) - delayDays(when)) <= 14) continue;
    const data: Slots = { indicator: quoted(title), when: delayText(when), said: delayText(said) };
    yield { at: ['evaluation', 'indicators', i, 'when'], message: 'titled', data };
  }
}

export const rule = defineRule({
  id: 'follow-up/measure-date',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un indicateur relevé quand sa source existe', 'An indicator collected when its source exists'),
    why: say(
      'Un chiffre attendu à trois mois et relevé à six manque au bilan, ou y arrive sans être comparable.',
      'A figure due after three months and collected after six is missing from the report, or not comparable.',
    ),
    source: sameFile.dates,
    messages: {
      apart: say(
        '{indicator} se mesure {when} après le parcours, alors que sa source, {tool}, a lieu {delay} après. Corrigez l’un des deux délais.',
        '{indicator} is measured {when} after the course, while its source, {tool}, takes place {delay} after it. Correct one of the two delays.',
      ),
      titled: say(
        '{indicator} se mesure {when} après le parcours, alors que son titre dit {said}. Corrigez l’un ou l’autre.',
        '{indicator} is measured {when} after the course, while its title says {said}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'evaluation:\n  moments: [ { id: E1, when: after, delay: 6 mois, tool: "visite du directeur d’établissement" } ]\n  indicators:\n    - { id: I1, title: "Plans appliqués", source: "visite du directeur d’établissement", when: 3 mois }',
        'evaluation:\n  indicators:\n    - { id: I3, title: "Refus au départ sur six mois", target: "3 au plus", when: 3 mois }',
      ],
      good: 'evaluation:\n  moments: [ { id: E1, when: after, delay: 3 mois, tool: "visite du directeur d’établissement" } ]\n  indicators:\n    - { id: I1, title: "Plans appliqués", source: "visite du directeur d’établissement", when: 3 mois }',
    },
  }),
  *check(course) {
    yield* titled(course);
    const { indicators, moments } = course.evaluation;
    for (const [i, { id, title, when, source }] of indicators.entries()) {
      if (!when || source === undefined) continue;
      const words = subject(source);
      const sources = moments.flatMap(({ delay, tool }, m) => {
        const own = tool === undefined ? [] : subject(tool);
        const shared = words.filter((word) => own.includes(word)).length;
        return delay && tool && shared > 0 && shared * 2 >= words.length ? [{ delay, tool, m }] : [];
      });
      const [only] = sources;
      // Taken at several times, it may well be this one.
      if (!only || sources.some(({ delay }) => Math.abs(delayDays(delay) - delayDays(when)) <= 31)) continue;
      const data: Slots = {
        indicator: quoted(title ?? id),
        when: delayText(when),
        tool: quotedSentence(only.tool),
        delay: delayText(only.delay),
      };
      const at = ['evaluation', 'moments', only.m, 'delay'];
      const related = [{ at, message: say('la source est ici', 'the source is here') }];
      yield { at: ['evaluation', 'indicators', i, 'when'], message: 'apart', data, related };
    }
  },
});
