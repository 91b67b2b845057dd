import type { Course } from '../../course/course.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import type { Words } from '../shape.ts';
import { ask } from './ask.ts';

/** « 2 h par semaine, sur le temps de travail »; undefined while not said. */
export function availability(course: Course, context: DocumentContext): string | undefined {
  const { perWeek, workingTime } = course.need.audience.availability;
  const parts = [
    ...(perWeek ? [context.rate(perWeek)] : []),
    ...(workingTime === true ? [context.say(say('sur le temps de travail', 'during working hours'))] : []),
    ...(workingTime === false ? [context.say(say('hors temps de travail', 'outside working hours'))] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** Who learns, in one or two sentences. */
export function audienceSummary(course: Course, context: DocumentContext): Words {
  const { description, education, seniority, sites } = course.need.audience;
  if (description === undefined) return ask(course, context, 'need.audience.description');
  const details = [education, seniority, sites].filter(
    (detail) => detail !== undefined && !description.includes(detail),
  );
  const time = availability(course, context);
  const sentences = [[description, ...details].join(', ')];
  if (time) sentences.push(context.say(say('Disponibilité : {time}', 'Time available: {time}'), { time }));
  return `${sentences.join('. ')}.`;
}
