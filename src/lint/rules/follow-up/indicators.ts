import type { Indicator } from '../../../course/course.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { eitherOf, enumeration, quoted } from '../_enumeration.ts';

type Kind = 'completion' | 'satisfaction' | 'usefulness' | 'impact';

/** What an indicator is about, from its level, else from its words. */
function kindOf({ id, title, kirkpatrick }: Indicator): Kind | undefined {
  const words = `${id} ${title ?? ''}`;
  if ((kirkpatrick ?? 0) >= 3) return 'impact';
  if (/\butil|perçue?s?\b|useful|perceived/i.test(words)) return 'usefulness';
  if (kirkpatrick === 1 || /satisf|recommand|à chaud|\bNPS\b/i.test(words)) return 'satisfaction';
  if (/compl[ée]tion|ach[èe]vement|réalisation du parcours|terminé|assiduité|completion|completed/i.test(words))
    return 'completion';
  return /impact|transfert|transfer\b|au poste|on the job/i.test(words) ? 'impact' : undefined;
}

const kinds: Readonly<Record<'completion' | 'satisfaction' | 'impact', Text>> = {
  completion: say('de complétion', 'completion'),
  satisfaction: say('de satisfaction', 'satisfaction'),
  impact: say('d’impact', 'impact'),
};

/** What an indicator still has to say, without what the author left open. */
function gaps(indicator: Indicator, isOpen: (at: string) => boolean): readonly Text[] {
  const { target, source, owner, observer, when, baseline } = indicator;
  const words: [string, boolean, Text][] = [];
  const far = kindOf(indicator) === 'impact';
  // Someone who looks, at a given time, is enough for what is told rather than counted.
  if (far && target?.kind === 'text') {
    words.push(['observer', observer === undefined && source === undefined, say('observateur', 'observer')]);
    words.push(['when', when === undefined, say('moment de la mesure', 'when it is measured')]);
  } else {
    words.push(['target', target === undefined, say('cible', 'target')]);
    words.push(['source', source === undefined && observer === undefined, say('source', 'source')]);
    words.push(['owner', owner === undefined && observer === undefined, say('responsable', 'owner')]);
    const counted = far && target !== undefined;
    words.push(['baseline', counted && baseline === undefined, say('point de départ', 'baseline')]);
  }
  return words.flatMap(([key, missing, text]) =>
    missing && !isOpen(`evaluation.indicators.${indicator.id}.${key}`) ? [text] : [],
  );
}

export const rule = defineRule({
  id: 'follow-up/indicators',
  stage: 'production',
  contradictions: ['beyond'],
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say(
      'Complétion, satisfaction, impact : trois mesures prêtes',
      'Completion, satisfaction, impact: three measures ready',
    ),
    why: say(
      'Une cible fixée avant le lancement fait du bilan une réponse ; fixée après, elle n’est qu’un commentaire.',
      'A target set before the launch makes the report an answer; set afterwards, it is a mere comment.',
    ),
    source: [
      {
        grade: 'S',
        text: say(
          'Méthode, étape 5 : bilan partagé avec le client sur la complétion, la satisfaction et l’impact',
          'Method, step 5: report shared with the client on completion, satisfaction and impact',
        ),
      },
      { grade: 'C', text: say('Kirkpatrick, niveaux 1 à 4', 'Kirkpatrick, levels 1 to 4') },
    ],
    messages: {
      missing: say(
        'Aucun indicateur {kinds} : dites ce que vous mesurerez, avec quelle cible, où vous le lirez et qui le relèvera.',
        'No {kinds} indicator: say what you will measure, with which target, where you will read it and who will collect it.',
      ),
      usefulness: say(
        'L’utilité perçue tient lieu d’impact : ajoutez ce que l’on verra de différent au travail.',
        'Perceived usefulness stands in for impact: add what will be seen to be different at work.',
      ),
      beyond: say(
        'La cible de {indicator} dépasse 100 % : une part n’en fait jamais plus. Pour une hausse, écrivez « +30 % ».',
        'The target of {indicator} is above 100%: no share is. For an increase, write “+30 %”.',
      ),
      incomplete: say('Indicateurs à compléter : {indicators}.', 'Indicators to complete: {indicators}.'),
    },
    examples: {
      bad: [
        'evaluation:\n  indicators:\n    - { id: completion, title: "Taux de complétion", target: 130 % }',
        'evaluation:\n  indicators:\n    - { id: completion, title: "Taux de complétion", measure: share, target: 90 % }\n    - { id: satisfaction, title: "Satisfaction", measure: score, target: 4/5, source: "questionnaire à chaud", owner: "service RH" }',
      ],
      good: 'evaluation:\n  indicators:\n    - { id: completion, title: "Taux de complétion", measure: share, target: 90 %, source: LMS, owner: "service RH" }\n    - { id: satisfaction, title: "Satisfaction", measure: score, target: 4/5, source: "questionnaire à chaud", owner: "service RH" }\n    - { id: impact, title: "Baisse des conflits mineurs", measure: text, target: "Les opérateurs jugent les briefs plus clairs", kirkpatrick: 4, observer: "responsables d’atelier", when: 3 mois }',
    },
  }),
  *check(course, _options, { advises, isOpen }) {
    const { indicators } = course.evaluation;
    if (isOpen('evaluation.indicators') || Object.keys(course.results.measures).length > 0) return;
    const at = ['evaluation', 'indicators'];
    for (const [index, { id, title, target, measure }] of indicators.entries()) {
      const figure = target?.kind === 'text' ? /^(\d+(?:[.,]\d+)?)\s*%/.exec(target.text)?.[1] : undefined;
      const isShare = measure === 'share' || /^(?:taux|part|proportion|rate|share)\b/i.test(title ?? '');
      if (figure && isShare && Number(figure.replace(',', '.')) > 100)
        yield { at: [...at, index, 'target'], message: 'beyond', data: { indicator: quoted(title ?? id) } };
    }
    if (!advises) return;
    const given = new Set(indicators.map(kindOf));
    const missing = (['completion', 'satisfaction', 'impact'] as const).filter(
      (kind) => !given.has(kind) && !(kind === 'impact' && given.has('usefulness')),
    );
    if (missing.length > 0) {
      const data: Slots = { kinds: eitherOf(missing.map((kind) => kinds[kind])) };
      yield { at, message: 'missing', data };
    }
    if (!given.has('impact') && given.has('usefulness')) {
      const index = indicators.findIndex((indicator) => kindOf(indicator) === 'usefulness');
      yield { at: [...at, index], message: 'usefulness', severity: 'info' };
    }
    const incomplete = indicators
      .map((indicator, index) => ({ indicator, index, gaps: kindOf(indicator) ? gaps(indicator, isOpen) : [] }))
      .filter((item) => item.gaps.length > 0);
    if (!incomplete[0]) return;
    const lines = incomplete.map(({ indicator, gaps }) => {
      const [title, list] = [quoted(indicator.title ?? indicator.id), enumeration(gaps)];
      return { fr: `${title.fr} (${list.fr})`, en: `${title.en} (${list.en})` };
    });
    const data: Slots = { indicators: enumeration(lines) };
    const related = incomplete
      .slice(1)
      .map(({ index }) => ({ at: [...at, index], message: say('ici aussi', 'here too') }));
    yield { at: [...at, incomplete[0].index], message: 'incomplete', data, related };
  },
});
