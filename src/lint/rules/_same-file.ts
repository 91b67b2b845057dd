import { say } from '../../language/say.ts';
import type { RuleSource } from '../rule.ts';

/** Of rules that hold one part of a file against another: no outside source says that both should be true. */
export const sameFile = {
  fields: {
    grade: 'ours',
    text: say('Cohérence des champs d’un même fichier', 'Consistency between the fields in one file'),
  },
  dates: {
    grade: 'ours',
    text: say('Cohérence des dates d’un même fichier', 'Consistency between the dates in one file'),
  },
  figures: {
    grade: 'ours',
    text: say('Cohérence des nombres d’un même fichier', 'Consistency between the figures in one file'),
  },
  times: {
    grade: 'ours',
    text: say('Cohérence des durées d’un même fichier', 'Consistency between the times in one file'),
  },
} as const satisfies Readonly<Record<string, RuleSource>>;
