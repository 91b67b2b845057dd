import type { Evidence } from '../course/choices.ts';
import { type ActivityTypeName, activityTypes, type Intent } from './activities.ts';

export interface FormatAdvice {
  /** Formats of the method’s table, the usual ones first. */
  readonly types: readonly ActivityTypeName[];
  /** Tools that serve them; the client’s refusals are taken out before they are proposed. */
  readonly tools: readonly string[];
}

/** What fits each intent: suggestions, never obligations. */
export const formats: Readonly<Record<Intent, FormatAdvice>> = {
  introduction: { types: ['animated-video', 'video'], tools: ['Powtoon', 'Canva vidéo'] },
  explanation: {
    types: ['video', 'annotated-pdf', 'tutorial', 'screencast', 'job-aid', 'reading'],
    tools: ['Screencast', 'Genially', 'Notion', 'Teams', 'Klaxoon'],
  },
  practice: {
    types: [
      'quiz',
      'case-study',
      'serious-game',
      'role-play',
      'simulation',
      'interactive-scenario',
      'exercise',
      'field-mission',
    ],
    tools: ['H5P', 'Wooclap', 'Klaxoon', 'Padlet', 'Quizizz', 'Genially'],
  },
  assessment: {
    types: ['quiz', 'self-assessment', 'diagnostic', 'peer-review', 'checklist'],
    tools: ['Google Forms', 'Moodle'],
  },
  'follow-up': {
    types: ['forum', 'virtual-class', 'coaching', 'tutoring-session', 'discussion'],
    tools: ['Teams', 'Zoom', 'Discord'],
  },
};

/** The format in which each kind of evidence is gathered; `undefined` when it happens outside the course. */
const gathered: Readonly<Record<Evidence, ActivityTypeName | undefined>> = {
  quiz: 'quiz',
  'self-assessment': 'self-assessment',
  'case-study': 'case-study',
  'role-play': 'role-play',
  simulation: 'simulation',
  production: 'assignment',
  observation: 'field-mission',
  'on-the-job': 'field-mission',
  interview: 'interview',
  'peer-review': 'peer-review',
  exam: 'exam',
};

/** Formats at the learner’s own pace that gather these pieces of evidence, after something to learn from, before somewhere to exchange. */
export function formatsFor(evidence: readonly Evidence[]): readonly ActivityTypeName[] {
  const found: ActivityTypeName[] = ['video'];
  for (const kind of evidence) {
    const type = gathered[kind];
    if (type && activityTypes[type].delivery === 'asynchronous') found.push(type);
  }
  found.push('quiz', 'forum');
  return [...new Set(found)];
}

/** Tools for an intent, without those that the client refuses; compared without regard to case. */
export function toolsFor(intent: Intent, refused: readonly string[] = []): readonly string[] {
  const no = new Set(refused.map((tool) => tool.trim().toLowerCase()));
  return formats[intent].tools.filter((tool) => !no.has(tool.toLowerCase()));
}
