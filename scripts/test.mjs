// `npm test`: installs what is missing, holds the generated files, the format and the types against the sources, builds,
// and runs every suite. The last line sums up: `N passed, N failed`. A step that crashes, a suite without tests
// and one that takes too long count as one failure. Arguments name the steps to run: npm test -- unit "VS Code"
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { installDependencies } from './install.mjs';

/** The longest a step may take, in milliseconds: on a slow machine the suites in VS Code take many times as long as usual. */
const LIMIT = 1_200_000;
const COUNTS = '.cache/counts.json';

/** Suites by the folder or file of test/ they run; what stands in none of them is a unit test. */
const SUITES = {
  fixtures: /^fixtures\.test\.ts$/u,
  corpus: /^corpus\//u,
  protocol: /^lsp\//u,
  'command line': /^cli\//u,
  grammar: /^syntaxes\//u,
  architecture: /^(?:architecture|scripts)\//u,
};

const STEPS = [
  { name: 'generated files', command: ['scripts/generate.mjs', '--check'] },
  { name: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'check'] },
  { name: 'types', command: ['scripts/typecheck.mjs'] },
  { name: 'build', command: ['scripts/build.mjs'] },
  { name: 'unit', command: mocha(testFiles().filter((file) => !suiteOf(file))), counts: COUNTS },
  ...Object.keys(SUITES).map((name) => ({
    name,
    command: mocha(testFiles().filter((file) => suiteOf(file) === name)),
    counts: COUNTS,
  })),
  { name: 'VS Code', command: ['test/vscode/run.mjs'], counts: '.cache/vscode-suite/counts.json' },
  { name: 'VS Code Web', command: ['test/vscode/web.mjs'], counts: '.cache/vscode-web-suite.json' },
];

function testFiles() {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('vscode/'))
    .sort();
}

function suiteOf(file) {
  return Object.keys(SUITES).find((name) => SUITES[name].test(file));
}

function mocha(files) {
  return [
    ...['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', '--no-config'],
    ...['--timeout', '20000', '--forbid-only', '--reporter', 'scripts/reporter.mjs'],
    ...files.map((file) => `test/${file}`),
  ];
}

/** Runs one step; gives how many passed and failed. A step without counts is one check. */
function run({ name, command, counts }) {
  console.log(`\n── ${name}`);
  if (counts) rmSync(counts, { force: true });
  const started = performance.now();
  const { status, signal } = spawnSync(process.execPath, command, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: LIMIT,
    killSignal: 'SIGKILL',
    env: { ...process.env, SOAT_COUNTS: COUNTS },
  });
  const result = counts ? readCounts(counts) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (status !== 0 && !result.failed) result.failed = 1;
  if (!result.passed && !result.failed) result.failed = 1;
  if (signal) console.error(`${name} was stopped after ${LIMIT / 1000} s`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  return result;
}

/** What a suite left; nothing where it crashed. */
function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length) {
  console.error(`No step ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}`);
  process.exit(2);
}

const results = [];
try {
  installDependencies();
  mkdirSync('.cache', { recursive: true });
  for (const step of STEPS) if (!wanted.length || wanted.includes(step.name)) results.push(run(step));
} catch (error) {
  console.error(error);
  results.push({ passed: 0, failed: 1 });
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
