import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Range,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Diagnostic, Path, Severity, Span } from '../../diagnostic.ts';
import { type Slots, say, type Text } from '../../language/say.ts';
import type { Raw } from '../raw.ts';
import { cutsText, hasDashes, maxDepth } from './agreed.ts';
import type { At } from './lines.ts';
import { tooDeep } from './parse.ts';
import { isMerge, isNothing, keyText, mergedMaps, resolved, targetsOf } from './places.ts';
import { quoted } from './write.ts';

/** Values that aliases may bring in before they count as a bomb. */
const maxCopied = 10_000;

const bomb = say(
  'Les renvois (*) de ce fichier se multiplient sans fin : plus de {most} valeurs.',
  'The aliases (*) of this file multiply without end: more than {most} values.',
);
const circle = say('Le renvoi « {alias} » se contient lui-même.', 'The alias “{alias}” contains itself.');
const lost = say(
  '« {alias} » renvoie à « {anchor} », qui n’existe pas plus haut. Si c’est du texte, mettez-le entre guillemets ("…").',
  '“{alias}” refers to “{anchor}”, which does not exist above. If it is text, put it in quotes ("…").',
);
const unused = say(
  '« {anchor} » est lu comme une ancre et disparaît du texte. Si c’est du texte, mettez tout entre guillemets ("…").',
  '“{anchor}” is read as an anchor and vanishes from the text. If it is text, put all of it in quotes ("…").',
);
const tag = say(
  '« {tag} » est lu comme une étiquette YAML et disparaît du texte. Si c’est du texte, mettez tout entre guillemets ("…").',
  '“{tag}” is read as a YAML tag and vanishes from the text. If it is text, put all of it in quotes ("…").',
);
const twice = say(
  'La clé « {key} » est déjà écrite plus haut (ligne {line}) ; seule la première est lue.',
  'The key “{key}” is written above already (line {line}); only the first is read.',
);
const first = say('la première est ici', 'the first is here');
const hash = say(
  '« # » ouvre un commentaire et coupe le texte ici. Si la suite en fait partie, mettez le tout entre guillemets ; si c’est un commentaire, mettez une espace après « # ».',
  '“#” opens a comment and cuts the text here. If the rest belongs to it, put all of it in quotes; if it is a comment, put a space after “#”.',
);
const dashes = say(
  'Ces lignes à tiret continuent le texte au-dessus : elles ne forment pas une liste. Laissez la clé vide et une espace après chaque tiret, ou mettez le texte entre guillemets.',
  'These lines with dashes go on with the text above: they are no list. Leave the key empty, with a space after each dash, or put the text in quotes.',
);
const notAKey = say(
  'Une clé est un simple mot. Si ceci est du texte, mettez-le entre guillemets ("…").',
  'A key is a plain word. If this is text, put it in quotes ("…").',
);
const comma = say(
  'Entre accolades, une virgule sépare deux clés : « {lost} » est lu comme une clé sans valeur, et se perd. Si c’est la suite du texte, mettez le texte entier entre guillemets ("…") ; si c’est une clé, donnez-lui une valeur.',
  'Inside braces, a comma separates two keys: “{lost}” is read as a key without a value, and is lost. If it is the rest of the text, put the whole text in quotes ("…"); if it is a key, give it a value.',
);
const quoteTitle = say('Mettre le texte entre guillemets', 'Put the text in quotes');

/** The values can’t be built: too deep, a circle, a bomb. */
export class Unreadable extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message.en);
    this.diagnostic = diagnostic;
  }
}

export interface Values {
  readonly values: Raw;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the author typed, every scalar as its source text, aliases and merges resolved. Throws Unreadable. */
export function valuesOf(document: Document, source: string, at: At): Values {
  const diagnostics: Diagnostic[] = [];
  const open = new Set<Node>();
  const aliased = new Set(targetsOf(document).values());
  let copied = 0;

  const rangeOf = (node: unknown): Range => (node as { range?: Range | null } | null)?.range ?? [0, 0, 0];
  const spanOf = (node: unknown): Span => at(rangeOf(node)[0], rangeOf(node)[1]);

  function problem(rule: string, severity: Severity, message: Text, data: Slots, path: Path, span: Span): Diagnostic {
    return { rule: `course/${rule}`, severity, message, data, path, span };
  }

  /** The diagnostic with quotes around the rest of the line as its fix, where the rest is one text. */
  function withQuotes(diagnostic: Diagnostic, start: number): Diagnostic {
    const break_ = source.indexOf('\n', start);
    const rest = source.slice(start, break_ === -1 ? source.length : break_).trimEnd();
    if (/[\]},]$|["']/.test(rest)) return diagnostic;
    const edits = [{ start, end: start + rest.length, text: quoted(rest) }];
    return { ...diagnostic, fix: { title: quoteTitle, data: {}, level: 'suggested', edits } };
  }

  function count(node: unknown, path: Path, depth: number, copy: boolean): void {
    if (depth > maxDepth)
      throw new Unreadable(problem('depth', 'error', tooDeep, { most: maxDepth }, path, spanOf(node)));
    if (copy && ++copied > maxCopied)
      throw new Unreadable(problem('alias', 'error', bomb, { most: maxCopied }, path, spanOf(node)));
  }

  /** Runs `act` inside a node; a node inside itself is a circle. */
  function inside<T>(node: Node, path: Path, alias: unknown, act: () => T): T {
    if (open.has(node)) {
      const span = spanOf(alias);
      const data = { alias: source.slice(span.start, span.end) };
      throw new Unreadable(problem('alias', 'error', circle, data, path, span));
    }
    open.add(node);
    try {
      return act();
    } finally {
      open.delete(node);
    }
  }

  /** What stands before a text and is lost: an anchor that nobody uses, a tag. */
  function properties(node: Node & { anchor?: string; tag?: string }, path: Path): void {
    if (!node.anchor && !node.tag) return;
    const [start] = rangeOf(node);
    const before = source.lastIndexOf('\n', start - 1) + 1;
    const mark = /(?:^|\s)([&!]\S*)[^&!]*$/.exec(source.slice(before, start));
    const from = mark ? before + mark.index + mark[0].indexOf(mark[1]!) : start;
    const span = at(from, from + (mark?.[1]?.length ?? 0));
    const text = isScalar(node) && node.type === 'PLAIN' && mark !== null;
    if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) {
      const found = problem('tag', 'error', tag, { tag: mark?.[1] ?? node.tag }, path, span);
      diagnostics.push(text ? withQuotes(found, from) : found);
    } else if (node.anchor && text && !aliased.has(node)) {
      diagnostics.push(
        withQuotes(problem('alias', 'warning', unused, { anchor: `&${node.anchor}` }, path, span), from),
      );
    }
  }

  function scalar(node: Scalar, path: Path): string {
    if (node.type === 'PLAIN') {
      const [start, end] = rangeOf(node);
      if (cutsText(source, end)) {
        diagnostics.push(withQuotes(problem('hash-in-text', 'info', hash, {}, path, at(end + 1, end + 2)), start));
      } else if (node.value !== source.slice(start, end) && hasDashes(source.slice(start, end))) {
        diagnostics.push(problem('list-in-text', 'warning', dashes, {}, path, at(start, end)));
      }
    }
    return String(node.value ?? '');
  }

  /** « { target: 4,2/5 } »: what follows the comma is a key that nobody meant. */
  function alone(map: YAMLMap, pair: Pair, path: Path): void {
    const [start, end] = rangeOf(pair.key);
    if (pair.value || /^\s*:/.test(source.slice(end))) return;
    const found = problem('comma-in-braces', 'error', comma, { lost: source.slice(start, end) }, path, at(start, end));
    const before = map.items[map.items.indexOf(pair) - 1]?.value;
    const from = rangeOf(before)[0];
    const together = source.slice(from, end);
    const isText = isScalar(before) && before.type === 'PLAIN' && !/["\n]/.test(together);
    const edits = [{ start: from, end, text: quoted(together) }];
    diagnostics.push(isText ? { ...found, fix: { title: quoteTitle, data: {}, level: 'suggested', edits } } : found);
  }

  function mapping(map: YAMLMap, path: Path, depth: number, copy: boolean): Record<string, Raw> {
    // Without a prototype, `__proto__` and `constructor` are keys like any others.
    const values: Record<string, Raw> = Object.create(null);
    const seen = new Map<string, unknown>();
    for (const pair of map.items) {
      if (isMerge(pair)) continue;
      const key = isScalar(pair.key) ? keyText(pair) : '';
      if (key === '') throw new Unreadable(problem('syntax', 'error', notAKey, {}, path, spanOf(pair.key)));
      if (copy) count(pair.key, path, depth, copy);
      if (seen.has(key)) {
        if (copy) continue;
        const related = [{ path: [...path, key], span: spanOf(seen.get(key)), message: first, data: {} }];
        const data = { key, line: related[0]!.span.line };
        diagnostics.push({
          ...problem('duplicate-key', 'error', twice, data, [...path, key], spanOf(pair.key)),
          related,
        });
        continue;
      }
      seen.set(key, pair.key);
      if (!copy && map.flow) alone(map, pair, [...path, key]);
      const value = build(pair.value, [...path, key], depth + 1, copy);
      if (value !== undefined) values[key] = value;
    }
    for (const merged of mergedMaps(map, document)) {
      inside(merged, path, map.items.find(isMerge)?.value, () => {
        for (const [key, value] of Object.entries(mapping(merged, path, depth + 1, true))) {
          if (!seen.has(key) && values[key] === undefined) values[key] = value;
        }
      });
    }
    return values;
  }

  function build(given: unknown, path: Path, depth: number, within: boolean): Raw | undefined {
    const node = resolved(given, document);
    const copy = within || isAlias(given);
    count(given, path, depth, copy);
    if (!node) {
      if (!isAlias(given)) return undefined;
      const data = { alias: `*${given.source}`, anchor: `&${given.source}` };
      if (!within)
        diagnostics.push(withQuotes(problem('alias', 'error', lost, data, path, spanOf(given)), rangeOf(given)[0]));
      return undefined;
    }
    if (!copy) properties(node, path);
    if (isNothing(node)) return undefined;
    if (isScalar(node)) return scalar(node, path);
    return inside(node, path, given, () => {
      if (isMap(node)) return mapping(node, path, depth, copy);
      if (!isSeq(node)) return undefined;
      const items: Raw[] = [];
      for (const item of node.items) {
        const value = build(item, [...path, items.length], depth + 1, copy);
        if (value !== undefined) items.push(value);
      }
      return items;
    });
  }

  return { values: build(document.contents, [], 0, false) ?? {}, diagnostics };
}
