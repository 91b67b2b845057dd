import { startsWithCapital } from '../../../language/letters.ts';
import { languageOf } from '../read.ts';
import { Reader } from '../reader.ts';
import type { ObjectiveReading, ReadVerb, Wording } from '../reading.ts';
import { fold, follows, type Token } from '../tokens.ts';
import { type Matter, matterOf } from './matter.ts';
import { frenchActions, frenchStates } from './nouns.ts';
import { after, direct, isPlural, type Phrase, toPhrase } from './phrase.ts';

/** For each vague verb, the verb that suits what it is about; `other` for the rest, « * » for citer or décrire. */
type Choice = Partial<Record<Matter, string>>;

const tell: Choice = { clause: 'expliquer', other: '*', person: 'décrire' };
const explain: Choice = { other: 'expliquer', text: 'reformuler', person: '' };
const use: Choice = { tool: 'utiliser', method: 'appliquer', issue: 'expliquer' };
const notice: Choice = { method: 'appliquer', risk: 'repérer', conflict: 'repérer', other: 'expliquer' };

const choices: Readonly<Record<string, Choice>> = {
  comprendre: explain,
  appréhender: { ...explain, risk: 'repérer' },
  saisir: explain,
  cerner: explain,
  percevoir: { risk: 'repérer', other: 'décrire' },
  assimiler: { method: 'appliquer', other: 'expliquer' },
  intégrer: { method: 'appliquer', other: 'expliquer' },
  connaître: tell,
  savoir: tell,
  'prendre connaissance': tell,
  'avoir connaissance': tell,
  'être informé': tell,
  voir: tell,
  revoir: tell,
  apprendre: { ...use, clause: 'expliquer' },
  découvrir: { clause: 'expliquer', other: 'décrire' },
  explorer: { clause: 'expliquer', other: 'décrire' },
  maîtriser: use,
  's’approprier': use,
  'prendre en main': { tool: 'utiliser', other: 'utiliser' },
  'se familiariser': { ...use, other: 'décrire' },
  'être familiarisé': { ...use, other: 'décrire' },
  'prendre conscience': { ...notice, other: 'expliquer' },
  'avoir conscience': notice,
  'être conscient': notice,
  'être sensibilisé': notice,
  'se sensibiliser': notice,
  sensibiliser: notice,
  réfléchir: { other: 'analyser' },
  's’interroger': { other: 'analyser' },
  apprécier: { other: 'expliquer' },
  acquérir: { method: 'appliquer', issue: 'expliquer' },
  enseigner: use,
  transmettre: use,
  aborder: { other: 'expliquer' },
  'faire découvrir': { clause: 'expliquer', other: 'décrire' },
  'faire connaître': tell,
  'faire comprendre': explain,
  'faire acquérir': { method: 'appliquer', issue: 'expliquer' },
  'faire prendre conscience': notice,
  former: use,
  initier: { ...use, other: 'décrire' },
  familiariser: { ...use, other: 'décrire' },
  clarifier: { role: 'décrire' },
  gérer: { conflict: 'intervenir dans', request: 'répondre à', priority: 'hiérarchiser' },
};

/** Verbs whose object comes after a preposition, where it must be looked for (« sensibiliser les équipes aux risques »). */
const prepositions: Readonly<Record<string, readonly ('de' | 'a' | 'avec' | 'sur' | 'dans')[]>> = {
  sensibiliser: ['a', 'sur'],
  former: ['a', 'sur'],
  initier: ['a'],
  familiariser: ['avec'],
  'faire prendre conscience': ['de'],
  'se familiariser': ['avec', 'a'],
  'être familiarisé': ['avec', 'a'],
  'se sensibiliser': ['a'],
  'être sensibilisé': ['a', 'sur'],
  'prendre conscience': ['de'],
  'avoir conscience': ['de'],
  'être conscient': ['de'],
  'prendre connaissance': ['de'],
  'avoir connaissance': ['de'],
  'être informé': ['de', 'sur'],
  réfléchir: ['a', 'sur'],
  's’interroger': ['sur'],
};

function phraseAt(text: string, words: readonly Token[], at: number, preposition: string): Phrase | undefined {
  if (preposition === 'de' || preposition === 'a') return after(preposition, text, words, at);
  if (words[at]?.folded !== preposition) return undefined;
  const phrase = direct(text, words, at + 1);
  return phrase?.determiner || startsWithCapital(words[at + 1]?.text ?? '') ? phrase : undefined;
}

/** What a vague verb is about: its object, or what follows its preposition, at once or after the people that it names. */
function aboutWhat({ text, words }: ObjectiveReading, { verb, end }: ReadVerb): Phrase | undefined {
  const list = prepositions[verb];
  if (!list) return direct(text, words, end);
  const far = ['sensibiliser', 'former', 'initier', 'familiariser', 'faire prendre conscience'].includes(verb) ? 8 : 0;
  for (let at = end; at <= end + far && at < words.length; at += 1) {
    const found = list.map((preposition) => phraseAt(text, words, at, preposition)).find((phrase) => phrase);
    if (found) return found;
  }
  return undefined;
}

/** « la rédaction de comptes rendus » as « rédiger des comptes rendus ». */
function asAction(text: string, words: readonly Token[], at: number): string | undefined {
  for (const [noun, verb] of Object.entries(frenchActions)) {
    const length = follows(words, at, noun);
    if (!length) continue;
    const next = words[at + length];
    if (!next) return undefined;
    const object = after('de', text, words, at + length);
    if (object) return `${verb} ${object.text}`;
    return noun === 'prise de parole' ? `${verb} ${text.slice(next.start)}` : undefined;
  }
  return undefined;
}

/** The verb for a phrase, by what it is about. */
function put(verb: string, words: readonly Token[], phrase: Phrase): string | undefined {
  const choice = choices[verb];
  if (!choice) return undefined;
  const matter = matterOf(words, phrase);
  const chosen = choice[matter] ?? choice.other;
  if (!chosen) return undefined;
  if (chosen === 'répondre à') return `répondre ${toPhrase(phrase)}`;
  return `${chosen === '*' ? (isPlural(phrase) ? 'citer' : 'décrire') : chosen} ${phrase.text}`;
}

/** What a gain or a help is for, as an action: « acquérir les compétences pour conduire un entretien » is « conduire un entretien ». */
function purposeOf({ text, words }: ObjectiveReading, { kind, verb, end }: ReadVerb): string | undefined {
  const { grammar, lexicon } = languageOf('fr');
  const reader = new Reader(words, grammar, lexicon);
  const plain = ['pour', 'afin de', "afin d'"];
  const given =
    kind === 'trainer' && !/^(?:sensibiliser|favoriser|aborder|transmettre|enseigner)$/.test(verb)
      ? ['de', "d'", 'a']
      : [];
  for (let at = end; at < words.length; at += 1) {
    const able = /^(?:capacite|aptitude|faculte|facilite)s?$/.test(words[at - 1]?.folded ?? '')
      ? ['a', 'de', "d'"]
      : [];
    for (const turn of [...plain, ...given, ...able]) {
      const length = follows(words, at, turn);
      const purpose = length ? reader.verbAt(at + length) : undefined;
      const start = words[at + (length ?? 0)];
      if (purpose?.kind === 'observable' && start) return text.slice(start.start);
    }
  }
  return undefined;
}

/** « comme manager », « face au client »: what stays of « se positionner ». */
function posture({ text, words }: ObjectiveReading, { end }: ReadVerb): string | undefined {
  const next = words[end];
  const chosen = 'choisir la posture adaptée';
  if (!next) return `${chosen} à la situation`;
  const rest = text.slice(next.start);
  if (/^(?:comme|en)$/.test(next.folded)) return `${chosen} à la situation, ${rest}`;
  return /^(?:face|dans|aupres|vis-a-vis|lors)$/.test(next.folded) ? `${chosen} ${rest}` : undefined;
}

/** « être à l’aise dans la conduite de l’entretien », « devenir autonome sur Excel ». */
function atEase(reading: ObjectiveReading, verb: ReadVerb): string | undefined {
  const { text, words } = reading;
  for (let at = verb.end; at < Math.min(words.length, verb.end + 5); at += 1) {
    if (!/^(?:dans|sur|avec)$/.test(words[at]?.folded ?? '')) continue;
    const phrase = direct(text, words, at + 1);
    return phrase && (asAction(text, words, phrase.nouns) ?? put('maîtriser', words, phrase));
  }
  return undefined;
}

export const frenchWording: Wording = {
  praise: /^(?:mieux|bien|savoir mieux)\s+/iu,
  instead(reading, verb) {
    const { text, words } = reading;
    if (verb.verb === 'se positionner') return posture(reading, verb);
    if (verb.kind === 'acquisition' || verb.kind === 'trainer' || /^(?:être|devenir)$/.test(verb.verb)) {
      const purpose = purposeOf(reading, verb);
      if (purpose) return purpose;
    }
    if (/^(?:être|devenir)$/.test(verb.verb)) return atEase(reading, verb);
    const phrase = aboutWhat(reading, verb);
    if (!phrase) return undefined;
    const action =
      /^(?:maîtriser|s’approprier|apprendre|former|initier|acquérir)$/.test(verb.verb) &&
      asAction(text, words, phrase.nouns);
    return action || put(verb.verb, words, phrase);
  },
  fromNoun({ text, words, begins }) {
    const at = /^(?:le|la|les|l'|une?|des)$/.test(words[begins]?.folded ?? '') ? begins + 1 : begins;
    const action = asAction(text, words, at);
    if (action) return action.charAt(0).toLocaleUpperCase() + action.slice(1);
    for (const [noun, verb] of Object.entries(frenchStates)) {
      const length = follows(words, at, noun);
      const phrase = length && (after('de', text, words, at + length) ?? after('a', text, words, at + length));
      if (!phrase) continue;
      const inner = /^(?:maîtriser|s’approprier|apprendre)$/.test(verb) && asAction(text, words, phrase.nouns);
      const said = inner || put(verb, words, phrase);
      if (said) return said.charAt(0).toLocaleUpperCase() + said.slice(1);
    }
    return undefined;
  },
};

/** Every verb that may be proposed, for the tests: all must be ones that can be seen. */
export const proposedVerbs: readonly string[] = [
  ...new Set([...Object.values(choices).flatMap((choice) => Object.values(choice)), ...Object.values(frenchActions)]),
].filter((verb) => verb !== '' && verb !== '*' && fold(verb) !== 'intervenir dans');
