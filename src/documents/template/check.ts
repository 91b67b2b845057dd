import { say } from '../../language/say.ts';
import { required, type Shape } from '../shape.ts';
import { argumentShape, checkCall, control, helperNamed, reportUnknownHelper, shapeAt } from './calls.ts';
import type { Partials } from './fill.ts';
import { isPath, Report, type TemplateFinding, written } from './report.ts';
import { printedBy, type Scope } from './scope.ts';
import type { Template } from './source.ts';

/**
 * Says what would go wrong before a template is filled: raw output, decorators, unknown helpers and partials, paths that the
 * view does not have, values of the wrong kind, sentences with a slot that is not given. Empty: the template is safe to fill.
 */
export function checkTemplate(template: Template, shape: Shape, partials: Partials): readonly TemplateFinding[] {
  const report = new Report(template);
  new Walk(report, partials).program(template.program, { shape, parent: undefined, inEach: false, locals: {} });
  return report.findings;
}

class Walk {
  readonly #report: Report;
  readonly #partials: Partials;
  /** Partials that are being read, so that none calls itself. */
  readonly #open: string[] = [];

  constructor(report: Report, partials: Partials) {
    this.#report = report;
    this.#partials = partials;
  }

  program(node: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of node?.body ?? []) this.#statement(statement, scope);
  }

  #statement(node: hbs.AST.Statement, scope: Scope): void {
    if (node.type === 'MustacheStatement') this.#mustache(node as hbs.AST.MustacheStatement, scope);
    else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scope);
    else if (node.type === 'PartialStatement') this.#partial(node as hbs.AST.PartialStatement, scope);
    else if (node.type !== 'ContentStatement' && node.type !== 'CommentStatement') {
      const message = say(
        'Les décorateurs et les blocs partiels sont refusés',
        'Decorators and partial blocks are refused',
      );
      this.#report.add('refused', node, message);
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const { path } = node;
    if (!node.escaped) {
      const message = say('Une valeur brute est refusée : écrivez {code}', 'A raw value is refused: write {code}');
      this.#report.add('raw', node, message, { code: `{{${written(path)}}}` });
      return;
    }
    if (!isPath(path)) {
      this.#report.add('refused', node, say('Ce texte se passe d’accolades', 'This text needs no braces'));
      return;
    }
    const helper = helperNamed(path);
    if (helper?.block || control.includes(path.original)) {
      const name = path.original;
      const code = `{{#${name} …}} … {{/${name}}}`;
      const message = say('« {name} » s’ouvre et se ferme : {code}', '“{name}” opens and closes: {code}');
      this.#report.add('argument', path, message, { name, code });
      return;
    }
    if (helper) {
      checkCall(helper, node, scope, this.#report);
      return;
    }
    if (node.params.length > 0 || node.hash) {
      reportUnknownHelper(path, this.#report);
      return;
    }
    const shape = shapeAt(path, scope, this.#report);
    if (shape && !['text', 'rich', 'number'].includes(shape.kind)) this.#wrongKind(path, shape);
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = node.path.original;
    if (control.includes(name)) {
      this.#control(name, node, scope);
      return;
    }
    const helper = helperNamed(node.path);
    if (helper?.block) {
      checkCall(helper, node, scope, this.#report);
    } else if (helper) {
      const message = say('« {name} » n’est pas un bloc : écrivez {code}', '“{name}” is not a block: write {code}');
      this.#report.add('argument', node.path, message, { name, code: `{{${name} …}}` });
    } else {
      reportUnknownHelper(node.path, this.#report);
    }
    this.program(node.program, scope);
    this.program(node.inverse, scope);
  }

  #control(name: string, node: hbs.AST.BlockStatement, scope: Scope): void {
    const [subject, more] = node.params;
    if (!subject || more || !isPath(subject)) {
      const message = say('« {name} » attend un seul nom', '“{name}” takes exactly one name');
      this.#report.add('argument', node.path, message, { name });
    }
    const shape = subject && isPath(subject) ? shapeAt(subject, scope, this.#report) : undefined;
    this.program(node.program, this.#inside(name, node, shape, scope));
    this.program(node.inverse, scope);
  }

  /** What names mean inside a block. */
  #inside(name: string, node: hbs.AST.BlockStatement, shape: Shape | undefined, scope: Scope): Scope {
    const [own, place] = node.program?.blockParams ?? [];
    if (name === 'each') {
      if (shape && shape.kind !== 'list') {
        const message = say('« {path} » n’est pas une liste', '“{path}” is not a list');
        this.#report.add('kind', node.params[0]!, message, { path: written(node.params[0]!) });
      }
      const item = shape?.kind === 'list' ? shape.item : undefined;
      const locals = { ...(own && { [own]: item }), ...(place && { [place]: { kind: 'number' as const } }) };
      return { shape: item, parent: scope, inEach: true, locals };
    }
    if (name === 'with') {
      if (shape && shape.kind !== 'record') this.#wrongKind(node.params[0]!, shape);
      return { shape, parent: scope, inEach: scope.inEach, locals: own ? { [own]: shape } : {} };
    }
    return scope;
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const name = written(node.name);
    const partial = Object.hasOwn(this.#partials, name) ? this.#partials[name] : undefined;
    if (!partial) {
      this.#report.unknown('partial', node.name, name, Object.keys(this.#partials));
      return;
    }
    if (this.#open.includes(name)) {
      const message = say('« {name} » s’appelle lui-même', '“{name}” calls itself');
      this.#report.add('partial', node.name, message, { name });
      return;
    }
    const [subject] = node.params;
    const shape = subject ? argumentShape(subject, scope, this.#report) : scope.shape;
    const inside = node.hash ? this.#extended(shape, node.hash, scope) : shape;
    const caller = this.#report.current;
    this.#open.push(name);
    this.#report.current = partial;
    this.program(partial.program, { shape: inside, parent: scope, inEach: scope.inEach, locals: {} });
    this.#report.current = caller;
    this.#open.pop();
  }

  /** `{{> partial name=value}}` adds names to what the partial sees. */
  #extended(shape: Shape | undefined, hash: hbs.AST.Hash, scope: Scope): Shape {
    const fields: Record<string, Shape> = {};
    const known = shape && required(shape);
    if (known?.kind === 'record') Object.assign(fields, known.fields);
    for (const { key, value } of hash.pairs) {
      const given = argumentShape(value, scope, this.#report);
      if (given) fields[key] = given;
    }
    return { kind: 'record', fields };
  }

  #wrongKind(node: hbs.AST.Node, shape: Shape): void {
    const message = say('« {path} » ne s’imprime pas ainsi : {code}', '“{path}” is not printed this way: {code}');
    this.#report.add('kind', node, message, { path: written(node), code: printedBy(shape, written(node)) });
  }
}
