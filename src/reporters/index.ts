import { say, type Text } from '../language/say.ts';
import type { Reporter } from './reporter.ts';

export interface ReporterEntry {
  readonly name: string;
  readonly summary: Text;
  readonly load: () => Promise<Reporter>;
  /** The report is one document for programs: nothing else may be said on the same stream. */
  readonly structured: boolean;
  /** It shows lines of the files, or places in them that are counted otherwise than ours. */
  readonly showsText: boolean;
  /** The environment variable with the folder that its reader takes paths from, when that is not the working folder. */
  readonly root?: string;
}

export const reporters: readonly ReporterEntry[] = [
  {
    name: 'text',
    summary: say('pour lire : extrait, raison, correction', 'to read: excerpt, reason, fix'),
    load: async () => (await import('./text.ts')).text,
    structured: false,
    showsText: true,
  },
  {
    name: 'compact',
    summary: say('une ligne par constat', 'one line for each finding'),
    load: async () => (await import('./compact.ts')).compact,
    structured: true,
    showsText: false,
  },
  {
    name: 'json',
    summary: say('un objet, décrit par son schéma', 'one object, described by its schema'),
    load: async () => (await import('./json.ts')).json,
    structured: true,
    showsText: false,
  },
  {
    name: 'jsonl',
    summary: say('un objet par ligne', 'one object a line'),
    load: async () => (await import('./json.ts')).jsonl,
    structured: true,
    showsText: false,
  },
  {
    name: 'sarif',
    summary: say('SARIF 2.1.0', 'SARIF 2.1.0'),
    load: async () => (await import('./sarif.ts')).sarif,
    structured: true,
    showsText: true,
    root: 'GITHUB_WORKSPACE',
  },
  {
    name: 'junit',
    summary: say('XML de JUnit', 'JUnit’s XML'),
    load: async () => (await import('./junit.ts')).junit,
    structured: true,
    showsText: false,
  },
  {
    name: 'github',
    summary: say('annotations de GitHub Actions', 'annotations of GitHub Actions'),
    load: async () => (await import('./github.ts')).github,
    structured: true,
    showsText: false,
    root: 'GITHUB_WORKSPACE',
  },
  {
    name: 'gitlab',
    summary: say('rapport de qualité de GitLab', 'GitLab’s code quality report'),
    load: async () => (await import('./gitlab.ts')).gitlab,
    structured: true,
    showsText: false,
    root: 'CI_PROJECT_DIR',
  },
  {
    name: 'checkstyle',
    summary: say('XML de Checkstyle', 'Checkstyle’s XML'),
    load: async () => (await import('./checkstyle.ts')).checkstyle,
    structured: true,
    showsText: false,
  },
  {
    name: 'rdjson',
    summary: say('format de Reviewdog', 'Reviewdog’s format'),
    load: async () => (await import('./rdjson.ts')).rdjson,
    structured: true,
    showsText: true,
  },
  {
    name: 'markdown',
    summary: say('page Markdown', 'Markdown page'),
    load: async () => (await import('./markdown.ts')).markdown,
    structured: true,
    showsText: false,
  },
  {
    name: 'html',
    summary: say('page HTML', 'HTML page'),
    load: async () => (await import('./html.ts')).html,
    structured: true,
    showsText: true,
  },
];
