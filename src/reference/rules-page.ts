import { type Stage, stage } from '../course/choices.ts';
import { labelsOf } from '../course/field.ts';
import { type Language, say, type Text, translate } from '../language/say.ts';
import { defaultOptions, type Rule, type RuleSource } from '../lint/rule.ts';
import { lastStageOf } from '../lint/severity.ts';
import { grades, severityNames } from '../lint/words.ts';

/** Severity of a rule by stage and profile, in one line. */
function severityLine(rule: Rule, tell: (text: Text) => string, stageName: (name: string) => string): string {
  const parts = [tell(severityNames[rule.severity])];
  for (const [name, severity] of Object.entries(rule.from ?? {}))
    parts.push(`${tell(severityNames[severity])} ${tell(say('dès', 'from'))} « ${stageName(name)} »`);
  for (const [profile, severity] of Object.entries(rule.profiles ?? {}))
    parts.push(`${tell(severityNames[severity])} (${profile})`);
  return parts.join(' ; ');
}

/** The reference page of the rules, in the order of the registry, from the rules’ own texts and examples. */
export function rulesPage(rules: readonly Rule[], language: Language): string {
  const tell = (text: Text) => translate(text, language);
  const stageName = (name: string) => tell((labelsOf(stage) as Record<string, Text>)[name] as Text);
  const lines = [
    `# ${tell(say('Les règles de « spoc lint »', 'The rules of “spoc lint”'))}`,
    '',
    tell(
      say(
        'Page écrite par « npm run generate » d’après les règles. Au terminal : `spoc explain RÈGLE`.',
        'Page written by “npm run generate” from the rules. In the terminal: `spoc explain RULE`.',
      ),
    ),
  ];
  let group = '';
  for (const rule of rules) {
    const own = rule.id.split('/')[0] as string;
    if (own !== group) {
      group = own;
      lines.push('', `## ${group}`);
    }
    const sources = (Array.isArray(rule.source) ? rule.source : [rule.source]) as readonly RuleSource[];
    lines.push(
      '',
      `### ${rule.id}`,
      '',
      `**${tell(rule.title)}**`,
      '',
      tell(rule.why),
      '',
      `- ${tell(say('Gravité', 'Severity'))}${language === 'fr' ? ' ' : ''}: ${severityLine(rule, tell, stageName)}`,
      `- ${stagesLine(rule, language)}`,
      ...sources.map(
        (source) =>
          `- Source${language === 'fr' ? ' ' : ''}: ${tell(source.text)} — ${tell(grades[source.grade])}${source.url ? ` (<${source.url}>)` : ''}${source.checked ? ` ; ${tell(say('vérifié le', 'checked on'))} ${source.checked}` : ''}`,
      ),
    );
    const options = optionsOf(rule);
    if (options) lines.push(`- Options${language === 'fr' ? ' ' : ''}: ${options}`);
    for (const [title, example] of [
      [say('À éviter', 'Avoid'), rule.examples.bad],
      [say('À écrire', 'Write'), rule.examples.good],
    ] as const) {
      const first = typeof example === 'string' ? example : (example[0] ?? '');
      lines.push('', `${tell(title)}${language === 'fr' ? ' ' : ''}:`, '', '```yaml', first.trim(), '```');
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The stages at which a rule speaks, and whether its contradictions go beyond, in one line. */
function stagesLine(rule: Rule, language: Language): string {
  const name = (step: Stage) => translate(labelsOf(stage)[step] as Text, language);
  const [first, last] = [rule.stage, lastStageOf(rule)];
  const own =
    first === last
      ? say('Étape : « {first} »', 'Stage: “{first}”')
      : say('Étapes : de « {first} » à « {last} »', 'Stages: from “{first}” to “{last}”');
  const beyond = say(
    ' ; aux autres, seulement ce qui se contredit dans le fichier',
    '; at the others, only what contradicts itself in the file',
  );
  const line = translate(own, language, { first: name(first), last: name(last) });
  return rule.contradictions ? line + translate(beyond, language) : line;
}

/** The options with their defaults (`maximum: 30`); undefined when the rule has none. */
function optionsOf(rule: Rule): string | undefined {
  const defaults = defaultOptions(rule) as Readonly<Record<string, unknown>> | undefined;
  if (!defaults) return undefined;
  const entries = Object.entries(defaults);
  return entries.length > 0
    ? entries.map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\``).join(', ')
    : undefined;
}
