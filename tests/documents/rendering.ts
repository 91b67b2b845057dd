import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Course } from '../../src/course/course.ts';
import { definePage, type PageDefinition } from '../../src/documents/page.ts';
import { type Rendered, type RenderSettings, renderDocuments } from '../../src/documents/render.ts';
import type { Of, Shape } from '../../src/documents/shape.ts';
import type { TemplateFolder } from '../../src/documents/templates.ts';
import { formats } from '../../src/formats/index.ts';
import { bare, courseOf } from './courses.ts';

const root = fileURLToPath(new URL('../../templates/', import.meta.url));

export const builtIn: TemplateFolder = {
  name: (path) => `templates/${path}`,
  read: async (path) => (existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined),
};

/** A folder of templates that exists only in the test. */
export function folderOf(files: Readonly<Record<string, string>>): TemplateFolder {
  return { name: (path) => `projet/templates/${path}`, read: async (path) => files[path] };
}

export const settings: RenderSettings = {
  today: '2026-02-10',
  provider: { name: 'Atelier Pédagogique' },
  folders: [builtIn],
};

/** Every format of one document; the main file of each under its extension. */
export async function render(
  course: Course,
  document: PageDefinition,
  own: Partial<RenderSettings> = {},
): Promise<{ md: string; html: string; rendered: Rendered }> {
  const rendered = await renderDocuments(course, [document], formats, { ...settings, ...own });
  const find = (extension: string): string =>
    String(rendered.artifacts.find(({ path }) => path.endsWith(`.${extension}`))?.content ?? '');
  return { md: find('md'), html: find('html'), rendered };
}

/** A document made of one template and one view. */
export async function renderTemplate<const S extends Shape>(
  template: string,
  shape: S,
  view: Of<S>,
  own: Partial<RenderSettings> & { readonly partials?: Readonly<Record<string, string>> } = {},
) {
  const document = definePage<S>({
    id: 'sample',
    title: { fr: 'Essai', en: 'Sample' },
    summary: { fr: 'Essai.', en: 'Sample.' },
    stages: [],
    layout: 'report',
    shape,
    view: () => view,
  });
  const partials = Object.entries(own.partials ?? {}).map(([name, source]) => [`partials/${name}.md.hbs`, source]);
  const files = { 'sample/page.md.hbs': template, ...Object.fromEntries(partials) };
  return render(courseOf(bare), document, { ...own, folders: [folderOf(files), builtIn] });
}

/** The body of an HTML page, without style and head. */
export function mainOf(html: string): string {
  return /<main id="main">\n([\s\S]*?)\n<\/main>/.exec(html)?.[1] ?? '';
}

/** One of the cases that come with the tool. */
export function example(name: string): Course {
  return courseOf(readFileSync(fileURLToPath(new URL(`../../examples/${name}/spoc.yaml`, import.meta.url)), 'utf8'));
}
