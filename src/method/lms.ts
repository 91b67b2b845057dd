import type * as z from 'zod/mini';
import type { lms, packageFormat } from '../course/choices.ts';
import { letters } from '../language/letters.ts';

export type LmsName = z.output<typeof lms>;
export type PackageFormat = z.output<typeof packageFormat>;
export type CartridgeVersion = '1.0' | '1.1' | '1.2' | '1.3';

/**
 * How a platform’s limits are known: `measured` by importing packages into the versions named, said by the `vendor-page`, read in
 * the `source-code` of its importer, or not at all.
 */
export type LmsEvidence = 'measured' | 'vendor-page' | 'source-code' | 'none';

/** What an LMS takes, and its limits. What is absent is unknown, never « no limit ». */
export interface LmsProfile {
  readonly evidence: LmsEvidence;
  /** Versions on which it was measured. */
  readonly versions?: readonly string[];
  /** Formats known to be taken, the best one first; empty when nothing is known. */
  readonly takes: readonly PackageFormat[];
  /** Formats known to be refused. */
  readonly refuses?: readonly PackageFormat[];
  /** The package that this tool proposes. */
  readonly best: PackageFormat;
  readonly cartridges?: {
    readonly taken: readonly CartridgeVersion[];
    readonly refused?: readonly CartridgeVersion[];
    readonly best: CartridgeVersion;
  };
  /** False when a package with several SCOs is refused: one zip for each module then. */
  readonly multiSco?: boolean;
  /** False when SCORM 2004 sequencing is not followed. */
  readonly sequencing?: boolean;
  readonly scorm2004?: '3rd' | '4th';
  /** Of one package, in bytes. */
  readonly maxBytes?: number;
  readonly maxFiles?: number;
  /** Unpacked size over packed size. */
  readonly maxRatio?: number;
  /** False when the manifest must stand at the root of the zip. */
  readonly innerFolder?: boolean;
  /** True when a file’s name may hold no accent. */
  readonly asciiNames?: boolean;
  /** Extensions known to be refused (the vendor’s list is longer). */
  readonly refusedExtensions?: readonly string[];
  /** Characters of `cmi.suspend_data`. */
  readonly maxSuspendData?: number;
}

const gigabyte = 1024 ** 3;

/** One profile for each value of the `lms` choice. An unknown LMS is generic: SCORM 1.2 with one SCO is the safe bet, nothing is forbidden. */
export const lmsProfiles: Readonly<Record<LmsName, LmsProfile>> = {
  generic: { evidence: 'none', takes: [], best: 'scorm-1.2' },
  moodle: {
    evidence: 'measured',
    versions: ['4.5', '5.1'],
    takes: ['mbz', 'common-cartridge', 'scorm-1.2', 'scorm-2004'],
    refuses: ['cmi5'],
    best: 'mbz',
    cartridges: { taken: ['1.0', '1.1'], refused: ['1.3'], best: '1.1' },
    innerFolder: false,
  },
  '360learning': {
    evidence: 'vendor-page',
    takes: ['scorm-1.2', 'scorm-2004'],
    best: 'scorm-1.2',
    multiSco: false,
    maxBytes: 4 * gigabyte,
    maxFiles: 50_000,
    maxRatio: 200,
    innerFolder: false,
  },
  'rise-up': {
    evidence: 'vendor-page',
    takes: ['scorm-1.2', 'scorm-2004'],
    best: 'scorm-1.2',
    multiSco: false,
    maxBytes: gigabyte,
    asciiNames: true,
  },
  docebo: {
    evidence: 'vendor-page',
    takes: ['scorm-1.2', 'scorm-2004'],
    best: 'scorm-1.2',
    scorm2004: '3rd',
    sequencing: false,
    refusedExtensions: ['php', 'sh', 'py', 'rb'],
    maxSuspendData: 4096,
  },
  talentsoft: { evidence: 'none', takes: [], best: 'scorm-1.2' },
  canvas: {
    evidence: 'source-code',
    takes: ['common-cartridge'],
    best: 'common-cartridge',
    cartridges: { taken: ['1.0', '1.1', '1.2', '1.3'], best: '1.1' },
  },
  chamilo: {
    evidence: 'source-code',
    takes: ['common-cartridge', 'scorm-1.2'],
    best: 'common-cartridge',
    cartridges: { taken: ['1.3'], best: '1.3' },
  },
  'open-edx': {
    evidence: 'source-code',
    takes: ['common-cartridge'],
    best: 'common-cartridge',
    cartridges: { taken: ['1.1', '1.3'], best: '1.1' },
  },
};

const units: readonly [RegExp, number][] = [
  [/^(?:k[ob]|kilo-?octets?)$/, 1024],
  [/^(?:m[ob]|méga-?octets?)$/, 1024 ** 2],
  [/^(?:g[ob]|giga-?octets?)$/, gigabyte],
];

const size = new RegExp(`^(?:~|environ )?(\\d+(?:[.,]\\d+)?)\\s*([${letters}][${letters}-]*)$`);

/** Bytes of « 850 Mo », “1.2 GB”; undefined when it can’t be read. */
export function parseSize(typed: string): number | undefined {
  const match = size.exec(typed.trim().toLowerCase());
  const unit = match && units.find(([pattern]) => pattern.test(match[2] as string));
  return unit ? Number((match[1] as string).replace(',', '.')) * unit[1] : undefined;
}
