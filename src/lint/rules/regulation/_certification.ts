import type { Course } from '../../../course/course.ts';
import { courseSchema } from '../../../course/course.ts';
import { labelsOf } from '../../../course/field.ts';
import { schemaAt } from '../../../course/walk.ts';
import type { Text } from '../../../language/say.ts';

type CertificationType = NonNullable<Course['evaluation']['certification']['type']>;

const schema = schemaAt(courseSchema, ['evaluation', 'certification', 'type']);

/** How people call each kind of recognition. */
export const certificationTypes = (schema ? labelsOf(schema) : {}) as Readonly<Record<CertificationType, Text>>;
