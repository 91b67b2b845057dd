import type { Rule } from '../../rule.ts';
import { rule as acceptedFormat } from './accepted-format.ts';
import { rule as answerExplained } from './answer-explained.ts';
import { rule as cartridgeVersion } from './cartridge-version.ts';
import { rule as emptyQuiz } from './empty-quiz.ts';
import { rule as extension } from './extension.ts';
import { rule as fileName } from './file-name.ts';
import { rule as multiSco } from './multi-sco.ts';
import { rule as singleAnswer } from './single-answer.ts';
import { rule as size } from './size.ts';

export const lmsRules: readonly Rule[] = [
  acceptedFormat,
  multiSco,
  fileName,
  extension,
  size,
  cartridgeVersion,
  emptyQuiz,
  singleAnswer,
  answerExplained,
];
