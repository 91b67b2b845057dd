import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Slots, Text } from './text.ts';

export { asIs, type Language, languages, type Slots, say, type Text } from './text.ts';

function without(data: Slots, name: string): Slots {
  const { [name]: _self, ...rest } = data;
  return rest;
}

/** A sentence whose slots are all plain: most are, and need no message parser, which takes longer to start than a check takes. */
const plain = /^[^'{}]*(?:\{\w+\}[^'{}]*)+$/;

/** Words and slots in turn, for a plain sentence. */
const cut = new Map<string, readonly string[] | undefined>();

const compiled = new Map<string, IntlMessageFormat>();

function cutOf(sentence: string): readonly string[] | undefined {
  const known = cut.get(sentence);
  if (known || cut.has(sentence)) return known;
  const parts = plain.test(sentence) ? sentence.split(/\{(\w+)\}/) : undefined;
  cut.set(sentence, parts);
  return parts;
}

/**
 * The sentence in one language, with its slots filled. A slot that is itself a Text is translated first.
 * Fails (an exception, a bug of ours) when a slot is missing.
 */
export function translate(text: Text, language: Language, data: Slots = {}): string {
  const sentence = text[language];
  if (!sentence.includes('{')) return sentence;
  const fill = (name: string): string => {
    const value = data[name];
    if (value === undefined) throw new Error(`no value for {${name}} in « ${sentence} »`);
    // Without itself among its own slots, a Text can’t call itself for ever.
    return typeof value === 'object' ? translate(value, language, without(data, name)) : String(value);
  };
  const parts = cutOf(sentence);
  if (parts) {
    let told = '';
    for (let index = 0; index < parts.length; index++) {
      told += index % 2 === 0 ? parts[index] : fill(parts[index] as string);
    }
    return told;
  }
  const key = `${language}\n${sentence}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(sentence, language === 'fr' ? 'fr-FR' : 'en-GB', undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) values[name] = typeof value === 'object' ? fill(name) : value;
  return String(format.format(values));
}
