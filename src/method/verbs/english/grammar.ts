import type { Grammar } from '../grammar.ts';
import { follows, type Token } from '../tokens.ts';
import { englishContexts } from './contexts.ts';
import { englishLevels } from './levels.ts';
import { englishActions, englishStates } from './nouns.ts';
import { englishVague } from './vague.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const determiners = set(
  'the a an some any each every all both their your his her its our my this that these those how what when which why where who',
);

/** Words that are a noun as often as a verb: after “and” they count as a verb only before their object. */
const nounsToo =
  set(`answer book build call change chart check code design diagram document draft drive estimate file fix format grade
  judge label lead list log make map match measure mentor model monitor name order outline plan plot post practice process produce program
  prototype question quote rank rate record repair report request research review run sample schedule score script set share sign sketch
  sort state store structure support survey switch test trace train transfer update use value work contact`);

/** British spelling to the listed one, third person and -ing to the plain form. */
function lemmas(folded: string, told: boolean): readonly string[] {
  const found: string[] = [];
  if (told) {
    if (/ies$/.test(folded)) found.push(`${folded.slice(0, -3)}y`);
    if (/(?:sh|ch|ss|x|o)es$/.test(folded)) found.push(folded.slice(0, -2));
    if (/[^s]s$/.test(folded)) found.push(folded.slice(0, -1));
  }
  return found.length > 0 ? found : [folded];
}

function gerund(folded: string): boolean {
  return (
    /^[a-z]{3,}ing$/.test(folded) &&
    !/^(?:bring|during|nothing|something|string|spring|meeting|training|building)$/.test(folded)
  );
}

/** “Understanding the issues”, “Knowledge of the law”, “The basics of …”. */
function isNominal(words: readonly Token[], at: number): boolean {
  const first = words[at]?.folded ?? '';
  if (gerund(first)) return true;
  if (Object.keys(englishStates).some((noun) => follows(words, at, `${noun} of|to|the|about|on`))) return true;
  if (/^(?:the|an?)$/.test(first)) return words.length > at + 1;
  return /(?:tion|sion|ment|ance|ence|ness|ship)s?$/.test(first) && words[at + 1]?.folded === 'of';
}

const subjects = 'learner|learners|participant|participants|student|students|you|trainee|trainees|employee|employees';

/** “You will understand …”, “The learner explains …”: where the verb of a told sentence stands. */
function subjectVerb(words: readonly Token[], at: number): number | undefined {
  const length = follows(words, at, `the? ${subjects} will|can|should|must?`);
  return length && at + length < words.length ? at + length : undefined;
}

export const englishGrammar: Grammar = {
  levels: englishLevels,
  vague: englishVague,
  contexts: englishContexts,
  actions: englishActions,
  states: englishStates,
  abilities: [
    'be able to',
    'be capable of',
    'be ready|prepared|equipped to',
    'have the ability|skills|knowledge|confidence to',
    'know how|when? to',
    'learn how? to',
    'understand how to',
    'able to',
    'to',
    'will|can|should|must',
    'in order to',
  ],
  frames: ['able to', 'know how to', 'learn how? to', 'will|can|should|must', 'you to'],
  frameStarts: set('by at after upon on in following the learners participants students you each every this i we'),
  links: [', and', ', then', 'and / or', 'and', 'or', 'then', ',', ';', '/', '&', '+', 'as well as'],
  purposes: ['to', 'in order to', 'by', 'for', 'without', 'before', 'so as to'],
  determiners,
  own: set('their your his her its our my'),
  prepositions: set(
    'of to in on at for from with without by about into and or , ; : . ( that which who when as through across via using between within',
  ),
  pronouns: set(''),
  reflexives: set(''),
  particles: set('not to'),
  isAdverb: (folded) =>
    /^(?:better|well|also|now|always|quickly)$/.test(folded) ||
    (/[a-z]{4}ly$/.test(folded) && !/^(?:apply|supply|multiply|reply|comply|family|assembly|anomaly)$/.test(folded)),
  isInfinitive: () => false,
  lemmas,
  spelling: (folded) =>
    folded
      .replace(/(?<=^[a-z]{3,})is(e|es|ing)$/, 'iz$1')
      .replace(/^analys(e|es)$/, 'analyz$1')
      .replace(/^practise$/, 'practice'),
  isNominal,
  subjectVerb,
  mayFollow: (words, at) => {
    const verb = words[at - 1]?.folded ?? '';
    return !nounsToo.has(verb) || determiners.has(words[at]?.folded ?? '');
  },
  singular: (folded) => folded.replace(/(?<=[a-z]{2})ies$/, 'y').replace(/(?<=[a-z]{2}[^s])s$/, ''),
};
