import { IntlMessageFormat } from 'intl-messageformat';
import { say } from '../../language/say.ts';
import type { Shape } from '../shape.ts';
import type { Helper, Parameter } from './helper.ts';
import { helpers } from './helpers.ts';
import { isPath, type Report, written } from './report.ts';
import { resolve, type Scope } from './scope.ts';

export type Invocation = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

/** The blocks that `fill` itself knows. */
export const control = ['if', 'unless', 'each', 'with'];

export function helperNamed(path: hbs.AST.PathExpression): Helper | undefined {
  if (path.parts.length !== 1 || path.data || path.depth > 0) return undefined;
  return Object.hasOwn(helpers, path.original) ? helpers[path.original] : undefined;
}

export function reportUnknownHelper(path: hbs.AST.PathExpression, report: Report): void {
  report.unknown('unknown-helper', path, path.original, [...control, ...Object.keys(helpers)]);
}

/** The shape of a path; undefined, with a finding, when it leads nowhere. */
export function shapeAt(path: hbs.AST.PathExpression, scope: Scope, report: Report) {
  const found = resolve(path, scope);
  if ('shape' in found) return found.shape;
  report.unknown('unknown-path', path, found.unknown, found.known);
  return undefined;
}

/** Checks the arguments of a helper: how many, of which kind, with which names. */
export function checkCall(helper: Helper, node: Invocation, scope: Scope, report: Report): void {
  const name = written(node.path);
  const { parameters, repeats, named } = helper;
  const least = parameters.filter((parameter) => !parameter.optional).length;
  if (node.params.length < least || (!repeats && node.params.length > parameters.length)) {
    const message = say(
      '« {name} » attend {n, plural, =0 {zéro argument} one {# argument} other {# arguments}}',
      '“{name}” takes {n, plural, =0 {no argument} one {# argument} other {# arguments}}',
    );
    report.add('argument', node.path, message, { name, n: parameters.length });
  }
  node.params.forEach((value, index) => {
    const parameter = parameters[index] ?? (repeats ? parameters.at(-1) : undefined);
    if (parameter) accept(parameter, value, name, scope, report);
  });
  for (const pair of node.hash?.pairs ?? []) {
    if (named === 'any') argumentShape(pair.value, scope, report);
    else if (named && Object.hasOwn(named, pair.key)) accept(named[pair.key]!, pair.value, name, scope, report);
    else report.unknown('argument', pair, pair.key, Object.keys(named ?? {}));
  }
  if (name === 't') checkSentences(node, report);
}

function accept(parameter: Parameter, value: hbs.AST.Expression, helper: string, scope: Scope, report: Report): void {
  const shape = argumentShape(value, scope, report);
  if (!shape) return;
  const fits = isPath(value)
    ? (parameter.kinds as readonly string[]).includes(shape.kind)
    : parameter.literal === literalKind(value);
  if (!fits) {
    const message = say('« {value} » ne convient pas à « {helper} »', '“{value}” does not suit “{helper}”');
    report.add('kind', value, message, { value: written(value), helper });
    return;
  }
  const word = written(value);
  if (parameter.words && !parameter.words.includes(word)) report.unknown('argument', value, word, parameter.words);
}

/** The shape of an argument; what is wrong inside it is reported on the way. */
export function argumentShape(value: hbs.AST.Expression, scope: Scope, report: Report): Shape | undefined {
  if (isPath(value)) return shapeAt(value, scope, report);
  if (value.type === 'SubExpression') {
    const inner = value as hbs.AST.SubExpression;
    const helper = helperNamed(inner.path);
    if (!helper || helper.block) reportUnknownHelper(inner.path, report);
    else checkCall(helper, inner, scope, report);
  }
  return { kind: value.type === 'NumberLiteral' ? 'number' : value.type === 'BooleanLiteral' ? 'flag' : 'text' };
}

function literalKind(node: hbs.AST.Node): string {
  return node.type === 'SubExpression' ? 'string' : node.type.replace('Literal', '').toLowerCase();
}

/** Both sentences of a label must read well, and every slot of either be given. */
function checkSentences(node: Invocation, report: Report): void {
  const given = new Set(node.hash?.pairs.map(({ key }) => key));
  for (const value of node.params.slice(0, 2).filter(({ type }) => type === 'StringLiteral')) {
    const sentence = written(value);
    const slots = slotsOf(sentence);
    if (!slots) {
      const message = say(
        'Les accolades de cette phrase ne se lisent pas',
        'The braces of this sentence cannot be read',
      );
      report.add('sentence', value, message);
      continue;
    }
    for (const slot of [...slots].filter((slot) => !given.has(slot))) {
      const message = say('« {slot} » n’est pas donné : ajoutez {code}', '“{slot}” is not given: add {code}');
      report.add('sentence', value, message, { slot, code: `${slot}=…` });
    }
  }
}

/** The names in braces of a sentence; undefined when it is not well formed. */
function slotsOf(sentence: string): Set<string> | undefined {
  type Part = ReturnType<IntlMessageFormat['getAst']>[number];
  const slots = new Set<string>();
  const collect = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if ('value' in part && part.type !== 0) slots.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) collect(option.value);
    }
  };
  try {
    collect(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst());
    return slots;
  } catch {
    return undefined;
  }
}
