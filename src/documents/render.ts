import type { Course } from '../course/course.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Artifact } from '../formats/artifact.ts';
import type { Format } from '../formats/format.ts';
import { accentOf, type Theme } from '../formats/theme.ts';
import type { Page } from '../formats/tree.ts';
import type { Language } from '../language/say.ts';
import { footOf } from './identity.ts';
import type { DocumentContext, PageDefinition, Provider } from './page.ts';
import { bind } from './template/bind.ts';
import { checkTemplate } from './template/check.ts';
import { fill } from './template/fill.ts';
import { parseMarkdown } from './template/markdown.ts';
import { findTemplate, loadTemplate, type TemplateFolder } from './templates.ts';
import { typeset, typesetTree } from './typography.ts';
import { wordingFor } from './wording.ts';

/** What rendering needs from the world. */
export interface RenderSettings {
  /** Else the course’s own language. */
  readonly language?: Language;
  /** ISO day. */
  readonly today: string;
  readonly provider?: Provider;
  /** A colour of the brand, `#rrggbb`, and a logo as a `data:` address. */
  readonly brand?: { readonly color?: string; readonly logo?: string };
  /** Where templates and theme files are looked for: the project’s folder, the theme’s, the built-in one. */
  readonly folders: readonly TemplateFolder[];
}

/** A template that was refused: the file, and what is wrong with it. */
export interface RefusedTemplate {
  readonly file: string;
  readonly diagnostic: Diagnostic;
}

export interface Rendered {
  readonly artifacts: readonly Artifact[];
  /** Not empty: the documents of these templates are not among the artifacts. */
  readonly refused: readonly RefusedTemplate[];
}

/** Makes documents in formats; the same course and settings always give the same bytes. */
export async function renderDocuments(
  course: Course,
  documents: readonly PageDefinition[],
  formats: readonly Format[],
  settings: RenderSettings,
): Promise<Rendered> {
  const artifacts: Artifact[] = [];
  const refused: RefusedTemplate[] = [];
  const theme = await loadTheme(settings);
  for (const document of documents) {
    const { page, findings } = await pageOf(course, document, settings);
    refused.push(...findings);
    if (!page) continue;
    for (const format of formats) artifacts.push(...(await format.render(page, theme)));
  }
  return { artifacts, refused };
}

/** The finished tree of one document, before any format; undefined with the reasons when its template is refused. */
export async function pageOf(
  course: Course,
  document: PageDefinition,
  settings: RenderSettings,
): Promise<{ readonly page?: Page; readonly findings: readonly RefusedTemplate[] }> {
  const language = settings.language ?? course.language;
  const { template, partials, findings } = await loadTemplate(settings.folders, document.id);
  if (!template || findings.length > 0) return { findings };
  const problems = checkTemplate(template, document.shape, partials);
  if (problems.length > 0) {
    return { findings: problems.map(({ template: { name }, diagnostic }) => ({ file: name, diagnostic })) };
  }
  const context: DocumentContext = {
    ...wordingFor(language),
    today: settings.today,
    provider: settings.provider ?? {},
  };
  const view = document.view(course, context);
  const { markdown, bindings } = fill(template, view, partials, language);
  const root = bind(parseMarkdown(markdown), bindings);
  typesetTree(root, language);
  const title = typeset(context.say(document.title), language);
  const page: Page = {
    id: document.id,
    name: document.id,
    title: `${title} – ${typeset(course.title, language)}`,
    language,
    layout: document.layout,
    typeSize: document.typeSize?.(view),
    foot: typeset(footOf(course, context, title), language),
    author: settings.provider?.name,
    root,
  };
  return { page, findings: [] };
}

const styleSheets = ['theme/base.css', 'theme/screen.css', 'theme/print.css', 'theme/custom.css'];

/** Each style sheet from the first folder that has it; `custom.css` is the user’s own and comes last. */
async function loadTheme({ folders, brand, provider }: RenderSettings): Promise<Theme> {
  const css: string[] = [];
  for (const path of styleSheets) {
    const sheet = await findTemplate(folders, path);
    if (sheet) css.push(sheet.source);
  }
  const logo = brand?.logo ? { logo: { url: brand.logo, alternative: provider?.name ?? '' } } : {};
  return { css, accent: accentOf(brand?.color), ...logo };
}
