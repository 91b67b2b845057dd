import { startsWithLetter } from '../../language/letters.ts';
import type { Grammar } from './grammar.ts';
import { entryAt, type Lexicon } from './lexicon.ts';
import { senseOf } from './object.ts';
import type { ReadVerb } from './reading.ts';
import { follows, type Token } from './tokens.ts';

const turnings = new WeakMap<Grammar, ReadonlySet<string>>();

/** The words with which a link or a purpose may begin; most words of a sentence are none. */
function turningWords(grammar: Grammar): ReadonlySet<string> {
  const known = turnings.get(grammar);
  if (known) return known;
  const words = new Set([...grammar.links, ...grammar.purposes].map((turn) => turn.split(' ')[0] ?? ''));
  turnings.set(grammar, words);
  return words;
}

/** Walks along the words of one sentence. */
export class Reader {
  readonly words: readonly Token[];
  readonly grammar: Grammar;
  readonly lexicon: Lexicon;

  constructor(words: readonly Token[], grammar: Grammar, lexicon: Lexicon) {
    this.words = words;
    this.grammar = grammar;
    this.lexicon = lexicon;
  }

  folded(at: number): string {
    return this.words[at]?.folded ?? '';
  }

  /**
   * The verb at a place, adverbs and pronouns before it passed over: in its listed form only, in the form that speaks to the learner
   * (`address`), or in any that follows a subject (`told`).
   */
  verbAt(at: number, form: 'listed' | 'address' | 'told' = 'listed'): ReadVerb | undefined {
    const { grammar, words } = this;
    let next = at;
    while (grammar.isAdverb(this.folded(next)) || grammar.particles.has(this.folded(next))) next += 1;
    // « les animer »: an object before its verb.
    if (grammar.pronouns.has(this.folded(next)) && grammar.isInfinitive(this.folded(next + 1))) next += 1;
    const reflexive = grammar.reflexives.has(this.folded(next));
    if (reflexive) next += 1;
    while (grammar.isAdverb(this.folded(next))) next += 1;
    const listed = this.listedAt(at, next, reflexive);
    if (listed) return listed;
    const word = this.folded(next);
    if (grammar.isInfinitive(word)) {
      const pronoun = reflexive ? (/^[aeiouhy]/.test(word) ? 's’' : 'se ') : '';
      const verb = pronoun + (words[next] as Token).text.toLowerCase();
      return { verb, kind: 'unknown', levels: [], suggest: [], start: at, end: next + 1 };
    }
    if (form === 'listed') return undefined;
    for (const lemma of grammar.lemmas(word, form === 'told')) {
      const changed = words.map((token, index) => (index === next ? { ...token, folded: lemma } : token));
      const found = this.listedAt(at, next, reflexive, changed);
      if (found) return found;
    }
    return undefined;
  }

  private listedAt(start: number, at: number, reflexive: boolean, words = this.words): ReadVerb | undefined {
    const found = entryAt(this.lexicon, words, at, reflexive);
    if (!found) return undefined;
    const { entry, end } = found;
    // « faire reformuler »: somebody else’s action is brought about, and seen.
    if (entry.words.join(' ') === 'faire') {
      const caused = this.grammar.isInfinitive(this.folded(end));
      if (caused) {
        const verb = `faire ${(words[end] as Token).text.toLowerCase()}`;
        return { verb, kind: 'observable', levels: ['apply'], suggest: [], start, end: end + 1 };
      }
    }
    return { verb: entry.verb, ...senseOf(entry, this.grammar, words, end), start, end };
  }

  /** Past bullets, numbers and « O1 : ». */
  firstWord(): number {
    let at = 0;
    while (at < this.words.length && !startsWithLetter(this.folded(at))) at += 1;
    if (/^[a-z]{1,2}\d+$/.test(this.folded(at)) && /^[:.)–-]$/.test(this.folded(at + 1))) at += 2;
    return at < this.words.length ? at : 0;
  }

  private pastColon(at: number): number {
    return /^[:«“"-]$/.test(this.folded(at)) ? at + 1 : at;
  }

  /** Past « À la fin, les participants seront capables de : », when a verb follows. */
  afterFrame(at: number): number {
    const { grammar, words } = this;
    if (!grammar.frameStarts.has(this.folded(at))) return at;
    const limit = Math.min(words.length, at + 30);
    for (let next = at; next < limit; next += 1) {
      for (const frame of grammar.frames) {
        const length = follows(words, next, frame);
        if (length && this.verbAt(this.pastColon(next + length))) return this.pastColon(next + length);
      }
    }
    for (let next = at; next < limit; next += 1) {
      if (/^[,:]$/.test(this.folded(next)) && this.verbAt(next + 1)) return next + 1;
    }
    return at;
  }

  /** Past « savoir », « être capable de » and the like, when a verb follows. */
  afterAbilities(at: number): number {
    let next = at;
    for (let round = 0; round < 4; round += 1) {
      const start = next;
      let inner = start;
      while (this.grammar.isAdverb(this.folded(inner))) inner += 1;
      for (const ability of this.grammar.abilities) {
        const length = follows(this.words, inner, ability);
        if (length && this.verbAt(this.pastColon(inner + length))) {
          next = this.pastColon(inner + length);
          break;
        }
      }
      if (next === start) return next;
    }
    return next;
  }

  /** The other verbs of the first one’s rank: those that follow « et », a comma and the like, outside a purpose. */
  linkedVerbs(first: ReadVerb, prefixEnd: string): readonly ReadVerb[] {
    const { grammar, words } = this;
    const found: ReadVerb[] = [];
    const turning = turningWords(grammar);
    let at = first.end;
    while (at < words.length) {
      // What stands behind a colon explains, and what stands in brackets adds detail.
      if (this.folded(at) === ':') return found;
      if (this.folded(at) === '(') {
        while (at < words.length && this.folded(at) !== ')') at += 1;
        at += 1;
        continue;
      }
      if (!turning.has(this.folded(at))) {
        at += 1;
        continue;
      }
      const purpose = grammar.purposes.map((turn) => follows(words, at, turn)).find((length) => length);
      if (purpose && this.verbAt(at + purpose)) return found;
      const link = grammar.links.map((turn) => follows(words, at, turn)).find((length) => length);
      if (!link) {
        at += 1;
        continue;
      }
      let next = at + link;
      // « capable de lire et d’écrire »: the link takes up the prefix’s preposition.
      const again = this.folded(next).replace(/^d'$/, 'de');
      if (/^(?:de|a|to)$/.test(again) && again === prefixEnd.replace(/^d'$/, 'de')) next += 1;
      const verb = this.verbAt(this.afterAbilities(next));
      if (verb && grammar.mayFollow(words, verb.end)) {
        found.push(verb);
        at = verb.end;
      } else at += link;
    }
    return found;
  }
}
