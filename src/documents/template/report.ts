import type { Diagnostic, Slots } from '../../diagnostic.ts';
import { nearest } from '../../language/nearest.ts';
import { say, type Text } from '../../language/say.ts';
import { type Template, templateFinding } from './source.ts';

/** A finding, and the template in which it stands: a partial is checked where it is called. */
export interface TemplateFinding {
  readonly template: Template;
  readonly diagnostic: Diagnostic;
}

/** Gathers the findings about a template and the partials that it calls. */
export class Report {
  readonly findings: TemplateFinding[] = [];
  /** The template that is being read. */
  current: Template;

  constructor(template: Template) {
    this.current = template;
  }

  add(rule: string, node: hbs.AST.Node, message: Text, data: Slots = {}): void {
    const diagnostic = templateFinding(rule, this.current.span(node.loc), message, data);
    this.findings.push({ template: this.current, diagnostic });
  }

  /** A name that does not exist at this place, with the one that was probably meant, or those that do exist. */
  unknown(rule: string, node: hbs.AST.Node, name: string, known: readonly string[]): void {
    const guess = nearest(name, known);
    if (guess) {
      const message = say(
        '« {name} » n’existe pas ici. Vouliez-vous dire « {guess} » ?',
        '“{name}” does not exist here. Did you mean “{guess}”?',
      );
      this.add(rule, node, message, { name, guess });
    } else if (known.length > 0) {
      const message = say(
        '« {name} » n’existe pas ici ; on y trouve : {known}',
        '“{name}” does not exist here; these do: {known}',
      );
      this.add(rule, node, message, { name, known: known.join(', ') });
    } else {
      this.add(rule, node, say('« {name} » n’existe pas ici', '“{name}” does not exist here'), { name });
    }
  }
}

/** How the author wrote a path, a literal, or the name of a call. */
export function written(node: hbs.AST.Node): string {
  return String((node as hbs.AST.PathExpression).original ?? (node as hbs.AST.SubExpression).path?.original ?? '');
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
