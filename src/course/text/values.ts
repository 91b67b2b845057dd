import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Range, type YAMLMap } from 'yaml';
import type { Diagnostic, Path, Span } from '../../diagnostic.ts';
import { say, type Text } from '../../language/say.ts';
import type { Raw } from '../raw.ts';
import { isMerge, isNothing, itemsOf, keyText, mergedMaps, resolved } from './places.ts';

/** Deeper than any spec (an answer of a question of an activity of a module is nine levels down). */
const maxDepth = 64;
/** Values that aliases may bring in before they count as a bomb. */
const maxCopied = 20_000;

/** The values can’t be built: too deep, a circle, or a bomb. */
export class UnreadableValues extends Error {
  readonly rule: string;
  readonly text: Text;
  readonly range: [number, number];
  constructor(rule: string, text: Text, range: [number, number]) {
    super(text.en);
    this.rule = rule;
    this.text = text;
    this.range = range;
  }
}

const bomb = say(
  'Les renvois (*) de ce fichier se multiplient sans fin.',
  'The aliases (*) of this file multiply without end.',
);
const circle = say('Ce renvoi (*) se contient lui-même.', 'This alias (*) contains itself.');
const deep = say(
  'Ce fichier est imbriqué trop profondément pour une spécification.',
  'This file is nested too deeply for a spec.',
);
const twice = say(
  'La clé « {key} » est déjà là plus haut ; seule la première est lue.',
  'The key “{key}” is there already, above; only the first is read.',
);
const cut = say(
  'Ce « # » commence un commentaire et coupe le texte : s’il en fait partie, mettez tout le texte entre guillemets droits ("…").',
  'This “#” begins a comment and cuts the text: if it belongs to it, put the whole text between double quotes ("…").',
);
const notKey = say('Une clé est un simple mot.', 'A key is a plain word.');

/** What the author typed, every scalar as its source text, aliases and merges resolved. Throws UnreadableValues. */
export function valuesOf(
  document: Document,
  source: string,
  at: (start: number, end: number) => Span,
): { values: Raw; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const inside = new Set<Node>();
  let copied = 0;
  const rangeOf = (node: unknown): [number, number] => {
    const range = (node as { range?: Range | null })?.range;
    return range ? [range[0], range[1]] : [0, 0];
  };

  function scalar(node: Node, path: Path): string {
    if (!isScalar(node)) return '';
    // The source of a quoted scalar is its content; of a plain one, folded lines are joined already.
    const text = String(node.value ?? node.source ?? '');
    const [start, end] = rangeOf(node);
    // « Top #3 des outils »: one space before, none after; a comment proper has a space after its mark.
    if (node.type === 'PLAIN' && / #[^\s#]/y.test(source.slice(end, end + 3))) {
      diagnostics.push({
        rule: 'course/hash-in-text',
        severity: 'info',
        message: cut,
        data: {},
        path,
        span: at(start, end),
      });
    }
    return text;
  }

  function mapping(map: YAMLMap, path: Path, depth: number, follow: boolean): Record<string, Raw> {
    const values: Record<string, Raw> = {};
    const put = (key: string, value: Raw) =>
      Object.defineProperty(values, key, { value, enumerable: true, configurable: true, writable: true });
    const seen = new Set<string>();
    for (const pair of map.items) {
      if (isMerge(pair)) continue;
      if (!isScalar(pair.key)) throw new UnreadableValues('course/syntax', notKey, rangeOf(pair.key));
      const key = keyText(pair);
      if (seen.has(key)) {
        if (!follow)
          diagnostics.push({
            rule: 'course/duplicate-key',
            severity: 'error',
            message: twice,
            data: { key },
            path: [...path, key],
            span: at(...rangeOf(pair.key)),
          });
        continue;
      }
      seen.add(key);
      if (!isNothing(pair.value)) put(key, build(pair.value, [...path, key], depth + 1, follow));
    }
    for (const merged of mergedMaps(map, document)) {
      guard(merged, () => {
        for (const [key, value] of Object.entries(mapping(merged, path, depth + 1, true)))
          if (!seen.has(key) && !Object.hasOwn(values, key)) put(key, value);
      });
    }
    return values;
  }

  function guard<T>(node: Node, act: () => T): T {
    if (inside.has(node)) throw new UnreadableValues('course/alias', circle, rangeOf(node));
    inside.add(node);
    try {
      return act();
    } finally {
      inside.delete(node);
    }
  }

  function build(given: unknown, path: Path, depth: number, follow: boolean): Raw {
    const node = resolved(given, document);
    const through = follow || isAlias(given);
    if (depth > maxDepth) throw new UnreadableValues('course/depth', deep, rangeOf(given));
    if (through && ++copied > maxCopied) throw new UnreadableValues('course/alias', bomb, rangeOf(given));
    if (!node || isScalar(node)) return node ? scalar(node, path) : '';
    return guard(node, () => {
      if (isMap(node)) return mapping(node, path, depth, through);
      if (isSeq(node)) return itemsOf(node).map((item, index) => build(item, [...path, index], depth + 1, through));
      return '';
    });
  }

  return { values: build(document.contents, [], 0, false), diagnostics };
}
