import type { Course } from '../../../course/course.ts';
import { type Raw, rawAt } from '../../../course/raw.ts';
import type { Path } from '../../../diagnostic.ts';
import { oneNumber, phrase } from '../../../language/phrases.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { quoted } from '../_enumeration.ts';
import { percent } from '../_figures.ts';
import { saidIn } from '../_said.ts';
import { isRounded, percentageIn, shown } from './_percentages.ts';

/** « 93 % (14 sur 15) », « 93 % des managers (14 sur 15) »; « 92 % (14 sur 15 répondants) » counts something else. */
const inProse =
  /\d+(?:[.,]\d+)?[\s\u00a0\u202f]*%[^()%\d]{0,60}\(\s*(\d+)\s*(?:\/|sur|out of|of)\s*(\d+)(?![\d.,]*\d)(?!\s*r[ée]pon)(?:[^()]{0,40}\))?/g;
/** A value may leave the brackets out. */
const inValue =
  /\d+(?:[.,]\d+)?[\s\u00a0\u202f]*%[\s\u00a0\u202f:;,(]*(\d+)\s*(?:\/|sur|out of|of)\s*(\d+)(?![\d.,]*\d)/g;

/** Scales of points: « 90 % ont mis 4/5 » counts nobody. */
const scales = new Set([4, 5, 6, 7, 10, 20, 100, 1000]);

function* texts(value: Raw | undefined, path: Path): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* texts(item, [...path, index]);
  else for (const [key, item] of Object.entries(value ?? {})) if (key !== 'notes') yield* texts(item, [...path, key]);
}

const dropoutsSaid = phrase(
  `(?:${oneNumber}|l[ea]|l[’']|this|the) ?(?:[a-zà-ÿ]+ )?(?:non certifiée?s?|recalée?s?|qui (?:a|ont) (?:abandonné|échoué)|abandons?|dropouts?|sans (?:attestation|certificat|titre)|(?:[a-zà-ÿ’', ]{0,50} )?n[’']ont pas (?:été )?(?:terminé|achevé|fini|obtenu|réussi|validé|certifié)s?|ont abandonné|dropped out|did not finish)`,
);

const allSaid = phrase(
  "(?:tous|toutes|all)(?: les| of the)? [a-zà-ÿ]+(?: [a-zà-ÿ’']+){0,4} (?:ont|have) (?:réussi|terminé|obtenu|validé|passed|finished)",
  'tous',
  'toutes',
  'all',
);

/** « 6, 24 ou 12 ». */
function anyOf(figures: readonly number[]): Text {
  const [last, ...others] = [...figures].reverse().map(String);
  const list = others.reverse().join(', ');
  return list === '' ? say(last!, last!) : say(`${list} ou ${last}`, `${list} or ${last}`);
}

/** How many a sentence says did not make it: « quatre abandons » 4, « le candidat non certifié » 1, « tous ont réussi » 0. */
function leftIn(text: string): number | undefined {
  const match = dropoutsSaid().exec(text);
  if (match) return match[1] === undefined ? 1 : Number(match[1]);
  return allSaid().test(text) ? 0 : undefined;
}

/** « Quatre abandons », where the people counted leave two. */
function* dropouts(course: Course, typed: Raw): Generator<Finding<'dropouts'>> {
  const counted = course.evaluation.indicators.flatMap(({ id, title, measure }) => {
    const { count, of, value } = course.results.measures[id] ?? {};
    const share = value?.kind === 'share' ? value.share : undefined;
    const [done, all] = [count ?? share?.count, of ?? share?.of];
    return done === undefined || all === undefined || measure === 'score'
      ? []
      : [{ id, name: title ?? id, left: all - done }];
  });
  for (const { text, at } of counted.length > 0 ? saidIn(typed) : []) {
    const said = at[0] === 'results' ? leftIn(text) : undefined;
    // Any of the counts may be meant.
    const [first] = said === undefined || counted.some(({ left }) => left === said) ? [] : counted;
    if (!first || said === undefined) continue;
    const related = counted.map(({ id }) => ({
      at: ['results', 'measures', id],
      message: say('le décompte est ici', 'the count is here'),
    }));
    yield {
      at,
      message: 'dropouts',
      data: { said, left: anyOf([...new Set(counted.map(({ left }) => left))]) },
      related,
    };
  }
}

/** « La cible de 80 % n’est pas atteinte », of a result that reaches it; the other way round too. */
const targetSaid = phrase(
  '(?:cible|objectif|target) (?:de |fixée? à |of )?(\\d+(?:[.,]\\d+)?)[\\s\\u00a0\\u202f]*%[^.;]{0,60}?((?:pas|non|presque|not) (?:été |encore |been |quite )?(?:atteinte?|tenue?|reached|met)|manquée?|missed|dépassée?|atteinte?|exceeded|reached|met)',
  'cible',
  'objectif',
  'target',
);

function* targets(course: Course, typed: Raw): Generator<Finding<'target'>> {
  for (const { text, at } of saidIn(typed)) {
    const match = at[0] === 'results' ? targetSaid().exec(text) : null;
    if (!match) continue;
    const aimed = Number((match[1] ?? '').replace(',', '.')) / 100;
    const isMissed = /pas|non|presque|not|manqu|miss/i.test(match[2] ?? '');
    const measured = course.evaluation.indicators.flatMap(({ id, target }) => {
      const value = course.results.measures[id]?.value;
      const same = target?.kind === 'share' && Math.abs(target.share.value - aimed) < 0.005;
      return same && value?.kind === 'share' ? [{ id, value: value.share.value }] : [];
    });
    const [first] = measured;
    // A wish to go down is met below its target; a few of several may be meant.
    if (!first || measured.some(({ value }) => value >= aimed - 0.0005 !== isMissed)) continue;
    const related = measured.map(({ id }) => ({
      at: ['results', 'measures', id],
      message: say('le résultat est ici', 'the result is here'),
    }));
    const data: Slots = { target: percent(aimed), value: percent(first.value), words: quoted(match[2] ?? '') };
    yield { at, message: 'target', severity: 'warning', data, related };
  }
}

export const rule = defineRule({
  id: 'follow-up/result-consistent',
  stage: 'need',
  until: 'follow-up',
  severity: 'error',
  since: '0.1.0',
  about: () => ({
    title: say('Des résultats qui se recalculent', 'Results that add up'),
    why: say(
      'Un pourcentage qui ne correspond pas aux personnes comptées fait douter de tout le bilan.',
      'A percentage that does not match the people counted casts doubt on the whole report.',
    ),
    source: {
      grade: 'S',
      text: say(
        'Cas du métier : 93 % (14 sur 15), 96 % (24 sur 25)',
        'Cases of the field: 93% (14 of 15), 96% (24 of 25)',
      ),
    },
    messages: {
      differs: say(
        '« {written} » : {count} sur {of} font {exact}. Corrigez l’un ou l’autre.',
        '“{written}”: {count} out of {of} makes {exact}. Correct one or the other.',
      ),
      counts: say(
        '« {written} » ne correspond pas à {count} sur {of}. Gardez un seul de ces comptes.',
        '“{written}” does not match {count} out of {of}. Keep one of these counts.',
      ),
      more: say(
        '{count} sur {of} : on ne peut en compter plus que le total.',
        '{count} out of {of}: no more can be counted than the total.',
      ),
      target: say(
        'À propos de la cible de {target}, ce texte dit {words}, alors que le résultat est de {value}. Corrigez l’un ou l’autre.',
        'About the target of {target}, this text says {words}, while the result is {value}. Correct one or the other.',
      ),
      dropouts: say(
        'D’après ce texte, {said, plural, =0 {tout le monde est allé au bout} one {# personne n’est pas allée au bout} other {# personnes ne sont pas allées au bout}}, alors que les décomptes donnent un écart de {left}. Corrigez l’un ou l’autre.',
        'According to this text, {said, plural, =0 {everyone finished} one {# person did not finish} other {# people did not finish}}, while the counts give a difference of {left}. Correct one or the other.',
      ),
    },
    examples: {
      bad: [
        'results:\n  measures:\n    completion: { value: 96 %, count: 14, of: 15 }',
        'evaluation:\n  indicators:\n    - { id: I3, title: "Registre tenu", target: 80 % }\nresults:\n  measures:\n    I3: { value: 88 %, count: 7, of: 8 }\n  lessons: ["La cible de 80 % sur le registre n’est pas atteinte"]',
        'evaluation:\n  indicators:\n    - { id: fin, title: "Parcours terminé", target: 90 % }\nresults:\n  measures:\n    fin: { value: 92 %, count: 22, of: 24 }\n  lessons: ["Les quatre abandons tiennent à des arrêts de travail"]',
        'results:\n  measures:\n    completion: { value: "92 % (14 sur 15)" }',
      ],
      good: 'results:\n  measures:\n    completion: { value: 93 %, count: 14, of: 15 }\n    contenus: { value: "96 % (24 sur 25)" }',
    },
  }),
  *check(course, _options, { typed }) {
    if (Object.keys(course.results.measures).length > 0) {
      yield* dropouts(course, typed);
      yield* targets(course, typed);
    }
    const said = new Set<string>();
    for (const [key, { value, count, of }] of Object.entries(course.results.measures)) {
      if (count === undefined || of === undefined) continue;
      const at = ['results', 'measures', key];
      const written = rawAt(typed, [...at, 'value']);
      const data: Slots = { count, of };
      if (count > of || of === 0) {
        yield { at: [...at, 'count'], message: 'more', data };
        continue;
      }
      if (typeof written !== 'string') continue;
      const percentage = percentageIn(written);
      const fraction = value?.kind === 'share' ? value.share : undefined;
      if (percentage && !isRounded((100 * count) / of, percentage)) {
        const more: Slots = { ...data, written, exact: shown((100 * count) / of, percentage.decimals) };
        said.add(key);
        yield { at: [...at, 'value'], message: 'differs', data: more };
      } else if (fraction?.of !== undefined && (fraction.count !== count || fraction.of !== of)) {
        yield { at: [...at, 'value'], message: 'counts', data: { ...data, written } as Slots };
      }
    }
    for (const { path, text } of texts(rawAt(typed, ['results']), ['results'])) {
      // What a learner said stands as it was said.
      if (path[1] === 'testimonials' || (path[3] === 'value' && said.has(String(path[2])))) continue;
      const isValue = path[3] === 'value';
      for (const match of text.matchAll(isValue ? inValue : inProse)) {
        const [written, count, of] = [isValue ? text : match[0], Number(match[1]), Number(match[2])];
        const percentage = percentageIn(match[0]);
        const counted = of > 0 && count <= of && (!scales.has(of) || isValue);
        if (!percentage || !counted || isRounded((100 * count) / of, percentage)) continue;
        const data: Slots = { written, count, of, exact: shown((100 * count) / of, percentage.decimals) };
        yield { at: path, message: 'differs', data };
      }
    }
  },
});
