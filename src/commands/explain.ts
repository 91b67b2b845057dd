import { stage, stages } from '../course/choices.ts';
import { labelsOf } from '../course/field.ts';
import type { Host } from '../host/host.ts';
import { type Slots, say, type Text, translate } from '../language/say.ts';
import { check } from '../lint/check.ts';
import { exampleSettings, examplesOf, exampleText } from '../lint/example.ts';
import { type FileRule, fileRules } from '../lint/file-rules.ts';
import { defaultOptions, type Profile, type Rule, type RuleSource } from '../lint/rule.ts';
import { rules } from '../lint/rules/index.ts';
import { profile } from '../lint/settings-file.ts';
import { severityOf, voiceAt } from '../lint/severity.ts';
import { nearRule } from '../lint/suppress.ts';
import { grades, severityNames } from '../lint/words.ts';
import { visible, wrap } from '../reporters/plain.ts';
import { fullPath } from './lint/paths.ts';
import { settingsFor } from './lint/settings.ts';
import { invoke, type Program, type Run } from './program.ts';

const program: Program = {
  name: 'explain',
  summary: say(
    'Explique une règle : ce qu’elle demande, pourquoi, d’où cela vient, un mauvais et un bon exemple.',
    'Explains a rule: what it asks, why, where it comes from, a bad and a good example.',
  ),
  arguments: [{ name: '[rule]', help: say('une règle ; sans rien, la liste', 'a rule; without any, the list') }],
  after: say('Exemple :\n  spoc explain structure/alignment', 'Example:\n  spoc explain structure/alignment'),
};

const groups: Readonly<Record<string, Text>> = {
  course: say('forme du fichier', 'form of the file'),
  need: say('besoin', 'need'),
  objectives: say('objectifs', 'objectives'),
  modalities: say('modalités', 'modalities'),
  structure: say('structure', 'structure'),
  production: say('production', 'production'),
  deployment: say('déploiement', 'deployment'),
  'follow-up': say('suivi', 'follow-up'),
  partnership: say('partenariat avec le client', 'partnership with the client'),
  regulation: say('réglementation', 'regulation'),
  lms: say('plateforme', 'platform'),
  lint: say('la vérification elle-même', 'the check itself'),
};

const words = {
  why: say('Pourquoi', 'Why'),
  source: say('Source', 'Source'),
  checked: say('texte vérifié au {date}', 'text checked on {date}'),
  severity: say('Gravité par étape', 'Severity by stage'),
  silent: say('muette', 'silent'),
  contradictions: say('si le fichier se contredit', 'where the file contradicts itself'),
  options: say('Options (dans spoc.config.yaml)', 'Options (in spoc.config.yaml)'),
  bad: say('À éviter', 'Avoid'),
  good: say('À écrire', 'Write'),
  ignore: say('Pour l’écarter, avec une raison', 'To set it aside, with a reason'),
  reason: say('la raison', 'the reason'),
  fixed: say('Vérifiée à toutes les étapes ; ne se règle pas.', 'Checked at every stage; can’t be set.'),
  unknown: say('La règle « {rule} » n’existe pas.', 'There is no rule “{rule}”.'),
  near: say('Vouliez-vous dire « spoc explain {near} » ?', 'Did you mean “spoc explain {near}”?'),
  list: say('La liste : spoc explain', 'The list: spoc explain'),
  more: say('Une règle en détail : spoc explain {rule}', 'One rule in detail: spoc explain {rule}'),
};

/** Lines for the terminal, wrapped and indented. */
class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    this.#width = Math.max(40, Math.min(100, host.terminal.columns));
  }

  tell(text: Text, data?: Slots): string {
    return translate(text, this.#host.language, data);
  }

  text(text: string, indent = 0): void {
    for (const line of wrap(visible(text), this.#width - indent)) this.#lines.push(`${' '.repeat(indent)}${line}`);
  }

  /** Two columns; the second one wraps within itself. */
  pair(left: string, width: number, right: string, indent: number): void {
    const lines = wrap(visible(right), Math.max(20, this.#width - indent - width));
    for (const [index, line] of lines.entries()) {
      this.#lines.push(`${' '.repeat(indent)}${(index === 0 ? left : '').padEnd(width)}${line}`.trimEnd());
    }
  }

  heading(text: Text): void {
    this.#lines.push('', this.#host.language === 'fr' ? `${this.tell(text)} :` : `${this.tell(text)}:`);
  }

  code(text: string): void {
    for (const line of text.replace(/^(?:[ \t]*\n)+|\s+$/g, '').split('\n')) this.#lines.push(`    ${line}`.trimEnd());
  }

  blank(): void {
    this.#lines.push('');
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

function sources(page: Page, source: Rule['source']): void {
  page.heading(words.source);
  const all = Array.isArray(source) ? (source as readonly RuleSource[]) : [source as RuleSource];
  for (const { text, grade, url, checked } of all) {
    const notes = [page.tell(grades[grade])];
    if (checked) notes.push(page.tell(words.checked, { date: checked }));
    page.text(`${page.tell(text)} (${notes.join(' ; ')})`, 4);
    if (url) page.text(url, 4);
  }
}

/** For each stage the severity without profile, and the profiles where it differs. */
function severities(page: Page, rule: Rule): void {
  page.heading(words.severity);
  const names = stages.map((step) => page.tell(labelsOf(stage)[step] as Text));
  const width = Math.max(...names.map((name) => name.length)) + 2;
  for (const [index, step] of stages.entries()) {
    const voice = voiceAt(rule, step);
    const told = (profiles: readonly Profile[]) => {
      const severity = severityNames[severityOf(rule, step, profiles)];
      return page.tell(voice === 'none' ? words.silent : severity);
    };
    const base = told([]);
    const others = (profile.options as readonly Profile[])
      .map((name) => [name, told([name])] as const)
      .filter(([, severity]) => severity !== base)
      .map(([name, severity]) => `${name} : ${severity}`);
    const only = voice === 'contradictions' ? `, ${page.tell(words.contradictions)}` : '';
    const right = `${base}${others.length > 0 ? ` (${others.join(', ')})` : ''}${only}`;
    page.pair(names[index] as string, width, right, 4);
  }
}

function options(page: Page, rule: Rule): void {
  const defaults = defaultOptions(rule) as Readonly<Record<string, unknown>> | undefined;
  const known = Object.keys(defaults ?? {});
  if (!defaults || known.length === 0) return;
  page.heading(words.options);
  page.code(
    ['rules:', `  ${rule.id}:`, ...known.map((key) => `    ${key}: ${JSON.stringify(defaults[key]) ?? ''}`)].join('\n'),
  );
}

/** What lint says of a bad example, as it would say it. */
function saidOf(page: Page, rule: Rule, fragment: string): void {
  const { diagnostics } = check('spoc.yaml', exampleText(rule, fragment), exampleSettings(rule), [rule]);
  for (const { rule: id, message, data, span } of diagnostics) {
    if (id === rule.id) page.text(`→ ${span.line}:${span.column}  ${page.tell(message, data)}`, 4);
  }
}

function explainRule(host: Host, rule: Rule): string {
  const page = new Page(host);
  page.text(`${rule.id} — ${page.tell(rule.title)}`);
  page.heading(words.why);
  page.text(page.tell(rule.why), 4);
  sources(page, rule.source);
  severities(page, rule);
  options(page, rule);
  for (const fragment of examplesOf(rule, 'bad').slice(0, 2)) {
    page.heading(words.bad);
    page.code(fragment);
    saidOf(page, rule, fragment);
  }
  for (const fragment of examplesOf(rule, 'good').slice(0, 1)) {
    page.heading(words.good);
    page.code(fragment);
  }
  page.heading(words.ignore);
  page.code(`# spoc-ignore ${rule.id} -- ${page.tell(words.reason)}`);
  return page.toString();
}

function explainFileRule(host: Host, rule: FileRule): string {
  const page = new Page(host);
  page.text(`${rule.id} — ${page.tell(rule.title)}`);
  page.heading(words.why);
  page.text(page.tell(rule.why), 4);
  page.blank();
  page.text(`${page.tell(severityNames[rule.severity])}. ${page.tell(words.fixed)}`);
  return page.toString();
}

/** The rules of the settings that hold in this folder, those of its plug-ins too; what is wrong with them is told by lint. */
async function ownRules(host: Host): Promise<readonly Rule[]> {
  const { settings } = await settingsFor(host, fullPath(host.cwd, '.'), rules);
  return settings.ownRules;
}

function list(host: Host, own: readonly Rule[]): string {
  const page = new Page(host);
  const all = [...rules, ...fileRules, ...own];
  const width = Math.max(...all.map(({ id }) => id.length)) + 2;
  let group = '';
  for (const { id, title } of all) {
    const own = id.split('/')[0] as string;
    if (own !== group) {
      if (group !== '') page.blank();
      page.text(groups[own] ? `${own} (${page.tell(groups[own])})` : own);
      group = own;
    }
    page.pair(id, width, page.tell(title), 2);
  }
  page.blank();
  page.text(page.tell(words.more, { rule: all[0]?.id ?? '' }));
  return page.toString();
}

export const run: Run = async (args, host) => {
  const invocation = invoke(program, args, host);
  if (typeof invocation === 'number') return invocation;
  const [asked] = invocation.operands as readonly (string | undefined)[];
  if (asked === undefined) {
    host.out(list(host, await ownRules(host)));
    return 0;
  }
  const rule = rules.find(({ id }) => id === asked);
  const fileRule = fileRules.find(({ id }) => id === asked);
  if (rule || fileRule) {
    host.out(rule ? explainRule(host, rule) : explainFileRule(host, fileRule as FileRule));
    return 0;
  }
  const own = await ownRules(host);
  const found = own.find(({ id }) => id === asked);
  if (found) {
    host.out(explainRule(host, found));
    return 0;
  }
  const near = nearRule(
    asked,
    [...rules, ...fileRules, ...own].map(({ id }) => id),
  );
  const tell = (text: Text, data?: Slots) => `${translate(text, host.language, data)}\n`;
  host.err(tell(words.unknown, { rule: asked }));
  if (near) host.err(tell(words.near, { near }));
  host.err(tell(words.list));
  return 2;
};
