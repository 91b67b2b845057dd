import { fstatSync, statSync, writeSync } from 'node:fs';

/** Standard output or standard error. */
export interface Standard {
  readonly isTerminal: boolean;
  /** Returns when the text is on its way; a reader that has gone (`spoc explain | head -3`) ends the program without error, a full disk with one. */
  write(text: string): void;
  /** Node’s own stream, made when first asked for: making it costs more than checking a spec. */
  stream(): NodeJS.WriteStream;
}

/** False for files, pipes and /dev/null; true where only the stream can tell. */
function mayBeTerminal(fd: number): boolean {
  try {
    const found = fstatSync(fd);
    if (!found.isCharacterDevice()) return false;
    return process.platform === 'win32' || found.rdev !== statSync('/dev/null').rdev;
  } catch {
    return true;
  }
}

/** Writes all that the system takes at once, and returns the rest: a pipe may be full and not wait. */
function writeAtOnce(fd: number, text: string): Uint8Array {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return rest;
}

/** Says why nothing more can be written, for the moment when the program ends for it. */
type Complaint = (error: NodeJS.ErrnoException) => string;

function standard(fd: 1 | 2, open: () => NodeJS.WriteStream, complaint: Complaint): Standard {
  let opened: NodeJS.WriteStream | undefined;
  const leave = (error: NodeJS.ErrnoException): never => {
    // Windows says EOF.
    if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(0);
    try {
      writeSync(2, complaint(error));
    } catch {}
    process.exit(2);
  };
  const stream = () => {
    opened ??= open().on('error', leave);
    return opened;
  };
  const isTerminal = mayBeTerminal(fd) && Boolean(stream().isTTY);
  return {
    isTerminal,
    stream,
    write: (text) => {
      if (opened) {
        opened.write(text);
        return;
      }
      try {
        const rest = writeAtOnce(fd, text);
        if (rest.length > 0) stream().write(rest);
      } catch (error) {
        leave(error as NodeJS.ErrnoException);
      }
    },
  };
}

export const standardOutput = (complaint: Complaint): Standard => standard(1, () => process.stdout, complaint);
export const standardError = (complaint: Complaint): Standard => standard(2, () => process.stderr, complaint);
