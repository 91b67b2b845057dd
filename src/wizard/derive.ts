import type { Raw, RawMap } from '../course/raw.ts';
import { references } from '../course/references.ts';
import type { Path } from '../diagnostic.ts';
import { lineOf } from './items.ts';
import { mapsAt, put, textAt } from './paths.ts';

/** What belonged to the other client or the other time: nothing of it may reach a new project. */
const cleared = [
  'revision',
  'client',
  'organisations',
  'cohorts',
  'offers',
  'results',
  'partnership',
  'openQuestions',
  'notes',
  'title',
  'stage',
  'need.context',
  'need.problem',
  'need.levers',
  'need.existing',
  'need.obligation',
  'need.audience.learners',
  'need.audience.sites',
  'need.audience.accessibility',
  'need.constraints.start',
  'need.constraints.deadline',
  'need.constraints.avoid',
  'need.constraints.platform',
  'need.constraints.confidentiality',
  'modalities.assistance',
  'evaluation.report',
  'production',
  'deployment',
  'project',
] as const;

/** Keys that name a day, a person’s means of contact, or progress, wherever they stand. */
const dated = new Set([
  'date',
  'due',
  'start',
  'end',
  'by',
  'email',
  'phone',
  'link',
  'notes',
  'status',
  'baseline',
  'source',
]);

function stripped(value: Raw, at: Path, tell: (text: string) => string): Raw | undefined {
  if (typeof value === 'string') return tell(value);
  if (Array.isArray(value)) {
    return (value as readonly Raw[]).flatMap((item, index) => stripped(item, [...at, index], tell) ?? []);
  }
  const kept: Record<string, Raw> = {};
  for (const [key, inner] of Object.entries(value as RawMap)) {
    if (dated.has(key) && typeof inner === 'string') continue;
    if (at[0] === 'people' && at.length === 2 && key === 'name') continue;
    if (at[1] === 'situations' && key === 'source') continue;
    const next = stripped(inner, [...at, key], tell);
    if (next !== undefined) kept[key] = next;
  }
  return kept;
}

/** Without the plain names of people that stand where an identifier may (owner, tutor): they are somebody of the other project. */
function withoutNames(course: RawMap): RawMap {
  const { definitions, mentions } = references(course);
  const known = new Set(definitions.filter(({ collection }) => collection === 'people').map(({ id }) => id));
  const names = mentions.filter(({ collections, id }) => collections.includes('people') && !known.has(id));
  // From the end, so that an earlier index still holds.
  return [...names].reverse().reduce((next, { path }) => put(next, path, undefined), course);
}

/** The other client’s name and people’s names in prose give way to what they stand for. */
function anonymous(course: RawMap): (text: string) => string {
  const names: [string, string][] = [];
  const client = textAt(course, 'client.name');
  if (client !== '') names.push([client, '[organisation]']);
  for (const person of mapsAt(course, 'people')) {
    const name = lineOf(person.name);
    if (name !== '') names.push([name, lineOf(person.role) || '[…]']);
  }
  return (text) => names.reduce((result, [name, instead]) => result.replaceAll(name, instead), text);
}

/** A new project from a course: method and contents stay; learners, people’s names, dates, approvals and results go. */
export function derived(course: RawMap): RawMap {
  const title = textAt(course, 'title');
  let next = withoutNames(course);
  next = stripped(next, [], anonymous(course)) as RawMap;
  for (const at of cleared) next = put(next, at, undefined);
  return title === '' ? next : put(next, 'format.derivedFrom', title);
}
