import type { Nodes, Parents, Root, Text } from 'mdast';
import type { Language } from '../language/say.ts';

const noBreak = '\u00A0';
const narrow = '\u202F';
/** Stands for code, a picture or a line end: something between two texts that is no letter of theirs. */
const opaque = '\uFFFC';

/** One change of a text: what stands between two offsets becomes something else. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Rule = readonly [pattern: RegExp, replace: (match: RegExpExecArray) => Edit | readonly Edit[] | undefined];

/** Replaces one group of a match. */
function group(name: string, text: string | ((group: string) => string)): Rule[1] {
  return (match) => {
    const [start, end] = match.indices!.groups![name] ?? [match.index, match.index];
    return { start, end, text: typeof text === 'string' ? text : text(match.groups![name]!) };
  };
}

const units = '€|%|‰|\\$|£|k€|M€|h|min|s|j|ko|Ko|Mo|Go|km|m|cm|mm|kg|°C|px|pt|fps';
const frenchMonths = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const englishMonths = 'January|February|March|April|May|June|July|August|September|October|November|December';

const common: readonly Rule[] = [
  [/(?<=[\p{L}\p{N}])(?<at>')(?=\p{L})/dgu, group('at', '’')],
  [/(?<![.])(?<at>\.\.\.)(?![.])/dgu, group('at', '…')],
  [/(?<=\d)(?<at> h )(?=\d\d(?!\d))/dgu, group('at', `${noBreak}h${noBreak}`)],
  [new RegExp(`(?<=\\d)(?<at> )(?=(?:${units})(?![\\p{L}\\p{N}]))`, 'dgu'), group('at', noBreak)],
];

const french: readonly Rule[] = [
  ...common,
  // Quotation marks, with their inner spaces; straight ones by pairs.
  [/(?<at>«[ \u00A0\u202F]*)/dgu, group('at', `«${noBreak}`)],
  [/(?<at>[ \u00A0\u202F]*»)/dgu, group('at', `${noBreak}»`)],
  [
    /(?<![\p{L}\p{N}])(?<open>")(?=\S)[^"]*?(?<=\S)(?<close>")(?![\p{L}\p{N}])/dgu,
    (match) => [group('open', `«${noBreak}`)(match) as Edit, group('close', `${noBreak}»`)(match) as Edit],
  ],
  // High marks: the space that was typed, or the one that was forgotten after a word.
  [/(?<=\S)(?<at>[ \u00A0\u202F]+)(?=[;!?])/dgu, group('at', narrow)],
  [/(?<=[\p{L}\p{N}»)\]%’…€])(?<at>)(?=[;!?]+(?:[\s»)\]”’"\uFFFC]|$))/dgu, group('at', narrow)],
  [/(?<=\S)(?<at>[ \u00A0\u202F]+)(?=:(?!\/\/|:))/dgu, group('at', noBreak)],
  [/(?<=[\p{L}\p{N}»)\]%’…€])(?<at>)(?=:(?:[\s\uFFFC]|$))/dgu, group('at', noBreak)],
  // Numbers: thousands, percent, « n° 4 », « 9 mars ».
  [/(?<=(?<![\d,.])\d{1,3}(?:[ \u00A0\u202F]\d{3})*)(?<at>[ \u00A0\u202F])(?=\d{3}(?!\d))/dgu, group('at', noBreak)],
  [/(?<=\d)(?<at>)(?=[%€](?![\p{L}\p{N}]))/dgu, group('at', noBreak)],
  [/(?<=(?<![\p{L}\p{N}])(?:[nN]°|§|p\.|art\.|M\.|Mme|Mlle|Dr|Me))(?<at> ?)(?=[\p{Lu}\p{N}])/dgu, group('at', noBreak)],
  [
    new RegExp(`(?<=(?<!\\d)(?:[12]?\\d|3[01]|1er))(?<at> )(?=(?:${frenchMonths})(?!\\p{L}))`, 'dgu'),
    group('at', noBreak),
  ],
];

const english: readonly Rule[] = [
  ...common,
  [/(?<=[\p{L}\p{N})”’%])(?<at>[ \u00A0\u202F]+)(?=[:;!?](?:\s|$))/dgu, group('at', '')],
  [/(?<=\p{L})(?<at>')(?=[\s.,;:!?)]|$)/dgu, group('at', '’')],
  [
    /(?<![\p{L}\p{N}])(?<open>")(?=\S)[^"]*?(?<=\S)(?<close>")(?![\p{L}\p{N}])/dgu,
    (match) => [group('open', '“')(match) as Edit, group('close', '”')(match) as Edit],
  ],
  [/(?<=(?<![\p{L}\p{N}])(?:No\.|Mr|Mrs|Ms|Dr))(?<at> )(?=[\p{Lu}\p{N}])/dgu, group('at', noBreak)],
  [
    new RegExp(`(?<=(?<!\\d)(?:[12]?\\d|3[01]))(?<at> )(?=(?:${englishMonths})(?!\\p{L}))`, 'dgu'),
    group('at', noBreak),
  ],
];

const rules: Readonly<Record<Language, readonly Rule[]>> = { fr: french, en: english };

/** Addresses, file names and times keep every character. */
const untouchable =
  /(?:https?:\/\/|mailto:|www\.)[^\s«»\uFFFC]*[^\s«».,;:!?)\]\uFFFC]|[^\s@\uFFFC]+@[^\s@\uFFFC]+\.\p{L}{2,}|(?<!\d)\d{1,2}:\d{2}(?!\d)/gu;

/** The edits of one rule, those inside an address left out. */
function editsOf([pattern, replace]: Rule, text: string): Edit[] {
  const edits = [...text.matchAll(pattern)]
    .flatMap((match) => replace(match as RegExpExecArray) ?? [])
    .filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
  if (edits.length === 0) return edits;
  const kept = [...text.matchAll(untouchable)].map((match) => [match.index, match.index + match[0].length] as const);
  return edits
    .filter((edit) => !kept.some(([start, end]) => edit.start >= start && edit.end <= end && !onEdge(edit, start, end)))
    .sort((a, b) => b.start - a.start);
}

/** An insertion right before or after an address is not inside it. */
function onEdge(edit: Edit, start: number, end: number): boolean {
  return edit.start === edit.end && (edit.start === start || edit.start === end);
}

/** A text on its own, as in a chart or a title. */
export function typeset(text: string, language: Language): string {
  const pieces = [{ value: text }];
  typesetPieces(pieces, language);
  return pieces[0]!.value;
}

/** Changes texts that stand side by side, each aware of its neighbours. */
function typesetPieces(pieces: readonly { value: string }[], language: Language): void {
  for (const rule of rules[language]) {
    // From the end, so that the offsets before an edit stay true.
    const whole = pieces.map(({ value }) => value).join('');
    for (const edit of editsOf(rule, whole)) apply(edit, pieces);
  }
}

function apply({ start, end, text }: Edit, pieces: readonly { value: string }[]): void {
  let offset = 0;
  let rest = text;
  for (const piece of pieces) {
    const { length } = piece.value;
    const from = start - offset;
    const to = end - offset;
    offset += length;
    // An insertion between two texts belongs to the second, where its mark stands.
    const touched = start === end ? from >= 0 && from < length : to > 0 && from < length;
    if (!touched) continue;
    piece.value = piece.value.slice(0, Math.max(0, from)) + rest + piece.value.slice(Math.max(0, to));
    rest = '';
  }
}

/** One pass over every text of the page; code stays as it is. */
export function typesetTree(root: Root, language: Language): void {
  const visit = (node: Nodes): void => {
    if (isWords(node)) {
      typesetWords(node as Parents, language);
      return;
    }
    if ('title' in node && typeof node.title === 'string') node.title = typeset(node.title, language);
    if (node.type === 'chart') {
      node.alternative = typeset(node.alternative, language);
      if (node.figures) visit(node.figures);
    }
    if (node.type === 'table' && node.data?.caption) node.data.caption = typeset(node.data.caption, language);
    if ('children' in node) for (const child of node.children as Nodes[]) visit(child);
  };
  visit(root);
}

function isWords(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function typesetWords(parent: Parents, language: Language): void {
  const pieces: { value: string }[] = [];
  const gather = (node: Nodes): void => {
    if (node.type === 'text') pieces.push(node as Text);
    else if ('children' in node) for (const child of node.children as Nodes[]) gather(child);
    else {
      if (node.type === 'image' && node.alt) node.alt = typeset(node.alt, language);
      pieces.push({ value: node.type === 'break' ? '\n' : opaque });
    }
    if ('title' in node && typeof node.title === 'string') node.title = typeset(node.title, language);
  };
  gather(parent);
  typesetPieces(pieces, language);
}
