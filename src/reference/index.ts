import type { Rule } from '../lint/rule.ts';
import { jsonReportSchema } from '../reporters/json-schema.ts';
import { coursePage } from './course-page.ts';
import { jsonSchema } from './json-schema.ts';
import { rulesPage } from './rules-page.ts';

/** Every generated file of the project, by its path: pure functions of the schema and the rules. */
export function generatedFiles(rules: readonly Rule[]): readonly { readonly path: string; readonly content: string }[] {
  return [
    { path: 'schema.json', content: `${JSON.stringify(jsonSchema('fr'), null, 2)}\n` },
    { path: 'docs/lint-report.schema.json', content: `${JSON.stringify(jsonReportSchema, null, 2)}\n` },
    { path: 'docs/course.md', content: coursePage('en') },
    { path: 'docs/course.fr.md', content: coursePage('fr') },
    { path: 'docs/rules.md', content: rulesPage(rules, 'en') },
    { path: 'docs/rules.fr.md', content: rulesPage(rules, 'fr') },
  ];
}
