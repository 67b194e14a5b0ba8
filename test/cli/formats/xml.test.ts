import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { element, toXml } from '../../../server/src/cli/formats/xml.ts';

describe('XML', () => {
  it('keeps what it can write, and never fails to be read', async () => {
    const { validateXML } = await import('xmllint-wasm');
    const texts = fc.sample(fc.string({ unit: 'binary' }), 200);
    const xml = toXml(element('a', {}, ...texts.map((text) => element('b', { c: text }, text))));
    const { errors } = await validateXML({
      xml: { fileName: 'a.xml', contents: xml },
      schema: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:anyType"/></xs:schema>`,
    });
    assert.deepEqual(errors, []);
  });

  it('writes marks as entities, and keeps white space in attributes', () => {
    assert.equal(
      toXml(element('a', { b: '<"&\n\t', c: undefined, d: 1 }, 'x < y & z')),
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&lt;&quot;&amp;&#10;&#9;" d="1">x &lt; y &amp; z</a>\n',
    );
  });

  it('puts a mark for what XML has no way to write', () => {
    assert.match(toXml(element('a', {}, 'x\u0000\u001B\uD800y😀')), />x\uFFFD\uFFFD\uFFFDy😀</u);
  });
});
