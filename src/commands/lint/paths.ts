const drive = /^[a-zA-Z]:[\\/]/;

/** With forward slashes, on Windows too. */
function forward(cwd: string, path: string): string {
  return drive.test(cwd) ? path.replaceAll('\\', '/') : path;
}

/** True for a path from the root of a disk. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || drive.test(path);
}

/** A full path with forward slashes, without `.` and `..`. */
export function fullPath(cwd: string, path: string): string {
  const named = forward(cwd, path);
  const whole = isAbsolute(named) ? named : `${forward(cwd, cwd)}/${named}`;
  const steps: string[] = [];
  for (const [index, step] of whole.split('/').entries()) {
    if (step === '..') {
      if (steps.length > 1) steps.pop();
    } else if (step !== '.' && (step !== '' || index === 0)) steps.push(step);
  }
  return steps.length === 1 ? `${steps[0]}/` : steps.join('/');
}

/** As a person reads it: relative to the working folder when it lies below it. */
export function shownPath(cwd: string, path: string): string {
  const full = fullPath(cwd, path);
  const base = fullPath(cwd, '.');
  const root = base.endsWith('/') ? base : `${base}/`;
  return full.startsWith(root) ? full.slice(root.length) : full;
}

/** The folder of a full path. */
export function folderOf(full: string): string {
  const cut = full.lastIndexOf('/');
  return cut <= 0 ? '/' : /^[a-zA-Z]:$/.test(full.slice(0, cut)) ? full.slice(0, cut + 1) : full.slice(0, cut);
}

/** The folder itself and all those above it, the nearest first. */
export function foldersUpward(full: string): string[] {
  const found = [full];
  for (let folder = full; folderOf(folder) !== folder; folder = folderOf(folder)) found.push(folderOf(folder));
  return [...new Set(found)];
}
