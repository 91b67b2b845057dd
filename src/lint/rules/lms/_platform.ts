import { lms } from '../../../course/choices.ts';
import type { Course } from '../../../course/course.ts';
import { labelsOf } from '../../../course/field.ts';
import { say, type Text } from '../../../language/say.ts';
import { type LmsEvidence, type LmsName, type LmsProfile, lmsProfiles } from '../../../method/lms.ts';
import type { RuleSource } from '../../rule.ts';

/** The profile of the platform named, and how people call it. A generic one forbids nothing. */
export function platformOf(course: Course): {
  readonly name: LmsName;
  readonly label: Text;
  readonly profile: LmsProfile;
} {
  const name = course.need.constraints.platform.lms;
  return { name, label: (labelsOf(lms) as Readonly<Record<LmsName, Text>>)[name], profile: lmsProfiles[name] };
}

const evidences: Readonly<Record<LmsEvidence, Text>> = {
  measured: say('mesuré par des imports', 'measured by imports'),
  'vendor-page': say('selon l’éditeur', 'according to the vendor'),
  'source-code': say('lu dans le code de son import', 'read in its importer’s code'),
  none: say('sans source', 'without source'),
};

/** How the limit is known, for the end of a message. */
export function evidenceOf({ evidence, versions }: LmsProfile): Text {
  const { fr, en } = evidences[evidence];
  const on = versions?.join(', ');
  return on ? { fr: `${fr}, versions ${on}`, en: `${en}, versions ${on}` } : { fr, en };
}

/** True for what stays on the web and never enters a package. */
export function isLink(file: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(file) || /^(?:mailto|tel):/i.test(file);
}

export const lmsSource: RuleSource = {
  grade: 'C',
  text: say(
    'Imports mesurés sur Moodle 4.5 et 5.1 ; pages des éditeurs pour 360Learning, Rise Up et Docebo ; code d’import de Canvas, Chamilo et Open edX',
    'Imports measured on Moodle 4.5 and 5.1; vendors’ pages for 360Learning, Rise Up and Docebo; import code of Canvas, Chamilo and Open edX',
  ),
};
