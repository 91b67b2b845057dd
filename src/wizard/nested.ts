import { courseSchema } from '../course/course.ts';
import { type Collection, notesOf } from '../course/field.ts';
import type { Raw, RawMap } from '../course/raw.ts';
import { rawAt } from '../course/raw.ts';
import { collectionAt, references } from '../course/references.ts';
import { bare, elementOf, schemaAt, shapeOf } from '../course/walk.ts';
import type { Path } from '../diagnostic.ts';
import { say, translate } from '../language/say.ts';
import { type ActivityTypeName, activityTypes, type Intent } from '../method/activities.ts';
import { toolsFor } from '../method/formats.ts';
import { lowestLevel } from '../method/verbs/read.ts';
import { fieldAt, labelsAt, notesAt } from './fields.ts';
import { lineOf } from './items.ts';
import { choose, tick } from './kinds/choice.ts';
import { line } from './kinds/line.ts';
import { type ItemsOptions, items, lines } from './kinds/list.ts';
import { textAt, textsAt } from './paths.ts';
import { capital, type Frame, languageOf, type Question } from './question.ts';
import { stepOf } from './steps.ts';
import type { Choice, MenuLine } from './ui.ts';

export type NestedKind = 'record' | 'list' | 'field';

/** How the value at a path is edited: a mapping in a screen of its own, a list of mappings as a list, the rest as a question. */
export function nestedKind(at: Path): NestedKind {
  const schema = fieldAt(at);
  if (at.at(-1) === 'duration' && at.length === 3 && at[0] === 'modules') return 'field';
  if (shapeOf(schema)) return 'record';
  const element = elementOf(schema);
  return element && shapeOf(element) ? 'list' : 'field';
}

/** The keys that tell an item at a glance, by the last key of its list; else its first text. */
const glance: Readonly<Record<string, readonly string[]>> = {
  activities: ['type', 'title', 'duration'],
  people: ['name', 'role'],
  questions: ['text', 'kind'],
  answers: ['text', 'correct'],
  moments: ['when', 'tool'],
  indicators: ['title', 'target'],
  cohorts: ['title', 'start', 'learners'],
  checkpoints: ['date', 'subject'],
  communication: ['before', 'message'],
  userTests: ['date', 'testers'],
  findings: ['finding', 'decision'],
  decisions: ['date', 'what'],
  adjustments: ['finding', 'decision'],
  testimonials: ['quote', 'author'],
  risks: ['title', 'response'],
  tasks: ['title', 'owner', 'end'],
  deliverables: ['title', 'due'],
  organisations: ['name', 'learners'],
  offers: ['title', 'price'],
};

/** The keys shown for the items of a list. */
function glanceKeys(list: Path): readonly string[] {
  const known = glance[String(list.at(-1))];
  if (known) return known;
  const shape = shapeOf(fieldAt([...list, 0])) ?? {};
  const first = ['title', 'name', 'text'].find((key) => key in shape) ?? Object.keys(shape).find((key) => key !== 'id');
  return first ? [first] : [];
}

/** How a list is edited whose lines open in a screen of their own. */
export function sectionOf(list: Path): ItemsOptions {
  const keys = glanceKeys(list);
  const read = (key: string, text: string, frame: Frame): string => {
    const label = labelsAt([...list, 0, key])[text];
    return label ? translate(label, frame.language) : text;
  };
  return {
    keys,
    opens: true,
    show: (item, _course, frame) =>
      keys
        .map((key) => read(key, item.values[key] ?? '', frame))
        .filter(Boolean)
        .join(' · '),
  };
}

/** The question that edits the value at a path, made from what the field says of itself. */
export function nested(at: Path): Question {
  const dotted = at.join('.');
  const step = stepOf(at);
  const notes = notesAt(at);
  const about = { step, ask: notes.question ?? capital(notes.title), label: notes.title } as const;
  if (nestedKind(at) === 'list') return items(dotted, about, sectionOf(at));
  const element = elementOf(fieldAt(at));
  if (at.at(-1) === 'level') return choose(dotted, about, { suggest: levelOf(at) });
  if (Object.keys(labelsAt(at)).length > 0) return element ? tick(dotted, about) : choose(dotted, about);
  const target = (element && notesOf(element)?.refersTo ? notesOf(element) : notes) ?? notes;
  if (target.refersTo && !target.loose) {
    const choices = (course: RawMap) => named(course, target.refersTo ?? [], at);
    return element
      ? tick(dotted, about, { choices })
      : choose(dotted, about, { choices: (_frame, course) => choices(course) });
  }
  if (at.at(-1) === 'tool')
    return line(dotted, about, { suggest: (course) => toolsAt(course, at)[0], context: toolContext(at) });
  return element ? lines(dotted, about) : line(dotted, about);
}

/** The lowest level that the objective’s verb allows. */
function levelOf(at: Path) {
  return (course: RawMap, frame: Frame) =>
    lowestLevel(textAt(course, [...at.slice(0, -1), 'title']), languageOf(course, frame));
}

/** The item that holds the field at a path, and all that wait for it by the same field: naming one would close a circle. */
function waitingFor(course: RawMap, collections: readonly Collection[], at: Path): ReadonlySet<string> {
  const waiting = new Set<string>();
  const own = collectionAt(at.slice(0, -1));
  if (!own || !collections.includes(own)) return waiting;
  const all = references(course).definitions.filter(({ collection }) => collection === own);
  const queue = [textAt(course, [...at.slice(0, -1), 'id'])];
  for (const one of queue) {
    if (waiting.has(one)) continue;
    waiting.add(one);
    for (const { id, path } of all) if (textsAt(course, [...path, String(at.at(-1))]).includes(one)) queue.push(id);
  }
  return waiting;
}

/** Everything that may be named in the field at a path, by identifier and title. */
function named(course: RawMap, collections: readonly Collection[], at: Path): readonly Choice[] {
  const circle = waitingFor(course, collections, at);
  return references(course)
    .definitions.filter(({ collection, id }) => collections.includes(collection) && !circle.has(id))
    .map(({ id, path }) => {
      const title = ['title', 'name', 'role'].map((key) => textAt(course, [...path, key])).find(Boolean);
      return { value: id, label: title ? `${id} · ${title}` : id };
    });
}

/** Tools that suit the activity’s intent, without those that the client refuses. */
function toolsAt(course: RawMap, at: Path): readonly string[] {
  const activity = at.slice(0, -1);
  const type = activityTypes[textAt(course, [...activity, 'type']) as ActivityTypeName];
  const intent = textAt(course, [...activity, 'intent']) || type?.intent;
  return intent ? toolsFor(intent as Intent, textsAt(course, 'need.constraints.tools.refused')) : [];
}

function toolContext(at: Path) {
  return (course: RawMap, frame: Frame): readonly string[] => {
    const tools = toolsAt(course, at).join(', ');
    return tools === '' ? [] : [translate(say('Souvent : {tools}', 'Often: {tools}'), frame.language, { tools })];
  };
}

/** A value at a glance: its label, its lines, or how many there are. */
function glimpse(course: RawMap, at: Path, frame: Frame): string {
  const value: Raw | undefined = rawAt(course, at);
  if (value === undefined) return '';
  const kind = nestedKind(at);
  if (kind === 'list') {
    const n = (value as readonly Raw[]).length;
    return translate(
      say('{n, plural, one {# élément} other {# éléments}}', '{n, plural, one {# item} other {# items}}'),
      frame.language,
      { n },
    );
  }
  if (kind === 'record')
    return Object.values(value as RawMap)
      .map(lineOf)
      .filter(Boolean)
      .join(', ');
  return nested(at).shown(course, frame);
}

/** What a record is called: its title, name or text, else what its field is. */
export function recordTitle(course: RawMap, at: Path, frame: Frame): string {
  const own = ['title', 'name', 'question', 'text', 'subject'].map((key) => textAt(course, [...at, key])).find(Boolean);
  return own ?? translate(capital(notesAt(at).title), frame.language);
}

/** The fields of a mapping as the lines of a menu, in the schema’s order; identifiers are nobody’s business here. */
export function recordLines(course: RawMap, at: Path, frame: Frame): readonly MenuLine[] {
  const schema = schemaAt(courseSchema, at);
  const shape = (schema && shapeOf(bare(schema))) ?? {};
  return Object.entries(shape)
    .filter(([key]) => key !== 'id')
    .map(([key, inner]) => {
      const value = glimpse(course, [...at, key], frame);
      return {
        id: key,
        label: translate(notesOf(inner)?.title ?? { fr: key, en: key }, frame.language),
        value,
        mark: value === '' ? ('none' as const) : ('done' as const),
      };
    });
}
