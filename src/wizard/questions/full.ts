import type { Question } from '../question.ts';

export const fullQuestions: readonly Question[] = [];
