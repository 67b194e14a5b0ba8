/**
 * Foldings used only to *compare* words. None is ever applied to a draft.
 * Vietnamese personal names are compared with `foldTonePlacement` and case at most: stripping diacritics would make
 * An and Anh's neighbours, Giang and Giảng, one person.
 */

import { rememberByText } from './remember.ts';

/** The five Vietnamese tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SYLLABLE = /[\p{L}\p{M}]+/gu;

/** Vietnamese has some 7,000 syllables. */
const SYLLABLES = 20_000;

/**
 * Writes the tone of each syllable behind it, so that `hoà` and `hòa`, `thuý` and `thúy` give one key.
 * The result is a key, not text to show.
 */
export function foldTonePlacement(text: string): string {
  return text.replace(SYLLABLE, toneLast);
}

const toneLast = rememberByText((syllable) => {
  const letters = syllable.normalize('NFD');
  const tones = letters.match(TONE);
  return tones ? letters.replace(TONE, '') + tones.join('') : letters;
}, SYLLABLES);

/** Removes every diacritic and turns đ into d: `Mátxcơva` → `Matxcova`, `Đà Nẵng` → `Da Nang`. Never for personal names. */
export function stripDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/** Key for comparing running text: lower case, tone placement folded, runs of white space one space, trimmed. */
export const foldText = rememberByText((text) =>
  foldTonePlacement(text.toLowerCase()).replace(/\s+/gu, ' ').trim(),
);
