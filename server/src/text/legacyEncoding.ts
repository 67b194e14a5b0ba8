/**
 * Recognises Vietnamese text in an encoding from before Unicode by how its commonest words look when each byte is read
 * as the Latin-1 character of that number. It only names the encoding; nothing is converted.
 * The words are the same in each row: của, và, không, được, người, những, một, đã. Sources: the code tables of
 * TCVN 5712:1993 (TCVN3), VNI for Windows and Microsoft's code page 1258.
 */

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'windows-1258';

const COMMON_WORDS: Readonly<Record<LegacyEncoding, readonly string[]>> = {
  TCVN3: ['cña', 'vµ', 'kh«ng', '®\u00ADîc', 'ng\u00ADêi', 'nh÷ng', 'mét', '®·'],
  VNI: ['cuûa', 'vaø', 'khoâng', 'ñöôïc', 'ngöôøi', 'nhöõng', 'moät', 'ñaõ'],
  'windows-1258': ['cuÒa', 'vaÌ', 'không', 'ðýõòc', 'ngýõÌi', 'nhýÞng', 'môòt', 'ðaÞ'],
};

/** The encoding with most of its common words in a text read as Latin-1; undefined where hardly any is found. */
export function legacyEncodingOf(latin1: string): LegacyEncoding | undefined {
  const words = latin1.toLowerCase().split(/[\s.,;:!?"()]+/u);
  let best: { encoding: LegacyEncoding; hits: number } | undefined;
  for (const [encoding, common] of Object.entries(COMMON_WORDS) as [LegacyEncoding, readonly string[]][]) {
    const hits = words.filter((word) => common.includes(word)).length;
    if (hits > (best?.hits ?? 1)) best = { encoding, hits };
  }
  return best?.encoding;
}
