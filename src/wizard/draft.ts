import type { RawMap } from '../course/raw.ts';
import type { Plan } from './questions.ts';
import { questions, stepNames } from './questions.ts';
import type { Interview, Screen } from './screens.ts';

/** An interview as it is kept between two runs. The course in it is a spec, as far as it goes. */
export interface Draft {
  readonly version: 1;
  /** What the interview writes: a new spec, or changes to one. */
  readonly purpose: 'init' | 'edit';
  /** The process that holds it. */
  readonly holder: number;
  /** Of the last change, ISO. */
  readonly at: string;
  /** For an edit: the course as it was read. */
  readonly base?: RawMap;
  readonly plan: Plan;
  readonly course: RawMap;
  readonly stack: readonly Screen[];
  readonly seen: readonly string[];
  readonly again: readonly string[];
  readonly halves: Interview['halves'];
}

export function draftPath(folder: string): string {
  return folder === '' || folder === '.' ? '.spoc/draft.json' : `${folder}/.spoc/draft.json`;
}

/** What the draft keeps of an interview. */
export function draftOf(interview: Interview, about: Pick<Draft, 'purpose' | 'holder' | 'at' | 'base'>): Draft {
  const { plan, course, stack, seen, again, halves } = interview;
  return { version: 1, ...about, plan, course, stack, seen, again, halves };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The draft that a text holds; undefined when it is none, or of another version. */
export function readDraft(text: string): Draft | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.version !== 1 || !isObject(value.course) || !isObject(value.plan)) return undefined;
  if (!Array.isArray(value.stack) || !Array.isArray(value.seen) || !Array.isArray(value.again)) return undefined;
  const known = (value.stack as readonly Screen[]).filter(
    (screen) => screen.on !== 'question' || questions.some((question) => question.id === screen.id),
  );
  const plan = value.plan as unknown as Plan;
  if (plan.only && !stepNames.includes(plan.only)) return undefined;
  return {
    ...(value as unknown as Draft),
    stack: known,
    halves: isObject(value.halves) ? (value.halves as Draft['halves']) : {},
  };
}

/** The interview, ready to go on where it stopped. */
export function resumed({ plan, course, stack, seen, again, halves }: Draft): Interview {
  return { plan, course, stack, seen, again, halves };
}
