import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { workspace } from './workspace.ts';

const good = 'spoc: 1\ntitle: Essai\n';
const bad = 'spoc: 1\ntitle: Essai\nbudget: 3\n';
/** A rule of our own gives a warning wherever the client has no name: the built-in rules don’t matter here. */
const settings = (severity = 'warning') =>
  `ownRules:\n  - id: acme/client\n    path: client.name\n    condition: { present: yes }\n    message: Quel client ?\n    severity: ${severity}\n`;

const rulesOf = (out: string) => [...out.matchAll(/\[([a-z-]+\/[a-z-]+)\]/g)].map(([, rule]) => rule);

describe('exit codes', () => {
  test('0 when nothing is found, or nothing as serious as --fail-on', async () => {
    const { spoc } = workspace({ 'spoc.yaml': good, 'spoc.config.yaml': settings() });
    expect((await spoc(['lint'])).code).toBe(0);
    expect((await spoc(['lint', '--fail-on', 'warning'])).code).toBe(1);
    expect((await spoc(['lint', '--fail-on', 'info'])).code).toBe(1);
  });

  test('1 for an error', async () => {
    const { spoc } = workspace({ 'spoc.yaml': bad });
    expect((await spoc(['lint'])).code).toBe(1);
  });

  test('1 beyond --max-warnings', async () => {
    const { spoc } = workspace({ 'spoc.yaml': good, 'spoc.config.yaml': settings() });
    expect((await spoc(['lint', '--max-warnings', '0'])).code).toBe(1);
    expect((await spoc(['lint', '--max-warnings', '999'])).code).toBe(0);
  });

  test('2 for anything named that is missing, unreadable or no spec, even beside good files', async () => {
    const { spoc } = workspace({
      'spoc.yaml': good,
      'docker-compose.yml': 'services:\n  web:\n    image: x\n',
      'list.yaml': '- a\n',
      'empty.yaml': '',
      'latin.yaml': new Uint8Array([...Buffer.from('spoc: 1\ntitle: '), 0xe9, 0x74, 0xe9, 10]),
      'folder/readme.md': 'x',
    });
    for (const name of [
      'absent.yaml',
      'docker-compose.yml',
      'list.yaml',
      'empty.yaml',
      'latin.yaml',
      'folder',
      '*.yml.absent',
    ]) {
      const { code, out, err } = await spoc(['lint', 'spoc.yaml', name, '--format', 'json']);
      expect(code, name).toBe(2);
      const report = JSON.parse(out);
      expect(report.summary.unreadable, name).toBe(1);
      expect(
        report.findings.filter(({ file }: { file: string }) => file === name),
        name,
      ).toHaveLength(1);
      expect(err.trim().split('\n'), name).toHaveLength(1);
    }
  });

  test('2 for a mistake in the command itself, with nothing on standard output', async () => {
    const { spoc } = workspace({ 'spoc.yaml': good });
    for (const args of [
      ['--unknown'],
      ['--format', 'jsn'],
      ['--stage', 'structur'],
      ['--profile', 'qualipi'],
      ['--fail-on', 'eror'],
      ['--max-warnings', 'x'],
      ['--max-warnings', '-1'],
      ['--max-size', 'big'],
      ['--shard', '3/2'],
      ['--shard', '0/2'],
      ['--today', '2026-02-30'],
      ['--today', '2026'],
      ['--since', '--output=x'],
      ['--dry-run'],
      ['--fix', '--staged'],
      ['--fix', '-'],
      ['--format', 'json', '--format', 'text'],
    ]) {
      const { code, out, err } = await spoc(['lint', ...args]);
      expect(code, args.join(' ')).toBe(2);
      expect(out, args.join(' ')).toBe('');
      expect(err, args.join(' ')).toMatch(/Aide : spoc lint --help|Aide : /);
    }
    expect((await spoc(['lint', '--format', 'jsn'])).err).toContain('Vouliez-vous dire « json » ?');
    expect((await spoc(['lint', '--stage', 'structur'])).err).toContain('Vouliez-vous dire structure ?');
    expect((await spoc(['lint', '--formt', 'json'])).err).toContain('Vouliez-vous dire --format ?');
  });

  test('a syntax error is a finding: the first one only, in our words', async () => {
    const { spoc } = workspace({ 'spoc.yaml': 'spoc: 1\ntitle: [x\nmodules:\n  - a: b: c\n  - "d\n' });
    const { code, out } = await spoc(['lint', '--format', 'json']);
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(findings).toHaveLength(1);
    expect(findings[0].rule).toBe('course/syntax');
  });
});

describe('what is linted', () => {
  test('without arguments, every spoc.yaml and *.spoc.yaml below, but not in node_modules or dot folders', async () => {
    const { spoc } = workspace({
      'spoc.yaml': bad,
      'b/client.spoc.yaml': bad,
      'b/c/spoc.yaml': bad,
      'b/other.yaml': bad,
      'node_modules/x/spoc.yaml': bad,
      '.git/spoc.yaml': bad,
    });
    const { out } = await spoc(['lint', '-f', 'compact']);
    const budget = out.split('\n').filter((line) => line.includes('course/unknown-key'));
    expect(budget.map((line) => line.split(':')[0])).toEqual(['b/c/spoc.yaml', 'b/client.spoc.yaml', 'spoc.yaml']);
  });

  test('a folder, a pattern, a file of any name; each once', async () => {
    const { spoc, folder } = workspace({ 'a/spoc.yaml': bad, 'b/x.yaml': bad, 'b/y.yaml': bad });
    const files = async (...args: string[]) => [
      ...new Set(
        JSON.parse((await spoc(['lint', '-f', 'json', ...args])).out).findings.map(
          ({ file }: { file: string }) => file,
        ),
      ),
    ];
    expect(await files('a')).toEqual(['a/spoc.yaml']);
    expect(await files('b/*.yaml')).toEqual(['b/x.yaml', 'b/y.yaml']);
    expect(await files('b/x.yaml', './b/x.yaml', 'b/../b/x.yaml', `${folder}/b/x.yaml`)).toEqual(['b/x.yaml']);
  });

  test('an empty folder: nothing to say but on standard error, and the report is still a document', async () => {
    const { spoc } = workspace();
    const { code, out, err } = await spoc(['lint', '-f', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).summary.files).toBe(0);
    expect(err).toContain('spoc init');
  });

  test('standard input, under the name that is given', async () => {
    const { spoc } = workspace({ 'sub/spoc.config.yaml': settings() });
    const { code, out } = await spoc(['lint', '-', '--stdin-name', 'sub/x.spoc.yaml', '-f', 'compact'], { stdin: bad });
    expect(code).toBe(1);
    expect(out).toContain('sub/x.spoc.yaml:3:1: error:');
  });

  test('a shard: each file in exactly one', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.spoc.yaml`);
    const { spoc } = workspace(Object.fromEntries(names.map((name) => [name, bad])));
    const seen: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const { out } = await spoc(['lint', '--shard', shard, '-f', 'json']);
      seen.push(...new Set<string>(JSON.parse(out).findings.map(({ file }: { file: string }) => file)));
    }
    expect(seen.sort()).toEqual(names);
  });

  test('a file above --max-size is refused unread', async () => {
    const { spoc } = workspace({ 'spoc.yaml': `${good}notes: ${'x'.repeat(5000)}\n` });
    expect((await spoc(['lint'])).code).not.toBe(2);
    const { code, out } = await spoc(['lint', '--max-size', '4 kB']);
    expect(code).toBe(2);
    expect(out).toContain('--max-size');
    expect(
      (await spoc(['lint', '--max-size', '4kB', '-'], { stdin: `${good}notes: ${'x'.repeat(5000)}\n` })).code,
    ).toBe(2);
  });
});

describe('what is shown', () => {
  test('several reports at once, each in its file, one on standard output', async () => {
    const { spoc, read } = workspace({ 'spoc.yaml': bad });
    const { code, out } = await spoc([
      'lint',
      '--format',
      'compact',
      '--format',
      'sarif:out/report.sarif',
      '--format',
      'junit:junit.xml',
    ]);
    expect(code).toBe(1);
    expect(out).toContain('spoc.yaml:3:1: error');
    expect(JSON.parse(read('out/report.sarif')).version).toBe('2.1.0');
    expect(read('junit.xml')).toContain('<testsuite name="spoc.yaml"');
  });

  test('standard output holds the report and nothing else; a report that can’t be written is exit 2', async () => {
    const { spoc } = workspace({ 'spoc.yaml': bad, blocked: 'a file' });
    const { code, out, err } = await spoc(['lint', '--format', 'json:blocked/x.json']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('blocked');
  });

  test('--quiet and --max-problems hide, and say so; the exit code does not change', async () => {
    const { spoc } = workspace({ 'spoc.yaml': `${bad}couleur: bleu\n`, 'spoc.config.yaml': settings() });
    const quiet = await spoc(['lint', '--quiet', '-f', 'json', '--fail-on', 'warning']);
    expect(JSON.parse(quiet.out).findings.every(({ severity }: { severity: string }) => severity === 'error')).toBe(
      true,
    );
    expect(JSON.parse(quiet.out).summary.hidden).toBeGreaterThan(0);
    const few = await spoc(['lint', '--max-problems', '1', '-f', 'json']);
    expect(JSON.parse(few.out).findings).toHaveLength(1);
    expect(JSON.parse(few.out).summary.errors).toBe(2);
    expect(few.code).toBe(1);
    const none = await spoc(['lint', '--max-problems', '0']);
    expect(none.code).toBe(1);
    expect(none.out).toMatch(/autres constats ne sont pas\s+montrés/);
  });

  test('--lang and --no-color', async () => {
    const { spoc } = workspace({ 'spoc.yaml': bad });
    const terminal = { input: false, output: true, errors: true, columns: 80, color: true, colorErrors: true };
    expect((await spoc(['lint', '--lang', 'en'])).out).toContain('There is no key “budget” here');
    expect((await spoc(['lint'], { terminal })).out).toContain('\u001b[');
    expect((await spoc(['lint', '--no-color'], { terminal })).out).not.toContain('\u001b[');
  });

  test('GitHub: annotations, and the summary of the job added to what is there', async () => {
    const { spoc, folder, read, write } = workspace({ 'spoc.yaml': bad });
    write('summary.md', 'avant\n');
    const { out } = await spoc(['lint', '-f', 'github'], { env: { GITHUB_STEP_SUMMARY: `${folder}/summary.md` } });
    expect(out).toMatch(/^::error file=spoc.yaml,line=3,/m);
    expect(read('summary.md')).toMatch(/^avant\n# Vérification\n/);
  });

  test('CI that runs below the root of the project: paths from the root', async () => {
    const { spoc, folder } = workspace({ 'sub/spoc.yaml': bad });
    const below = (env: Record<string, string>) => ({ env, cwd: `${folder}/sub` });
    const github = await spoc(['lint', '-f', 'github'], below({ GITHUB_WORKSPACE: folder }));
    expect(github.out).toContain('file=sub/spoc.yaml,');
    const gitlab = await spoc(['lint', '-f', 'gitlab'], below({ CI_PROJECT_DIR: folder }));
    expect(JSON.parse(gitlab.out)[0].location.path).toBe('sub/spoc.yaml');
    const sarif = await spoc(['lint', '-f', 'sarif'], below({ GITHUB_WORKSPACE: folder }));
    expect(sarif.out).toContain('"uri":"sub/spoc.yaml"');
    const plain = await spoc(['lint', '-f', 'github'], below({ GITHUB_WORKSPACE: '/elsewhere' }));
    expect(plain.out).toContain('file=spoc.yaml,');
    expect((await spoc(['lint', '-f', 'json'], below({ GITHUB_WORKSPACE: folder }))).out).toContain(
      '"file":"spoc.yaml"',
    );
  });

  test('the stage asked for, the profile, the day', async () => {
    const { spoc } = workspace({ 'spoc.yaml': good, 'spoc.config.yaml': `${settings()}    stage: structure\n` });
    const count = async (...args: string[]) =>
      rulesOf((await spoc(['lint', '-f', 'compact', ...args])).out).filter((rule) => rule === 'acme/client').length;
    expect(await count()).toBe(0);
    expect(await count('--stage', 'structure')).toBe(1);
    expect(
      await count('--stage', 'follow-up', '--profile', 'qualiopi,opco', '--profile', 'cpf', '--today', '2026-03-02'),
    ).toBe(1);
    expect(await count('--stage', 'structure', '--today', 'now')).toBe(1);
  });
});

describe('--fix', () => {
  const fixable =
    '\uFEFFspoc: 1\r\ntitle: Essai   # remarque\r\nobjectives:\r\n  - id: O1\r\n    title: Ouvrir un brief\r\n    level: appliquer\r\n';

  test('writes the safe corrections, keeping byte order mark, line ends and comments', async () => {
    const { spoc, bytes } = workspace({ 'spoc.yaml': fixable });
    const { out } = await spoc(['lint', '--fix', '-f', 'compact']);
    expect(bytes('spoc.yaml').toString()).toBe(fixable.replace('appliquer', 'apply'));
    expect(out).not.toContain('course/unknown-value');
  });

  test('--dry-run shows a patch and writes nothing', async () => {
    const { spoc, bytes, folder } = workspace({ 'spoc.yaml': fixable.slice(1).replaceAll('\r\n', '\n') });
    const before = bytes('spoc.yaml').toString();
    const { out } = await spoc(['lint', '--fix', '--dry-run']);
    expect(bytes('spoc.yaml').toString()).toBe(before);
    expect(out).toContain('--- a/spoc.yaml\n+++ b/spoc.yaml\n@@ -3,4 +3,4 @@\n');
    expect(out).toContain('\n-    level: appliquer\n+    level: apply\n');
    const structured = await spoc(['lint', '--fix', '--dry-run', '-f', 'json']);
    expect(() => JSON.parse(structured.out)).not.toThrow();
    // The patch is one that git applies.
    execFileSync('git', ['apply', '-'], { cwd: folder, input: structured.err });
    expect(bytes('spoc.yaml').toString()).toBe(before.replace('appliquer', 'apply'));
  });

  test('a file that is fine, or UTF-16, is not touched', async () => {
    const utf16 = Buffer.from(`\uFEFF${fixable.slice(1)}`, 'utf16le');
    const { spoc, bytes } = workspace({ 'spoc.yaml': good, 'wide.spoc.yaml': utf16 });
    await spoc(['lint', '--fix']);
    expect(bytes('spoc.yaml').toString()).toBe(good);
    expect(bytes('wide.spoc.yaml').equals(utf16)).toBe(true);
  });
});

describe('--baseline', () => {
  test('sets known findings aside, shows new ones at the same place, reports and prunes stale ones', async () => {
    const { spoc, write, read } = workspace({ 'spoc.yaml': bad, 'b.spoc.yaml': bad });
    const update = await spoc(['lint', '--baseline', 'known.json', '--update-baseline']);
    expect(update.code).toBe(0);
    expect(
      JSON.parse(read('known.json')).findings.filter(({ rule }: { rule: string }) => rule === 'course/unknown-key'),
    ).toHaveLength(2);
    const lint = async (...args: string[]) => {
      const { code, out } = await spoc(['lint', '--baseline', 'known.json', '-f', 'compact', ...args]);
      return { code, lines: out.split('\n').filter((line) => /unknown-key|stale/.test(line)) };
    };
    expect(await lint()).toEqual({ code: 0, lines: [] });
    // Lines move, the finding stays known.
    write('spoc.yaml', `# une remarque\n\n${bad}`);
    expect(await lint()).toEqual({ code: 0, lines: [] });
    // Another key at the same place is new.
    write('spoc.yaml', bad.replace('budget', 'cout'));
    const changed = await lint();
    expect(changed.code).toBe(1);
    expect(changed.lines).toHaveLength(2);
    expect(changed.lines[0]).toMatch(
      /known\.json:\d+:5: warning: .*spoc\.yaml.* \[lint\/stale-baseline\]|spoc.yaml:3:1: error/,
    );
    // The stale entry goes, the entry of a file not looked at stays.
    await spoc(['lint', 'spoc.yaml', '--baseline', 'known.json', '--update-baseline']);
    expect(await lint()).toEqual({ code: 0, lines: [] });
    expect(read('known.json')).toContain('"file":"b.spoc.yaml"');
  });

  test('an entry of a file that is gone is stale', async () => {
    const { spoc, write, folder } = workspace({ 'spoc.yaml': good, 'b.spoc.yaml': bad });
    await spoc(['lint', '--baseline', 'known.json', '--update-baseline']);
    execFileSync('rm', [`${folder}/b.spoc.yaml`]);
    write('spoc.yaml', good);
    expect((await spoc(['lint', '--baseline', 'known.json', '-f', 'compact'])).out).toContain('[lint/stale-baseline]');
  });

  test('one that is missing or is something else is exit 2', async () => {
    const { spoc, write } = workspace({ 'spoc.yaml': good });
    const missing = await spoc(['lint', '--baseline', 'known.json']);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('--update-baseline');
    write('known.json', '{"a":1}');
    expect((await spoc(['lint', '--baseline', 'known.json'])).code).toBe(2);
  });

  test('SARIF says that it stands outside the source', async () => {
    const { spoc } = workspace({ 'spoc.yaml': bad });
    await spoc(['lint', '--baseline', 'known.json', '--update-baseline']);
    const { out } = await spoc(['lint', '--baseline', 'known.json', '-f', 'sarif']);
    expect(JSON.parse(out).runs[0].results[0].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'dans la liste de départ' },
    ]);
  });
});

describe('git', () => {
  const repository = (files: Record<string, string>) => {
    const space = workspace(files);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd: space.folder,
        stdio: 'pipe',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'start');
    const files2 = async (...args: string[]) => {
      const { out, code } = await space.spoc(['lint', '-f', 'json', ...args]);
      return { code, files: [...new Set(JSON.parse(out).findings.map(({ file }: { file: string }) => file))] };
    };
    return { ...space, git, files: files2 };
  };

  test('--since: what has changed since a revision, new files among it', async () => {
    const { files, write } = repository({ 'a.spoc.yaml': bad, 'é b.spoc.yaml': bad, 'c.spoc.yaml': bad });
    expect(await files('--since', 'HEAD')).toEqual({ code: 0, files: [] });
    write('é b.spoc.yaml', `${bad}# plus\n`);
    write('sub/new.spoc.yaml', bad);
    expect((await files('--since', 'HEAD')).files).toEqual(['sub/new.spoc.yaml', 'é b.spoc.yaml']);
    expect((await files('--since', 'HEAD', 'sub')).files).toEqual(['sub/new.spoc.yaml']);
  });

  test('a changed configuration concerns every file', async () => {
    const { files, write } = repository({ 'a.spoc.yaml': bad });
    write('spoc.config.yaml', settings());
    expect((await files('--since', 'HEAD')).files).toEqual(['a.spoc.yaml']);
  });

  test('--staged: the text in the index, not the one in the folder', async () => {
    const { files, write, git } = repository({ 'a.spoc.yaml': good, 'b.spoc.yaml': bad });
    write('a.spoc.yaml', bad);
    git('add', 'a.spoc.yaml');
    write('a.spoc.yaml', good);
    expect(await files('--staged')).toEqual({ code: 1, files: ['a.spoc.yaml'] });
  });

  test('no repository, an unknown revision, no git: exit 2, in our words', async () => {
    const { spoc } = workspace({ 'spoc.yaml': bad });
    expect(await spoc(['lint', '--since', 'HEAD'])).toMatchObject({ code: 2, out: '' });
    const { spoc: inside } = repository({ 'spoc.yaml': bad });
    const unknown = await inside(['lint', '--since', 'nowhere']);
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('git a refusé');
    const without = await inside(['lint', '--staged'], { run: async () => undefined });
    expect(without.err).toContain('git n’est pas installé');
  });
});

test('--watch: again at every save, until the user stops', async () => {
  const { spoc, write, folder } = workspace({ 'spoc.yaml': bad });
  let stop = () => {};
  let out = '';
  const { nodeHost } = await import('../../src/host/node.ts');
  const seen = (pattern: RegExp) => expect.poll(() => out, { timeout: 5000 }).toMatch(pattern);
  const running = spoc(['lint', '--watch', '-f', 'compact'], {
    out: (text) => {
      out += text;
    },
    stopped: () =>
      new Promise((done) => {
        stop = () => done(undefined);
      }),
  });
  await seen(/budget/);
  write('spoc.yaml', bad.replace('budget', 'couleur'));
  await seen(/couleur/);
  stop();
  expect((await running).code).toBe(130);
  expect(nodeHost({ cwd: folder }).cwd).toBe(folder);
});
