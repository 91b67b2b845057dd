import type { Partials } from './template/fill.ts';
import type { TemplateFinding } from './template/report.ts';
import { readTemplate, type Template } from './template/source.ts';

/** A folder that may hold templates and a theme: `read` gives undefined for a file that is not there. */
export interface TemplateFolder {
  /** How messages name a file of it. */
  name(path: string): string;
  read(path: string): Promise<string | undefined>;
}

export interface FoundTemplate {
  /** As messages name it. */
  readonly name: string;
  readonly source: string;
}

/** The first of these files that exists, folders taken in order: the project’s, the theme’s, the built-in ones. */
export async function findTemplate(
  folders: readonly TemplateFolder[],
  ...paths: readonly string[]
): Promise<FoundTemplate | undefined> {
  for (const folder of folders) {
    for (const path of paths) {
      const source = await folder.read(path);
      if (source !== undefined) return { name: folder.name(path), source };
    }
  }
  return undefined;
}

/** The file that a user’s copy of a template takes the place of, in a templates folder. */
export function templatePath(document: string): string {
  return `${document}/page.md.hbs`;
}

export interface LoadedTemplate {
  readonly template?: Template;
  readonly partials: Partials;
  /** What could not be read, each with the name of its file. */
  readonly findings: readonly { readonly file: string; readonly diagnostic: TemplateFinding['diagnostic'] }[];
}

/** Reads the template of a document and every partial that it calls: the document’s own first, then the common ones. */
export async function loadTemplate(folders: readonly TemplateFolder[], document: string): Promise<LoadedTemplate> {
  const found = await findTemplate(folders, templatePath(document));
  if (!found) throw new Error(`no template for ${document}`);
  const partials: Record<string, Template> = {};
  const page = readTemplate(found.name, found.source);
  const findings = page.diagnostics.map((diagnostic) => ({ file: found.name, diagnostic }));
  const waiting = page.template ? partialNames(page.template.program) : [];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (Object.hasOwn(partials, name) || !/^[a-z0-9-]+$/.test(name)) continue;
    const partial = await findTemplate(folders, `${document}/${name}.md.hbs`, `partials/${name}.md.hbs`);
    if (!partial) continue;
    const read = readTemplate(partial.name, partial.source);
    findings.push(...read.diagnostics.map((diagnostic) => ({ file: partial.name, diagnostic })));
    if (!read.template) continue;
    partials[name] = read.template;
    waiting.push(...partialNames(read.template.program));
  }
  return { template: page.template, partials, findings };
}

function partialNames(program: hbs.AST.Program | undefined): string[] {
  return (program?.body ?? []).flatMap((statement): string[] => {
    if (statement.type === 'PartialStatement') {
      return [String((statement as hbs.AST.PartialStatement & { name: { original: string } }).name.original)];
    }
    if (statement.type !== 'BlockStatement') return [];
    const block = statement as hbs.AST.BlockStatement;
    return [...partialNames(block.program), ...partialNames(block.inverse)];
  });
}
