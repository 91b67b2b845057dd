import { Chalk } from 'chalk';
import type { Style } from './reporter.ts';

const chalk = new Chalk({ level: 1 });

const styles: Readonly<Record<Style, (text: string) => string>> = {
  error: (text) => chalk.bold.red(text),
  warning: (text) => chalk.bold.yellow(text),
  info: (text) => chalk.bold.cyan(text),
  strong: (text) => chalk.bold(text),
  faint: (text) => chalk.dim(text),
  added: (text) => chalk.green(text),
  removed: (text) => chalk.red(text),
};

/** Colours of the sixteen that every terminal has, so that the user’s own palette holds. */
export function paint(style: Style, text: string): string {
  return styles[style](text);
}
