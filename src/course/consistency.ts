import type { Diagnostic, Path, Slots } from '../diagnostic.ts';
import { nearest } from '../language/nearest.ts';
import { say, type Text } from '../language/say.ts';
import type { Course } from './course.ts';
import { textEdits } from './edit.ts';
import { type Definition, references } from './references.ts';
import type { Source } from './source.ts';
import { firstDay, formatDate, lastDay, type PlainDate } from './values/date.ts';

interface Consistency {
  readonly diagnostics: readonly Diagnostic[];
  readonly broken: readonly Path[];
}

/** Identifiers that objectives share with the objectives of modules, activities with the course-wide ones. */
const namespace = (definition: Definition) =>
  definition.collection === 'moduleObjectives' ? 'objectives' : definition.collection;

function* identifiers(source: Source): Generator<Diagnostic> {
  const { definitions, mentions } = references(source.values);
  const first = new Map<string, Definition>();
  for (const definition of definitions) {
    const key = `${namespace(definition)} ${definition.id}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, definition);
      continue;
    }
    yield {
      rule: 'course/duplicate-id',
      severity: 'error',
      message: say(
        'L’identifiant « {id} » sert déjà : chacun doit être unique.',
        'The identifier “{id}” is used already: each must be unique.',
      ),
      data: { id: definition.id },
      path: [...definition.path, 'id'],
      span: source.span([...definition.path, 'id'], 'value'),
      related: [
        {
          path: earlier.path,
          span: source.span([...earlier.path, 'id'], 'value'),
          message: say('première fois ici', 'first used here'),
          data: {},
        },
      ],
    };
  }
  for (const { collections, loose, id, path } of mentions) {
    if (loose || definitions.some((definition) => definition.id === id && collections.includes(definition.collection)))
      continue;
    const fitting = definitions.filter(({ collection }) => collections.includes(collection));
    const known = [...new Set(fitting.map((definition) => definition.id))];
    const near = nearest(id, known);
    yield {
      rule: 'course/unknown-id',
      severity: 'error',
      message: near
        ? say(
            '« {id} » n’est défini nulle part. Vouliez-vous dire « {near} » ?',
            '“{id}” is defined nowhere. Did you mean “{near}”?',
          )
        : known.length > 0
          ? say(
              '« {id} » n’est défini nulle part. Identifiants connus : {known}.',
              '“{id}” is defined nowhere. Known identifiers: {known}.',
            )
          : say('« {id} » n’est défini nulle part.', '“{id}” is defined nowhere.'),
      data: { id, near: near ?? '', known: `${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}` },
      path,
      span: source.span(path, 'value'),
      ...(near
        ? {
            fix: {
              title: say('Écrire « {near} »', 'Write “{near}”'),
              data: { near },
              level: 'suggested' as const,
              edits: textEdits(source, [{ op: 'set', path, value: near }]),
            },
          }
        : {}),
    };
  }
}

function* dates(source: Source, course: Course): Generator<Diagnostic> {
  const pairs: [PlainDate | undefined, PlainDate | undefined, Path, Path][] = [
    [
      course.need.constraints.start,
      course.need.constraints.deadline,
      ['need', 'constraints', 'start'],
      ['need', 'constraints', 'deadline'],
    ],
    ...course.cohorts.map(({ start, end }, index): [PlainDate | undefined, PlainDate | undefined, Path, Path] => [
      start,
      end,
      ['cohorts', index, 'start'],
      ['cohorts', index, 'end'],
    ]),
    ...course.production.tasks.map(
      ({ start, end }, index): [PlainDate | undefined, PlainDate | undefined, Path, Path] => [
        start,
        end,
        ['production', 'tasks', index, 'start'],
        ['production', 'tasks', index, 'end'],
      ],
    ),
  ];
  for (const [start, end, startPath, endPath] of pairs) {
    if (!start || !end || firstDay(start) <= lastDay(end)) continue;
    const words = (date: PlainDate): Text => ({ fr: formatDate(date, 'fr'), en: formatDate(date, 'en') });
    yield {
      rule: 'course/date-order',
      severity: 'error',
      message: say('La fin ({end}) précède le début ({start}).', 'The end ({end}) comes before the start ({start}).'),
      data: { start: words(start), end: words(end) },
      path: endPath,
      span: source.span(endPath, 'value'),
      related: [
        {
          path: startPath,
          span: source.span(startPath, 'value'),
          message: say('le début est ici', 'the start is here'),
          data: {},
        },
      ],
    };
  }
}

/** The identifiers of a first circle in a graph, in order; undefined when there is none. */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(node)) return trail.slice(trail.indexOf(node));
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const found = visit(next, [...trail, node]);
      if (found) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const found = visit(node, []);
    if (found) return found;
  }
  return undefined;
}

function* cycles(source: Source, course: Course): Generator<Diagnostic> {
  const graphs: {
    items: readonly { id: string; next: readonly string[] }[];
    path: Path;
    key: string;
    message: Text;
  }[] = [
    {
      items: course.objectives.map(({ id, requires }) => ({ id, next: requires })),
      path: ['objectives'],
      key: 'requires',
      message: say(
        'Ces objectifs s’attendent l’un l’autre : {circle}.',
        'These objectives wait for each other: {circle}.',
      ),
    },
    {
      items: course.production.tasks.map(({ id, after }) => ({ id, next: after })),
      path: ['production', 'tasks'],
      key: 'after',
      message: say('Ces tâches s’attendent l’une l’autre : {circle}.', 'These tasks wait for each other: {circle}.'),
    },
  ];
  for (const { items, path, key, message } of graphs) {
    const circle = findCycle(new Map(items.filter(({ id }) => id !== '').map(({ id, next }) => [id, next])));
    if (!circle) continue;
    const at = [...path, items.findIndex(({ id }) => id === circle[0]), key];
    const data: Slots = { circle: [...circle, circle[0]].join(' → ') };
    yield { rule: 'course/cycle', severity: 'error', message, data, path: at, span: source.span(at, 'value') };
  }
}

/** What no single field can see: identifiers unknown or used twice, dates in the wrong order, circles. */
export function consistency(source: Source, course: Course): Consistency {
  const diagnostics = [...identifiers(source), ...dates(source, course), ...cycles(source, course)];
  return { diagnostics, broken: diagnostics.map(({ path }) => path) };
}
