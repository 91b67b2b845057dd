import { describe, expect, test } from 'vitest';
import { say, translate } from '../../src/language/say.ts';
import { check } from '../../src/lint/check.ts';
import { defineRule, type Rule } from '../../src/lint/rule.ts';
import { defaultSettings } from '../../src/lint/settings.ts';

/** Finds every title that holds « trop ». */
const titles = (id: string, parts: Partial<Rule> = {}): Rule =>
  defineRule({
    id,
    stage: 'need',
    severity: 'warning',
    since: '0.1.0',
    title: say('Titres', 'Titles'),
    why: say('Parce que.', 'Because.'),
    source: { grade: 'ours', text: say('nous', 'us') },
    messages: { found: say('Trop.', 'Too much.') },
    examples: { bad: '', good: '' },
    *check(course) {
      for (const [m, module] of course.modules.entries()) {
        if (module.title?.includes('trop')) yield { at: ['modules', m, 'title'], message: 'found' };
        for (const [a, activity] of module.activities.entries()) {
          if (activity.title?.includes('trop'))
            yield { at: ['modules', m, 'activities', a, 'title'], message: 'found' };
        }
      }
    },
    ...parts,
  });

const rules = [titles('test/titles'), titles('test/others'), titles('test/later', { stage: 'production' })];

const spec = (modules: string) => `spoc: 1\ntitle: Essai\nstage: structure\n${modules}`;

/** « rule line » of each finding, « = reason » when it is set aside; `test/others` left out unless named. */
function outcome(text: string, only = /titles|lint/): string[] {
  return check('spoc.yaml', text, defaultSettings, rules)
    .diagnostics.filter(({ rule }) => only.test(rule))
    .map(({ rule, span, suppressed }) => `${rule} ${span.line}${suppressed === undefined ? '' : ` = ${suppressed}`}`);
}

function sentences(text: string): string[] {
  return check('spoc.yaml', text, defaultSettings, rules)
    .diagnostics.filter(({ rule }) => rule.startsWith('lint/'))
    .map(({ message, data }) => translate(message, 'fr', data));
}

describe('where a suppression counts', () => {
  test('at the end of a line: for that line only', () => {
    const text = spec(`modules:
  - id: M1 # spoc-ignore test/titles -- sans effet plus bas
    title: trop
  - id: M2
    title: trop # spoc-ignore test/titles -- nom donné par le client
`);
    expect(outcome(text)).toEqual([
      'lint/unused-suppression 5',
      'test/titles 6',
      'test/titles 8 = nom donné par le client',
    ]);
  });

  test('on a line of its own: for the next line', () => {
    const text = spec(`modules:
  - id: M1
    # spoc-ignore test/titles -- nom donné par le client
    title: trop
    activities:
      - { type: video, title: trop }
`);
    expect(outcome(text)).toEqual(['test/titles 7 = nom donné par le client', 'test/titles 9']);
  });

  test('above a key: for everything below it, whatever the indent of its items', () => {
    const block = (indent: string) =>
      spec(`# spoc-ignore test/titles -- module repris tel quel
modules:
${indent}- id: M1
${indent}  title: trop
${indent}- id: M2
${indent}  title: trop
notes: fin
`);
    for (const indent of ['', '  ']) {
      expect(outcome(block(indent))).toEqual([
        'test/titles 7 = module repris tel quel',
        'test/titles 9 = module repris tel quel',
      ]);
    }
  });

  test('above a list item: for that item and no other', () => {
    const text = spec(`modules:
  # spoc-ignore test/titles -- module repris tel quel

  # une remarque
  - id: M1
    title: trop
    activities:
      - type: video
        title: trop
  - id: M2
    title: trop
`);
    expect(outcome(text)).toEqual([
      'test/titles 9 = module repris tel quel',
      'test/titles 12 = module repris tel quel',
      'test/titles 14',
    ]);
  });

  test('spoc-ignore-file: for the whole file', () => {
    const text = spec('modules:\n  - title: trop\n  - title: trop\n# spoc-ignore-file test/titles -- reprise\n');
    expect(outcome(text)).toEqual(['test/titles 5 = reprise', 'test/titles 6 = reprise']);
  });

  test('only for the rules that it names', () => {
    const one = spec('modules:\n  - title: trop # spoc-ignore test/titles -- raison\n');
    expect(outcome(one, /./)).toEqual(['test/others 5', 'test/titles 5 = raison']);
    const two = spec('modules:\n  - title: trop # spoc-ignore test/titles, test/others -- raison\n');
    expect(outcome(two, /./)).toEqual(['test/others 5 = raison', 'test/titles 5 = raison']);
  });

  test('not inside a text', () => {
    const text = spec(
      'need:\n  context: |\n    # spoc-ignore-file test/titles -- ceci est du texte\nmodules:\n  - title: trop\n',
    );
    expect(outcome(text)).toEqual(['test/titles 8']);
  });
});

describe('what is wrong with a suppression', () => {
  test('without a reason it does not count', () => {
    for (const ending of ['', ' --', ' -- ', ' parce que']) {
      const text = spec(`modules:\n  - title: trop # spoc-ignore test/titles${ending}\n`);
      expect(outcome(text), ending).toEqual(['test/titles 5', 'lint/suppression-without-reason 5']);
    }
  });

  test('a typographic dash will do', () => {
    expect(outcome(spec('modules:\n  - title: trop # spoc-ignore test/titles — raison\n'))).toEqual([
      'test/titles 5 = raison',
    ]);
  });

  test('without a rule it would hide everything', () => {
    expect(outcome(spec('modules:\n  - title: trop # spoc-ignore -- raison\n'))).toEqual([
      'test/titles 5',
      'lint/suppression-without-rule 5',
    ]);
  });

  test('an unknown rule is named, with the one that was meant', () => {
    expect(sentences(spec('modules:\n  - title: trop # spoc-ignore test/titels -- raison\n'))).toEqual([
      'La règle « test/titels » n’existe pas. Vouliez-vous dire « test/titles » ?',
    ]);
    expect(sentences(spec('modules:\n  - title: trop # spoc-ignore titles -- raison\n'))).toEqual([
      'La règle « titles » n’existe pas. Vouliez-vous dire « test/titles » ?',
    ]);
  });

  test('an unknown directive is named', () => {
    expect(sentences(spec('# spoc-ignroe test/titles -- raison\n'))).toEqual([
      '« spoc-ignroe » n’est pas une consigne. Vouliez-vous dire « spoc-ignore » ?',
    ]);
  });

  test('one that is not needed any more is reported, with the edit that removes it', () => {
    const text = spec(
      'modules:\n  - title: bien   # spoc-ignore test/titles -- raison\n  # spoc-ignore test/titles -- raison\n  - title: bien\n',
    );
    const { diagnostics } = check('spoc.yaml', text, defaultSettings, rules);
    expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning lint/unused-suppression',
      'warning lint/unused-suppression',
    ]);
    const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []).reverse();
    const clean = edits.reduce(
      (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
      text,
    );
    expect(clean).toBe(spec('modules:\n  - title: bien\n  - title: bien\n'));
  });

  test('of a rule that does not speak at this stage nothing is said', () => {
    expect(outcome(spec('modules:\n  - title: bien # spoc-ignore test/later -- raison\n'), /./)).toEqual([]);
  });

  test('a finding of the schema can be set aside too', () => {
    expect(outcome(spec('budget: 3 # spoc-ignore course/unknown-key -- champ de notre outil\n'), /./)).toEqual([
      'course/unknown-key 4 = champ de notre outil',
    ]);
  });
});
