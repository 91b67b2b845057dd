import type { Language } from './say.ts';

/** Reads `fr`, `fr_FR.UTF-8`, `en-GB` … ; undefined when the locale is neither French nor English. */
export function languageOf(locale: string | undefined): Language | undefined {
  const code = locale?.slice(0, 2).toLowerCase();
  return code === 'fr' || code === 'en' ? code : undefined;
}

/**
 * The language of what the tool says: `--lang`, then `SPOC_LANG`, then the locale of the environment
 * (`C` and `POSIX` say nothing), then the system's, then French.
 */
export function chooseLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  systemLocale: () => string | undefined,
): Language {
  const environment = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const silent = !environment || /^(C|POSIX)(\.|$)/.test(environment);
  const said =
    languageOf(asked) ?? languageOf(env.SPOC_LANG) ?? (silent ? undefined : (languageOf(environment) ?? 'fr'));
  if (said) return said;
  const system = systemLocale();
  // What a system without any choice of its own calls itself says nothing of the person.
  return (system === 'en-US' ? undefined : languageOf(system)) ?? 'fr';
}
