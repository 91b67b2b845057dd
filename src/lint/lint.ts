import type { Course, Stage } from '../course/course.ts';
import { decode } from '../course/decode.ts';
import { textEdits } from '../course/edit.ts';
import type { Source } from '../course/source.ts';
import { compareSeverity, type Diagnostic, type Path, type Severity } from '../diagnostic.ts';
import { isOpen } from '../facts/completeness.ts';
import { say, type Text } from '../language/say.ts';
import { fileRules } from './file-rules.ts';
import { identify } from './fingerprint.ts';
import type { LintedDiagnostic } from './linted.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { type Settings, settingOf } from './settings.ts';
import { type RuleSetting, severityOf, voiceAt } from './severity.ts';
import { suppress } from './suppress.ts';

const ruleFailed = say(
  'La règle « {rule} » a échoué et n’a pas pu tout vérifier : {detail}',
  'The rule “{rule}” failed and could not check everything: {detail}',
);

function failed(rule: Rule, error: unknown, source: Source): Diagnostic {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    rule: 'lint/rule-failed',
    severity: 'error',
    message: ruleFailed,
    data: { rule: rule.id, detail: detail.split('\n')[0] ?? '' },
    path: [],
    span: source.at(0, 0),
  };
}

function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((step, index) => path[index] === step);
}

/**
 * True where the schema has already refused something at, above or below: one cause, one finding. A finding on the whole spec
 * is silenced only by its first level, else a slip anywhere would hide it.
 */
function alreadyRefused(at: Path, broken: readonly Path[]): boolean {
  return broken.some(
    (place) => startsWith(at, place) || (startsWith(place, at) && (at.length > 0 || place.length <= 1)),
  );
}

function diagnosticOf(rule: Rule, finding: Finding, severity: Severity, source: Source): Diagnostic {
  const message: Text | undefined = rule.messages[finding.message];
  if (!message) throw new Error(`no message « ${finding.message} »`);
  const diagnostic = {
    rule: rule.id,
    severity,
    message,
    messageId: finding.message,
    data: finding.data ?? {},
    path: finding.at,
    span: source.span(finding.at, finding.on ?? 'value'),
  };
  if (!finding.related || finding.related.length === 0) return diagnostic;
  const related = finding.related.map(({ at, message, data }) => ({
    path: at,
    span: source.span(at, 'value'),
    message,
    data: data ?? {},
  }));
  return { ...diagnostic, related };
}

/** A rule that may speak at a stage, with what the settings say of it. All are of one form, which rules are not: thousands of files ask. */
interface Speaker {
  readonly rule: Rule;
  readonly id: string;
  readonly appliesTo: Rule['appliesTo'];
  readonly check: Rule['check'];
  readonly setting: RuleSetting;
  /** Of a finding that carries none of its own. */
  readonly severity: Severity;
  /** The only messages that it may tell, at a stage where the rest of the rule is silent; undefined for all. */
  readonly only: readonly string[] | undefined;
}

/** The rules of a run, in their order. */
interface Panel {
  readonly ids: readonly string[];
  /** Everything that a suppression may name. */
  readonly known: readonly string[];
  readonly speakers: (stage: Stage) => readonly Speaker[];
}

function panel(rules: readonly Rule[], settings: Settings): Panel {
  const all = [...rules, ...settings.ownRules];
  const ids = all.map(({ id }) => id);
  const byStage = new Map<Stage, readonly Speaker[]>();
  const speakersAt = (stage: Stage) =>
    all.flatMap((rule) => {
      const voice = voiceAt(rule, stage);
      if (voice === 'none') return [];
      const severity = severityOf(rule, stage, settings.profiles, settings.rules.get(rule.id));
      if (severity === 'off') return [];
      const { id, appliesTo, check } = rule;
      return [
        {
          rule,
          id,
          appliesTo,
          check,
          setting: settingOf(rule, settings),
          severity,
          only: voice === 'all' ? undefined : rule.contradictions,
        },
      ];
    });
  return {
    ids,
    known: [...ids, ...fileRules.map(({ id }) => id)],
    speakers: (stage) => {
      const found = byStage.get(stage) ?? speakersAt(stage);
      byStage.set(stage, found);
      return found;
    },
  };
}

const panels = new WeakMap<readonly Rule[], WeakMap<Settings, Panel>>();

/** Made once for all the files of the same settings. */
function panelOf(rules: readonly Rule[], settings: Settings): Panel {
  const bySettings = panels.get(rules) ?? new WeakMap<Settings, Panel>();
  panels.set(rules, bySettings);
  const found = bySettings.get(settings) ?? panel(rules, settings);
  bySettings.set(settings, found);
  return found;
}

/** Adds what a rule finds in a course. */
function checkRule(
  { rule, check, setting, severity, only }: Speaker,
  course: Course,
  source: Source,
  context: RuleContext,
  broken: readonly Path[],
  found: Diagnostic[],
): void {
  for (const finding of check.call(rule, course, setting.options, context)) {
    if (only?.includes(finding.message) === false) continue;
    if (alreadyRefused(finding.at, broken)) continue;
    const own = finding.severity
      ? severityOf(rule, context.stage, context.profiles, setting, finding.severity)
      : severity;
    if (own === 'off') continue;
    const diagnostic = diagnosticOf(rule, finding, own, source);
    const { fix } = finding;
    if (!fix) {
      found.push(diagnostic);
      continue;
    }
    try {
      const edits = textEdits(source, fix.edits);
      found.push({ ...diagnostic, fix: { title: fix.title, data: fix.data ?? {}, level: fix.level, edits } });
    } catch (error) {
      // The finding stands even when its correction can’t be written.
      found.push(failed(rule, error, source), diagnostic);
    }
  }
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareSeverity(a.severity, b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/**
 * Everything that can be said of one spec: what the schema refuses, what the rules find at the stage in progress (`settings.stage`,
 * else the spec’s own), and what is wrong with the author’s suppressions. Suppressed findings are there too, marked. In the order of
 * the text, then by severity, then by rule; `fromReading` is what readSource had to say already. Never throws for a rule’s sake: a rule that fails is reported as `lint/rule-failed`.
 */
export function lint(
  source: Source,
  settings: Settings,
  rules: readonly Rule[],
  fromReading: readonly Diagnostic[] = [],
): readonly LintedDiagnostic[] {
  const { course, diagnostics, broken } = decode(source);
  const found: Diagnostic[] = [...fromReading, ...diagnostics];
  const { ids, known, speakers } = panelOf(rules, settings);
  const heard: string[] = [];
  if (course) {
    const stage = settings.stage ?? course.stage;
    const context: RuleContext = {
      stage,
      profiles: settings.profiles,
      advises: true,
      ...(settings.today ? { today: settings.today } : {}),
      isOpen: (at) => isOpen(course, at),
      typed: source.values,
      ...(settings.provider ? { provider: settings.provider } : {}),
    };
    const brief: RuleContext = { ...context, advises: false };
    for (const speaker of speakers(stage)) {
      const { rule, id, appliesTo } = speaker;
      try {
        if (appliesTo?.call(rule, course) === false) continue;
        // A suppression may be there for what the rule says at its own stages.
        if (!speaker.only) heard.push(id);
        checkRule(speaker, course, source, speaker.only ? brief : context, broken, found);
      } catch (error) {
        found.push(failed(rule, error, source));
      }
    }
  }
  const spoke = (id: string) => heard.includes(id) || !ids.includes(id);
  return identify(suppress(source, found, { known, spoke }).sort(inOrder), source.values);
}
