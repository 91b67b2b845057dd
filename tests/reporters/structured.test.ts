import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { identify } from '../../src/lint/fingerprint.ts';
import type { LintedFile } from '../../src/lint/linted.ts';
import { reporters } from '../../src/reporters/index.ts';
import { jsonReportSchema } from '../../src/reporters/json-schema.ts';
import { type Describe, report } from '../../src/reporters/reporter.ts';
import { clean, finding, full, missing, nasty, sets, text, words } from './sample.ts';

async function render(name: string, files: readonly LintedFile[], describe: Describe = words()): Promise<string> {
  const entry = reporters.find((reporter) => reporter.name === name);
  if (!entry) throw new Error(name);
  return report(await entry.load(), files, describe);
}

const parse = async (name: string, files: readonly LintedFile[]) => JSON.parse(await render(name, files));

function xmlOf(text: string) {
  const document = XmlDocument.fromString(text);
  return {
    all: (path: string) => document.find(path).map((node) => node.content),
    count: (path: string) => document.find(path).length,
    done: () => document.dispose(),
  };
}

describe.each(sets)('one valid document for %s', (_name, files) => {
  test('json, as its own schema says', async () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(jsonReportSchema);
    const data = await parse('json', files);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data.summary.files).toBe(files.length);
  });

  test('jsonl', async () => {
    const lines = (await render('jsonl', files)).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line).rule)).toEqual(
      files.flatMap((file) => file.diagnostics.map(({ rule }) => rule)),
    );
  });

  test('sarif, as the official schema of 2.1.0 says', async () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/sarif-2.1.0.schema.json'), 'utf8'));
    delete schema.$schema;
    delete schema.id;
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
    const data = await parse('sarif', files);
    expect(validate(data), JSON.stringify(validate.errors, undefined, 1)).toBe(true);
    expect(data.runs).toHaveLength(1);
  });

  test('junit', async () => {
    const document = xmlOf(await render('junit', files));
    expect(document.count('/testsuites/testsuite')).toBe(files.length);
    for (const suite of document.all('/testsuites/testsuite/@tests')) expect(Number(suite)).toBeGreaterThan(0);
    const sum = (path: string) => document.all(path).reduce((total, value) => total + Number(value), 0);
    expect(document.count('//testcase')).toBe(sum('//testsuite/@tests'));
    expect(document.count('//failure')).toBe(sum('//testsuite/@failures'));
    expect(document.count('//skipped')).toBe(sum('//testsuite/@skipped'));
    document.done();
  });

  test('checkstyle', async () => {
    const document = xmlOf(await render('checkstyle', files));
    expect(document.all('/checkstyle/file/@name')).toEqual(files.map(({ name }) => name));
    document.done();
  });

  test('gitlab', async () => {
    const entries = await parse('gitlab', files);
    const standing = files.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ suppressed }) => suppressed === undefined),
    );
    expect(entries).toHaveLength(standing.length);
    for (const entry of entries) {
      expect(entry.location.lines.begin).toBeGreaterThanOrEqual(1);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(entry.severity);
    }
    const prints = entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('rdjson', async () => {
    const { source, diagnostics } = await parse('rdjson', files);
    expect(source.name).toBe('spoc');
    for (const { location, severity } of diagnostics) {
      expect(['ERROR', 'WARNING', 'INFO']).toContain(severity);
      expect(location.range.start.column).toBeGreaterThanOrEqual(1);
    }
  });

  test('html', async () => {
    const page = await render('html', files);
    expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
    // Our own page is well-formed XML too, once the doctype and the void elements are set aside.
    const body = page.slice(page.indexOf('<body>'), page.indexOf('</body>') + 7);
    const document = xmlOf(body);
    expect(document.count('//h1')).toBe(1);
    expect(document.count('//script')).toBe(0);
    document.done();
  });

  test('github: one annotation for each finding, and nothing else', async () => {
    const lines = (await render('github', files)).split('\n');
    expect(lines.pop()).toBe('');
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=[^,]+,line=\d+,endLine=\d+,.*title=[a-z/-]+::[^\r\n]+$/);
  });
});

describe('json', () => {
  test('says everything of a finding, in the language of the run', async () => {
    const [first, , , last] = (await parse('json', [full])).findings;
    expect(first).toMatchObject({
      file: 'dossier client/spoc.yaml',
      rule: 'test/time',
      severity: 'error',
      message: 'Trop long : 90 min « 100 % », a|b.',
      line: 6,
      column: 15,
      endLine: 6,
      endColumn: 21,
      why: 'Parce que l’attention retombe.',
      suppressed: false,
      fixable: true,
      place: 'modules.M1.duration',
      related: [{ message: 'le même titre ici', line: 8, column: 12 }],
      fix: { title: 'Écrire 45 min', level: 'safe', edits: [{ text: '45 min' }] },
    });
    expect(last).toMatchObject({ suppressed: true, reason: 'nom donné par le client' });
    const english = JSON.parse(await render('json', [full], words('en')));
    expect(english.findings[0].message).toBe('Too long: 90 min “100%”, a|b.');
    expect(english.findings[0].fingerprint).toBe(first.fingerprint);
  });

  test('counts what is suppressed apart', async () => {
    expect((await parse('json', [full, clean, missing])).summary).toEqual({
      files: 3,
      unreadable: 1,
      errors: 2,
      warnings: 1,
      infos: 1,
      suppressed: 1,
      fixable: 1,
      hidden: 0,
    });
  });
});

describe('sarif', () => {
  test('has its rules in a table, and every result points into it', async () => {
    const [run] = (await parse('sarif', [full, missing])).runs;
    const { rules } = run.tool.driver;
    expect(run.results.length).toBe(5);
    for (const result of run.results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  test('marks what is suppressed, with its reason, rather than dropping it', async () => {
    const external = {
      ...full,
      diagnostics: full.diagnostics.map((d) => (d.suppressed ? { ...d, known: true as const } : d)),
    };
    const [run] = (await parse('sarif', [full])).runs;
    expect(run.results.filter(({ suppressions }: { suppressions?: unknown }) => suppressions)).toHaveLength(1);
    expect(run.results[3].suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'nom donné par le client' },
    ]);
    expect((await parse('sarif', [external])).runs[0].results[3].suppressions[0].kind).toBe('external');
  });

  test('its replacements, applied, give the corrected file', async () => {
    const [run] = (await parse('sarif', [full])).runs;
    const [{ deletedRegion, insertedContent }] = run.results[0].fixes[0].artifactChanges[0].replacements;
    const lines = text.split('\n');
    expect(deletedRegion.startLine).toBe(deletedRegion.endLine);
    const line = lines[deletedRegion.startLine - 1] ?? '';
    lines[deletedRegion.startLine - 1] =
      line.slice(0, deletedRegion.startColumn - 1) + insertedContent.text + line.slice(deletedRegion.endColumn - 1);
    expect(lines.join('\n')).toBe(text.replace('90 min', '45 min'));
  });

  test('writes paths as URIs', async () => {
    const { uriOf } = await import('../../src/reporters/sarif.ts');
    expect(uriOf('dossier client/é#1.yaml')).toBe('dossier%20client/%C3%A9%231.yaml');
    expect(uriOf('/tmp/x.yaml')).toBe('file:///tmp/x.yaml');
    expect(uriOf('C:/Users/x.yaml')).toBe('file:///C:/Users/x.yaml');
  });
});

describe('junit', () => {
  test('fails only where the run fails; what is set aside is skipped with its reason; a clean file passes', async () => {
    const strict = xmlOf(await render('junit', [full, clean], words('fr', { failOn: 'warning' })));
    expect(strict.all('//failure/@type')).toEqual(['error', 'warning']);
    strict.done();
    const document = xmlOf(await render('junit', [full, clean]));
    expect(document.all('//failure/@message')).toEqual(['Trop long : 90 min « 100 % », a|b.']);
    expect(document.all('//skipped/@message')).toEqual(['nom donné par le client']);
    expect(document.all('//testcase[@classname="propre.spoc.yaml"]/@name')).toEqual(['spoc lint']);
    document.done();
  });

  test('keeps what XML can’t hold out, and the rest in', async () => {
    const document = xmlOf(await render('junit', [nasty]));
    const [message] = document.all('//failure/@message');
    expect(message).toContain(']]> <b>&"\'');
    expect(message).not.toContain('\u0000');
    expect(document.all('//testsuite/@name')).toEqual([nasty.name]);
    document.done();
  });
});

describe('github', () => {
  test('what an author writes can’t begin a command', async () => {
    const out = await render('github', [nasty]);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toContain('file=a%2Cb%3Ac%25d/');
    expect(out).not.toMatch(/\n::error::x/);
  });

  test('columns only within one line', async () => {
    const long: LintedFile = {
      ...full,
      diagnostics: identify(
        [finding('test/time', 'info', { span: { start: 0, end: 20, line: 1, column: 1, endLine: 3, endColumn: 2 } })],
        {},
      ),
    };
    expect(await render('github', [long])).toMatch(
      /^::notice file=dossier client\/spoc.yaml,line=1,endLine=3,title=test\/time::/,
    );
    expect(await render('github', [full])).toContain(',line=6,endLine=6,col=15,endColumn=21,title=test/time::');
  });
});

describe('gitlab', () => {
  test('two equal findings in two files have two fingerprints; a moved line keeps its own', async () => {
    const other = { ...full, name: 'autre.spoc.yaml' };
    const prints = (await parse('gitlab', [full, other])).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
    expect(new Set(prints).size).toBe(6);
    const moved: LintedFile = {
      ...full,
      diagnostics: full.diagnostics.map((d) => ({
        ...d,
        span: { ...d.span, line: d.span.line + 7, endLine: d.span.endLine + 7 },
      })),
    };
    expect((await parse('gitlab', [moved])).map(({ fingerprint }: { fingerprint: string }) => fingerprint)).toEqual(
      prints.slice(0, 3),
    );
  });

  test('lines count from 1', async () => {
    expect((await parse('gitlab', [missing]))[0].location.lines).toEqual({ begin: 1, end: 1 });
  });
});

describe('rdjson', () => {
  test('columns are bytes of UTF-8, from 1', async () => {
    const accents = 'title: « été » fini\n';
    const file: LintedFile = {
      name: 'x.yaml',
      text: accents,
      diagnostics: identify(
        [
          finding('test/time', 'error', {
            span: { start: 15, end: 19, line: 1, column: 16, endLine: 1, endColumn: 20 },
            fix: { title: { fr: 'x', en: 'x' }, data: {}, level: 'safe', edits: [{ start: 15, end: 19, text: 'ici' }] },
          }),
        ],
        {},
      ),
    };
    const [diagnostic] = (await parse('rdjson', [file])).diagnostics;
    const bytes = Buffer.from(accents);
    const { start, end } = diagnostic.location.range;
    expect(bytes.subarray(start.column - 1, end.column - 1).toString()).toBe('fini');
    expect(diagnostic.suggestions).toEqual([{ range: diagnostic.location.range, text: 'ici' }]);
  });
});

test('what is set aside does not appear where a format has no place for it', async () => {
  for (const name of ['compact', 'github', 'gitlab', 'checkstyle', 'rdjson', 'markdown', 'html', 'text']) {
    expect((await render(name, [full])).match(/test\/title|test\.title/g), name).toHaveLength(1);
  }
});

test('every reporter is in the list, with a summary in both languages', () => {
  expect(reporters.map(({ name }) => name)).toEqual([
    'text',
    'compact',
    'json',
    'jsonl',
    'sarif',
    'junit',
    'github',
    'gitlab',
    'checkstyle',
    'rdjson',
    'markdown',
    'html',
  ]);
  for (const { summary } of reporters) expect([summary.fr, summary.en]).not.toContain('');
});
