import type * as z from 'zod/mini';
import type { Path } from '../../diagnostic.ts';
import { nearest } from '../../language/nearest.ts';
import { asIs, say, type Text } from '../../language/say.ts';
import { courseSchema } from '../course.ts';
import { notesOf } from '../field.ts';
import type { Raw } from '../raw.ts';
import type { Source } from '../source.ts';
import { elementOf, schemaAt, shapeOf } from '../walk.ts';
import type { Refusal } from './refusal.ts';

/** A value outside a closed list. */
export function wrongChoice(path: Path, typed: string, labels: Readonly<Record<string, Text>>): Refusal {
  const names = Object.keys(labels);
  const byLabel = names.filter((name) =>
    Object.values(labels[name] as Text).some((label) => label.toLowerCase() === typed.toLowerCase()),
  );
  const spoken = names.flatMap((name) => [name, ...Object.values(labels[name] as Text)]);
  const close = nearest(typed, spoken);
  const near =
    byLabel[0] ??
    names.find(
      (name) => close !== undefined && (name === close || Object.values(labels[name] as Text).includes(close)),
    );
  const possible = { fr: names.join(', '), en: names.join(', ') };
  if (near) {
    return {
      rule: 'course/unknown-value',
      message: say(
        '« {typed} » n’est pas une valeur possible. Vouliez-vous dire « {near} » ({label}) ?',
        '“{typed}” is not a possible value. Did you mean “{near}” ({label})?',
      ),
      data: { typed, near, label: labels[near] as Text },
      path,
      on: 'value',
      fix: {
        title: say('Écrire « {near} »', 'Write “{near}”'),
        data: { near },
        level: byLabel[0] ? 'safe' : 'suggested',
        edit: { op: 'set', path, value: near },
      },
    };
  }
  return {
    rule: 'course/unknown-value',
    message: say(
      '« {typed} » n’est pas une valeur possible. Valeurs : {possible}.',
      '“{typed}” is not a possible value. Values: {possible}.',
    ),
    data: { typed, possible },
    path,
    on: 'value',
  };
}

/** A mapping or list stands where a text is wanted: almost always a colon in French prose, or unquoted square brackets. */
function notText(path: Path, value: Raw, title: Text, source: Source): Refusal {
  const span = source.span(path, 'value');
  const written = source.text.slice(span.start, span.end).trim();
  const one = !written.includes('\n') && written.length < 400;
  const cut = !Array.isArray(value) && /[^\s]\s*:\s/.test(written) && !written.startsWith('{');
  const bracketed = Array.isArray(value) && written.startsWith('[');
  const message = cut
    ? say(
        'Un texte est attendu pour « {title} », et le deux-points coupe la phrase : mettez-la entre guillemets droits ("…").',
        'A text is expected for “{title}”, and the colon cuts the sentence: put it between double quotes ("…").',
      )
    : bracketed
      ? say(
          'Un texte est attendu pour « {title} » ; les crochets en font une liste : mettez-le entre guillemets droits ("…").',
          'A text is expected for “{title}”; the brackets make it a list: put it between double quotes ("…").',
        )
      : Array.isArray(value)
        ? say(
            'Un texte est attendu pour « {title} », et non une liste.',
            'A text is expected for “{title}”, not a list.',
          )
        : say('Un texte est attendu pour « {title} », et non des clés.', 'A text is expected for “{title}”, not keys.');
  return {
    rule: 'course/wrong-type',
    message,
    data: { title },
    path,
    on: 'value',
    ...(one && (cut || bracketed)
      ? {
          fix: {
            title: say('Mettre la phrase entre guillemets', 'Put the sentence between quotes'),
            data: {},
            level: 'safe',
            edit: { op: 'set', path, value: written },
          },
        }
      : {}),
  };
}

/** How people call the field at a path. */
export function titleAt(path: Path): Text {
  const last = path.at(-1);
  const schema = schemaAt(courseSchema, path);
  const notes = schema && notesOf(schema);
  if (typeof last === 'number') return titleAt(path.slice(0, -1));
  return notes?.title ?? asIs(String(last ?? 'spoc.yaml'));
}

/** A text, a list or keys where another of the three is wanted. */
export function wrongType(path: Path, value: Raw, source: Source): Refusal {
  const schema = schemaAt(courseSchema, path);
  const title = titleAt(path);
  const on = 'value';
  if (schema && elementOf(schema)) {
    const items = shapeOf(elementOf(schema) as z.core.$ZodType);
    return {
      rule: 'course/wrong-type',
      message: items
        ? say(
            '« {title} » est une liste : chaque élément commence par un tiret (« - title: … »).',
            '“{title}” is a list: each item begins with a dash (“- title: …”).',
          )
        : say(
            '« {title} » est une liste : une ligne par élément, chacune commençant par un tiret.',
            '“{title}” is a list: one line for each item, beginning with a dash.',
          ),
      data: { title },
      path,
      on,
    };
  }
  if (schema && shapeOf(schema)) {
    const keys = Object.keys(shapeOf(schema) ?? {}).filter((key) => key !== 'notes' && key !== 'id');
    return {
      rule: 'course/wrong-type',
      message: say(
        '« {title} » attend des clés ({keys}), et non {found}.',
        '“{title}” expects keys ({keys}), not {found}.',
      ),
      data: {
        title,
        keys: `${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}`,
        found: Array.isArray(value) ? say('une liste', 'a list') : say('un texte', 'a text'),
      },
      path,
      on,
      // A single word is more likely an identifier that belongs elsewhere (« serves ») than a title.
      ...(typeof value === 'string' && value.includes(' ') && typeof path.at(-1) === 'number' && keys.includes('title')
        ? {
            fix: {
              title: say('En faire « title: … »', 'Make it “title: …”'),
              data: {},
              level: 'safe' as const,
              edit: { op: 'set' as const, path, value: { title: value } },
            },
          }
        : {}),
    };
  }
  return notText(path, value, title, source);
}
