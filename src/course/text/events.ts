import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Path } from '../../diagnostic.ts';
import { type Extent, isNothingText, type Located } from './agreed.ts';

/** Where paths lead among the events of a text without aliases and merges. */

export const isPlain = (event: ScalarEvent) => event.style === SCALAR_STYLE.PLAIN;
export const isBlock = (event: ScalarEvent) =>
  event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;

/** The offset of the sign that opens a scalar: its quote, its `|`, or its first letter. */
function startOf(text: string, event: ScalarEvent): number {
  if (isPlain(event)) return event.valueStart;
  if (!isBlock(event)) return event.valueStart - 1;
  const line = text.lastIndexOf('\n', event.valueStart - 2) + 1;
  return line + text.slice(line, event.valueStart).search(/[|>][-+\d]*[ \t]*(?:[ \t]#.*)?\r?\n$/);
}

/** A scalar with its quotes and without the empty lines after it. */
function extentOf(text: string, event: ScalarEvent): Extent | undefined {
  if (event.valueStart < 0) return undefined;
  const start = startOf(text, event);
  if (!isPlain(event) && !isBlock(event)) return [start, event.valueEnd + 1];
  return [start, start + text.slice(start, event.valueEnd).trimEnd().length];
}

/** The index after each collection, by the index of the event that opens it. */
export type Ends = ReadonlyMap<number, number>;

/** Walks events in their order; comments and empty values have none. */
class Walk {
  readonly text: string;
  readonly events: readonly Event[];
  readonly ends: Ends;
  constructor(text: string, events: readonly Event[], ends: Ends) {
    this.text = text;
    this.events = events;
    this.ends = ends;
  }

  /** The index after a value and all that is in it. */
  after(index: number): number {
    return this.ends.get(index) ?? index + 1;
  }

  isNothing(index: number): boolean {
    const event = this.events[index] as ScalarEvent;
    return event.type === EVENT_ID.SCALAR && isPlain(event) && isNothingText(getScalarValue(this.text, event));
  }

  /** The index of the value of a key in the mapping at an index. */
  pair(index: number, key: string): number | undefined {
    for (let at = index + 1; this.events[at]!.type !== EVENT_ID.POP; at = this.after(at + 1)) {
      if (getScalarValue(this.text, this.events[at] as ScalarEvent) === key) return at + 1;
    }
    return undefined;
  }

  /** The index of an item, nothings not counted, of the list at an index. */
  item(index: number, place: number): number | undefined {
    let left = place;
    for (let at = index + 1; this.events[at]!.type !== EVENT_ID.POP; at = this.after(at)) {
      if (!this.isNothing(at) && left-- === 0) return at;
    }
    return undefined;
  }

  /** Where a bracketed collection ends in the text. */
  closing(index: number): number {
    const last = this.after(index);
    let at = (this.events[index] as { start: number }).start;
    let open = 0;
    // Signs between scalars: brackets, commas, colons, spaces and comments.
    for (let next = index + 1; next < last; next++) {
      const event = this.events[next]!;
      const scalar = event.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? extentOf(this.text, event)! : undefined;
      if (!scalar && next < last - 1) continue;
      for (; at < (scalar?.[0] ?? this.text.length); at++) {
        const sign = this.text[at];
        if (sign === '#') at = (this.text.indexOf('\n', at) + 1 || this.text.length) - 1;
        else if (sign === '[' || sign === '{') open += 1;
        else if ((sign === ']' || sign === '}') && --open === 0) return at + 1;
      }
      at = scalar?.[1] ?? at;
    }
    return at;
  }

  /** What stands in the text for the value at an index. */
  extent(index: number): { readonly extent?: Extent; readonly block: boolean } {
    const event = this.events[index] as ScalarEvent | MappingEvent | SequenceEvent;
    if (event.type === EVENT_ID.SCALAR) {
      const extent = extentOf(this.text, event);
      return extent ? { extent, block: false } : { block: false };
    }
    if (event.style === COLLECTION_STYLE.FLOW) return { extent: [event.start, this.closing(index)], block: false };
    const break_ = this.text.indexOf('\n', event.start);
    const line = break_ === -1 ? this.text.length : break_;
    return { extent: [event.start, Math.min(this.firstEnd(index), line)], block: true };
  }

  /** Where the first pair of a block mapping ends, or the only item of a list; of more items, only their line counts. */
  private firstEnd(index: number): number {
    const first = index + 1;
    if (this.events[index]!.type === EVENT_ID.MAPPING) {
      const value = this.events[first + 1]!;
      const written = value.type === EVENT_ID.SCALAR ? extentOf(this.text, value) : undefined;
      return (written ?? extentOf(this.text, this.events[first] as ScalarEvent)!)[1];
    }
    const only = this.events[this.after(first)]!.type === EVENT_ID.POP;
    return (only && this.extent(first).extent?.[1]) || this.text.length;
  }
}

/** What tells where a path leads. */
export function locator(text: string, events: readonly Event[], ends: Ends): (path: Path) => Located {
  const walk = new Walk(text, events, ends);
  return (path) => {
    let index = 1;
    let key: number | undefined;
    let depth = 0;
    for (const step of path) {
      const { type } = events[index]!;
      let next: number | undefined;
      if (type === EVENT_ID.MAPPING) next = walk.pair(index, String(step));
      else if (type === EVENT_ID.SEQUENCE && typeof step === 'number') next = walk.item(index, step);
      // A single value stands for a list of one.
      else if (step === 0 && !walk.isNothing(index)) {
        depth += 1;
        continue;
      }
      if (next === undefined) break;
      key = type === EVENT_ID.MAPPING ? next - 1 : undefined;
      index = next;
      depth += 1;
    }
    const { extent: value, block } = walk.extent(index);
    const written = key === undefined ? undefined : extentOf(text, events[key] as ScalarEvent);
    return { key: written, value, block, depth };
  };
}
