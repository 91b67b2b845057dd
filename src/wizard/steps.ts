import type { Path } from '../diagnostic.ts';
import type { Step } from './question.ts';

const roots: Readonly<Record<string, Step>> = {
  client: 'need',
  format: 'need',
  organisations: 'need',
  cohorts: 'need',
  need: 'need',
  competencies: 'objectives',
  objectives: 'objectives',
  modalities: 'modalities',
  people: 'modalities',
  activities: 'modalities',
  modules: 'modules',
  resources: 'modules',
  evaluation: 'evaluation',
  title: 'evaluation',
  offers: 'evaluation',
  enrolment: 'evaluation',
  production: 'production',
  deployment: 'deployment',
  project: 'partnership',
  partnership: 'partnership',
  results: 'results',
};

/** The step of the method under which a place of the course is edited. */
export function stepOf(at: Path): Step {
  return roots[String(at[0])] ?? 'need';
}
