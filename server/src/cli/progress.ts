/** How far a run is: a line that is written over on a terminal; elsewhere a line now and then, or none. */
import type { Locale } from '../rules/rule.ts';
import { inWords } from './duration.ts';
import { say } from './messages.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** So much is done, of about so much. */
  at(done: number, all: number): void;
  /** Tells something else meanwhile. */
  tell(text: string): void;
  end(): void;
  /** Time since the start, in words. */
  elapsed(): string;
}

/** What is told: the key of a sentence with `{done}` of `{all}` and `{rate}` a second. */
type ProgressKey = 'index.progress' | 'check.progress';

/** Milliseconds between two tellings. */
const EVERY = { live: 200, plain: 10_000 };

/** @param plain Whether it is told where there is no terminal, too. */
export function createProgress(
  key: ProgressKey,
  plain: boolean,
  terminal: Terminal,
  locale: Locale,
): Progress {
  const start = performance.now();
  const live = terminal.live === true;
  let last = start;
  let shown = false;
  const clear = () => {
    if (shown) terminal.err('\r\u001b[K');
    shown = false;
  };
  return {
    at(done, all) {
      if (!live && !plain) return;
      const now = performance.now();
      if (now - last < (live ? EVERY.live : EVERY.plain)) return;
      last = now;
      const rate = Math.round(done / ((now - start) / 1000));
      const left = all > done && done > 0 ? ((now - start) / done) * (all - done) : undefined;
      const line =
        say(locale, key, { done, all, rate }) +
        (left === undefined ? '' : say(locale, 'progress.left', { time: inWords(left, locale) }));
      clear();
      terminal.err(live ? line : `${line}\n`);
      shown = live;
    },
    tell(text) {
      clear();
      terminal.err(`${text}\n`);
    },
    end: clear,
    elapsed: () => inWords(performance.now() - start, locale),
  };
}
