import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { Path } from '../../diagnostic.ts';
import type { Raw } from '../raw.ts';
import { cutsText, hasDashes, isNothingText, type Located, maxDepth } from './agreed.ts';
import type { CommentToken } from './comments.ts';
import { type Ends, isBlock, isPlain, locator } from './events.ts';

/** A spec written in the YAML that nearly all are written in, with nothing to say of it as YAML. */
export interface Plain {
  readonly values: Raw;
  readonly comments: () => readonly CommentToken[];
  locate(path: Path): Located;
}

/** Longer texts, and stranger ones, are for the thorough reader. */
const maxLength = 200_000;
const maxEvents = 30_000;

/** Something that the thorough reader must judge. */
const unusual = new Error('unusual');

/** Spaces that look like ordinary ones, or like nothing. */
const oddSpace = /[\u00a0\u202f\u200b\ufeff]/;

/** Neither a merge, nor too long to be a key, nor with odd spaces. */
function isUsualKey(key: string, mayBeOdd: boolean): boolean {
  return key !== '' && key !== '<<' && key.length <= 200 && !(mayBeOdd && oddSpace.test(key));
}

/** A mapping that inherits nothing: `__proto__` and `constructor` are keys like any others. A class, for those are the fastest to read. */
class Mapping {
  [key: string]: Raw;
}
Object.setPrototypeOf(Mapping.prototype, null);
Reflect.deleteProperty(Mapping.prototype, 'constructor');

/** The value of each scalar, mapping and list, and after which event each collection ends; throws `unusual`. */
function valuesOf(text: string, events: readonly Event[]): { readonly values: Raw; readonly ends: Ends } {
  let next = 1;
  const mayBeOdd = oddSpace.test(text);
  const ends = new Map<number, number>();

  function scalar(event: ScalarEvent): string | undefined {
    if (event.valueStart < 0) return undefined;
    if (isBlock(event) && event.valueStart >= event.valueEnd) throw unusual;
    const value = getScalarValue(text, event);
    if (!isPlain(event)) return value;
    if (isNothingText(value)) return undefined;
    const { valueStart, valueEnd, fast } = event;
    if (cutsText(text, valueEnd) || (!fast && hasDashes(text.slice(valueStart, valueEnd)))) throw unusual;
    return value;
  }

  function mapping(inBraces: boolean): Raw {
    const values: Record<string, Raw> = new Mapping();
    // Keys without a value: they are not in the mapping, and may not come twice either.
    let empty: Set<string> | undefined;
    const opening = next - 1;
    for (let event = events[next++]!; event.type !== EVENT_ID.POP; event = events[next++]!) {
      if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0 || event.anchorStart >= 0 || event.tagStart >= 0)
        throw unusual;
      const key = getScalarValue(text, event);
      if (Object.hasOwn(values, key) || empty?.has(key) || !isUsualKey(key, mayBeOdd)) throw unusual;
      const value = node();
      if (value !== undefined) values[key] = value;
      else {
        // A comma may have cut a text in two.
        if (inBraces) throw unusual;
        empty ??= new Set();
        empty.add(key);
      }
    }
    ends.set(opening, next);
    return values;
  }

  function node(): Raw | undefined {
    const event = events[next++]!;
    if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) throw unusual;
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw unusual;
    if (event.type === EVENT_ID.SCALAR) return scalar(event);
    if (event.type === EVENT_ID.MAPPING) {
      // « [a: b] » is a pair without braces, rarely what was meant.
      const inBraces = event.style === COLLECTION_STYLE.FLOW;
      if (inBraces && text[event.start] !== '{') throw unusual;
      return mapping(inBraces);
    }
    const items: Raw[] = [];
    const opening = next - 1;
    while (events[next]!.type !== EVENT_ID.POP) {
      const value = node();
      if (value !== undefined) items.push(value);
    }
    next += 1;
    ends.set(opening, next);
    return items;
  }

  const values = node();
  // After the values, the document ends, and nothing follows.
  if (next !== events.length - 1 || values === undefined) throw unusual;
  return { values, ends };
}

/** Every `#` that opens a comment: at the start of a line or after a space, outside of the scalars. */
function commentsOf(text: string, events: readonly Event[]): readonly CommentToken[] {
  const comments: CommentToken[] = [];
  let next = 0;
  let inside: ScalarEvent | undefined;
  for (const { index } of text.matchAll(/(?<=^|\s)#/g)) {
    if (index < (comments.at(-1)?.end ?? 0)) continue;
    for (
      let event = events[next];
      event && !(event.type === EVENT_ID.SCALAR && event.valueStart > index);
      event = events[++next]
    ) {
      if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) inside = event;
    }
    if (!inside || index >= inside.valueEnd)
      comments.push({ start: index, end: index + /.*/.exec(text.slice(index))![0].length });
  }
  return comments;
}

/** Tabs that indent, ends of documents, signs right after a bracket: js-yaml lets some of them pass. */
const refused = /^(?: *\t|\.\.\.)|[\]}][^\s,\]}]/m;

/** Undefined for what is no YAML: the other reader explains why. */
function eventsOf(text: string): readonly Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth });
  } catch {
    return undefined;
  }
}

/**
 * Reads a text in the YAML that nearly all specs are written in, several times as fast as the thorough reader and with the same result;
 * undefined for what is broken, doubtful, or unusual (anchors, tags, several documents), of which that one has something to say.
 */
export function readPlain(text: string): Plain | undefined {
  if (text.length > maxLength || refused.test(text)) return undefined;
  const events = eventsOf(text);
  if (!events) return undefined;
  try {
    const [document] = events;
    if (document?.type !== EVENT_ID.DOCUMENT || document.explicitEnd || document.directives.length > 0)
      return undefined;
    if (events.length > maxEvents || events[1]?.type !== EVENT_ID.MAPPING) return undefined;
    const { values, ends } = valuesOf(text, events);
    return {
      values,
      comments: () => commentsOf(text, events),
      locate: locator(text, events, ends),
    };
  } catch (error) {
    if (error === unusual || error instanceof YAMLException) return undefined;
    throw error;
  }
}
