import type { Evidence } from '../course/choices.ts';
import type { Collection } from '../course/field.ts';
import type { RawMap } from '../course/raw.ts';
import { addDays, daysBetween, firstDay, lastDay, parseDate } from '../course/values/date.ts';
import { say, translate } from '../language/say.ts';
import type { ActivityTypeName } from '../method/activities.ts';
import { formatsFor } from '../method/formats.ts';
import { evidenceFor } from './evidence.ts';
import { lineOf } from './items.ts';
import { mapsAt, put, textAt, textsAt } from './paths.ts';
import { personLabel } from './people.ts';
import { type Frame, languageOf } from './question.ts';
import type { Guide, Item, ItemField } from './ui.ts';

/** What is proposed, as pure functions of the draft: nothing here is an answer until somebody takes it. */

const tell = (frame: Frame, fr: string, en: string, data = {}) => translate(say(fr, en), frame.language, data);

/** One line for each goal that nothing measures yet. */
export function indicatorGuides(course: RawMap, frame: Frame): readonly Guide[] {
  return mapsAt(course, 'need.goals')
    .filter((goal) => textsAt(goal, 'indicators').length === 0)
    .map((goal) => ({
      key: lineOf(goal.id),
      label: tell(frame, 'Pour « {goal} »', 'For “{goal}”', { goal: lineOf(goal.title) }),
      values: { goal: lineOf(goal.id) },
    }));
}

/** Completion and satisfaction, with the targets that the method’s own cases reach. */
export function indicatorSuggestions(course: RawMap, frame: Frame): readonly Item[] {
  const known = new Set(mapsAt(course, 'evaluation.indicators').map((indicator) => indicator.id));
  const both: readonly Item[] = [
    {
      values: {
        id: 'completion',
        title: tell(frame, 'Taux de complétion', 'Completion rate'),
        measure: 'share',
        target: '90 %',
        source: 'LMS',
      },
    },
    {
      values: {
        id: 'satisfaction',
        title: tell(frame, 'Satisfaction à chaud', 'Satisfaction at the end'),
        measure: 'score',
        target: tell(frame, '4/5', '4/5'),
        source: tell(frame, 'questionnaire de fin', 'end-of-course survey'),
        kirkpatrick: '1',
      },
    },
  ];
  return both.filter((item) => !known.has(item.values.id));
}

/** Links an indicator to the goal that it was given for; the link stands at the goal. */
export function linkIndicators(course: RawMap, items: readonly Item[]): RawMap {
  let next = course;
  for (const [index, item] of items.entries()) {
    const goalId = item.values.goal;
    if (!goalId) continue;
    const place = mapsAt(next, 'need.goals').findIndex((goal) => goal.id === goalId);
    const id = lineOf(mapsAt(next, 'evaluation.indicators')[index]?.id);
    if (place < 0 || id === '') continue;
    const linked = textsAt(next, ['need', 'goals', place, 'indicators']);
    if (!linked.includes(id)) next = put(next, ['need', 'goals', place, 'indicators'], [...linked, id]);
  }
  return next;
}

/** One line for each situation that no objective answers yet. */
export function objectiveGuides(course: RawMap, frame: Frame): readonly Guide[] {
  const answered = new Set(mapsAt(course, 'objectives').flatMap((objective) => textsAt(objective, 'situations')));
  return mapsAt(course, 'need.situations')
    .filter((situation) => !answered.has(lineOf(situation.id)))
    .map((situation) => ({
      key: lineOf(situation.id),
      label: tell(frame, 'Pour réussir « {situation} »', 'To master “{situation}”', {
        situation: lineOf(situation.title),
      }),
      values: { situations: lineOf(situation.id) },
    }));
}

/** The kind of evidence that suits the objective’s verb. */
export function evidenceSuggestion(objective: RawMap, course: RawMap, frame: Frame): readonly string[] {
  return [evidenceFor(lineOf(objective.title), languageOf(course, frame))];
}

/** Identifiers of another list, typed with commas, with their titles in view. */
export function referenceField(course: RawMap, collection: Collection & string, frame: Frame): Partial<ItemField> {
  const known = mapsAt(course, collection);
  return {
    legend: known.map((item) => `${lineOf(item.id)}  ${lineOf(item.title)}`),
    check: (text) => {
      const unknown = text
        .split(/[,;]/)
        .map((part) => part.trim())
        .find((part) => part !== '' && !known.some((item) => item.id === part));
      return unknown
        ? tell(frame, '« {id} » n’existe pas. Possibles : {ids}.', '“{id}” does not exist. Possible: {ids}.', {
            id: unknown,
            ids: known.map((item) => lineOf(item.id)).join(', ') || '–',
          })
        : undefined;
    },
  };
}

/** The weeks that the dates give, else four (the length of the method’s own cases). */
export function weeksSuggestion(course: RawMap): string {
  const start = parseDate(textAt(course, 'need.constraints.start'));
  const deadline = parseDate(textAt(course, 'need.constraints.deadline'));
  if (!start || !deadline) return '4';
  const weeks = Math.floor((daysBetween(firstDay(start), lastDay(deadline)) + 1) / 7);
  return weeks >= 1 && weeks <= 12 ? String(weeks) : '4';
}

/** Formats at one’s own pace that gather the evidence of the objectives. */
export function formatSuggestion(course: RawMap): readonly ActivityTypeName[] {
  const kinds = mapsAt(course, 'objectives').flatMap((objective) => textsAt(objective, 'evidence'));
  return formatsFor(kinds as readonly Evidence[]);
}

/** Somebody already named who tutors, trains or knows the subject. */
export function personSuggestion(course: RawMap): string | undefined {
  const people = mapsAt(course, 'people');
  for (const part of ['tutor', 'trainer', 'expert']) {
    const found = people.find((person) => textsAt(person, 'does').includes(part));
    if (found) return personLabel(found);
  }
  return undefined;
}

/** In two weeks, the objectives. */
export function checkpointSuggestion(course: RawMap, frame: Frame): readonly Item[] {
  if (mapsAt(course, 'partnership.checkpoints').length > 0) return [];
  return [{ values: { date: addDays(frame.today, 14), approves: 'objectives' } }];
}

const longTitle = 60;

/** From the first goal, cut at a word when it is long. */
export function titleSuggestion(course: RawMap): string | undefined {
  const goal = lineOf(mapsAt(course, 'need.goals')[0]?.title).replace(/[.!?\s]+$/, '');
  if (goal === '') return undefined;
  const text = goal.length <= longTitle ? goal : `${goal.slice(0, longTitle).replace(/\s+\S*$/, '')}…`;
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
