import { chooseLanguage } from '../language/choose.ts';
import type { Language } from '../language/text.ts';

/** The locale of a system that says it elsewhere than in the environment. Asked last: loading Intl takes a quarter of a start. */
function systemLocale(): string | undefined {
  return process.platform === 'linux' ? undefined : Intl.DateTimeFormat().resolvedOptions().locale;
}

/** The language of messages when nobody asked for one: of the environment, else of the system. */
export function systemLanguage(env: NodeJS.ProcessEnv): Language {
  return chooseLanguage(undefined, env, systemLocale);
}
