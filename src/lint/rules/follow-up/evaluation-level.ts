import type { Path } from '../../../diagnostic.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';

const levels: Readonly<Record<number, Text>> = {
  1: say('1, la satisfaction', '1, reaction'),
  2: say('2, l’apprentissage', '2, learning'),
  3: say('3, le transfert', '3, behaviour'),
  4: say('4, les résultats', '4, results'),
};

/** The only level that a tool can show, by its words; undefined when it may show several. */
function levelOf(words: string): number | undefined {
  const satisfaction = /satisfaction|à chaud|\bNPS\b|happy sheet|smile sheet/i.test(words);
  const knowledge = /\bquiz\b|\bQCM\b|test de connaissances|knowledge test|multiple[- ]choice/i.test(words);
  const later = /transfert|au poste|terrain|observation|n\+1|manager|on the job|transfer/i.test(words);
  if (later || satisfaction === knowledge) return undefined;
  return satisfaction ? 1 : 2;
}

export const rule = defineRule({
  id: 'follow-up/evaluation-level',
  stage: 'need',
  until: 'follow-up',
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un outil qui mesure le niveau annoncé', 'A tool that measures the level announced'),
    why: say(
      'Apprécier un parcours ou réussir un quiz ne montre pas que l’on s’en sert au travail : le bilan en dirait plus qu’il n’en sait.',
      'Liking a course or passing a quiz does not show that it is used at work: the report would claim more than it knows.',
    ),
    source: { grade: 'C', text: say('Kirkpatrick, niveaux 1 à 4', 'Kirkpatrick, levels 1 to 4') },
    messages: {
      early: say(
        '{tool} doit montrer le niveau {announced} (Kirkpatrick), mais se tient avant ou pendant le parcours, ou à sa fin : le travail n’a pas eu le temps de changer. Placez cette évaluation après (« when: after »), ou corrigez le niveau.',
        '{tool} is to show level {announced} (Kirkpatrick), but takes place before, during or at the end of the course: work has had no time to change. Put this evaluation afterwards (“when: after”), or correct the level.',
      ),
      beyond: say(
        '{tool} relève du niveau {shown} (Kirkpatrick) ; le niveau annoncé est {announced}. Mesurez autrement, ou corrigez le niveau.',
        '{tool} belongs to level {shown} (Kirkpatrick); the level announced is {announced}. Measure it another way, or correct the level.',
      ),
      source: say(
        '{indicator} doit se mesurer après le parcours, mais sa source ({source}) ne donne qu’un avis en fin de parcours. Indiquez une source qui montre ce que l’on fait au travail : observation, relevé, point avec le manager.',
        '{indicator} is to be measured after the course, but its source ({source}) only gives an opinion at its end. Give a source that shows what people do at work: observation, records, a review with the manager.',
      ),
    },
    examples: {
      bad: [
        'evaluation:\n  indicators:\n    - { id: I1, title: "Incidents traités selon la méthode", kirkpatrick: 3, when: 3 mois, source: "questionnaire à chaud" }',
        'evaluation:\n  moments:\n    - { id: E1, when: after, delay: 3 mois, tool: "questionnaire de satisfaction", kirkpatrick: 3 }',
        'evaluation:\n  moments:\n    - { id: E1, when: end, tool: "observation au poste par le manager", kirkpatrick: 3 }',
      ],
      good: 'evaluation:\n  moments:\n    - { id: E1, when: end, tool: "questionnaire de satisfaction", kirkpatrick: 1 }\n    - { id: E2, when: after, delay: 3 mois, tool: "observation au poste par le manager", kirkpatrick: 3 }',
    },
  }),
  *check(course) {
    const { moments, indicators } = course.evaluation;
    const told: { words: string | undefined; kirkpatrick: number | undefined; at: Path }[] = [
      ...moments.map(({ tool, kirkpatrick }, m) => ({
        words: tool,
        kirkpatrick,
        at: ['evaluation', 'moments', m, 'kirkpatrick'],
      })),
      ...indicators.map(({ title, kirkpatrick }, i) => ({
        words: title,
        kirkpatrick,
        at: ['evaluation', 'indicators', i, 'kirkpatrick'],
      })),
    ];
    for (const [m, { tool, when, kirkpatrick }] of moments.entries()) {
      if (!kirkpatrick || kirkpatrick < 3 || when === undefined || when === 'after') continue;
      const data: Slots = { tool: quoted(tool ?? ''), announced: levels[kirkpatrick] ?? String(kirkpatrick) };
      if (tool !== undefined)
        yield { at: ['evaluation', 'moments', m, 'when'], message: 'early', severity: 'info', data };
    }
    for (const [i, { title, id, kirkpatrick, when, source }] of indicators.entries()) {
      if (source === undefined || !((kirkpatrick ?? 1) > 2 || when) || levelOf(source) !== 1) continue;
      const data: Slots = { indicator: quoted(title ?? id), source: quoted(source) };
      yield { at: ['evaluation', 'indicators', i, 'source'], message: 'source', data };
    }
    for (const { words, kirkpatrick, at } of told) {
      if (words === undefined || kirkpatrick === undefined) continue;
      const shown = levelOf(words);
      if (shown === undefined || kirkpatrick <= shown) continue;
      const data: Slots = {
        tool: quoted(words),
        shown: levels[shown] ?? String(shown),
        announced: levels[kirkpatrick] ?? String(kirkpatrick),
      };
      yield { at, message: 'beyond', data };
    }
  },
});
