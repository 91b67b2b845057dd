import type { Course, Stage } from '../course/course.ts';
import type { Density } from '../formats/tree.ts';
import type { Text } from '../language/say.ts';
import type { Of, Shape } from './shape.ts';
import type { Wording } from './wording.ts';

/** The training provider, as `spoc.config.yaml` describes it once for all courses. */
export interface Provider {
  readonly name?: string;
  readonly contact?: string;
  /** Registration number of the provider (« numéro de déclaration d’activité »). */
  readonly registration?: string;
}

/** What a view needs besides the course. */
export interface DocumentContext extends Wording {
  /** ISO day. */
  readonly today: string;
  readonly provider: Provider;
}

/** One document: its view is plain data, its template prints it, and every format follows. */
export interface PageDefinition<S extends Shape = Shape> {
  readonly id: string;
  readonly title: Text;
  /** What it is for, in one sentence. */
  readonly summary: Text;
  /** The stages at which it is of use. */
  readonly stages: readonly Stage[];
  /** Not for the client. */
  readonly internal?: boolean;
  readonly layout: 'sheet' | 'report';
  readonly shape: S;
  view(course: Course, context: DocumentContext): Of<S>;
  /** How tight to set it; regular when not said. */
  density?(view: Of<S>): Density;
}

export function definePage<const S extends Shape>(definition: PageDefinition<S>): PageDefinition<S> {
  return definition;
}
