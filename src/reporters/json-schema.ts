import { jsonVersion } from './json.ts';

const position = {
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1, description: 'In UTF-16 code units.' },
  endLine: { type: 'integer', minimum: 1 },
  endColumn: { type: 'integer', minimum: 1, description: 'Exclusive.' },
};
const places = Object.keys(position);
const count = { type: 'integer', minimum: 0 };

const finding = {
  type: 'object',
  properties: {
    file: { type: 'string', description: 'Relative to the working folder, with forward slashes.' },
    rule: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$' },
    severity: { enum: ['error', 'warning', 'info'] },
    message: { type: 'string', description: 'In the language of the run.' },
    ...position,
    why: {
      type: 'string',
      description: 'Why it matters for the learners; empty for a rule that is not known any more.',
    },
    suppressed: { type: 'boolean', description: 'True when a comment or the baseline sets the finding aside.' },
    reason: { type: 'string', description: 'The reason that was given; only when suppressed.' },
    fixable: { type: 'boolean', description: 'True when `spoc lint --fix` corrects it.' },
    place: { type: 'string', description: 'Keys and identifiers with dots; empty for the whole spec.' },
    fingerprint: {
      type: 'string',
      description: 'The same for the same problem, wherever its line moves to; unique in its file.',
    },
    related: {
      type: 'array',
      items: {
        type: 'object',
        properties: { message: { type: 'string' }, ...position },
        required: ['message', ...places],
        additionalProperties: false,
      },
    },
    fix: {
      type: 'object',
      properties: {
        title: { type: 'string' },
        level: {
          enum: ['safe', 'suggested'],
          description: 'A suggested fix proposes a wording that a person must read.',
        },
        edits: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              start: { ...count, description: 'Offset in UTF-16 code units.' },
              end: { ...count, description: 'Exclusive.' },
              text: { type: 'string' },
            },
            required: ['start', 'end', 'text'],
            additionalProperties: false,
          },
        },
      },
      required: ['title', 'level', 'edits'],
      additionalProperties: false,
    },
  },
  required: [
    'file',
    'rule',
    'severity',
    'message',
    ...places,
    'why',
    'suppressed',
    'fixable',
    'place',
    'fingerprint',
    'related',
  ],
  additionalProperties: false,
};

const counts = {
  files: count,
  unreadable: { ...count, description: 'Files that are missing, unreadable or no spec.' },
  errors: count,
  warnings: count,
  infos: count,
  suppressed: { ...count, description: 'Counted here and nowhere else.' },
  fixable: count,
  hidden: { ...count, description: 'Counted above but not listed, because of --max-problems or --quiet.' },
};

/** The JSON Schema of `spoc lint --format json`; `jsonl` has one `finding` a line. */
export const jsonReportSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'spoc lint report',
  type: 'object',
  properties: {
    version: { const: jsonVersion },
    tool: {
      type: 'object',
      properties: { name: { const: 'spoc' }, version: { type: 'string' } },
      required: ['name', 'version'],
      additionalProperties: false,
    },
    findings: { type: 'array', items: { $ref: '#/definitions/finding' } },
    summary: { type: 'object', properties: counts, required: Object.keys(counts), additionalProperties: false },
  },
  required: ['version', 'tool', 'findings', 'summary'],
  additionalProperties: false,
  definitions: { finding },
};
