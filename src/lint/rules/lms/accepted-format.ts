import { lms as lmsChoice, packageFormat } from '../../../course/choices.ts';
import type { Course } from '../../../course/course.ts';
import { labelsOf } from '../../../course/field.ts';
import type { Path } from '../../../diagnostic.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import type { PackageFormat } from '../../../method/lms.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { enumeration, quoted } from '../_enumeration.ts';
import { evidenceOf, lmsSource, platformOf } from './_platform.ts';

/** Ways to link or to trace, which a package does not depend on. */
const notPackages: readonly PackageFormat[] = ['xapi', 'lti'];

const label = (format: PackageFormat) => (labelsOf(packageFormat) as Readonly<Record<PackageFormat, Text>>)[format];

/** How people write the formats. */
const written: readonly (readonly [PackageFormat, RegExp])[] = [
  ['cmi5', /\bcmi5\b/i],
  ['scorm-1.2', /\bSCORM[ -]?1[.,]2\b/i],
  ['scorm-2004', /\bSCORM[ -]?2004\b/i],
  ['xapi', /\bxAPI\b/i],
  ['mbz', /\.mbz\b/i],
];

/** Deliverables in a format that the client does not take. */
function* delivered(course: Course): Generator<Finding<'delivered'>> {
  const { accepts } = course.need.constraints.platform;
  if (accepts.length === 0) return;
  const promised: readonly { readonly text: string | undefined; readonly path: Path }[] = [
    ...course.project.deliverables.flatMap(({ title, criteria }, d) => [
      { text: title, path: ['project', 'deliverables', d, 'title'] },
      { text: criteria, path: ['project', 'deliverables', d, 'criteria'] },
    ]),
    ...course.production.tasks.flatMap(({ title, deliverable }, t) => [
      { text: title, path: ['production', 'tasks', t, 'title'] },
      { text: deliverable, path: ['production', 'tasks', t, 'deliverable'] },
    ]),
  ];
  for (const { text = '', path } of promised) {
    for (const [format, pattern] of written) {
      if (accepts.includes(format) || !pattern.test(text)) continue;
      const at = ['need', 'constraints', 'platform', 'accepts'];
      const related = [{ at, message: say('les formats acceptés sont ici', 'the accepted formats are here') }];
      const data: Slots = { format: label(format), taken: enumeration(accepts.map(label)) };
      yield { at: path, message: 'delivered', data, related };
    }
  }
}

/** A platform that bears the name of another one than its LMS. */
function* otherName(course: Course): Generator<Finding<'name'>> {
  const { name = '', lms } = course.need.constraints.platform;
  if (lms === 'generic' || name === '') return;
  const labels = labelsOf(lmsChoice) as Readonly<Record<string, Text>>;
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const named = Object.keys(labels).filter((id) => id !== 'generic' && plain(name).includes(plain(id)));
  if (named.length !== 1 || named[0] === lms) return;
  const data: Slots = { name: quoted(name), lms: labels[lms] as Text };
  const related = [
    { at: ['need', 'constraints', 'platform', 'name'], message: say('le nom est ici', 'the name is here') },
  ];
  yield { at: ['need', 'constraints', 'platform', 'lms'], message: 'name', data, related };
}

export const rule = defineRule({
  id: 'lms/accepted-format',
  stage: 'structure',
  contradictions: ['name', 'refused', 'delivered'],
  severity: 'warning',
  since: '0.1.0',
  about: () => ({
    title: say('Un format que la plateforme prend', 'A format that the platform takes'),
    why: say(
      'Un format refusé se découvre le jour de la mise en ligne, quand les apprenants attendent.',
      'A refused format is discovered on the day it goes online, while the learners wait.',
    ),
    source: lmsSource,
    messages: {
      name: say(
        'La plateforme s’appelle {name}, alors que le LMS indiqué est {lms} : c’est pour lui que les formats sont vérifiés. Corrigez le nom ou le LMS (« lms »).',
        'The platform is called {name}, while the LMS given is {lms}: the formats are checked against the latter. Correct the name or the LMS (“lms”).',
      ),
      refused: say(
        '{lms} refuse {format} ({evidence}). Formats pris : {taken}.',
        '{lms} refuses {format} ({evidence}). Formats taken: {taken}.',
      ),
      unknown: say(
        'Rien ne dit que {lms} prenne {format} : faites un essai avec le client. Formats connus ({evidence}) : {taken}.',
        'Nothing says that {lms} takes {format}: try it with the client. Formats known ({evidence}): {taken}.',
      ),
      delivered: say(
        'Format annoncé ici : {format}. Le client ne l’accepte pas (formats acceptés : {taken}). Changez ce format, ou complétez la liste.',
        'Format announced here: {format}. The client does not accept it (accepted formats: {taken}). Change this format, or complete the list.',
      ),
    },
    examples: {
      bad: [
        'need:\n  constraints:\n    platform: { name: "Moodle du groupe", lms: 360learning }',
        'need:\n  constraints:\n    platform: { name: "Moodle du groupe", lms: moodle, accepts: [cmi5] }',
        'need:\n  constraints:\n    platform: { name: "LMS interne", accepts: [scorm-1.2] }\nproject:\n  deliverables:\n    - { title: "Modules au format cmi5" }',
      ],
      good: 'need:\n  constraints:\n    platform: { name: "Moodle du groupe", lms: moodle, accepts: [mbz, scorm-1.2] }',
    },
  }),
  *check(course) {
    yield* delivered(course);
    yield* otherName(course);
    const { label: lms, profile } = platformOf(course);
    if (profile.takes.length === 0) return;
    for (const [index, format] of course.need.constraints.platform.accepts.entries()) {
      if (profile.takes.includes(format) || notPackages.includes(format)) continue;
      const at = ['need', 'constraints', 'platform', 'accepts', index];
      const taken = enumeration(profile.takes.map(label));
      const data: Slots = { lms, format: label(format), evidence: evidenceOf(profile), taken };
      if (profile.refuses?.includes(format)) yield { at, message: 'refused', data };
      else yield { at, message: 'unknown', severity: 'info', data };
    }
  },
});
