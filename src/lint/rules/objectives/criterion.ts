import { withoutCriterion } from '../../../facts/criteria.ts';
import { wholeWords } from '../../../language/letters.ts';
import { type Slots, say } from '../../../language/say.ts';
import { defineRule } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';

/** Words of praise that everybody understands otherwise. */
const vague: Readonly<Record<'fr' | 'en', RegExp>> = {
  fr: wholeWords(
    '(mieux|bien|bons?|bonnes?|meilleure?s?|efficaces?|efficacement|correctement|adéquate?s?|appropriée?s?|pertinente?s?|pertinemment|optimale?s?|optimaux|clairement|sereinement|facilement|rapidement|qualité)',
    'g',
  ),
  en: wholeWords(
    '(better|well|good|best|effective(?:ly)?|efficient(?:ly)?|correctly|properly|appropriate(?:ly)?|relevant|optimal|clearly|confidently|easily|quickly|successful(?:ly)?)',
    'g',
  ),
};

/** Set phrases in which the same words say something (« bonnes pratiques », « bon de commande »). */
const set: Readonly<Record<'fr' | 'en', RegExp>> = {
  fr: /bonnes? pratiques?|bons? de commande|bons? de livraison|bien-être|démarche qualité|contrôle qualité|service qualité|cercle de qualité|mieux-disant|rapport qualité|biens? immobiliers?|mener à bien/giu,
  en: /best practices?|good practices?|well-being|as well as/giu,
};

function qualifiers(title: string, language: 'fr' | 'en'): readonly string[] {
  const found = title.normalize('NFC').replace(set[language], '').match(vague[language]) ?? [];
  return [...new Set(found.map((word) => word.toLowerCase()))];
}

export const rule = defineRule({
  id: 'objectives/criterion',
  stage: 'objectives',
  severity: 'info',
  from: { structure: 'warning' },
  since: '0.1.0',
  about: () => ({
    title: say('À quoi l’on verra que c’est réussi', 'How one will see that it is met'),
    why: say(
      'Un critère dit d’avance à l’apprenant ce que l’on attend de lui, et rend l’évaluation juste.',
      'A criterion tells learners beforehand what is expected of them, and makes the assessment fair.',
    ),
    source: {
      grade: 'C',
      text: say(
        'Condition et critère d’un objectif (glowbl.com)',
        'Condition and criterion of an objective (glowbl.com)',
      ),
    },
    messages: {
      none: say(
        'Rien ne dit à quoi l’on verra que c’est réussi : {objectives}. Donnez un critère ou une preuve, ou un seuil à l’évaluation.',
        'Nothing says how one will see success: {objectives}. Give a criterion or evidence, or a pass mark to the assessment.',
      ),
      vague: say(
        '« {words} » se comprend de dix façons : donnez un critère (combien, en combien de temps, avec quelle grille).',
        '“{words}” can be understood in ten ways: give a criterion (how many, within what time, with which rubric).',
      ),
    },
    examples: {
      bad: [
        'objectives:\n  - { id: O1, title: "Appliquer les techniques de communication assertive" }',
        'objectives:\n  - { id: O1, title: "Conduire un brief quotidien efficace" }',
      ],
      good: 'objectives:\n  - { id: O1, title: "Conduire un brief quotidien efficace", criterion: "Grille d’observation, 12 points sur 16" }\n  - { id: O2, title: "Repérer les indices d’un faux message", evidence: [quiz] }',
    },
  }),
  *check(course, _options, { isOpen }) {
    const open = withoutCriterion(course).filter(
      ({ trace: { objective } }) =>
        objective.title !== undefined &&
        !['criterion', 'evidence', 'condition'].some((key) => isOpen(`objectives.${objective.id}.${key}`)),
    );
    const plain: typeof open = [];
    for (const found of open) {
      const words = qualifiers(found.trace.objective.title ?? '', course.language);
      const data: Slots = { words: words.join(', ') };
      if (words.length > 0) yield { at: ['objectives', found.index, 'title'], message: 'vague', data };
      else plain.push(found);
    }
    const [first, ...others] = plain;
    if (!first) return;
    const data: Slots = {
      objectives: enumeration(plain.map(({ trace }) => quoted(trace.objective.title ?? trace.objective.id))),
    };
    const related = others.map(({ index }) => ({ at: ['objectives', index], message: say('ici aussi', 'here too') }));
    yield { at: ['objectives', first.index, 'title'], message: 'none', data, related };
  },
});
