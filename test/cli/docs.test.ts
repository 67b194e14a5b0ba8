/** The guides say what there is, and their examples work. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import schema from '../../server/data/soat.schema.json';
import { ExitCode } from '../../server/src/cli/exitCode.ts';
import { createProgram } from '../../server/src/cli/program.ts';
import { parseConfig } from '../../server/src/engine/parseConfig.ts';
import { STYLES } from '../../server/src/names/styles.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { emptyTerminal } from '../support/cli.ts';

const configuration = readFileSync('docs/configuration.md', 'utf8');
const commandLine = readFileSync('docs/command-line.md', 'utf8');
const KNOWN = { rules: RULES.map(({ meta }) => meta.id), styles: [...STYLES.keys()] };

describe('docs/configuration.md', () => {
  it('tells of every key of the schema in both languages, and of no other', () => {
    const told = Array.from(configuration.matchAll(/^\| `(\w+)` \|/gmu), ([, key]) => key);
    assert.deepEqual(told, [...Object.keys(schema.properties), ...Object.keys(schema.properties)]);
  });

  it('names every shipped style, and so does the schema', () => {
    for (const id of STYLES.keys()) assert.equal(configuration.split(`\`${id}\``).length, 3, id);
    assert.deepEqual(schema.properties.style.examples, [...STYLES.keys(), 'learn']);
  });

  it('has examples without a slip', () => {
    const examples = Array.from(configuration.matchAll(/```yaml\n([\s\S]*?)```/gu), ([, text = '']) => text);
    assert.ok(examples.length > 0);
    for (const example of examples) {
      assert.deepEqual(parseConfig(example, KNOWN).problems, []);
    }
  });
});

describe('docs/command-line.md', () => {
  it('tells the exit codes of every command in one place', () => {
    const section = commandLine.slice(
      commandLine.indexOf('## Mã trả về'),
      commandLine.indexOf('## Tùy chọn của'),
    );
    for (const code of Object.values(ExitCode)) assert.ok(section.includes(`**${code}**`), String(code));
    for (const command of createProgram(emptyTerminal(), 'vi', () => {}).commands)
      assert.ok(section.includes(`\`${command.name()}\``), command.name());
  });

  it('tells of every command and option, and of no other', () => {
    const program = createProgram(emptyTerminal(), 'vi', () => {});
    const there = new Set(
      [program, ...program.commands].flatMap(({ options }) => options.map(({ long }) => long)),
    );
    const told = new Set(commandLine.match(/--[a-z][a-z-]+/gu));
    for (const universal of ['--version', '--help']) there.delete(universal);
    told.delete('--help');
    assert.deepEqual([...told].sort(), [...there].sort());
    for (const command of program.commands)
      assert.match(commandLine, new RegExp(`\`soat ${command.name()}\\b`, 'u'));
  });
});
