import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isMap,
  Lexer,
  Parser,
  type YAMLError,
  type YAMLMap,
  YAMLParseError,
} from 'yaml';
import type { Diagnostic } from '../../diagnostic.ts';
import { type Slots, say, type Text } from '../../language/say.ts';
import { maxDepth } from './agreed.ts';
import type { CommentToken } from './comments.ts';
import type { At } from './lines.ts';
import { syntaxError } from './syntax.ts';

export const tooDeep = say(
  'Trop de niveaux imbriqués (plus de {most}) : un crochet, une accolade ou un retrait de trop ?',
  'Too many nested levels (more than {most}): one bracket, brace or indentation too many?',
);
const severalDocuments = say(
  'Ce fichier contient plusieurs documents, séparés par « --- ». Mettez un seul parcours par fichier.',
  'This file holds several documents, separated by “---”. Keep one course in each file.',
);
const notASpec = say(
  'Ce fichier ne contient pas de parcours : il devrait commencer par « spoc: 1 », puis « title: … ».',
  'This file holds no course: it should begin with “spoc: 1”, then “title: …”.',
);
const empty = say('Ce fichier est vide. Pour commencer : spoc init', 'This file is empty. To begin: spoc init');

export interface Parsed {
  readonly document: Document.Parsed<YAMLMap.Parsed>;
  readonly comments: readonly CommentToken[];
}

/** Words and signs of YAML; a megabyte of ordinary prose has as many. Keeps hostile texts under a second. */
const maxTokens = 150_000;

const tooLong = say(
  'Ce fichier est trop long : plus de {most} mots et signes YAML. Est-ce bien un parcours ?',
  'This file is too long: more than {most} YAML words and signs. Is it a course at all?',
);

interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly comments: CommentToken[];
  readonly stop?: { readonly why: 'deep' | 'long'; readonly at: number };
}

/** Drives lexer and parser by hand: comments are seen on the way, and depth is stopped before anything recursive runs. */
function tokenize(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const comments: CommentToken[] = [];
  let scalar = false;
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    if (!scalar && lexeme[0] === '#') comments.push({ start, end: start + lexeme.length });
    // The lexer says so before each scalar; a `#` inside one is text.
    scalar = lexeme === '\x1f';
    for (const token of parser.next(lexeme)) tokens.push(token);
    // Besides the collections, the stack holds the document and a scalar.
    if (parser.stack.length > maxDepth + 2) return { tokens, comments, stop: { why: 'deep', at: start } };
    if (++count > maxTokens) return { tokens, comments, stop: { why: 'long', at: start } };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, comments };
}

/** The errors that stop the composer; the first ones are enough, and each costs a stack trace. */
function compose(
  tokens: readonly CST.Token[],
  end: number,
  keepSourceTokens: boolean,
): { document?: Document.Parsed; errors: YAMLError[] } {
  const errors: YAMLError[] = [];
  const options = { schema: 'failsafe', uniqueKeys: false, keepSourceTokens, logLevel: 'silent' } as const;
  const composer = new Composer(options);
  const enough = new Error('enough');
  const onError = (
    source: number | readonly number[] | { readonly offset: number },
    code: ErrorCode,
    message: string,
    warning?: boolean,
  ) => {
    if (warning) return;
    const from = typeof source === 'number' ? source : 'offset' in source ? source.offset : (source[0] ?? 0);
    errors.push(new YAMLParseError([from, from + 1], code, message));
    if (errors.length >= 20) throw enough;
  };
  // The only way in: the composer takes no handler, and keeps every error.
  Object.assign(composer, { onError });
  try {
    const [document] = composer.compose(tokens, true, end);
    return { document: document as Document.Parsed | undefined, errors: [...errors, ...(document?.errors ?? [])] };
  } catch (error) {
    if (error === enough) return { errors };
    throw error;
  }
}

/**
 * The one document of a text, or the first thing that keeps it from being one. With `keepTokens`, nodes keep the signs they were made
 * of, which edits need; a reader doesn’t, and they double what has to be remembered.
 */
export function parse(text: string, at: At, keepTokens = false): Parsed | Diagnostic {
  const refuse = (rule: string, message: Text, data: Slots = {}, start = 0, end = start): Diagnostic => ({
    rule,
    severity: 'error',
    message,
    data,
    path: [],
    span: at(start, end),
  });
  const { tokens, comments, stop } = tokenize(text);
  if (stop?.why === 'deep') return refuse('course/depth', tooDeep, { most: maxDepth }, stop.at, stop.at + 1);
  if (stop) return refuse('course/size', tooLong, { most: maxTokens }, stop.at, stop.at + 1);
  const documents = tokens.flatMap((token, index) => (token.type === 'document' ? [{ token, index }] : []));
  const { document, errors } = compose(tokens.slice(0, documents[1]?.index ?? tokens.length), text.length, keepTokens);
  const [error] = errors.sort((a, b) => a.pos[0] - b.pos[0]);
  if (error) return syntaxError(error, text, tokens, at);
  // « --- » with nothing after it is a habit of some editors, not a second document.
  const second = documents.slice(1).find(({ token }) => token.value !== undefined)?.token.offset;
  if (second !== undefined) return refuse('course/several-documents', severalDocuments, {}, second, second + 3);
  if (isMap(document?.contents)) return { document: document as Parsed['document'], comments };
  const blank = text.replace(/^(?:\s*(?:#.*|---|~)?)$/gm, '').trim() === '';
  return refuse('course/not-a-spec', blank ? empty : notASpec);
}
