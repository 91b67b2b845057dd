import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/documents/template/markdown.ts';
import { typeset, typesetTree } from '../../src/documents/typography.ts';
import { plainText } from '../../src/documents/words.ts';

/** ~ is a no-break space, _ a narrow one. */
const shown = (text: string): string => text.replace(/\u00A0/g, '~').replace(/\u202F/g, '_');

const french: readonly (readonly [typed: string, set: string])[] = [
  ['Pourquoi ?', 'Pourquoi_?'],
  ['Pourquoi?', 'Pourquoi_?'],
  ['Vraiment ?!', 'Vraiment_?!'],
  ['Bravo ! Et après ; puis', 'Bravo_! Et après_; puis'],
  ['Durée : 30 min', 'Durée~: 30~min'],
  ['Durée: 30 min', 'Durée~: 30~min'],
  ['« Oui »', '«~Oui~»'],
  ['«Oui»', '«~Oui~»'],
  ['Il dit "oui" puis "non".', 'Il dit «~oui~» puis «~non~».'],
  ['25 000 €', '25~000~€'],
  ['1 250 000 habitants', '1~250~000 habitants'],
  ['93 %', '93~%'],
  ['93%', '93~%'],
  ['n° 4', 'n°~4'],
  ['1 h 30', '1~h~30'],
  ['le 9 mars 2026', 'le 9~mars 2026'],
  ['le 1er mars', 'le 1er~mars'],
  ['M. Dupont et Mme Roy', 'M.~Dupont et Mme~Roy'],
  ["l'été d'Anne", 'l’été d’Anne'],
  ['Attends...', 'Attends…'],
  // What must stay as it was typed.
  ['à 14:30 précises', 'à 14:30 précises'],
  ['https://lms.fr/a?b=1;c:2%20d', 'https://lms.fr/a?b=1;c:2%20d'],
  ['https://lms.fr/cours !', 'https://lms.fr/cours_!'],
  ['contact@lms.fr', 'contact@lms.fr'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['un rapport de 4:5', 'un rapport de 4:5'],
  ['(?)', '(?)'],
  ['', ''],
];

test.each(french)('French: %s', (typed, set) => {
  expect(shown(typeset(typed, 'fr'))).toBe(set);
});

test.each(french)('French, a second pass changes nothing: %s', (typed) => {
  const once = typeset(typed, 'fr');
  expect(typeset(once, 'fr')).toBe(once);
});

const english: readonly (readonly [typed: string, set: string])[] = [
  ["It's the learners' time: 30 min", 'It’s the learners’ time: 30~min'],
  ['"Yes" on 9 March', '“Yes” on 9~March'],
  ['Why ?', 'Why?'],
  ['Duration : 1 h', 'Duration: 1~h'],
  ['No. 4, Mr Smith', 'No.~4, Mr~Smith'],
  ['at 14:30, see https://lms.com/a?b', 'at 14:30, see https://lms.com/a?b'],
];

test.each(english)('English: %s', (typed, set) => {
  expect(shown(typeset(typed, 'en'))).toBe(set);
});

test('a mark looks at what stands before it, over the edge of bold type', () => {
  const root = parseMarkdown('**Durée** : 30 min. *Pourquoi*? **93**% `a : b ?`');
  typesetTree(root, 'fr');
  expect(shown(plainText(root))).toBe('Durée~: 30~min. Pourquoi_? 93~% a : b ?');
});
