import type { RawMap } from '../../course/raw.ts';
import { FileError, type Host } from '../../host/host.ts';
import { type Draft, draftOf, draftPath, readDraft } from '../../wizard/draft.ts';
import type { Interview } from '../../wizard/screens.ts';

/** Only its owner may read a draft: it holds private notes. */
const secret = 0o600;

export interface Keeper {
  keep(interview: Interview): void;
  /** The interview is saved elsewhere: the draft goes. */
  discard(): Promise<void>;
  readonly path: string;
  /** Set when the draft could not be written: the interview goes on, and says so at the end. */
  readonly failure: FileError | undefined;
}

/** Keeps a draft beside the spec, at every change. */
export function keeper(host: Host, folder: string, purpose: Draft['purpose'], base?: RawMap): Keeper {
  const path = draftPath(folder);
  let failure: FileError | undefined;
  let begun = false;
  const about = () => ({ purpose, holder: host.processId, at: host.now().toISOString(), ...(base ? { base } : {}) });
  return {
    path,
    get failure() {
      return failure;
    },
    keep(interview) {
      try {
        // A draft is nobody else's business, version control included.
        if (!begun) host.files.writeNow(path.replace(/draft\.json$/, '.gitignore'), '*\n');
        begun = true;
        host.files.writeNow(path, `${JSON.stringify(draftOf(interview, about()))}\n`, { mode: secret });
        failure = undefined;
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        failure = error;
      }
    },
    async discard() {
      await host.files.remove(path);
      await host.files.remove(path.replace(/draft\.json$/, '.gitignore'));
    },
  };
}

/** The draft of a folder; undefined when there is none, « broken » when it cannot be read. */
export async function findDraft(host: Host, folder: string): Promise<Draft | 'broken' | undefined> {
  const path = draftPath(folder);
  if (!(await host.files.state(path))) return undefined;
  return readDraft(new TextDecoder().decode(await host.files.read(path))) ?? 'broken';
}

/** Whether another wizard holds this draft now. */
export function isHeld(host: Host, draft: Draft): boolean {
  return draft.holder !== host.processId && host.isRunning(draft.holder);
}

/** Puts a draft aside under the time of its last change; its new place. */
export async function setAside(host: Host, folder: string): Promise<string> {
  const path = draftPath(folder);
  const stamp = host.now().toISOString().slice(0, 19).replaceAll(':', '');
  const aside = path.replace(/draft\.json$/, `draft-${stamp}.json`);
  await host.files.rename(path, aside);
  return aside;
}
