/** What somebody types in an hour: sentences that were never there, of the words of the seed articles and of names and days. */
import { KNOWN_ENTITIES } from '../../server/src/names/knownEntities.ts';
import { SEEDS } from '../drafts.ts';

const VOCABULARY = SEEDS.flatMap(({ text }) => text.split(/\s+/u)).filter((word) =>
  /^[a-zà-ỹ]+$/iu.test(word),
);
const NAMES = KNOWN_ENTITIES.map(({ name }) => name);
const SHORTEST = 6;
const LONGEST = 18;

/** Words one after the other, for ever, each with what stands behind it. The same ones with each run. */
export function* typedWords(): Generator<string, never> {
  const upTo = createDice();
  const oneOf = (list: readonly string[]) => list[upTo(list.length)] ?? '';
  for (;;) {
    const from = upTo(VOCABULARY.length - LONGEST);
    const sentence = VOCABULARY.slice(from, from + SHORTEST + upTo(LONGEST - SHORTEST));
    if (upTo(2)) sentence.splice(upTo(sentence.length), 0, `ông ${oneOf(NAMES)}`);
    if (!upTo(3)) sentence.push(`ngày ${1 + upTo(31)}/${1 + upTo(12)}/${2020 + upTo(6)}`);
    if (!upTo(3)) sentence.push(`${upTo(10_000)} người`);
    yield* `${sentence.join(' ')}.`.split(' ').map((word) => `${word} `);
  }
}

/** Whole numbers below a limit, by chance that is the same in each run (a linear congruential generator, as in Numerical Recipes). */
function createDice(): (limit: number) => number {
  let state = 1;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
