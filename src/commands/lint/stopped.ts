/** A trouble that ends the run before it begins; the sentence is for standard error, the exit code is 2. */
export class Stopped extends Error {}
