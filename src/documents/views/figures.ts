import type { Course } from '../../course/course.ts';
import { roomDaysAvoided } from '../../facts/absence.ts';
import { cohortsOf, learnersOf, weeksOf } from '../../facts/calendar.ts';
import { busiestWeek } from '../../facts/rhythm.ts';
import { courseSum, learnerTime } from '../../facts/time.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import type { Figure } from '../shape.ts';
import { ask } from './ask.ts';

/** The figures that a sponsor looks for first: people, time, rhythm. */
export function keyFigures(course: Course, context: DocumentContext): readonly Figure[] {
  return [
    learners(course, context),
    ...modules(course, context),
    time(course, context),
    ...rhythm(course, context),
    ...avoided(course, context),
  ];
}

function learners(course: Course, context: DocumentContext): Figure {
  const people = learnersOf(course);
  const cohorts = course.cohorts.length > 0 ? cohortsOf(course).length : 0;
  return {
    value: people ? context.quantity(people) : ask(course, context, 'need.audience.learners'),
    label: context.say(
      say('{n, plural, one {apprenant} other {apprenants}}', '{n, plural, one {learner} other {learners}}'),
      {
        n: people?.max ?? 2,
      },
    ),
    note: cohorts > 1 ? context.say(say('en {n} groupes', 'in {n} cohorts'), { n: cohorts }) : undefined,
  };
}

function modules(course: Course, context: DocumentContext): Figure[] {
  const n = course.modules.length;
  if (n === 0) return [];
  const weeks = weeksOf(course);
  return [
    {
      value: String(n),
      label: context.say(
        say('{n, plural, one {module} other {modules}}', '{n, plural, one {module} other {modules}}'),
        { n },
      ),
      note: weeks
        ? context.say(
            say(
              'en {weeks, plural, one {# semaine} other {# semaines}}',
              'over {weeks, plural, one {# week} other {# weeks}}',
            ),
            { weeks },
          )
        : undefined,
    },
  ];
}

function time(course: Course, context: DocumentContext): Figure {
  const whole = learnerTime(course);
  const live = courseSum(course).live;
  return {
    value: whole ? context.duration(whole.duration) : ask(course, context, 'duration'),
    label: context.say(say('par apprenant', 'per learner')),
    note:
      live.max > 0
        ? context.say(say('dont {time} en direct', 'of which {time} live'), { time: context.duration(live) })
        : undefined,
  };
}

function rhythm(course: Course, context: DocumentContext): Figure[] {
  const week = busiestWeek(course);
  const available = course.need.audience.availability.perWeek;
  if (!week) return [];
  return [
    {
      value: context.duration(week.minutes),
      label: context.say(say('la semaine la plus chargée', 'in the busiest week')),
      note: available
        ? context.say(say('pour {time} disponibles', 'of {time} available'), {
            time: context.duration(available.minutes),
          })
        : undefined,
    },
  ];
}

function avoided(course: Course, context: DocumentContext): Figure[] {
  const days = roomDaysAvoided(course);
  if (days === undefined) return [];
  return [
    {
      value: context.say(say('≈ {days}', '≈ {days}'), { days }),
      label: context.say(
        say(
          '{days, plural, one {journée en salle évitée} other {journées en salle évitées}}',
          '{days, plural, one {day} other {days}} in a room avoided',
        ),
        { days },
      ),
      note: context.say(say('à raison de 7 h par jour', 'at 7 h a day')),
    },
  ];
}
