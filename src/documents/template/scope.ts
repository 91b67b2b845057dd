import { required, type Shape } from '../shape.ts';

/** What a name means at one place; a shape is undefined where a mistake was already reported. */
export interface Scope {
  readonly shape: Shape | undefined;
  readonly parent: Scope | undefined;
  readonly inEach: boolean;
  readonly locals: Readonly<Record<string, Shape | undefined>>;
}

export const positions = ['index', 'number', 'first', 'last'];

/** The shape of a path, or the name that does not exist there and those that do. */
export type Resolution =
  | { readonly shape: Exclude<Shape, { kind: 'optional' }> | undefined }
  | { readonly unknown: string; readonly known: readonly string[] };

/** What a path of a template means at one place of it. */
export function resolve(path: hbs.AST.PathExpression, scope: Scope): Resolution {
  let place: Scope | undefined = scope;
  for (let up = path.depth; up > 0; up--) place = place?.parent;
  if (!place) return { unknown: path.original, known: [] };
  const [first, ...rest] = path.parts;
  if (path.data) {
    if (first === 'root') return follow(rest, rootOf(place).shape);
    if (place.inEach && positions.includes(first!)) {
      return { shape: { kind: first === 'first' || first === 'last' ? 'flag' : 'number' } };
    }
    return { unknown: path.original, known: place.inEach ? positions.map((name) => `@${name}`) : ['@root'] };
  }
  if (first === undefined) return { shape: place.shape && required(place.shape) };
  for (let local: Scope | undefined = place; path.depth === 0 && local; local = local.parent) {
    if (Object.hasOwn(local.locals, first)) return follow(rest, local.locals[first]);
  }
  return follow(path.parts, place.shape);
}

function follow(parts: readonly string[], from: Shape | undefined): Resolution {
  let shape = from && required(from);
  for (const part of parts) {
    if (!shape) return { shape };
    if (shape.kind === 'list' && part === 'length') return { shape: { kind: 'number' } };
    const fields = shape.kind === 'record' ? shape.fields : {};
    if (!Object.hasOwn(fields, part)) return { unknown: part, known: Object.keys(fields) };
    shape = required(fields[part]!);
  }
  return { shape };
}

function rootOf(scope: Scope): Scope {
  return scope.parent ? rootOf(scope.parent) : scope;
}

/** How a value of this shape gets onto the page. */
export function printedBy(shape: Shape, path: string): string {
  switch (shape.kind) {
    case 'list':
      return `{{#each ${path}}} … {{/each}}`;
    case 'record':
      return `{{#with ${path}}} … {{/with}}`;
    case 'flag':
      return `{{#if ${path}}} … {{/if}}`;
    case 'table':
    case 'chart':
    case 'figures':
    case 'facts':
      return `{{${shape.kind} ${path}}}`;
    default:
      return `{{${path}}}`;
  }
}
