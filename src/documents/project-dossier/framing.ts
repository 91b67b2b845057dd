import type { Course } from '../../course/course.ts';
import { learnersOf, weeksOf } from '../../facts/calendar.ts';
import { say } from '../../language/say.ts';
import type { DocumentContext } from '../page.ts';
import { type Fact, facts, flag, list, type Of, optional, record, rich, text } from '../shape.ts';
import { clientDuties } from '../views/agreement.ts';
import { ask } from '../views/ask.ts';
import { availability } from '../views/audience.ts';
import { factsOf } from '../views/facts.ts';
import { labelOf } from '../views/labels.ts';
import { shortName } from '../views/people.ts';

/** For whom, within which limits, with whom. */
export const framingShape = record({
  audience: facts,
  prerequisites: list(text),
  /** The author says that there are none. */
  noPrerequisites: flag,
  organisations: list(record({ name: text, learners: optional(text) })),
  constraints: facts,
  scopeIn: list(text),
  scopeOut: list(text),
  team: list(record({ name: text, role: optional(text), part: optional(text), time: optional(text) })),
  duties: list(text),
  risks: list(record({ title: text, response: optional(text), owner: optional(text) })),
  deliverables: list(record({ title: text, criteria: optional(text), owner: optional(text), due: optional(text) })),
  rules: facts,
  rights: optional(rich),
  confidentiality: optional(rich),
  budget: facts,
});

export function framingView(course: Course, context: DocumentContext): Of<typeof framingShape> {
  const { project, need } = course;
  const { prerequisites } = need.audience;
  return {
    audience: audienceFacts(course, context),
    prerequisites: prerequisites ?? [],
    noPrerequisites: prerequisites?.length === 0,
    organisations: course.organisations.flatMap(({ name, learners }) =>
      name ? [{ name, learners: learners && context.quantity(learners) }] : [],
    ),
    constraints: constraintFacts(course, context),
    scopeIn: project.scope.in,
    scopeOut: project.scope.out,
    team: teamOf(course, context),
    duties: clientDuties(course, context),
    risks: project.risks.flatMap(({ title, response, owner }) =>
      title ? [{ title, response, owner: shortName(course, owner) }] : [],
    ),
    deliverables: project.deliverables.flatMap(({ title, criteria, owner, due }) =>
      title ? [{ title, criteria, owner: shortName(course, owner), due: due && context.date(due) }] : [],
    ),
    rules: factsOf(context, [
      [
        say('Tours de relecture', 'Review rounds'),
        project.reviewRounds === undefined ? undefined : String(project.reviewRounds),
      ],
      [say('Délai de validation', 'Approval delay'), project.approvalDelay && context.delay(project.approvalDelay)],
    ]),
    rights: project.rights,
    confidentiality: need.constraints.confidentiality,
    budget: budgetFacts(course, context),
  };
}

function audienceFacts(course: Course, context: DocumentContext): readonly Fact[] {
  const { audience } = course.need;
  const learners = learnersOf(course);
  return factsOf(context, [
    [say('Qui', 'Who'), audience.description ?? ask(course, context, 'need.audience.description')],
    [
      say('Combien', 'How many'),
      learners ? context.quantity(learners) : ask(course, context, 'need.audience.learners'),
    ],
    [say('Profils', 'Profiles'), audience.profiles.length > 0 ? audience.profiles.join(' ; ') : undefined],
    [say('Niveau', 'Education'), audience.education],
    [say('Ancienneté', 'Seniority'), audience.seniority],
    [
      say('Temps disponible', 'Time available'),
      availability(course, context) ?? ask(course, context, 'need.audience.availability'),
    ],
    [say('Sites', 'Sites'), audience.sites],
    [say('Équipement', 'Equipment'), audience.equipment.length > 0 ? context.list(audience.equipment) : undefined],
    [say('Registre de langue', 'Register'), audience.register],
    [
      say('Participation', 'Participation'),
      audience.participation && labelOf(context, 'need.audience.participation', audience.participation),
    ],
    [say('Accessibilité', 'Accessibility'), audience.accessibility],
  ]);
}

function constraintFacts(course: Course, context: DocumentContext): readonly Fact[] {
  const { constraints } = course.need;
  const { platform, tools } = constraints;
  const weeks = weeksOf(course);
  return factsOf(context, [
    [say('Début souhaité', 'Start wished for'), constraints.start && context.date(constraints.start)],
    [say('Date limite', 'Deadline'), constraints.deadline && context.date(constraints.deadline)],
    [
      say('Étendue', 'Length'),
      weeks
        ? context.say(
            say('{n, plural, one {# semaine} other {# semaines}}', '{n, plural, one {# week} other {# weeks}}'),
            { n: weeks },
          )
        : undefined,
    ],
    [
      say('Durée annoncée par apprenant', 'Announced time per learner'),
      course.duration && context.duration(course.duration),
    ],
    [say('À éviter', 'To be avoided'), constraints.avoid.length > 0 ? constraints.avoid.join(' ; ') : undefined],
    [say('Part à distance', 'Remote share'), constraints.remote && context.share(constraints.remote)],
    [say('Plateforme', 'Platform'), platformOf(course, context)],
    [
      say('Formats acceptés', 'Formats accepted'),
      platform.accepts.length > 0
        ? context.list(platform.accepts.map((format) => labelOf(context, 'need.constraints.platform.accepts', format)))
        : undefined,
    ],
    [say('Outils autorisés', 'Tools allowed'), tools.allowed.length > 0 ? context.list(tools.allowed) : undefined],
    [say('Outils refusés', 'Tools refused'), tools.refused.length > 0 ? context.list(tools.refused) : undefined],
  ]);
}

function platformOf(course: Course, context: DocumentContext) {
  const { name, existing, lms } = course.need.constraints.platform;
  const known = lms === 'generic' ? undefined : labelOf(context, 'need.constraints.platform.lms', lms);
  const title =
    name && known && !name.toLowerCase().includes(known.toLowerCase()) ? `${name} (${known})` : (name ?? known);
  if (!title) return ask(course, context, 'need.constraints.platform');
  return existing ? context.say(say('{title}, déjà en place', '{title}, already in place'), { title }) : title;
}

function teamOf(course: Course, context: DocumentContext) {
  return course.people.flatMap(({ name, role, organisation, side, does, hours }) => {
    const title = name ?? role;
    if (!title) return [];
    const parts = does.map((part) => labelOf(context, 'people.*.does', part));
    const place = organisation ?? (side && labelOf(context, 'people.*.side', side));
    const office = name ? role : undefined;
    return [
      {
        name: title,
        role: [office, place].filter((part) => part !== undefined).join(', ') || undefined,
        part: parts.length > 0 ? parts.join(', ') : undefined,
        time: hours && context.duration(hours),
      },
    ];
  });
}

/** A budget is private unless the author says otherwise. */
function budgetFacts(course: Course, context: DocumentContext): readonly Fact[] {
  const { budget } = course.project;
  if (budget.private !== false) return [];
  const lines = budget.lines.flatMap(({ title, amount }): Fact[] =>
    title && amount ? [{ label: title, value: amount }] : [],
  );
  return [...lines, ...factsOf(context, [[say('Total', 'Total'), budget.amount]])];
}
