import type * as z from 'zod/mini';
import type { Raw, RawMap } from '../course/raw.ts';
import type { Source } from '../course/source.ts';
import { shapeOf } from '../course/walk.ts';
import type { Diagnostic, Path, Severity } from '../diagnostic.ts';
import { nearest } from '../language/nearest.ts';
import { type Slots, say } from '../language/say.ts';
import { fileRules } from './file-rules.ts';
import { ownRule, ownRuleFault } from './own-rules.ts';
import { optionsSchema, type Rule } from './rule.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { type SettingsFile, settingsProblem, severity as severityChoice } from './settings-file.ts';
import type { RuleSetting } from './severity.ts';
import { nearRule } from './suppress.ts';

const severities = severityChoice.options as readonly (Severity | 'off')[];

const noRule = say('La règle « {rule} » n’existe pas.', 'There is no rule “{rule}”.');
const noRuleNear = say(
  'La règle « {rule} » n’existe pas. Vouliez-vous dire « {near} » ?',
  'There is no rule “{rule}”. Did you mean “{near}”?',
);
const fixedRule = say(
  '« {rule} » ne se règle pas : c’est ce que demande la forme même du fichier.',
  '“{rule}” can’t be set: the form of the file itself asks for it.',
);
const wrongSetting = say(
  'Le réglage d’une règle est off, info, warning ou error, ou des clés ({keys}).',
  'A rule is set to off, info, warning or error, or to keys ({keys}).',
);
const wrongSeverity = say(
  '« {typed} » n’est pas une gravité. Valeurs : off, info, warning, error.',
  '“{typed}” is not a severity. Values: off, info, warning, error.',
);
const wrongSeverityNear = say(
  '« {typed} » n’est pas une gravité. Vouliez-vous dire « {near} » ?',
  '“{typed}” is not a severity. Did you mean “{near}”?',
);
const noOptions = say('La règle « {rule} » n’a pas d’option.', 'The rule “{rule}” has no options.');
const noOption = say(
  'La règle « {rule} » n’a pas d’option « {key} ». Options : {known}.',
  'The rule “{rule}” has no option “{key}”. Options: {known}.',
);
const noOptionNear = say(
  'La règle « {rule} » n’a pas d’option « {key} ». Vouliez-vous dire « {near} » ?',
  'The rule “{rule}” has no option “{key}”. Did you mean “{near}”?',
);
const wrongOption = say(
  '« {typed} » ne convient pas pour l’option « {key} » de « {rule} ».',
  '“{typed}” does not suit the option “{key}” of “{rule}”.',
);
const takenId = say(
  'La règle « {rule} » existe déjà : choisissez un autre nom.',
  'There is a rule “{rule}” already: choose another name.',
);
const ownFaults = {
  id: say(
    'Une règle maison se nomme « groupe/nom », en minuscules et tirets (id: acme/code-client).',
    'An own rule is named “group/name”, in lower case with hyphens (id: acme/client-code).',
  ),
  condition: say(
    'Il manque la condition : present, matches, avoids, oneOf, atLeast ou atMost.',
    'The condition is missing: present, matches, avoids, oneOf, atLeast or atMost.',
  ),
  pattern: say('Cette expression régulière ne se lit pas.', 'This regular expression can’t be read.'),
  number: say('Un nombre ou une durée est attendu.', 'A number or a duration is expected.'),
  message: say(
    'Les accolades du message ne peuvent contenir que value ou place.',
    'The braces of the message may hold value or place only.',
  ),
};

/** Numbers and truths of a YAML value, which the rules’ options want as such. */
function resolved(value: Raw): unknown {
  if (Array.isArray(value)) return (value as readonly Raw[]).map(resolved);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner as Raw)]));
  }
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : value;
}

interface Reading {
  readonly setting?: RuleSetting;
  readonly problems: readonly Diagnostic[];
}

function readSeverity(typed: Raw, source: Source, path: Path): { severity?: Severity | 'off'; problems: Diagnostic[] } {
  const found = severities.find((name) => name === typed);
  if (found) return { severity: found, problems: [] };
  const near = typeof typed === 'string' ? nearest(typed, severities) : undefined;
  const data: Slots = near ? { typed: String(typed), near } : { typed: String(typed) };
  return { problems: [settingsProblem(source, near ? wrongSeverityNear : wrongSeverity, data, path)] };
}

function readOptions(
  rule: Rule,
  typed: RawMap,
  source: Source,
  path: Path,
): { options?: unknown; problems: Diagnostic[] } {
  if (Object.keys(typed).length === 0) return { problems: [] };
  const schema = optionsSchema(rule);
  const known = schema ? Object.keys(shapeOf(schema) ?? {}) : [];
  const problems = Object.keys(typed)
    .filter((key) => !known.includes(key))
    .map((key) => {
      if (known.length === 0) return settingsProblem(source, noOptions, { rule: rule.id }, [...path, key], 'key');
      const near = nearest(key, known);
      const data: Slots = near ? { rule: rule.id, key, near } : { rule: rule.id, key, known: known.join(', ') };
      return settingsProblem(source, near ? noOptionNear : noOption, data, [...path, key], 'key');
    });
  if (problems.length > 0 || !schema) return { problems };
  const parsed = schema.safeParse(resolved(typed));
  if (parsed.success) return { options: parsed.data, problems };
  // An option may also want the text as typed (a duration).
  const asTyped = schema.safeParse(typed);
  if (asTyped.success) return { options: asTyped.data, problems };
  const issues: readonly z.core.$ZodIssue[] = parsed.error.issues;
  return {
    problems: issues.map((issue) => {
      const key = String(issue.path[0] ?? '');
      return settingsProblem(source, wrongOption, { rule: rule.id, key, typed: String(typed[key] ?? '') }, [
        ...path,
        key,
      ]);
    }),
  };
}

function readRule(id: string, typed: Raw, rules: readonly Rule[], source: Source): Reading {
  const path = ['rules', id];
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    if (fileRules.some((fixed) => fixed.id === id)) {
      return { problems: [settingsProblem(source, fixedRule, { rule: id }, path, 'key')] };
    }
    const near = nearRule(
      id,
      rules.map((candidate) => candidate.id),
    );
    const data: Slots = near ? { rule: id, near } : { rule: id };
    return { problems: [settingsProblem(source, near ? noRuleNear : noRule, data, path, 'key')] };
  }
  if (typeof typed === 'string') {
    const { severity, problems } = readSeverity(typed, source, path);
    return severity ? { setting: { severity }, problems } : { problems };
  }
  if (Array.isArray(typed)) {
    const schema = optionsSchema(rule);
    const keys = ['severity', ...Object.keys((schema && shapeOf(schema)) ?? {})].join(', ');
    return { problems: [settingsProblem(source, wrongSetting, { keys }, path)] };
  }
  const { severity: typedSeverity, ...typedOptions } = typed as RawMap;
  const given =
    typedSeverity === undefined ? { problems: [] } : readSeverity(typedSeverity, source, [...path, 'severity']);
  const { options, problems } = readOptions(rule, typedOptions, source, path);
  return {
    setting: {
      ...(given.severity ? { severity: given.severity } : {}),
      ...(options === undefined ? {} : { options }),
    },
    problems: [...given.problems, ...problems],
  };
}

/** One configuration file, with the place of everything in it. */
export interface SettingsLayer {
  readonly source: Source;
  readonly file: SettingsFile;
}

/** A mistake, and the file that makes it. */
export interface SettingsDiagnostic {
  readonly source: Source;
  readonly diagnostic: Diagnostic;
}

/**
 * The settings of several files, a later one having the last word (lists of profiles replace each other, own rules add up).
 * Rule names, severities and options are checked against the rules, the plug-ins’ among them; every mistake is an error. A command
 * that lints nothing passes no rules, and what the files say of rules is left alone.
 */
export function combineSettings(
  layers: readonly SettingsLayer[],
  rules: readonly Rule[],
  fromPlugins: readonly Rule[] = [],
): { readonly settings: Settings; readonly diagnostics: readonly SettingsDiagnostic[] } {
  const diagnostics: SettingsDiagnostic[] = [];
  const blame = (source: Source, ...found: readonly Diagnostic[]) =>
    diagnostics.push(...found.map((diagnostic) => ({ source, diagnostic })));
  const ownRules: Rule[] = [...fromPlugins];
  const known = () => [...rules, ...ownRules];
  for (const { file, source } of layers) {
    for (const [index, own] of file.ownRules.entries()) {
      const fault = ownRuleFault(own);
      if (fault) {
        blame(source, settingsProblem(source, ownFaults[fault.why], {}, ['ownRules', index, ...fault.key]));
      } else if (known().some(({ id }) => id === own.id) || fileRules.some(({ id }) => id === own.id)) {
        blame(source, settingsProblem(source, takenId, { rule: own.id }, ['ownRules', index, 'id']));
      } else ownRules.push(ownRule(own));
    }
  }
  const settings = new Map<string, RuleSetting>();
  let combined: Partial<Settings> = {};
  for (const { file, source } of layers) {
    for (const [id, typed] of rules.length === 0 ? [] : Object.entries(file.rules)) {
      const { setting, problems } = readRule(id, typed, known(), source);
      blame(source, ...problems);
      if (setting) settings.set(id, { ...settings.get(id), ...setting });
    }
    combined = {
      ...combined,
      ...(file.profile.length > 0 ? { profiles: file.profile } : {}),
      ...(file.theme === undefined ? {} : { theme: file.theme }),
      ...(source.values && Object.hasOwn(source.values as object, 'provider') ? { provider: file.provider } : {}),
    };
  }
  return { settings: { ...defaultSettings, ...combined, rules: settings, ownRules }, diagnostics };
}
