/** A glossary as large as the longest a newspaper is known to keep (some 13,000 rules), made up: names no draft holds by chance. */

/** A name, and a way to spell it that is to be reported. */
export interface Term {
  readonly name: string;
  readonly alias: string;
}

const TERMS = 13_000;
const FIRST =
  'Ba Bel Bor Chan Da Dre Fal Gal Gor Ha Hol Ja Ka Kol Lan Lo Mar Mel Na Nor Ol Pa Per Ra Ros Sal Sev Ta Tor Val';
const SECOND = 'a bi da do fe ga ka ko la le li ma mi na no pa ra ri sa so ta ti va vi za zo';
const THIRD =
  'berg bow burg dal don fort grad gorsk holm hurst ken land lin low mer mont ov ravik sk ster ton vik ville witz zen';

/** Names of one word, as cspell takes no others. */
export function makeTerms(): Term[] {
  const terms: Term[] = [];
  for (const a of FIRST.split(' '))
    for (const b of SECOND.split(' '))
      for (const c of THIRD.split(' '))
        if (terms.length < TERMS) terms.push({ name: a + b + c, alias: `${a}h${b}${c}` });
  return terms;
}
