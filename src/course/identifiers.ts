import type { Course } from './course.ts';

interface Item {
  id: string;
}

/** Fills the empty identifiers of a list with `prefix` and the first free number. */
function fill(items: readonly Item[], prefix: string, taken: Set<string>): void {
  for (const { id } of items) if (id) taken.add(id);
  let number = 0;
  for (const item of items) {
    if (item.id) continue;
    do number += 1;
    while (taken.has(`${prefix}${number}`));
    item.id = `${prefix}${number}`;
    taken.add(item.id);
  }
}

/** Gives every item without identifier a stable one by its place (O1, M2, M2.A3 …), so that everything can be named. */
export function fillIdentifiers(course: Course): void {
  const objectives = new Set<string>();
  const activities = new Set<string>();
  fill(course.objectives, 'O', objectives);
  fill(course.modules, 'M', new Set());
  for (const module of course.modules) {
    fill(module.objectives, `${module.id}.`, objectives);
    fill(module.activities, `${module.id}.A`, activities);
    for (const activity of module.activities) fill(activity.questions, `${activity.id}.Q`, new Set());
  }
  fill(course.activities, 'A', activities);
  for (const activity of course.activities) fill(activity.questions, `${activity.id}.Q`, new Set());
  const lists: readonly [readonly Item[], string][] = [
    [course.people, 'P'],
    [course.need.goals, 'G'],
    [course.need.situations, 'S'],
    [course.competencies, 'C'],
    [course.cohorts, 'G'],
    [course.resources, 'R'],
    [course.evaluation.moments, 'E'],
    [course.evaluation.indicators, 'I'],
    [course.offers, 'F'],
    [course.project.risks, 'K'],
    [course.project.deliverables, 'L'],
    [course.production.tasks, 'T'],
    [course.deployment.userTests, 'U'],
    [course.deployment.communication, 'N'],
    [course.partnership.checkpoints, 'P'],
    [course.partnership.approvals, 'V'],
    [course.partnership.decisions, 'D'],
    [course.partnership.adjustments, 'J'],
    [course.openQuestions, 'Q'],
    [course.results.testimonials, 'T'],
    [course.results.next, 'N'],
  ];
  for (const [items, prefix] of lists) fill(items, prefix, new Set());
}
