/** Holds outputs against the schemas in test/schemas. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const FOLDER = 'test/schemas';
const validators = new Map<string, ValidateFunction>();

/** Holds a value against a JSON schema of draft 4 or 7, formats such as dates and addresses included. */
export function assertJson(schema: string, value: unknown): void {
  const validate = validators.get(schema) ?? compile(schema);
  validators.set(schema, validate);
  validate(value);
  assert.deepEqual(validate.errors ?? [], []);
}

function compile(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Record<string, string>;
  const options = { allErrors: true, strict: false, unicodeRegExp: false };
  const ajv = schema['$schema']?.includes('draft-04') ? new Draft04(options) : new Ajv(options);
  addFormats(ajv);
  return ajv.compile(schema);
}

/** Holds a document against an XML schema, with libxml2. */
export async function assertXml(schema: string, xml: string): Promise<void> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: readFileSync(`${FOLDER}/${schema}`, 'utf8'),
  });
  assert.deepEqual(
    errors.map(({ message }) => message),
    [],
  );
}
