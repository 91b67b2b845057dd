import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Slots, Text } from './text.ts';

export { asIs, type Language, languages, type Slots, say, type Text } from './text.ts';

function without(data: Slots, name: string): Slots {
  const { [name]: _self, ...rest } = data;
  return rest;
}

/** A sentence whose slots are all plain: most are, and need no message parser, which takes longer to start than a check takes. */
const plain = /^[^'{}]*(?:\{\w+\}[^'{}]*)+$/;

const compiled = new Map<string, IntlMessageFormat>();

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
  if (plain.test(sentence)) return sentence.replace(/\{(\w+)\}/g, (_, name: string) => fill(name));
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
