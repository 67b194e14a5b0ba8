import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { toGitHub } from '../../../server/src/cli/formats/github.ts';
import { matchGolden } from '../../support/golden.ts';
import { MARKS, sampleContext, sampleReport } from '../../support/report.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As the runner of GitHub Actions reads a line (ActionCommand.cs): parts first, then what is escaped in each. */
function readCommand(row: string): Command {
  const [, name = '', list = '', data = ''] = /^::([a-z]+) (.*?)::(.*)$/.exec(row) ?? [];
  const properties = list.split(',').map((pair): [string, string] => {
    const [key = '', ...value] = pair.split('=');
    return [key, decode(decode(value.join('='), { '%3A': ':', '%2C': ',' }), DATA)];
  });
  return { name, properties: Object.fromEntries(properties), message: decode(data, DATA) };
}

const DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };

function decode(text: string, letters: Readonly<Record<string, string>>): string {
  return Object.entries(letters).reduce((done, [code, letter]) => done.replaceAll(code, letter), text);
}

function read(context = sampleContext()): Command[] {
  return toGitHub(sampleReport(), context).trimEnd().split('\n').map(readCommand);
}

describe('--format github', () => {
  it('writes what it did', () =>
    matchGolden('cli/formats/github.txt', toGitHub(sampleReport(), sampleContext())));

  it('is read by the runner as the report has it', () => {
    const { files, problems } = sampleReport();
    assert.deepEqual(
      read().map(({ properties: { file, line, title } }) => [file, line, title]),
      [
        ...problems.map(({ path }) => [path, undefined, 'soat']),
        ...files.flatMap(({ path, findings }) =>
          findings.map(({ rule, range }) => [path, String(range.start.line + 1), rule]),
        ),
      ],
    );
  });

  it('keeps names and messages with marks of the format', () => {
    const marked = read().find(({ properties }) => properties['file'] === MARKS);
    assert.equal(marked?.message, 'Chỗ này, ở trên: 100% “khác” <b>&amp;</b> [a](b)');
  });

  it('gives columns only within one line', () => {
    for (const { properties } of read())
      assert.equal('col' in properties, 'line' in properties && properties['line'] === properties['endLine']);
  });

  it('names files from the folder of the repository', () => {
    const files = read(sampleContext({ cwd: '/kho/ban', root: '/kho' })).map(
      ({ properties }) => properties['file'],
    );
    assert.ok(files.includes('ban/tin/la.txt'));
  });
});
