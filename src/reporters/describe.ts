import type { Severity, Slots } from '../diagnostic.ts';
import { type Language, type Text, translate } from '../language/say.ts';
import type { RuleWords } from '../lint/cache.ts';
import { fileRules } from '../lint/file-rules.ts';
import type { Describe, RuleNotes, Style } from './reporter.ts';

export interface Wording {
  readonly language: Language;
  readonly version: string;
  readonly width: number;
  readonly failOn: Severity;
  readonly rules: readonly RuleWords[];
  readonly paint?: (style: Style, text: string) => string;
  readonly links?: boolean;
  /** Where a rule is explained. */
  readonly urlOf?: (rule: string) => string | undefined;
}

const asIs = (_style: Style, text: string) => text;

/** The words of a run: its language, its rules (built in, of the file, of the user), and how it may be coloured. */
export function describe(wording: Wording): Describe {
  const { language, urlOf, links } = wording;
  const words = (text: Text, data?: Slots) => translate(text, language, data);
  const notes = new Map<string, RuleNotes>();
  const put = (id: string, title: Text, why: Text, severity: Severity | 'off', good?: string | readonly string[]) => {
    const url = urlOf?.(id);
    const example = typeof good === 'string' ? good : good?.[0];
    notes.set(id, {
      id,
      title: words(title),
      why: words(why),
      severity,
      ...(example ? { good: example.replace(/^\n|\s+$/g, '') } : {}),
      ...(url ? { url } : {}),
    });
  };
  let filled = false;
  const all = () => {
    if (!filled) {
      for (const { id, title, why, severity } of fileRules) put(id, title, why, severity);
      for (const { id, title, why, severity, examples } of wording.rules) put(id, title, why, severity, examples.good);
      filled = true;
    }
    return notes;
  };
  return {
    language,
    version: wording.version,
    width: Math.max(40, wording.width),
    failOn: wording.failOn,
    words,
    paint: wording.paint ?? asIs,
    link: (text, url) => (links && url ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text),
    rule: (id) => all().get(id),
    rules: () => [...all().values()],
  };
}
