/** Holds that nothing a user writes becomes a regular expression: see docs/decisions/025-patterns-without-backtracking.md. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { readSources } from '../support/sources.ts';

/** Where configurations, settings and requests are read. What is below them is given words to look up, and no patterns. */
const READS_WISHES =
  /^(?:client\/src|server\/src\/(?:engine|service|lsp|cli|library|mcp|platform))\/|^server\/src\/\w+\.ts$/u;
/** Made of constants of their own: a key of `soat.yml`, the scheme of an address. */
const OF_CONSTANTS = ['server/src/engine/editYaml.ts', 'server/src/lsp/handlers/content.ts'];

describe('patterns', () => {
  it('are never made of what a user writes', () => {
    const made = readSources('server/src', 'client/src')
      .filter(({ path, text }) => READS_WISHES.test(path) && /\bRegExp\(/u.test(text))
      .map(({ path }) => path);
    assert.deepEqual(made.sort(), OF_CONSTANTS);
  });
});
