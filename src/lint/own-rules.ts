import type { Raw, RawMap } from '../course/raw.ts';
import { parseDuration } from '../course/values/duration.ts';
import type { Path } from '../diagnostic.ts';
import { asIs, say, translate } from '../language/say.ts';
import { defineRule, type Finding, type Rule } from './rule.ts';
import type { OwnRule } from './settings-file.ts';

/** A value of the spec that a path with `*` reaches; undefined when the last step is not there. */
interface Reached {
  readonly path: Path;
  readonly value: Raw | undefined;
}

function* reach(value: Raw | undefined, steps: readonly string[], path: Path): Generator<Reached> {
  const [step, ...rest] = steps;
  if (step === undefined) return yield { path, value };
  if (Array.isArray(value)) {
    const items = value as readonly Raw[];
    for (const [index, item] of items.entries()) {
      if (step === '*') {
        yield* reach(item, rest, [...path, index]);
        continue;
      }
      // An identifier may hold dots itself (M1.A2).
      const id = typeof item === 'object' && !Array.isArray(item) ? (item as RawMap).id : undefined;
      for (let length = 1; length <= steps.length; length++) {
        if (steps.slice(0, length).join('.') === id) yield* reach(item, steps.slice(length), [...path, index]);
      }
    }
    return;
  }
  const map = typeof value === 'object' ? (value as RawMap) : {};
  if (step === '*') {
    for (const [key, inner] of Object.entries(map)) yield* reach(inner, rest, [...path, key]);
    return;
  }
  const inner = Object.hasOwn(map, step) ? map[step] : undefined;
  if (inner !== undefined) yield* reach(inner, rest, [...path, step]);
  else if (!rest.includes('*')) yield { path: [...path, step, ...rest], value: undefined };
}

/** A number, the minutes of a duration, or the count of a list; undefined for other texts. */
function size(value: Raw): number | undefined {
  if (typeof value !== 'string') return Array.isArray(value) ? value.length : Object.keys(value).length;
  const number = Number(value.replace(/\s*%$/, '').replace(',', '.'));
  if (value.trim() !== '' && !Number.isNaN(number)) return number;
  return parseDuration(value)?.max;
}

function holds({ condition }: OwnRule, value: Raw | undefined): boolean {
  const { present, matches, avoids, oneOf, atLeast, atMost } = condition;
  if (present !== undefined && present !== (value !== undefined)) return false;
  if (value === undefined) return true;
  const text = typeof value === 'string' ? value : undefined;
  if (matches !== undefined && !(text !== undefined && new RegExp(matches, 'u').test(text))) return false;
  if (avoids !== undefined && text !== undefined && new RegExp(avoids, 'u').test(text)) return false;
  if (oneOf.length > 0 && !(text !== undefined && oneOf.includes(text))) return false;
  const measured = size(value);
  if (atLeast !== undefined && measured !== undefined && measured < (size(atLeast) ?? 0)) return false;
  return !(atMost !== undefined && measured !== undefined && measured > (size(atMost) ?? Number.POSITIVE_INFINITY));
}

/** Why an own rule can’t be used, with the key at fault; undefined when it can. */
export function ownRuleFault({
  id,
  condition,
  message,
}: OwnRule): { key: string[]; why: 'id' | 'condition' | 'pattern' | 'number' | 'message' } | undefined {
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) return { key: ['id'], why: 'id' };
  const given = Object.entries(condition).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  if (given.length === 0) return { key: ['condition'], why: 'condition' };
  for (const key of ['matches', 'avoids'] as const) {
    try {
      new RegExp(condition[key] ?? '', 'u');
    } catch {
      return { key: ['condition', key], why: 'pattern' };
    }
  }
  for (const key of ['atLeast', 'atMost'] as const) {
    const typed = condition[key];
    if (typed !== undefined && size(typed) === undefined) return { key: ['condition', key], why: 'number' };
  }
  try {
    translate(asIs(message), 'fr', { value: '', place: '' });
  } catch {
    return { key: ['message'], why: 'message' };
  }
  return undefined;
}

/** A rule of the user’s, from a path, a condition and a message. The message may use the slots `{value}` and `{place}`. */
export function ownRule(own: OwnRule): Rule {
  return defineRule({
    id: own.id,
    stage: own.stage ?? 'need',
    until: 'follow-up',
    severity: own.severity ?? 'warning',
    since: '0.1.0',
    title: asIs(own.message),
    why: own.why ? asIs(own.why) : say('Règle de votre configuration.', 'A rule of your configuration.'),
    source: { grade: 'ours', text: asIs('spoc.config.yaml') },
    messages: { broken: asIs(own.message) },
    examples: { bad: [], good: [] },
    *check(_course, _options, { typed }): Iterable<Finding<'broken'>> {
      for (const { path, value } of reach(typed, own.path.split('.'), [])) {
        if (holds(own, value)) continue;
        yield {
          at: path,
          message: 'broken',
          data: { value: typeof value === 'string' ? value : '', place: path.join('.') },
        };
      }
    },
  });
}
