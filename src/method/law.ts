import type { Text } from '../language/say.ts';

/** Articles of the French Labour Code that the rules cite, from the official open data (LEGI). */

/** The day on which the texts below were read (ISO). */
export const lawChecked = '2026-03-21';

export interface Article {
  /** Identifier at Légifrance of the wording in force on the day of the check. */
  readonly id: string;
  /** In force since (ISO day), in this wording. */
  readonly since: string;
}

export const articles = {
  'L6112-3': { id: 'LEGIARTI000027563191', since: '2013-06-17' },
  'L6313-2': { id: 'LEGIARTI000037385657', since: '2019-01-01' },
  'L6313-7': { id: 'LEGIARTI000037385645', since: '2019-01-01' },
  'D6313-3-1': { id: 'LEGIARTI000038022323', since: '2019-01-01' },
  'R6313-3': { id: 'LEGIARTI000038014103', since: '2019-01-01' },
  'L6316-1': { id: 'LEGIARTI000048600506', since: '2024-01-01' },
  'D6316-1-1': { id: 'LEGIARTI000038589742', since: '2021-01-01' },
  'L6321-2': { id: 'LEGIARTI000037385739', since: '2019-01-01' },
  'L6321-6': { id: 'LEGIARTI000049049406', since: '2024-01-28' },
  'L6323-6': { id: 'LEGIARTI000053549516', since: '2026-02-21' },
  'L6332-1': { id: 'LEGIARTI000052437369', since: '2026-01-01' },
  'L6352-1': { id: 'LEGIARTI000021343625', since: '2009-11-26' },
  'L6352-3': { id: 'LEGIARTI000037386220', since: '2019-01-01' },
  'L6352-12': { id: 'LEGIARTI000006904409', since: '2008-05-01' },
  'L6352-13': { id: 'LEGIARTI000037386202', since: '2019-01-01' },
  'L6353-1': { id: 'LEGIARTI000037386198', since: '2019-01-01' },
  'D6353-1': { id: 'LEGIARTI000051819671', since: '2025-07-01' },
  'L6353-3': { id: 'LEGIARTI000021342990', since: '2009-11-26' },
  'L6353-4': { id: 'LEGIARTI000006904414', since: '2008-05-01' },
  'L6353-5': { id: 'LEGIARTI000006904415', since: '2008-05-01' },
  'L6353-6': { id: 'LEGIARTI000006904416', since: '2008-05-01' },
  'L6353-8': { id: 'LEGIARTI000037386191', since: '2019-01-01' },
  'L6353-9': { id: 'LEGIARTI000037386169', since: '2019-01-01' },
  'L6362-6': { id: 'LEGIARTI000037387628', since: '2019-01-01' },
} as const satisfies Record<string, Article>;

export type ArticleNumber = keyof typeof articles;

/** The article’s own page at Légifrance, in the wording that was read. */
export function articleUrl(number: ArticleNumber): string {
  return `https://www.legifrance.gouv.fr/codes/article_lc/${articles[number].id}`;
}

/** « D6313-3-1 et L6353-8 » */
function enumerated(numbers: readonly string[], and: string): string {
  const last = numbers.at(-1) as string;
  return numbers.length === 1 ? last : `${numbers.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** The sentence, followed by the articles that it rests on and the day on which they were read. */
export function cited(sentence: Text, ...numbers: readonly [ArticleNumber, ...ArticleNumber[]]): Text {
  const several = numbers.length > 1;
  return {
    fr: `${sentence.fr} (${several ? 'Articles' : 'Article'} ${enumerated(numbers, 'et')} du Code du travail, ${several ? 'textes vérifiés' : 'texte vérifié'} au ${lawChecked}.)`,
    en: `${sentence.en} (${several ? 'Articles' : 'Article'} ${enumerated(numbers, 'and')} of the French Labour Code, ${several ? 'texts' : 'text'} checked on ${lawChecked}.)`,
  };
}

/** An article as the source of a rule: what it is about, its page, the day of the check. */
export function lawSource(number: ArticleNumber, about: Text) {
  return {
    grade: 'L',
    text: {
      fr: `Code du travail, article ${number} : ${about.fr}`,
      en: `French Labour Code, article ${number}: ${about.en}`,
    },
    url: articleUrl(number),
    checked: lawChecked,
  } as const;
}
