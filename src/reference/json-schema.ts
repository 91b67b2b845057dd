import * as z from 'zod/mini';
import { courseSchema } from '../course/course.ts';
import { type FieldNotes, type Kind, notesOf } from '../course/field.ts';
import { bare, elementOf, shapeOf } from '../course/walk.ts';
import { type Language, translate } from '../language/say.ts';

type Json = Record<string, unknown>;

/** What an editor may accept for each kind of typed value; spoc itself says precisely what it can’t read. */
const forms: Partial<Record<Kind, Json>> = {
  text: { type: ['string', 'number', 'boolean'] },
  identifier: { type: ['string', 'number'] },
  integer: { type: ['integer', 'string'], pattern: '^\\d{1,6}$' },
  count: { type: ['integer', 'string'], minimum: 1, pattern: '^[1-9]\\d{0,5}$' },
  level: { type: ['integer', 'string'], minimum: 1, maximum: 4, pattern: '^[1-4]$' },
  'yes-no': { enum: [true, false, 'oui', 'non', 'yes', 'no'] },
  duration: { type: ['string', 'number'] },
  delay: { type: ['string', 'number'] },
  quantity: { type: ['integer', 'string'] },
  rate: { type: ['string', 'number'] },
  share: { type: ['string', 'number'] },
  score: { type: ['string', 'number'] },
  date: { type: ['string', 'integer'] },
  target: { type: ['string', 'number'] },
};

function describe(notes: FieldNotes, language: Language): string {
  const parts = [notes.question, notes.help]
    .filter((text) => text !== undefined)
    .map((text) => translate(text, language));
  if (notes.expected && notes.kind !== 'text') {
    const expected = translate(notes.expected, language);
    parts.push(`${expected[0]?.toUpperCase()}${expected.slice(1)}.`);
  }
  return parts.join('\n');
}

/** The labels of a closed list, one a line, for the hover. */
function labelled(notes: FieldNotes, language: Language): string {
  return Object.entries(notes.labels ?? {})
    .map(([value, label]) => `- \`${value}\` : ${translate(label, language)}`)
    .join('\n');
}

function dress(schema: z.core.$ZodType, json: Json, language: Language): void {
  const notes = notesOf(schema);
  const own = bare(schema);
  delete json.default;
  if (notes?.kind && forms[notes.kind] && !shapeOf(schema) && !elementOf(schema)) {
    for (const key of Object.keys(json)) delete json[key];
    Object.assign(json, forms[notes.kind]);
  }
  if (!notes) return;
  json.title = translate(notes.title, language);
  const description = describe(notes, language);
  if (description) json.description = description;
  const labels = own._zod.def.type === 'enum' ? labelled(notes, language) : '';
  if (labels) {
    json.markdownDescription = [description, labels].filter(Boolean).join('\n\n');
    json.enumDescriptions = Object.values(notes.labels ?? {}).map((label) => translate(label, language));
  }
  if (notes.examples) json.examples = notes.examples;
  const fallback = defaultOf(schema);
  if (fallback !== undefined) json.default = fallback;
}

/** The default that an author would care to read: of a choice, never of a list, a mapping or an identifier. */
function defaultOf(schema: z.core.$ZodType): string | undefined {
  const def = schema._zod.def as { type: string; defaultValue?: unknown };
  return def.type === 'default' && typeof def.defaultValue === 'string' && def.defaultValue !== ''
    ? def.defaultValue
    : undefined;
}

function orNull(json: Json): void {
  // « key: » with nothing after it is an absent value, not a mistake.
  if (typeof json.type === 'string') json.type = [json.type, 'null'];
  else if (Array.isArray(json.type)) json.type = [...json.type, 'null'];
  if (Array.isArray(json.enum)) json.enum = [...json.enum, null];
}

/** The JSON Schema (draft-07) of `spoc.yaml` for editors, with titles, descriptions and examples in one language. */
export function jsonSchema(language: Language): Json {
  const schema = z.toJSONSchema(courseSchema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const json = jsonSchema as Json;
      const def = zodSchema._zod.def as { type: string; out?: z.core.$ZodType; in?: z.core.$ZodType };
      // A preprocess says nothing of its input: describe what it prepares for.
      if (def.type === 'pipe' && (def.in?._zod.def as { type: string } | undefined)?.type === 'transform' && def.out) {
        const inner = z.toJSONSchema(def.out as z.ZodMiniType, {
          target: 'draft-7',
          io: 'input',
          unrepresentable: 'any',
          override: ({ zodSchema: part, jsonSchema: made }) => dress(part, made as Json, language),
        }) as Json;
        delete inner.$schema;
        for (const key of Object.keys(json)) delete json[key];
        const single: Json = elementOf(def.out) ? { ...(inner.items as Json) } : { type: ['string', 'number'] };
        Object.assign(json, { anyOf: [inner, single] });
      }
      dress(zodSchema, json, language);
    },
  }) as Json;
  const properties = schema.properties as Record<string, Json>;
  for (const [key, property] of Object.entries(properties))
    if (key !== 'spoc' && key !== 'title') walkOptional(property);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...schema,
    title: language === 'fr' ? 'Spécification d’un SPOC' : 'SPOC specification',
    description:
      language === 'fr'
        ? 'Le fichier spoc.yaml : toute la conception d’un SPOC, du besoin au bilan.'
        : 'The spoc.yaml file: the whole design of a SPOC, from the need to the final report.',
  };
}

function walkOptional(json: Json): void {
  orNull(json);
  if (Array.isArray(json.anyOf)) {
    for (const branch of json.anyOf as Json[]) walkOptional(branch);
  }
  if (json.items) walkOptional(json.items as Json);
  if (json.additionalProperties && typeof json.additionalProperties === 'object')
    walkOptional(json.additionalProperties as Json);
  for (const property of Object.values((json.properties ?? {}) as Record<string, Json>)) walkOptional(property);
}
