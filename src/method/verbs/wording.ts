import { type Language, say, type Text } from '../../language/say.ts';
import { englishWording } from './english/wording.ts';
import { frenchWording } from './french/wording.ts';
import { readObjective } from './read.ts';
import type { ObjectiveReading, ReadVerb, Wording } from './reading.ts';

const wordings: Readonly<Record<Language, Wording>> = { fr: frenchWording, en: englishWording };

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);
const startOf = ({ words, text }: ObjectiveReading, at: number): number => words[at]?.start ?? text.length;
const endOf = ({ words }: ObjectiveReading, at: number): number => words[at - 1]?.end ?? 0;

/** True when two verbs share their object: only a link stands between them (« comprendre et appliquer »). */
function adjacent({ words }: ObjectiveReading, a: ReadVerb, b: ReadVerb): boolean {
  return (
    b.start > a.end &&
    words.slice(a.end, b.start).every(({ folded }) => /^(?:et|ou|puis|and|or|then|[,;/&+])$/.test(folded))
  );
}

/** The sentence with its deciding verb left out, where a neighbour has the same object and can be seen; else put otherwise. */
function rephrased(reading: ObjectiveReading, wording: Wording): string | undefined {
  const { verbs, text } = reading;
  const place = verbs.findIndex(({ verb, kind }) => verb === reading.verb && kind === reading.kind);
  const verb = verbs[place];
  if (!verb) return undefined;
  const [before, after] = [verbs[place - 1], verbs[place + 1]];
  const head = text.slice(startOf(reading, reading.begins), startOf(reading, verb.start));
  if (after && adjacent(reading, verb, after)) return capital(head + small(text.slice(startOf(reading, after.start))));
  if (before && adjacent(reading, before, verb)) {
    return capital(
      text.slice(startOf(reading, reading.begins), endOf(reading, before.end)) + text.slice(endOf(reading, verb.end)),
    );
  }
  const phrase = wording.instead(reading, verb);
  return phrase && capital(head + phrase);
}

/** One step towards a sentence that can be seen. */
function step(reading: ObjectiveReading, wording: Wording): string | undefined {
  const { kind, text, prefix } = reading;
  if (kind === 'nominal') return wording.fromNoun(reading);
  if (kind === 'observable' || kind === 'unknown') {
    if (!reading.verb) return undefined;
    if (prefix === undefined) return capital(text.replace(wording.praise, ''));
    // « capable de lire et d’écrire »: the second preposition goes with the first.
    let plain = '';
    let from = startOf(reading, reading.begins);
    for (const { start } of reading.verbs.slice(1)) {
      if (!/^(?:de|d'|to)$/.test(reading.words[start - 1]?.folded ?? '')) continue;
      plain += text.slice(from, startOf(reading, start - 1));
      from = startOf(reading, start);
    }
    return capital((plain + text.slice(from)).replace(wording.praise, ''));
  }
  return rephrased(reading, wording);
}

const visible = say('C’est ce que l’on verra faire.', 'This is what one will see done.');

function whyOf({ kind, verb, prefix, noun }: ObjectiveReading): Text {
  const fr = `« ${verb ?? noun ?? ''} »`;
  const en = `“${verb ?? noun ?? ''}”`;
  const safe = (text: string) => text.replace(/[{}']/g, '’');
  switch (kind) {
    case 'state':
      if (/^(?:être|devenir|avoir|be|become|have)$/.test(verb ?? ''))
        return say(
          'Un état ne se voit pas ; cette action-ci se voit et s’évalue.',
          'A state can’t be seen; this action can be seen and assessed.',
        );
      return say(
        safe(`${fr} ne se voit pas ; ce verbe-ci se voit et s’évalue.`),
        safe(`${en} can’t be seen; this verb can be seen and assessed.`),
      );
    case 'acquisition':
      return say(
        safe(`${fr} dit un gain ; dites ce qui se fera.`),
        safe(`${en} tells of a gain; tell what will be done.`),
      );
    case 'trainer':
      return say(
        safe(`${fr} dit ce que fait la formation ; un objectif dit ce que fera le participant.`),
        safe(`${en} tells what the course does; an objective tells what the learner will do.`),
      );
    case 'broad':
      return say(safe(`${fr} est large ; cette action-ci se voit.`), safe(`${en} is wide; this action can be seen.`));
    case 'nominal':
      return say('Un verbe en tête dit ce que fera le participant.', 'A verb in front tells what the learner will do.');
    default:
      return prefix === undefined
        ? say(
            'Un adverbe ne se mesure pas : l’action suffit, un critère dira le reste.',
            'An adverb can’t be measured: the action is enough, a criterion will say the rest.',
          )
        : say('Le verbe d’action vient en tête.', 'The action verb comes first.');
  }
}

/**
 * The client’s sentence as something that can be seen, with the reason; nothing is added to its facts, and its words are kept as far
 * as grammar allows. Undefined when it is fine already, or when only its author could say it otherwise.
 */
export function proposeWording(
  title: string,
  language: Language,
): { readonly wording: string; readonly why: Text } | undefined {
  const wording = wordings[language];
  const first = readObjective(title, language);
  let reading = first;
  for (let round = 0; round < 4; round += 1) {
    const next = step(reading, wording)?.replace(/\s+/g, ' ').trim();
    if (!next || next === reading.text) break;
    reading = readObjective(next, language);
  }
  if (reading === first || small(reading.text) === small(first.text.replace(/\s+/g, ' '))) return undefined;
  const fine = reading.kind === 'observable' || (reading.kind === 'unknown' && reading.verb !== undefined);
  // « Savoir gérer » is still better said « Gérer ».
  const shorter = reading.kind === 'broad' && first.kind === 'broad' && first.prefix !== undefined;
  return fine || shorter ? { wording: reading.text, why: fine ? whyOf(first) : visible } : undefined;
}
