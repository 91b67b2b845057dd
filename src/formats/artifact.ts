/** One file to be written: the path is relative to the output folder, with forward slashes. */
export interface Artifact {
  readonly path: string;
  readonly content: string | Uint8Array;
}
