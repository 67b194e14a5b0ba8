/** How far `soat index` is: a line that is written over on a terminal, a line now and then elsewhere. */
import type { Locale } from '../rules/rule.ts';
import { inWords } from './duration.ts';
import { say } from './messages.ts';
import type { Terminal } from './terminal.ts';

export interface IndexProgress {
  /** So many articles are in, of about so many. */
  at(articles: number, all: number): void;
  /** Tells something else meanwhile. */
  tell(text: string): void;
  end(): void;
  /** Time since the start, in words. */
  elapsed(): string;
}

/** Milliseconds between two tellings. */
const EVERY = { live: 200, plain: 10_000 };

export function createIndexProgress(terminal: Terminal, locale: Locale): IndexProgress {
  const start = performance.now();
  const live = terminal.live === true;
  let last = start;
  let shown = false;
  const clear = () => {
    if (shown) terminal.err('\r\u001b[K');
    shown = false;
  };
  return {
    at(articles, all) {
      const now = performance.now();
      if (now - last < (live ? EVERY.live : EVERY.plain)) return;
      last = now;
      const rate = Math.round(articles / ((now - start) / 1000));
      const left = all > articles && articles > 0 ? ((now - start) / articles) * (all - articles) : undefined;
      const line =
        say(locale, 'index.progress', { articles, rate }) +
        (left === undefined ? '' : say(locale, 'index.left', { time: inWords(left, locale) }));
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
