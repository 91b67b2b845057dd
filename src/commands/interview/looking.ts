import type { RawMap } from '../../course/raw.ts';
import { readSource } from '../../course/source.ts';
import type { Host } from '../../host/host.ts';
import { translate } from '../../language/say.ts';
import { finished, specText } from '../../wizard/finish.ts';
import type { Frame } from '../../wizard/question.ts';
import type { Remark } from '../../wizard/review.ts';

/** The synthesis sheet of a draft as Markdown: what `spoc render` would write, shown instead. */
export async function previewOf(host: Host, course: RawMap, frame: Frame): Promise<string> {
  const text = specText(finished(course, frame), frame.language);
  let sheet = '';
  const quiet: Host = {
    ...host,
    out: () => {},
    err: (told) => {
      sheet ||= told;
    },
    input: async () => new TextEncoder().encode(text),
    files: {
      ...host.files,
      write: async (path, content) => {
        if (path.endsWith('.md')) sheet = typeof content === 'string' ? content : new TextDecoder().decode(content);
      },
    },
  };
  const render = await import('../render.ts');
  await render.run(['-', 'synthesis-sheet', '--format', 'md', '--out', 'preview'], quiet);
  return sheet;
}

/** What the checks say of a draft, in their own words; with their names only where the author works alone. */
export async function remarksOf(course: RawMap, frame: Frame, named: boolean): Promise<readonly Remark[]> {
  const [{ lint }, { rules }, { defaultSettings }] = await Promise.all([
    import('../../lint/lint.ts'),
    import('../../lint/rules/index.ts'),
    import('../../lint/settings.ts'),
  ]);
  const { source } = readSource('draft', specText(finished(course, frame), frame.language));
  if (!source) return [];
  return (
    lint(source, defaultSettings, rules)
      .filter(({ suppressed }) => suppressed === undefined)
      // Nobody judges the client’s own words in front of them; a slip (an end before its start) is one to put right now.
      .filter(({ place, severity }) => named || severity === 'error' || !/^(need|client|people|title)\b/.test(place))
      .map(({ place, message, data, rule }) => {
        const text = translate(message, frame.language, data);
        return { at: place, text: named ? `${text} (${rule})` : text };
      })
  );
}
