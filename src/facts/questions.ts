import type { OpenQuestion, Stage } from '../course/course.ts';

/** The stage that can’t do without an answer, by the beginning of its place; the first that fits. */
const needs: readonly (readonly [string, Stage])[] = [
  ['need.goals', 'objectives'],
  ['need.audience.availability', 'structure'],
  ['need.audience.prerequisites', 'structure'],
  ['need.audience.accessibility', 'production'],
  ['need.audience', 'objectives'],
  ['need.constraints.weeks', 'structure'],
  ['need.constraints.platform', 'production'],
  ['need.constraints.start', 'production'],
  ['need.constraints.deadline', 'production'],
  ['cohorts', 'production'],
  ['deployment.access', 'deployment'],
];

/** The stage that needs the answer to an open question: as the author says, else by what it is about; undefined when nothing tells. */
export function neededBy({ neededBy: said, at = '' }: OpenQuestion): Stage | undefined {
  return said ?? needs.find(([place]) => at === place || at.startsWith(`${place}.`))?.[1];
}
