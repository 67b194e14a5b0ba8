/** Mocha where the suites run in a browser: a bundle of its own makes what it has global. The build puts this in mocha's place. */
import 'mocha/mocha.js';

interface Globals
  extends Pick<typeof import('mocha'), 'after' | 'afterEach' | 'before' | 'beforeEach' | 'describe' | 'it'> {
  readonly mocha: Mocha & {
    setup(options: {
      readonly ui: 'bdd';
      readonly timeout: number;
      readonly reporter: new () => object;
    }): void;
  };
}

const globals = globalThis as unknown as Globals;
// Its own reporters write to a page or a console; what was found is sent home instead.
globals.mocha.setup({ ui: 'bdd', timeout: 180_000, reporter: class {} });

export const { mocha, after, afterEach, before, beforeEach, describe, it } = globals;
