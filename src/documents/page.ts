import type { Course, Stage } from '../course/course.ts';
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
export interface PageDefinition<View = unknown> {
  readonly id: string;
  readonly title: Text;
  /** What it is for, in one sentence. */
  readonly summary: Text;
  /** The stages at which it is of use. */
  readonly stages: readonly Stage[];
  /** Not for the client. */
  readonly internal?: boolean;
  readonly layout: 'sheet' | 'report';
  /** What the view holds, so that templates can be checked. */
  readonly shape: Shape;
  view(course: Course, context: DocumentContext): View;
  /** For a sheet: the type size in CSS pixels at which the view holds on one page. */
  typeSize?(view: View): number;
}

/** A document whose view has exactly the shape that it declares. */
export function definePage<const S extends Shape>(
  definition: PageDefinition<Of<S>> & { readonly shape: S },
): PageDefinition<Of<S>> {
  return definition;
}
