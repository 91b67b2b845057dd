import { firstDay, lastDay, months, parseDate } from '../../../course/values/date.ts';
import { whenAsked, wholeWords } from '../../../language/letters.ts';

/** A stretch of the calendar, ISO days included. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

const anyMonth = [...months.fr, ...months.en].join('|').toLowerCase();

/** « du 12 au 23 octobre 2026 », « du 28 septembre au 3 octobre », “from 12 to 23 October”. */
const fromTo = whenAsked(() =>
  wholeWords(
    `(?:du|from) (\\d{1,2})(?:er)?(?: (${anyMonth}))?(?: (\\d{4}))? (?:au|to) (\\d{1,2})(?:er)? (${anyMonth})(?: (\\d{4}))?`,
    'g',
  ),
);

/** A month alone: neither « 15 août » nor « fin août » nor « dernière semaine d’août », which leave most of it free. */
const wholeMonth = whenAsked(() =>
  wholeWords(
    `(?<!(?:\\d|\\der|fin|début|mi|mi-|end of|early|late|mid|mid-) ?|(?:semaine|quinzaine|moitié|jours|week|half|days) (?:d[e’'] ?|of ))(${anyMonth})(?: (\\d{4}))?`,
    'g',
  ),
);

function period(first: string, last: string): Period[] {
  const [start, end] = [parseDate(first), parseDate(last)];
  if (!start || !end || firstDay(start) > lastDay(end)) return [];
  return [{ first: firstDay(start), last: lastDay(end) }];
}

/** The periods that a text names; those without a year stand in each of `years`. Vague ones (« fin d’année ») are left out. */
export function periodsIn(text: string, years: readonly number[]): readonly Period[] {
  const found: Period[] = [];
  const rest = text.replace(fromTo(), (_, first, firstMonth, firstYear, last, lastMonth, lastYear) => {
    for (const year of lastYear ? [lastYear] : years) {
      found.push(...period(`${first} ${firstMonth ?? lastMonth} ${firstYear ?? year}`, `${last} ${lastMonth} ${year}`));
    }
    return '';
  });
  for (const [, month, year] of rest.matchAll(wholeMonth())) {
    for (const one of year ? [year] : years) found.push(...period(`${month} ${one}`, `${month} ${one}`));
  }
  return found;
}
