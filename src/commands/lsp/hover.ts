import { type Language, say, type Text, translate } from '../../language/say.ts';
import { fileRules } from '../../lint/file-rules.ts';
import type { Rule, RuleSource } from '../../lint/rule.ts';
import { rules } from '../../lint/rules/index.ts';
import { grades } from '../../lint/words.ts';

const source = say('Source', 'Source');
const checked = say('texte vérifié au {date}', 'text checked on {date}');

/** A rule explained in Markdown, short enough for a hover; undefined for an unknown one. `own` are those of the author’s settings. */
export function ruleHover(id: string, language: Language, own: readonly Rule[]): string | undefined {
  const tell = (text: Text, data = {}) => translate(text, language, data);
  const rule = [...rules, ...own].find((candidate) => candidate.id === id);
  const fileRule = fileRules.find((candidate) => candidate.id === id);
  if (!rule) return fileRule && `**${tell(fileRule.title)}** \`${id}\`\n\n${tell(fileRule.why)}`;
  const sources = (Array.isArray(rule.source) ? rule.source : [rule.source]) as readonly RuleSource[];
  const told = sources.map(({ text, grade, url, checked: date }) => {
    const name = url ? `[${tell(text)}](${url})` : tell(text);
    const notes = [tell(grades[grade]), ...(date ? [tell(checked, { date })] : [])];
    return `${name} (${notes.join(' ; ')})`;
  });
  return [
    `**${tell(rule.title)}** \`${id}\``,
    tell(rule.why),
    `${tell(source)}${language === 'fr' ? ' :' : ':'} ${told.join(' · ')}`,
    `\`spoc explain ${id}\``,
  ].join('\n\n');
}

/** The rule that is written at an offset (in a suppression, in the settings); undefined elsewhere. */
export function ruleAt(text: string, offset: number, own: readonly Rule[]): string | undefined {
  const before = /[a-z0-9/-]*$/.exec(text.slice(Math.max(0, offset - 80), offset))?.[0] ?? '';
  const after = /^[a-z0-9/-]*/.exec(text.slice(offset, offset + 80))?.[0] ?? '';
  const word = before + after;
  return [...rules, ...fileRules, ...own].some(({ id }) => id === word) ? word : undefined;
}
