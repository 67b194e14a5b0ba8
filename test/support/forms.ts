/**
 * The Unicode forms that drafts come in. *Hybrid* is what many Vietnamese keyboards and content systems write: a
 * precomposed letter (â, ơ) and the tone as a combining mark behind it.
 */
const TONED = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** A text in hybrid form. */
export function toHybrid(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const parts = letter.normalize('NFD');
    const tone = TONED.exec(parts)?.[0];
    return tone ? parts.replace(tone, '').normalize('NFC') + tone : letter;
  }).join('');
}

/** Each form by name. */
export const FORMS: Readonly<Record<'NFC' | 'NFD' | 'hybrid', (text: string) => string>> = {
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
  hybrid: toHybrid,
};
