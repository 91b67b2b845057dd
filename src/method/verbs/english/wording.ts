import { startsWithCapital, startsWithLetter } from '../../../language/letters.ts';
import { hasNoun, objectAt } from '../object.ts';
import { languageOf } from '../read.ts';
import { Reader } from '../reader.ts';
import type { ObjectiveReading, ReadVerb, Wording } from '../reading.ts';
import { follows, type Token } from '../tokens.ts';
import { englishGrammar } from './grammar.ts';
import { englishStates } from './nouns.ts';

const methods =
  'technique method methodology rule procedure protocol process step standard practice guideline principle habit policy';
const tools =
  'tool software application platform feature function interface spreadsheet system equipment machine device dashboard excel';
const risks = 'risk danger sign signal symptom threat error mistake bias stereotype need barrier phishing weakness';

const basics = 'fundamental basic concept principle theory notion role difference importance';

interface Choice {
  readonly tool?: string;
  readonly method?: string;
  readonly risk?: string;
  readonly issue?: string;
  readonly other?: string;
  /** The words between the verb and what it is about. */
  readonly after?: readonly string[];
}

const explain: Choice = { other: 'explain' };
const aware: Choice = { risk: 'identify', method: 'apply', other: 'explain', after: ['of', 'to', 'with'] };
const familiar: Choice = { tool: 'use', method: 'apply', issue: 'explain', other: 'describe', after: ['with', 'to'] };

const choices: Readonly<Record<string, Choice>> = {
  understand: explain,
  comprehend: explain,
  grasp: explain,
  'have an understanding': { ...explain, after: ['of'] },
  'gain an understanding': { ...explain, after: ['of'] },
  'get an understanding': { ...explain, after: ['of'] },
  'demonstrate an understanding': { ...explain, after: ['of'] },
  'demonstrate understanding': { ...explain, after: ['of'] },
  know: { other: '*' },
  'have knowledge': { other: '*', after: ['of', 'about'] },
  'have a knowledge': { other: '*', after: ['of'] },
  'gain knowledge': { other: '*', after: ['of', 'about'] },
  'demonstrate knowledge': { other: '*', after: ['of', 'about'] },
  'be aware': aware,
  'become aware': aware,
  'raise awareness': aware,
  'be familiar': familiar,
  'become familiar': familiar,
  'get familiar': familiar,
  learn: { tool: 'use', method: 'apply', other: 'describe', after: ['about'] },
  discover: { other: 'describe' },
  explore: { other: 'describe' },
  appreciate: explain,
  realize: explain,
  master: { tool: 'use', method: 'apply', issue: 'explain' },
  introduce: { other: 'describe', after: ['to'] },
};

function matterOf(words: readonly Token[], at: number): 'tool' | 'method' | 'risk' | 'issue' | 'other' {
  const { nouns, determiner, start, end } = objectAt(englishGrammar, words, at);
  if (hasNoun(nouns, risks)) return 'risk';
  if (hasNoun(nouns, basics)) return 'issue';
  if (hasNoun(nouns, methods)) return 'method';
  // A name alone is a tool (“master Excel”); before a noun it only says whose it is.
  const name = determiner === undefined && words.slice(start, end).every(({ text }) => startsWithCapital(text));
  return hasNoun(nouns, tools) || (name && end > start) ? 'tool' : 'other';
}

function put(verb: string, text: string, words: readonly Token[], at: number): string | undefined {
  const choice = choices[verb];
  const next = words[at];
  if (!choice || !next || !(startsWithLetter(next.text) || /^[0-9“"]/.test(next.text))) return undefined;
  const chosen = choice[matterOf(words, at)] ?? choice.other;
  if (!chosen) return undefined;
  const last = objectAt(englishGrammar, words, at);
  const plural = /[^s]s$/.test(words[last.end - 1]?.folded ?? '');
  return `${chosen === '*' ? (plural ? 'list' : 'describe') : chosen} ${text.slice(next.start)}`;
}

/** “Enable managers to run a meeting”, “gain the skills to run a meeting”. */
function purposeOf({ text, words }: ObjectiveReading, { end }: ReadVerb): string | undefined {
  const { grammar, lexicon } = languageOf('en');
  const reader = new Reader(words, grammar, lexicon);
  for (let at = end; at < words.length; at += 1) {
    const start = words[at + 1];
    if (words[at]?.folded === 'to' && start && reader.verbAt(at + 1)?.kind === 'observable')
      return text.slice(start.start);
  }
  return undefined;
}

/** The plain form of “understanding”. */
function plain(words: readonly Token[], at: number): string | undefined {
  const stem = /^(.+)ing$/.exec(words[at]?.folded ?? '')?.[1];
  if (!stem) return undefined;
  const { grammar, lexicon } = languageOf('en');
  const doubled = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...doubled]
    .map((verb) => grammar.spelling(verb))
    .find((verb) => lexicon(verb).some((entry) => entry.words.length === 1));
}

export const englishWording: Wording = {
  praise: /^(?:better|well)\s+/iu,
  instead(reading, verb) {
    const { text, words } = reading;
    if (verb.kind === 'acquisition' || verb.kind === 'trainer') {
      const purpose = purposeOf(reading, verb);
      if (purpose) return purpose;
    }
    const turns = choices[verb.verb]?.after;
    if (!turns) return put(verb.verb, text, words, verb.end);
    const far = verb.kind === 'trainer' ? 6 : 0;
    for (let at = verb.end; at <= verb.end + far && at < words.length; at += 1) {
      if (turns.includes(words[at]?.folded ?? '')) return put(verb.verb, text, words, at + 1);
    }
    return verb.verb === 'learn' ? put(verb.verb, text, words, verb.end) : undefined;
  },
  fromNoun({ text, words, begins }) {
    const capital = (said: string | undefined) => said && said.charAt(0).toUpperCase() + said.slice(1);
    for (const [noun, verb] of Object.entries(englishStates)) {
      const length = follows(words, begins, `${noun} of|to|about`);
      const said = length && put(verb, text, words, begins + length);
      if (said) return capital(said);
    }
    const verb = plain(words, begins);
    const next = words[begins + 1];
    return verb && next ? capital(`${verb} ${text.slice(next.start)}`) : undefined;
  },
};
