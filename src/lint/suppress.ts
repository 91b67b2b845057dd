import type { Source } from '../course/source.ts';
import type { Diagnostic, Fix, Slots, Span } from '../diagnostic.ts';
import { nearest } from '../language/nearest.ts';
import { say, type Text } from '../language/say.ts';

/**
 * Suppressions, as comments of the spec:
 *
 *     # spoc-ignore structure/video-length -- témoignage de la directrice, non coupé
 *
 * At the end of a line it covers the findings that begin on that line. On a line of its own it covers the next line and, when a key
 * or a list item begins there, everything below it. `spoc-ignore-file` covers the whole file. Several rules are separated by commas.
 * The reason, after `--`, is required: without one nothing is suppressed.
 */

const withoutReason = say(
  'Cette exception ne dit pas pourquoi, donc elle ne compte pas : ajoutez « -- » et une raison.',
  'This exception doesn’t say why, so it doesn’t count: add “--” and a reason.',
);
const withoutRule = say(
  'Cette exception ne nomme aucune règle : écrivez « {directive} groupe/règle -- raison ».',
  'This exception names no rule: write “{directive} group/rule -- reason”.',
);
const unused = say(
  'Exception sans objet : « {rule} » ne trouve rien ici. Retirez-la, pour qu’elle ne cache pas un futur problème.',
  'Unneeded exception: “{rule}” finds nothing here. Remove it, so that it won’t hide a later problem.',
);
const unknownRule = say('La règle « {rule} » n’existe pas.', 'There is no rule “{rule}”.');
const unknownRuleNear = say(
  'La règle « {rule} » n’existe pas. Vouliez-vous dire « {near} » ?',
  'There is no rule “{rule}”. Did you mean “{near}”?',
);
const unknownDirective = say(
  '« {directive} » n’est pas une consigne. Vouliez-vous dire « {near} » ?',
  '“{directive}” is not a directive. Did you mean “{near}”?',
);

const directives = ['spoc-ignore', 'spoc-ignore-file'];

interface NamedRule {
  readonly id: string;
  readonly start: number;
  used: boolean;
}

interface Suppression {
  readonly start: number;
  readonly end: number;
  readonly rules: readonly NamedRule[];
  readonly reason: string;
  readonly covers: (span: Span) => boolean;
}

export interface KnownRules {
  /** Every rule that a comment may name. */
  readonly known: readonly string[];
  /** False for those that did not speak in this run: nothing can be said of their suppressions. */
  readonly spoke: (id: string) => boolean;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The next line of content after a comment, with everything that is indented below it. */
function blockAfter(text: string, offset: number): [start: number, end: number] {
  let start = lineEnd(text, offset);
  while (start < text.length && /^\s*(#|$)/.test(text.slice(start, lineEnd(text, start)).trimEnd())) {
    start = lineEnd(text, start);
  }
  const first = text.slice(start, lineEnd(text, start));
  const indent = indentOf(first);
  const isItem = first.trimStart().startsWith('- ');
  let end = lineEnd(text, start);
  let last = end;
  while (end < text.length) {
    const line = text.slice(end, lineEnd(text, end));
    end = lineEnd(text, end);
    if (line.trim() === '') continue;
    // The items of a key may stand at the key's own indent.
    const below =
      indentOf(line) > indent || (!isItem && indentOf(line) === indent && line.trimStart().startsWith('- '));
    if (!below) break;
    last = end;
  }
  return [start, last];
}

function coverage(source: Source, start: number, ownLine: boolean, wholeFile: boolean): Suppression['covers'] {
  if (wholeFile) return () => true;
  const beginning = lineStart(source.text, start);
  const [from, to] = ownLine ? blockAfter(source.text, start) : [beginning, lineEnd(source.text, start)];
  return (span) => span.start >= from && span.start < to;
}

/** The edit that takes a comment away, with its line when nothing else stands on it. */
function removal(source: Source, start: number, end: number): Fix {
  const beginning = lineStart(source.text, start);
  const before = source.text.slice(beginning, start);
  const edit =
    before.trim() === ''
      ? { start: beginning, end: lineEnd(source.text, end), text: '' }
      : { start: start - (before.length - before.trimEnd().length), end, text: '' };
  return { title: say('Retirer l’exception', 'Remove the exception'), data: {}, level: 'suggested', edits: [edit] };
}

function read(source: Source, { known }: KnownRules): { suppressions: Suppression[]; problems: Diagnostic[] } {
  const suppressions: Suppression[] = [];
  const problems: Diagnostic[] = [];
  const problem = (rule: string, message: Text, data: Slots, start: number, end: number, fix?: Fix) =>
    problems.push({
      rule: `lint/${rule}`,
      severity: 'error',
      message,
      data,
      path: [],
      span: source.at(start, end),
      ...(fix ? { fix } : {}),
    });
  for (const { start, text, ownLine } of source.comments) {
    const comment = text.trimEnd();
    const parts = /^#\s*(spoc-[\w-]*):?(.*)$/.exec(comment);
    if (!parts) continue;
    const directive = parts[1] as string;
    const rest = parts[2] as string;
    const directiveStart = start + comment.indexOf(directive);
    if (!directives.includes(directive)) {
      const near = nearest(directive, directives) ?? 'spoc-ignore';
      problem(
        'unknown-directive',
        unknownDirective,
        { directive, near },
        directiveStart,
        directiveStart + directive.length,
        {
          title: say('Écrire « {near} »', 'Write “{near}”'),
          data: { near },
          level: 'suggested',
          edits: [{ start: directiveStart, end: directiveStart + directive.length, text: near }],
        },
      );
      continue;
    }
    const reason = /(?:^|\s)(?:--|—|–)\s*(.*)$/.exec(rest);
    const list = reason ? rest.slice(0, reason.index) : rest;
    const listStart = start + comment.length - rest.length;
    const rules = [...list.matchAll(/[^\s,]+/g)].map((match) => ({
      id: match[0],
      start: listStart + match.index,
      used: false,
    }));
    if (!reason?.[1]) {
      problem('suppression-without-reason', withoutReason, {}, start, start + comment.length);
      continue;
    }
    if (rules.length === 0) {
      problem('suppression-without-rule', withoutRule, { directive }, start, start + comment.length);
      continue;
    }
    for (const { id, start: from } of rules) {
      if (known.includes(id)) continue;
      const near = nearRule(id, known);
      problem(
        'unknown-rule',
        near ? unknownRuleNear : unknownRule,
        near ? { rule: id, near } : { rule: id },
        from,
        from + id.length,
        near
          ? {
              title: say('Écrire « {near} »', 'Write “{near}”'),
              data: { near },
              level: 'suggested',
              edits: [{ start: from, end: from + id.length, text: near }],
            }
          : undefined,
      );
    }
    suppressions.push({
      start,
      end: start + comment.length,
      rules: rules.filter(({ id }) => known.includes(id)),
      reason: reason[1].trim(),
      covers: coverage(source, start, ownLine, directive === 'spoc-ignore-file'),
    });
  }
  return { suppressions, problems };
}

/** The rule that was probably meant; its group may be left out (`video-length`). */
export function nearRule(id: string, known: readonly string[]): string | undefined {
  const nameOf = (rule: string) => rule.slice(rule.indexOf('/') + 1);
  const byName = nearest(
    nameOf(id),
    known
      .filter((rule) => !id.includes('/') || nearest(id.split('/')[0] as string, [rule.split('/')[0] as string]))
      .map(nameOf),
  );
  return nearest(id, known) ?? known.find((rule) => byName !== undefined && nameOf(rule) === byName);
}

/** The diagnostics, those that a comment suppresses marked with its reason, and what is wrong with the comments themselves. */
export function suppress(source: Source, diagnostics: readonly Diagnostic[], rules: KnownRules): Diagnostic[] {
  if (!source.text.includes('spoc-')) return [...diagnostics];
  const { suppressions, problems } = read(source, rules);
  const marked = diagnostics.map((diagnostic): Diagnostic => {
    let reason: string | undefined;
    for (const suppression of suppressions) {
      const rule = suppression.rules.find(({ id }) => id === diagnostic.rule);
      if (!rule || !suppression.covers(diagnostic.span)) continue;
      rule.used = true;
      reason ??= suppression.reason;
    }
    return reason === undefined ? diagnostic : { ...diagnostic, suppressed: reason };
  });
  for (const { start, end, rules: named } of suppressions) {
    const stale = named.filter(({ id, used }) => !used && rules.spoke(id));
    for (const { id, start: from } of stale) {
      problems.push({
        rule: 'lint/unused-suppression',
        severity: 'warning',
        message: unused,
        data: { rule: id },
        path: [],
        span: source.at(from, from + id.length),
        ...(stale.length === named.length ? { fix: removal(source, start, end) } : {}),
      });
    }
  }
  return [...marked, ...problems];
}
