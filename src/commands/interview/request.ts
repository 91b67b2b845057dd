import type { Host } from '../../host/host.ts';
import { say, type Text, translate } from '../../language/say.ts';
import type { Invocation } from '../program.ts';

/** What `spoc init` was asked to do. */
export interface InitRequest {
  /** As typed; '.' when none was. */
  readonly folder: string;
  /** The spec to be written. */
  readonly target: string;
  readonly depth: 'short' | 'meeting' | 'full';
  readonly from?: string;
  readonly answers?: string;
  readonly resume: boolean;
  readonly yes: boolean;
  readonly force: boolean;
  readonly plain: boolean;
}

export function inFolder(folder: string, name: string): string {
  return folder === '.' || folder === '' ? name : `${folder.replace(/[\\/]+$/, '')}/${name}`;
}

/** The request, or what is wrong with it. */
export function requested({ operands, options }: Invocation, host: Host): InitRequest | string {
  const tell = (text: Text, data = {}) => translate(text, host.language, data);
  const pairs = [
    ['short', 'full'],
    ['answers', 'from'],
    ['answers', 'resume'],
    ['from', 'resume'],
  ] as const;
  for (const [a, b] of pairs) {
    if (options[a] !== undefined && options[b] !== undefined) {
      return tell(say('--{a} et --{b} ne vont pas ensemble.', '--{a} and --{b} do not go together.'), { a, b });
    }
  }
  const folder = typeof operands[0] === 'string' && operands[0] !== '' ? operands[0] : '.';
  if (/\.ya?ml$/i.test(folder)) {
    return tell(
      say(
        '« {folder} » : un dossier est attendu ; spoc init y écrit spoc.yaml. Pour reprendre une spécification : spoc edit {folder}',
        '“{folder}”: a folder is expected; spoc init writes spoc.yaml there. To take up a spec: spoc edit {folder}',
      ),
      { folder },
    );
  }
  const text = (name: string) => (typeof options[name] === 'string' ? { [name]: options[name] as string } : {});
  return {
    folder,
    target: inFolder(folder, 'spoc.yaml'),
    depth: options.short ? 'short' : options.full ? 'full' : 'meeting',
    ...text('from'),
    ...text('answers'),
    resume: options.resume === true,
    yes: options.yes === true,
    force: options.force === true,
    plain: options.plain === true,
  };
}
