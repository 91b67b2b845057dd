import { packageFormat } from '../../../course/choices.ts';
import { labelsOf } from '../../../course/field.ts';
import { type Slots, say, type Text } from '../../../language/say.ts';
import type { PackageFormat } from '../../../method/lms.ts';
import { defineRule } from '../../rule.ts';
import { enumeration } from '../_enumeration.ts';
import { evidenceOf, lmsSource, platformOf } from './_platform.ts';

/** Ways to link or to trace, which a package does not depend on. */
const notPackages: readonly PackageFormat[] = ['xapi', 'lti'];

const label = (format: PackageFormat) => (labelsOf(packageFormat) as Readonly<Record<PackageFormat, Text>>)[format];

export const rule = defineRule({
  id: 'lms/accepted-format',
  stage: 'structure',
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
      refused: say(
        '{lms} refuse {format} ({evidence}). Formats pris : {taken}.',
        '{lms} refuses {format} ({evidence}). Formats taken: {taken}.',
      ),
      unknown: say(
        'Rien ne dit que {lms} prenne {format} : faites un essai avec le client. Formats connus ({evidence}) : {taken}.',
        'Nothing says that {lms} takes {format}: try it with the client. Formats known ({evidence}): {taken}.',
      ),
    },
    examples: {
      bad: 'need:\n  constraints:\n    platform: { name: "Moodle du groupe", lms: moodle, accepts: [cmi5] }',
      good: 'need:\n  constraints:\n    platform: { name: "Moodle du groupe", lms: moodle, accepts: [mbz, scorm-1.2] }',
    },
  }),
  *check(course) {
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
