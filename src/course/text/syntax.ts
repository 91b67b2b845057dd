import type { CST, YAMLError } from 'yaml';
import type { Diagnostic, Fix, Slots, TextEdit } from '../../diagnostic.ts';
import { say, type Text } from '../../language/say.ts';
import type { At } from './lines.ts';
import { type Mistake, messages } from './syntax-words.ts';
import { quoted } from './write.ts';

interface Found {
  readonly mistake: Mistake;
  readonly start: number;
  readonly end?: number;
  readonly data?: Slots;
  readonly fix?: { readonly title: Text; readonly level: Fix['level']; readonly edits: readonly TextEdit[] };
}

/** Where the parser stopped, and what it said. */
interface Stop {
  readonly text: string;
  readonly from: number;
  readonly message: string;
  readonly tokens: readonly CST.Token[];
}

const quoteTitle = say('Mettre le texte entre guillemets', 'Put the text in quotes');
const spaceTitle = say('Ajouter l’espace', 'Add the space');

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number; readonly line: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const line = text.slice(start, next === -1 ? text.length : next).trimEnd();
  return { start, end: start + line.length, line };
}

/** The end of what is written on a line from an offset, without comment and trailing spaces. */
function endOfText(text: string, from: number): number {
  const rest = text.slice(from, lineAt(text, from).end);
  return from + rest.replace(/(?:^|\s)#.*$/, '').trimEnd().length;
}

function insertion(offset: number, text: string, title: Text, level: Fix['level'] = 'safe') {
  return { title, level, edits: [{ start: offset, end: offset, text }] };
}

/** Quotes around all that a line says from an offset: the text is the author’s, whatever its signs. */
function quotes(text: string, from: number, to = endOfText(text, from), level: Fix['level'] = 'safe') {
  return { title: quoteTitle, level, edits: [{ start: from, end: to, text: quoted(text.slice(from, to)) }] };
}

function* everyToken(tokens: readonly CST.Token[]): Generator<CST.Token> {
  for (const token of tokens) {
    yield token;
    if (token.type === 'document' && token.value) yield* everyToken([token.value]);
    else if ('items' in token) {
      for (const item of token.items) yield* everyToken([item.key, item.value].filter((each) => !!each));
    }
  }
}

function lastToken(tokens: readonly CST.Token[], fits: (token: CST.Token) => boolean): CST.Token | undefined {
  let last: CST.Token | undefined;
  for (const token of everyToken(tokens)) if (fits(token)) last = token;
  return last;
}

/** A sentence that `: ` cuts, or keys indented below a line that has a value already. */
function colon({ text, from }: Stop): Found {
  const sign = text[from] as string;
  if ('!&*?|>'.includes(sign)) return reserved(text, from);
  const mark = from + text.slice(from).search(/:(?:\s|$)/);
  const { start, line, end } = lineAt(text, mark);
  if (start <= from) {
    const french = /\s/.test(text[mark - 1] as string);
    // « - Constat : trop : de bruit »: the first colon cut the same sentence.
    const item = /^\s*- (?=[^:]* [^:]*:)/.exec(text.slice(start, from));
    const fix = quotes(text, item ? start + item[0].length : from, undefined, french ? 'safe' : 'suggested');
    return { mistake: 'colon', start: mark, ...(/["'[{]/.test(sign) ? {} : { fix }) };
  }
  const key = /^\s*([\p{L}\p{N}_-]+):/u.exec(line)?.[1];
  if (key && mark === start + line.indexOf(':')) {
    return { mistake: 'belowValue', start: mark - key.length, end: mark, data: { key } };
  }
  const margin = /^\s*/.exec(lineAt(text, from).line)?.[0].length ?? 0;
  const below =
    new RegExp(`^(?:\\r?\\n(?: {${margin + 1},}\\S.*|\\s*$))*`, 'm').exec(text.slice(end))?.[0].trimEnd() ?? '';
  const to = end + below.length;
  // Quotes fold lines as a plain text does, so that the line breaks can stay.
  const edits = ['"', '"'].map((text, index) => ({ start: index ? to : from, end: index ? to : from, text }));
  const fits = !/["\\]|\s#/.test(text.slice(from, to));
  return { mistake: 'colon', start: mark, ...(fits ? { fix: { title: quoteTitle, level: 'suggested', edits } } : {}) };
}

function reserved(text: string, from: number): Found {
  const sign = text[from] as string;
  return { mistake: 'reserved', start: from, data: { sign }, fix: quotes(text, from) };
}

/** A line that is no key: no colon, no space after the colon or the dash, or the rest of a text that `#` cut. */
function notAKey({ text, from }: Stop): Found {
  const { start, line } = lineAt(text, from);
  const before = lineAt(text, start - 1);
  if (start > 0 && /\S #\S/.test(before.line) && !/: |:$/.test(line)) {
    return { mistake: 'hash', start: before.start + before.line.search(/#/) };
  }
  const tight = /^\s*(?:- )?([\p{L}\p{N}_-]+):(?=[^\s/])/u.exec(line);
  if (tight) {
    const mark = start + tight[0].length;
    return { mistake: 'noSpace', start: mark - 1, data: { key: tight[1]! }, fix: insertion(mark, ' ', spaceTitle) };
  }
  const dash = /^\s*-(?=[^\s-])/.exec(line);
  if (dash) {
    const mark = start + dash[0].length;
    return { mistake: 'noSpaceAfterDash', start: mark - 1, fix: insertion(mark, ' ', spaceTitle) };
  }
  const said = line.trim();
  if (said.startsWith('- ') || said === '-') return { mistake: 'listHere', start: start + line.indexOf('-') };
  const data = { line: said.length > 40 ? `${said.slice(0, 39)}…` : said };
  return { mistake: 'notAKey', start: start + line.length - line.trimStart().length, end: start + line.length, data };
}

function missing(stop: Stop): Found {
  const { text, from, message, tokens } = stop;
  if (message.includes('quote')) {
    const open = lastToken(
      tokens,
      (token) =>
        (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') &&
        token.offset + token.source.length === from,
    );
    const start = open?.offset ?? from;
    const sign = text[start] ?? '"';
    const end = endOfText(text, start);
    const title = say('Fermer les guillemets', 'Close the quotes');
    return { mistake: 'unclosedQuote', start, data: { sign }, fix: insertion(end, sign, title, 'suggested') };
  }
  if (message.includes('directives-end')) return reserved(text, Math.max(0, text.search(/^%/m)));
  if (message.startsWith('Comments'))
    return { mistake: 'spaceBeforeHash', start: from, fix: insertion(from, ' ', spaceTitle) };
  if (message.startsWith('Tags and anchors')) {
    const before = text.slice(0, from).search(/[&!][^\s]*$/);
    return reserved(text, before === -1 ? from : before);
  }
  if (message.startsWith('Missing ,')) return { mistake: 'comma', start: from };
  if (message.startsWith('Missing space after :')) {
    return { mistake: 'noSpace', start: from, data: { key: ':' }, fix: insertion(from + 1, ' ', spaceTitle) };
  }
  return /\bend with\b/.test(message) ? unclosedBracket(stop) : notAKey(stop);
}

function unclosedBracket({ text, from, tokens }: Stop): Found {
  const open = lastToken(
    tokens,
    (token) =>
      token.type === 'flow-collection' &&
      token.start.offset < from &&
      !token.end.some(({ source }) => source === ']' || source === '}'),
  );
  const start = open?.type === 'flow-collection' ? open.start.offset : from;
  const sign = text[start] ?? '[';
  return { mistake: 'unclosedBracket', start, data: { sign, closing: sign === '{' ? '}' : ']' } };
}

function indentation(stop: Stop): Found {
  const { text, from, message } = stop;
  if (message.startsWith('Flow')) return unclosedBracket(stop);
  const { start, line, end } = lineAt(text, from);
  const first = start + line.length - line.trimStart().length;
  if (message.includes('sequence')) return { mistake: 'listAlignment', start: first };
  const found = /: |:$/.test(line) ? undefined : notAKey(stop);
  if (found && found.mistake !== 'notAKey') return found;
  if (/^-[^\s-]/.test(text.slice(first)))
    return { mistake: 'noSpaceAfterDash', start: first, fix: insertion(first + 1, ' ', spaceTitle) };
  return { mistake: 'alignment', start: first, end };
}

/** Something follows what was already complete. */
function unexpected(stop: Stop): Found {
  const { text, from, message, tokens } = stop;
  if (message.startsWith('Unexpected ,') || message.includes('empty item'))
    return { mistake: 'extraComma', start: from };
  if (message.startsWith('Unexpected block-seq-ind')) {
    const { start } = lineAt(text, from);
    const alone = text.slice(start, from).trim() === '';
    return { mistake: 'listHere', start: from, ...(alone ? {} : { fix: quotes(text, from, undefined, 'suggested') }) };
  }
  if (message.startsWith('Not a YAML token') || message.startsWith('Block scalar header')) {
    const { start } = lineAt(text, from);
    const sign = start + text.slice(start, from + 1).search(/[|>][^|>]*$/);
    return reserved(text, Math.max(start, sign));
  }
  if (!message.includes('at node end')) return { mistake: 'other', start: from };
  const before = text.slice(0, from).trimEnd();
  const last = before.at(-1) as string;
  const closed = lastToken(tokens, (token) => token.offset < from && 'offset' in token && ends(token, before.length));
  const start = closed?.offset ?? from;
  const to = endOfText(text, from);
  if (last === "'" && before.length === from) {
    const inner = text.slice(start + 1, text[to - 1] === "'" ? to - 1 : to).replaceAll("''", "'");
    const title = say('Mettre entre guillemets doubles', 'Put in double quotes');
    const edits = [{ start, end: to, text: quoted(inner) }];
    return { mistake: 'apostrophe', start: from - 1, fix: { title, level: 'safe', edits } };
  }
  if (last === '"' || last === "'")
    return { mistake: 'afterQuotes', start: from, end: to, fix: quotes(text, start, to) };
  if (last === ']' || last === '}') {
    return { mistake: 'reserved', start, data: { sign: text[start] ?? '[' }, fix: quotes(text, start, to) };
  }
  return { mistake: 'other', start: from, end: to };
}

function ends(token: CST.Token, offset: number): boolean {
  if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') {
    return token.offset + token.source.length === offset;
  }
  return token.type === 'flow-collection' && token.end.some((end) => end.offset + 1 === offset);
}

function backslash({ from, tokens }: Stop): Found {
  const token = lastToken(tokens, (each) => each.type === 'double-quoted-scalar' && each.offset < from);
  const start = token?.offset ?? from;
  const written = token?.type === 'double-quoted-scalar' ? token.source : '\\';
  const edits = [
    {
      start,
      end: start + written.length,
      text: written.replace(/\\(?:["\\]|(?=.))/g, (each) => (each.length > 1 ? each : '\\\\')),
    },
  ];
  const title = say('Doubler les barres obliques', 'Double the backslashes');
  return {
    mistake: 'backslash',
    start: from,
    data: { sign: '\\', doubled: '\\\\' },
    fix: { title, level: 'suggested', edits },
  };
}

const byCode: Readonly<Partial<Record<YAMLError['code'], (stop: Stop) => Found>>> = {
  BLOCK_AS_IMPLICIT_KEY: (stop) =>
    stop.message.includes('sequence') ? { mistake: 'listAlignment', start: stop.from } : colon(stop),
  MULTILINE_IMPLICIT_KEY: notAKey,
  KEY_OVER_1024_CHARS: (stop) => ({ mistake: 'longKey', start: stop.from }),
  BLOCK_IN_FLOW: ({ text, from }) => ({
    mistake: 'inFlow',
    start: from,
    end: endOfText(text, from),
    data: { signs: '{ }', list: '[ ]' },
  }),
  MISSING_CHAR: missing,
  BAD_INDENT: indentation,
  UNEXPECTED_TOKEN: unexpected,
  TAB_AS_INDENT: ({ text, from }) => {
    const { start, line } = lineAt(text, from);
    const margin = /^\s*/.exec(line)?.[0] ?? '';
    const edits = [{ start, end: start + margin.length, text: margin.replaceAll('\t', '  ') }];
    const title = say('Remplacer par deux espaces', 'Replace with two spaces');
    return { mistake: 'tab', start: from, fix: { title, level: 'suggested', edits } };
  },
  BAD_SCALAR_START: ({ text, from }) => reserved(text, from),
  BAD_ALIAS: ({ text, from }) => reserved(text, from),
  MULTIPLE_ANCHORS: ({ text, from }) => reserved(text, from),
  MULTIPLE_TAGS: ({ text, from }) => reserved(text, from),
  TAG_RESOLVE_FAILED: ({ text, from }) => reserved(text, from),
  BAD_DQ_ESCAPE: backslash,
  BAD_DIRECTIVE: ({ text, from }) => ({ mistake: 'reserved', start: from, data: { sign: text[from] ?? '%' } }),
};

/** Spaces that look ordinary and are not, where YAML needs ordinary ones. */
function oddSpace({ text, from }: Stop): Found | undefined {
  for (const line of [lineAt(text, from), lineAt(text, lineAt(text, from).start - 1)]) {
    const match =
      /^[ \t]*(?:- )?([\u00a0\u202f\u2007\u3000]+)|^[ ]*(?:- )?[\p{L}\p{N}_-]+:([\u00a0\u202f\u2007\u3000]+)/u.exec(
        line.line,
      );
    const odd = match?.[1] ?? match?.[2];
    if (!match || !odd) continue;
    const end = line.start + match[0].length;
    const edits = [{ start: end - odd.length, end, text: ' '.repeat(odd.length) }];
    const title = say('Mettre une espace ordinaire', 'Put an ordinary space');
    return { mistake: 'oddSpace', start: end - odd.length, end, fix: { title, level: 'safe', edits } };
  }
  return undefined;
}

/** What keeps a text from being YAML, in words for people who don’t know YAML. */
export function syntaxError(error: YAMLError, text: string, tokens: readonly CST.Token[], at: At): Diagnostic {
  const stop: Stop = { text, from: error.pos[0], message: error.message, tokens };
  const found: Found = oddSpace(stop) ?? byCode[error.code]?.(stop) ?? { mistake: 'other', start: stop.from };
  const { mistake, start, end = start + 1, data = {}, fix } = found;
  return {
    rule: 'course/syntax',
    severity: 'error',
    message: messages[mistake],
    messageId: mistake,
    data,
    path: [],
    span: at(start, end),
    ...(fix ? { fix: { ...fix, data: {} } } : {}),
  };
}
