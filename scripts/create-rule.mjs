// Starts a new rule: its file, its page and two fixtures that fail until it is written, then regenerates what hangs on
// the rules. Usage: npm run create-rule -- family/name
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const id = process.argv[2] ?? '';
if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/u.test(id)) {
  console.error('Usage: npm run create-rule -- family/name (kebab-case, as in date/weekday)');
  process.exit(2);
}

const files = {
  [`server/src/rules/${id}.ts`]: `/** What it flags. What it leaves alone, and why. */
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: '${id}',
    severity: 'warning',
    summary: { vi: 'Một câu cho danh sách.', en: 'One sentence for lists.' },
    needsArchive: false,
    fixable: false,
  },
  messages: {
    found: { vi: '“{text}” …', en: '“{text}” …' },
  },
  *check({ draft }) {
    for (const sentence of draft.sentences) {
      // yield { messageId: 'found', span: sentence.span, data: { text: … } };
    }
  },
});
`,
  [`docs/rules/${id}.md`]: `# ${id}

<!-- generated -->
<!-- /generated -->

What it flags, and why an editor cares.

## Examples

| Bad | Good |
| --- | --- |
| … | … |

## Left alone on purpose

## Switching it off

\`\`\`yaml
rules:
  ${id}: off
\`\`\`

## How often it is right

Counted on real text: how many findings were read, how many were right, on what kind of text.
`,
  [`test/fixtures/${id}/first.txt`]: `Một câu có [[chỗ sai|${id}]].\n`,
  [`test/fixtures/${id}/silent-first.txt`]: 'Một câu trông giống nhưng đúng.\n',
};

const taken = Object.keys(files).find((path) => existsSync(path));
if (taken) {
  console.error(`${taken} is there already`);
  process.exit(2);
}
for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(path);
}
const generate = join(dirname(fileURLToPath(import.meta.url)), 'generate.mjs');
process.exitCode = spawnSync(process.execPath, [generate], { stdio: 'inherit' }).status ?? 1;
