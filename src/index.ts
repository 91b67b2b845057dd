/** The public API: read a spec, check it, make its documents. No file, network or clock is touched here. */
export type { Course } from './course/course.ts';
export { courseSchema } from './course/course.ts';
export { type Decoded, decode } from './course/decode.ts';
export { readSource, type Source } from './course/source.ts';
export type { Diagnostic, Path, Severity, Span } from './diagnostic.ts';
export { documents } from './documents/index.ts';
export { type RenderSettings, renderDocuments } from './documents/render.ts';
export { formats } from './formats/index.ts';
export { type Language, say, type Text, translate } from './language/say.ts';
export { lint } from './lint/lint.ts';
export { defineRule, type Finding, type Rule } from './lint/rule.ts';
export { rules } from './lint/rules/index.ts';
export { defaultSettings, type Settings } from './lint/settings.ts';
export { jsonSchema } from './reference/json-schema.ts';
