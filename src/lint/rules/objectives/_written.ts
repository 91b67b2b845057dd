import type { Course } from '../../../course/course.ts';
import type { Path } from '../../../diagnostic.ts';
import { onceFor } from '../../../facts/once.ts';
import { say } from '../../../language/say.ts';
import { type ObjectiveReading, readObjective } from '../../../method/verbs/read.ts';
import { proposeWording } from '../../../method/verbs/wording.ts';
import type { Finding, RuleContext } from '../../rule.ts';

/** An objective with a wording: of the course, or of a module. */
export interface Written {
  readonly id: string;
  readonly title: string;
  /** Of the item. */
  readonly path: Path;
  readonly ofCourse: boolean;
  /** The author already keeps the client’s words beside it. */
  readonly keepsWords: boolean;
  readonly reading: ObjectiveReading;
}

/** Every objective that has a wording, but those whose wording is itself an open question. */
export const writtenObjectives = onceFor((course: Course, { isOpen }: RuleContext): readonly Written[] => {
  const { language } = course;
  const own = course.objectives.flatMap(({ id, title, clientWording }, o): Written[] =>
    title === undefined || isOpen(`objectives.${id}`) || isOpen(`objectives.${id}.title`)
      ? []
      : [
          {
            id,
            title,
            path: ['objectives', o],
            ofCourse: true,
            keepsWords: clientWording !== undefined,
            reading: readObjective(title, language),
          },
        ],
  );
  const ofModules = course.modules.flatMap(({ id: module, objectives }, m) =>
    objectives.flatMap(({ id, title }, o): Written[] =>
      title === undefined || isOpen(`modules.${module}.objectives.${id}`)
        ? []
        : [
            {
              id,
              title,
              path: ['modules', m, 'objectives', o],
              ofCourse: false,
              keepsWords: false,
              reading: readObjective(title, language),
            },
          ],
    ),
  );
  return [...own, ...ofModules];
});

/** The words of the deciding verb as the author wrote them; of a state, with what it is a state of (« être à l’aise »). */
export function verbAsWritten({ text, words, verbs, verb: deciding, noun }: ObjectiveReading): string {
  const verb = verbs.find((candidate) => candidate.verb === deciding);
  if (!verb) return noun ?? '';
  let start = verb.start;
  const lexical = deciding?.split(/[\s’']/).length ?? 1;
  // The adverbs before it are not the verb.
  if (verb.end - start > lexical) start = verb.end - lexical;
  let end = verb.end;
  if (/^(?:être|devenir|rester|avoir|be|become|have)$/.test(deciding ?? '')) {
    while (
      end < words.length &&
      end < verb.end + 3 &&
      !/^(?:dans|sur|avec|en|pour|in|on|with|at|,|\.)$/.test(words[end]?.folded ?? '')
    )
      end += 1;
  }
  return text.slice(words[start]?.start, words[end - 1]?.end).toLocaleLowerCase();
}

/** Puts a wording in the place of the title, and keeps what stood there as the client’s words. */
export function rewording(written: Written, course: Course): Finding['fix'] | undefined {
  const proposal = proposeWording(written.title, course.language);
  if (!proposal) return undefined;
  const keep = written.ofCourse && !written.keepsWords;
  return {
    title: say('Écrire « {wording} » et garder les mots du client', 'Write “{wording}” and keep the client’s words'),
    data: { wording: proposal.wording },
    level: 'suggested',
    edits: [
      ...(keep ? [{ op: 'set' as const, path: [...written.path, 'clientWording'], value: written.title }] : []),
      { op: 'set', path: [...written.path, 'title'], value: proposal.wording },
    ],
  };
}

/** « expliquer, reformuler ou comparer »; empty when nothing comes to mind. */
export function choiceOf(verbs: readonly string[], language: Course['language']): string {
  const or = language === 'fr' ? 'ou' : 'or';
  return verbs.length < 2 ? (verbs[0] ?? '') : `${verbs.slice(0, -1).join(', ')} ${or} ${verbs.at(-1)}`;
}
