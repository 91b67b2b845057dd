import type { Language } from '../../language/say.ts';
import { isUnknown, type Words } from '../shape.ts';
import { Bindings } from './binding.ts';
import { helperNamed, type Invocation } from './calls.ts';
import { Markup } from './helper.ts';
import type { Template } from './source.ts';

/** What a name means at one place of a template. */
interface Scope {
  readonly value: unknown;
  readonly parent: Scope | undefined;
  /** `@index`, `@number`, `@first`, `@last`. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly locals: Readonly<Record<string, unknown>>;
}

/** Markdown in which every value is a placeholder, and what the placeholders stand for. */
export interface Filled {
  readonly markdown: string;
  readonly bindings: Bindings;
}

export type Partials = Readonly<Record<string, Template>>;

/**
 * Fills a checked template with a view. The template is walked, never turned into code: only own properties are read, and only
 * the helpers of the table are called.
 */
export function fill(template: Template, view: unknown, partials: Partials, language: Language): Filled {
  const bindings = new Bindings();
  const numbers = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');

  const program = (node: hbs.AST.Program | undefined, scope: Scope): string =>
    node ? node.body.map((statement) => run(statement, scope)).join('') : '';

  function run(node: hbs.AST.Statement, scope: Scope): string {
    switch (node.type) {
      case 'ContentStatement':
        return (node as hbs.AST.ContentStatement).value;
      case 'MustacheStatement': {
        const mustache = node as hbs.AST.MustacheStatement;
        return print(
          helperNamed(mustache.path as hbs.AST.PathExpression)
            ? call(mustache, scope, undefined)
            : evaluate(mustache.path, scope),
        );
      }
      case 'BlockStatement':
        return blockOf(node as hbs.AST.BlockStatement, scope);
      case 'PartialStatement': {
        const { name, params, hash } = node as hbs.AST.PartialStatement;
        const value = params[0] ? evaluate(params[0], scope) : scope.value;
        const own = hash ? named(hash, scope) : {};
        const partial = partials[(name as hbs.AST.PathExpression).original];
        if (!partial) throw new Error(`no partial ${(name as hbs.AST.PathExpression).original}`);
        return program(partial.program, {
          value: hash ? { ...(value as object), ...own } : value,
          parent: scope,
          data: scope.data,
          locals: {},
        });
      }
      case 'CommentStatement':
        return '';
      default:
        throw new Error(`a template was not checked: ${node.type}`);
    }
  }

  function blockOf(node: hbs.AST.BlockStatement, scope: Scope): string {
    const name = node.path.original;
    const subject = node.params[0];
    switch (name) {
      case 'if':
      case 'unless': {
        const holds = isPresent(evaluate(subject!, scope)) === (name === 'if');
        return program(holds ? node.program : node.inverse, scope);
      }
      case 'with': {
        const value = evaluate(subject!, scope);
        if (!isPresent(value)) return program(node.inverse, scope);
        const [own] = node.program.blockParams ?? [];
        return program(node.program, { value, parent: scope, data: scope.data, locals: own ? { [own]: value } : {} });
      }
      case 'each': {
        const items = (evaluate(subject!, scope) as readonly unknown[] | undefined) ?? [];
        if (items.length === 0) return program(node.inverse, scope);
        const [own, place] = node.program.blockParams ?? [];
        return items
          .map((value, index) => {
            const data = { index, number: index + 1, first: index === 0, last: index === items.length - 1 };
            const locals = { ...(own && { [own]: value }), ...(place && { [place]: index }) };
            return program(node.program, { value, parent: scope, data, locals });
          })
          .join('');
      }
      default:
        return call(node, scope, node.program).text;
    }
  }

  function call(node: Invocation, scope: Scope, body: hbs.AST.Program | undefined): Markup {
    const helper = helperNamed(node.path as hbs.AST.PathExpression);
    if (!helper) throw new Error('a template was not checked: unknown helper');
    return new Markup(
      helper.run({
        values: node.params.map((parameter) => evaluate(parameter, scope)),
        named: node.hash ? named(node.hash, scope) : {},
        body: () => program(body, scope),
        language,
        bindings,
        print,
      }),
    );
  }

  function named(hash: hbs.AST.Hash, scope: Scope): Record<string, unknown> {
    return Object.fromEntries(hash.pairs.map(({ key, value }) => [key, evaluate(value, scope)]));
  }

  function evaluate(node: hbs.AST.Expression, scope: Scope): unknown {
    switch (node.type) {
      case 'PathExpression':
        return resolve(node as hbs.AST.PathExpression, scope);
      case 'SubExpression':
        return call(node as hbs.AST.SubExpression, scope, undefined);
      case 'StringLiteral':
        return new Markup((node as hbs.AST.StringLiteral).value);
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return (node as hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value;
      default:
        return undefined;
    }
  }

  function print(value: unknown): string {
    if (value instanceof Markup) return value.text;
    if (value === undefined || value === null || value === '') return '';
    if (typeof value === 'number') return bindings.place({ kind: 'words', words: numbers.format(value) });
    if (typeof value === 'string' || isUnknown(value)) return bindings.place({ kind: 'words', words: value as Words });
    throw new Error(`a view holds what a template cannot print: ${JSON.stringify(value).slice(0, 80)}`);
  }

  const scope: Scope = { value: view, parent: undefined, data: {}, locals: {} };
  return { markdown: program(template.program, scope), bindings };
}

/** Handlebars’ own notion: nothing, an empty text, an empty list and zero are absent. */
function isPresent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function resolve(path: hbs.AST.PathExpression, scope: Scope): unknown {
  let place: Scope | undefined = scope;
  for (let up = path.depth; up > 0; up--) place = place?.parent;
  if (!place) return undefined;
  const [first, ...rest] = path.parts;
  if (path.data) return first === 'root' ? rest.reduce(property, rootOf(place)) : place.data[first!];
  if (first === undefined) return place.value;
  for (let local: Scope | undefined = place; path.depth === 0 && local; local = local.parent) {
    if (Object.hasOwn(local.locals, first)) return rest.reduce(property, local.locals[first]);
  }
  return path.parts.reduce(property, place.value);
}

function rootOf(scope: Scope): unknown {
  return scope.parent ? rootOf(scope.parent) : scope.value;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
