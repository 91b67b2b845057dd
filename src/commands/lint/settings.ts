import type { Host } from '../../host/host.ts';
import type { Rule } from '../../lint/rule.ts';
import { defaultSettings } from '../../lint/settings.ts';
import { foldersUpward, fullPath } from './paths.ts';
import type { FoundSettings } from './settings-reading.ts';

export type { FoundSettings } from './settings-reading.ts';

const settingsName = 'spoc.config.yaml';

/**
 * The settings of the nearest `spoc.config.yaml`, upward from a folder (a full path); the defaults when there is none. A command that
 * lints nothing passes no rules: then no plug-in runs, and what the file says of rules is not checked.
 */
export async function settingsFor(host: Host, folder: string, rules: readonly Rule[]): Promise<FoundSettings> {
  for (const candidate of foldersUpward(folder)) {
    const path = fullPath(candidate, settingsName);
    if ((await host.files.state(path))?.kind !== 'file') continue;
    // Most projects have no configuration, and its schema takes time to build.
    const { readSettingsFile } = await import('./settings-reading.ts');
    return readSettingsFile(host, path, rules);
  }
  return { settings: defaultSettings, problems: [], files: [], plugins: false };
}

/** Remembers the settings of each folder for one run. */
export function settingsFinder(host: Host, rules: readonly Rule[]): (folder: string) => Promise<FoundSettings> {
  const known = new Map<string, Promise<FoundSettings>>();
  return (folder) => {
    let found = known.get(folder);
    if (!found) {
      found = settingsFor(host, folder, rules);
      known.set(folder, found);
    }
    return found;
  };
}
