/** Lists of small whole numbers and texts as bytes: seven bits a byte, the lowest first, as in Protocol Buffers' varints. */
import { fromUtf8, toUtf8 } from './utf8.ts';

/** Numbers and texts written one after the other. */
export class ByteWriter {
  private bytes: Uint8Array;
  length = 0;

  /** @param room Bytes it is likely to take. */
  constructor(room = 32) {
    this.bytes = new Uint8Array(room);
  }

  /** @param value A whole number from 0 to 2^53. */
  write(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  /** A whole number that may be negative ("zigzag": 0, -1, 1, -2, 2…). */
  writeSigned(value: number): void {
    this.write(value < 0 ? -2 * value - 1 : 2 * value);
  }

  writeText(text: string): void {
    const bytes = toUtf8(text);
    this.write(bytes.length);
    this.writeBytes(bytes);
  }

  /** Bytes without their length. */
  writeBytes(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written so far. */
  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(room: number): void {
    if (this.length + room <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + room));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  /** The next number; 0 behind the end. */
  read(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }

  readSigned(): number {
    const value = this.read();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  readText(): string {
    const length = this.read();
    return fromUtf8(this.readBytes(length));
  }

  readBytes(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** What has not been read. */
  rest(): Uint8Array {
    return this.bytes.subarray(this.at);
  }
}
