/** From the key to Problems, in a real VS Code: keystrokes.ts runs there. */
import { PAUSES } from '../../server/src/lsp/quiet.ts';
import type { Figure } from '../measures.ts';
import { runBench } from './host.ts';
import type { Keystroke, KeystrokeTimes } from './keystrokes.ts';
import { quantile } from './quantile.ts';

/** Milliseconds: of the whole, and of what is not the pause. */
const [WHOLE_FLOOR, REST_FLOOR] = [150, 30];

/** @param archive What the draft is checked against, for who reads the figures. */
export function measureTyping(folder: string, archive: string): Figure[] {
  const host = { script: 'scripts/bench-host.mjs', bench: 'keystrokes' } as const;
  const { soat, editor } = runBench<KeystrokeTimes>(host, folder);
  const floored = (name: string, floor: number, of: (key: Keystroke) => number): Figure[] =>
    quantiles(name, soat.map(of)).map((figure) => ({ ...figure, floor }));
  const own = (of: (key: Keystroke) => number): Figure => {
    const [median] = quantiles('  of it VS Code’s own, with a checker that does nothing', editor.map(of));
    return median as Figure;
  };
  const onPage = ({ shown = Number.NaN }: Keystroke) => shown;
  const hasPage = [...soat, ...editor].every(({ shown }) => shown !== undefined);
  return [
    ...floored(`key to Problems, with ${archive}`, WHOLE_FLOOR, ({ listed }) => listed),
    ...floored('  without the pause for the next key', REST_FLOOR, ({ listed }) => listed - PAUSES.inWord),
    own(({ listed }) => listed),
    ...(hasPage ? [...floored('key to underline on the page', WHOLE_FLOOR, onPage), own(onPage)] : []),
    ...quantiles(
      'key until other extensions are told',
      soat.map(({ told }) => told),
    ),
    own(({ told }) => told),
  ];
}

function quantiles(name: string, values: readonly number[]): Figure[] {
  return [
    { name: `${name}, median`, unit: 'ms', value: quantile(values, 0.5) },
    { name: `${name}, 95th percentile`, unit: 'ms', value: quantile(values, 0.95) },
  ];
}
