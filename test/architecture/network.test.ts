/** What Soát never does: it asks nothing of a network, and counts nobody. Held against the bundles that are shipped. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const BUNDLES = ['dist', 'dist/browser'];
/** Node's modules that open connections. Of `net` the language server's library takes pipes, where an editor names one. */
const NETWORK = /\brequire\("(?:node:)?(?:https?|http2|tls|dgram|dns|undici|ws)(?:\/\w+)?"\)/gu;
/** What a browser has to open some. */
const BROWSER =
  /(?<![\w$.])(?:fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\b)|\bnavigator\.sendBeacon\b/gu;
const TELEMETRY = /createTelemetryLogger|applicationinsights|extension-telemetry/gu;

/** As the build has left them: it is a step before the tests. */
const bundles = BUNDLES.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') })),
);

describe('the bundles', () => {
  const found = (pattern: RegExp) =>
    bundles.flatMap(({ path, text }) => Array.from(text.matchAll(pattern), ([word]) => `${path}: ${word}`));

  it('are there', () => {
    assert.ok(bundles.length > 6);
    assert.match('x=require("node:https")', NETWORK);
    assert.match('await fetch(a)', BROWSER);
  });

  it('open no connection', () => {
    assert.deepEqual(found(NETWORK), []);
    assert.deepEqual(found(BROWSER), []);
  });

  it('send no telemetry', () => assert.deepEqual(found(TELEMETRY), []));
});
