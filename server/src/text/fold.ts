/**
 * Foldings used only to *compare* words. None is ever applied to a draft.
 * Vietnamese personal names are compared with `foldTonePlacement` and case at most: stripping diacritics would make
 * An and Anh's neighbours, Giang and Giảng, one person.
 */

import { rememberByText, WORDS_KEPT } from './remember.ts';

/** The five Vietnamese tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Two or three vowels in a row: only there a tone may be written on one or the other. */
const VOWELS = /[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]{2,}/giu;

/**
 * Writes the tone of each group of vowels behind it, so that `hoà` and `hòa`, `thuý` and `thúy` give one key.
 * The result is a key, not text to show.
 */
export function foldTonePlacement(text: string): string {
  return text.normalize('NFC').replace(VOWELS, toneLast);
}

const toneLast = rememberByText((vowels) => {
  const letters = vowels.normalize('NFD');
  const tones = letters.match(TONE);
  return tones ? letters.replace(TONE, '').normalize('NFC') + tones.join('') : vowels;
}, WORDS_KEPT);

/** Removes the tones and leaves the letters: `Nẵng` → `Năng`. So a word is typed before its tone is. */
export function stripTones(text: string): string {
  return text.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/** Removes every diacritic and turns đ into d: `Mátxcơva` → `Matxcova`, `Đà Nẵng` → `Da Nang`. Never for personal names. */
export function stripDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

const UNEVEN = /\s\s|[^\S ]/u;

/** Key for comparing running text: lower case, tone placement folded, runs of white space one space, trimmed. */
export const foldText = rememberByText((text) => {
  const folded = foldTonePlacement(text.toLowerCase());
  // Most texts are even, and every line of a draft passes here.
  return (UNEVEN.test(folded) ? folded.replace(/\s+/gu, ' ') : folded).trim();
});
