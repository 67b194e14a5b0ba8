/** What reading an index takes of the machine it is read on: Node and a browser answer alike. */

export interface Machine {
  /** Short hashes of a text: its SHA-256, the first bytes, the lowest first. 32 bits are enough to find a text by. */
  hash32(text: string): number;
  /** What a number holds exactly, and a line or a version of an article can be known by. */
  hash48(text: string): number;
  /** Inflates what is deflated without a header (RFC 1951). */
  inflate(bytes: Uint8Array): Uint8Array;
  /** Lets whatever waits have its turn. */
  nextTurn(): Promise<void>;
}

/** The bytes of an open file. */
export interface Pages {
  /** @returns Fewer bytes than asked for only at the file's end. Not to be changed. */
  read(at: number, length: number): Uint8Array;
  close(): void;
}
