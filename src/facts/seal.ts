import type { Course } from '../course/course.ts';

/** The parts of a design that a client approves. */
export type CoursePart = NonNullable<Course['partnership']['approvals'][number]['part']>;

/** Written before every seal; another number when what is sealed, or how, changes: seals of different versions can’t be compared. */
const sealVersion = '1';

/** Lines that say who does what by when, and how far it is: work on a part, not the part. */
const work: ReadonlySet<string> = new Set(['id', 'notes', 'owner', 'status', 'due']);

/** Lines of an activity that production fills in once the structure is agreed: they are sealed with the contents. */
const contents: ReadonlySet<string> = new Set([
  ...work,
  'content',
  'instructions',
  'learnerDoes',
  'trainerDoes',
  'questions',
  'link',
  'captions',
  'file',
]);

/** Lines that name other items: what counts is which item, not its identifier. */
const naming: ReadonlySet<string> = new Set([
  'goals',
  'competencies',
  'situations',
  'situation',
  'requires',
  'serves',
  'objectives',
  'objective',
  'assesses',
  'resources',
  'indicators',
  'after',
]);

/** What each part is made of, and which lines don’t count in it. */
function sealed(course: Course, part: CoursePart): { readonly value: unknown; readonly without: ReadonlySet<string> } {
  const { need, competencies, objectives, modalities, modules, activities, resources, evaluation } = course;
  switch (part) {
    case 'need':
      return { value: [course.format, course.organisations, need], without: work };
    case 'objectives':
      return { value: [competencies, objectives], without: work };
    case 'modalities':
      return { value: modalities, without: work };
    case 'structure':
      return { value: [course.duration, course.maxDuration, modules, activities], without: contents };
    case 'evaluation':
      return {
        value: [evaluation.moments, evaluation.scale, evaluation.indicators, evaluation.certification],
        without: work,
      };
    case 'production':
      return { value: [modules, activities, resources], without: work };
    case 'deployment':
      return { value: [course.deployment, course.cohorts], without: work };
    case 'report':
      return { value: course.results, without: work };
  }
}

/**
 * The words and figures of a text: spaces, case and punctuation left out, but for what makes a figure (`1,5`, `30-45`, `80 %`).
 */
function plainText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\d)\s+(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[.,](?=\d)/g, '\u0001')
    .replace(/(?<=\d)\s*[-–—‑]\s*(?=\d)/g, '\u0002')
    .replace(/(?!%)\p{P}/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s(?=%)/g, '')
    .trim();
}

/** Titles by identifier, so that a renamed identifier changes nothing. */
function titles(course: Course): ReadonlyMap<string, string> {
  const items: readonly { readonly id: string; readonly title?: string | undefined }[] = [
    ...course.need.goals,
    ...course.need.situations,
    ...course.competencies,
    ...course.objectives,
    ...course.modules.flatMap((module) => [module, ...module.objectives, ...module.activities]),
    ...course.activities,
    ...course.resources,
    ...course.evaluation.indicators,
  ];
  return new Map(items.map(({ id, title }) => [id, title ?? id]));
}

/** Everything that counts in a value, as one text; undefined for what is absent or empty, so that a new empty field changes nothing. */
function spelled(value: unknown, without: ReadonlySet<string>, named: ReadonlyMap<string, string>): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return plainText(value) || undefined;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => spelled(item, without, named) ?? []);
    return items.length > 0 ? `[${items.join('|')}]` : undefined;
  }
  const pairs = Object.entries(value)
    .filter(([key]) => !without.has(key))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([key, inner]) => {
      const text = spelled(naming.has(key) ? byTitle(inner, named) : inner, without, named);
      return text === undefined ? [] : [`${key}=${text}`];
    });
  return pairs.length > 0 ? `{${pairs.join(';')}}` : undefined;
}

function byTitle(value: unknown, named: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return named.get(value) ?? value;
  return Array.isArray(value) ? value.map((item) => byTitle(item, named)) : value;
}

/** FNV-1a over the UTF-8 bytes, 64 bits as 16 hexadecimal digits (the public reference values hold). */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 0x1b3, in two halves of 32 bits.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/**
 * The fingerprint of a part as it stands, `1-` and sixteen hexadecimal digits: it changes with the wording and the figures that the
 * client agreed to, and with nothing else. Owner, progress, due date, private notes, identifiers, order of keys, spaces, case and
 * punctuation don’t count; for `structure`, nor does what production fills in (contents, questions, files). It finds changes made
 * in good faith; it is no signature.
 */
export function sealOf(course: Course, part: CoursePart): string {
  const { value, without } = sealed(course, part);
  return `${sealVersion}-${fnv1a64(`${part}:${spelled(value, without, titles(course)) ?? ''}`)}`;
}

/** True when both can be compared and differ. */
export function differs(seal: string, now: string): boolean {
  const version = /^(\d+)-[0-9a-f]{16}$/.exec(seal.trim())?.[1];
  return version === sealVersion && seal.trim() !== now;
}
