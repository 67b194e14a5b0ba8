import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  addName,
  disableInFile,
  preferSpelling,
  removeName,
  setSeverity,
  tellApart,
  tellEventsApart,
} from '../../server/src/engine/editConfig.ts';
import { filePatterns, patternOf } from '../../server/src/engine/filePatterns.ts';
import { parseConfig } from '../../server/src/engine/parseConfig.ts';

const NONE = { rules: [], styles: [] };
const glossaryOf = (text: string | undefined) => {
  assert.ok(text !== undefined);
  const { config, problems } = parseConfig(text, NONE);
  assert.deepEqual(problems, []);
  return config.glossary;
};

const overridesOf = (text: string | undefined) => {
  assert.ok(text !== undefined);
  const { config, problems } = parseConfig(text, { rules: ['name/variant', 'date/event'], styles: [] });
  assert.deepEqual(problems, []);
  return (config.overrides ?? []).map(({ files, rules }) => [files, Object.fromEntries(rules)]);
};

const FILE = `# Cấu hình của tòa soạn.
corpus: kho-bai                 # kho bài

glossary:          # cách viết
  # người
  - name: Sergei Lavrov   # theo báo
    aliases: [Sergey Lavrov]
  # nơi
  - name: Kiev
    kind: place

# còn nữa
dateFormat: d-m    # 10-7
`;

describe('preferSpelling', () => {
  it('begins a file', () => {
    const text = preferSpelling('', { name: 'Sergei Lavrov', aliases: ['Sergey Lavrov'], kind: 'person' });
    assert.equal(
      text,
      'glossary:\n  - name: Sergei Lavrov\n    aliases: [Sergey Lavrov]\n    kind: person\n',
    );
  });

  it('changes the one entry that speaks of the name, and no other line', () => {
    const text = preferSpelling(FILE, { name: 'Sergey Lavrov', aliases: ['Sergej Lavrov'] });
    assert.equal(
      text,
      FILE.replace('name: Sergei Lavrov   #', 'name: Sergey Lavrov # ')
        .replace('#  theo', '# theo')
        .replace('[Sergey Lavrov]', '[Sergei Lavrov, Sergej Lavrov]'),
    );
  });

  it('adds an entry behind the last, before what follows', () => {
    const text = preferSpelling(FILE, { name: 'Moskva', aliases: ['Moscow'], kind: 'place' });
    assert.equal(
      text,
      FILE.replace(
        '    kind: place\n',
        '    kind: place\n  - name: Moskva\n    aliases: [Moscow]\n    kind: place\n',
      ),
    );
  });

  it('writes into lists of any layout', () => {
    for (const before of [
      'glossary:\n- name: Kiev\n',
      'glossary:\n- name: Kiev',
      'glossary: []\nlocale: vi\n',
      'glossary:\nlocale: vi\n',
      'glossary: # chưa có\n',
      'glossary: [{name: Kiev}]\n',
      '{glossary: [{name: Kiev}]}',
      'locale: vi',
      '# chỉ có chú thích\n',
      'glossary:\r\n  - name: Kiev\r\nlocale: vi\r\n',
    ]) {
      const text = preferSpelling(before, { name: 'Moskva', aliases: [] });
      assert.deepEqual(
        glossaryOf(text).map(({ name }) => name),
        before.includes('Kiev') ? ['Kiev', 'Moskva'] : ['Moskva'],
        before,
      );
      assert.equal(text?.includes('locale: vi'), before.includes('locale: vi'), before);
      for (const [comment] of before.matchAll(/#.*/gu)) assert.ok(text?.includes(comment), before);
      if (before.includes('\r\n')) assert.doesNotMatch(text ?? '', /[^\r]\n/u);
    }
  });

  it('leaves a file alone that it does not understand', () => {
    assert.equal(preferSpelling('glossary: [', { name: 'Moskva', aliases: [] }), undefined);
    assert.equal(preferSpelling('- a\n- b\n', { name: 'Moskva', aliases: [] }), undefined);
  });
});

describe('tellApart', () => {
  it('gives a name an entry of its own, and takes it from the other one', () => {
    const text = tellApart(FILE, { name: 'Sergey Lavrov', differentFrom: 'Sergei Lavrov', kind: 'person' });
    assert.deepEqual(glossaryOf(text), [
      { name: 'Sergei Lavrov', aliases: [] },
      { name: 'Kiev', kind: 'place', aliases: [] },
      { name: 'Sergey Lavrov', kind: 'person', differentFrom: ['Sergei Lavrov'], aliases: [] },
    ]);
    for (const [comment] of FILE.matchAll(/#.*/gu)) assert.ok(text?.includes(comment), comment);
  });

  it('adds to what was told apart before', () => {
    const once = tellApart('', { name: 'Nguyễn Văn An', differentFrom: 'Nguyễn Văn Ân' }) ?? '';
    const twice = tellApart(once, { name: 'Nguyễn Văn An', differentFrom: 'Nguyễn Văn Anh' });
    assert.deepEqual(glossaryOf(twice)[0]?.differentFrom, ['Nguyễn Văn Ân', 'Nguyễn Văn Anh']);
    assert.equal(tellApart(twice ?? '', { name: 'Nguyễn Văn An', differentFrom: 'Nguyễn Văn Anh' }), twice);
  });
});

describe('edits of soat.yml', () => {
  const name = fc.constantFrom(
    'Kiev',
    'Kyiv',
    'Moskva',
    "Côte d'Ivoire",
    'Yes',
    'No: 1',
    'A # b',
    '*x',
    'TP.HCM',
  );
  const entry = fc.record(
    { name, aliases: fc.uniqueArray(name, { maxLength: 3 }), comment: fc.constantFrom('', ' # vì thế') },
    { requiredKeys: ['name', 'aliases', 'comment'] },
  );
  const file = fc
    .tuple(
      fc.array(entry, { maxLength: 4 }),
      fc.constantFrom('', '  '),
      fc.constantFrom('', 'locale: vi # tiếng\n'),
    )
    .map(([entries, margin, rest]) =>
      entries.length === 0
        ? rest
        : `# đầu\nglossary:\n${entries
            .map(
              ({ name: own, aliases, comment }, i) =>
                `${margin}# mục ${i}\n${margin}- name: ${JSON.stringify(own)}${comment}${i}\n${margin}  aliases:\n${aliases
                  .map((alias) => `${margin}    - ${JSON.stringify(alias)} # gọi ${alias}\n`)
                  .join('')}`,
            )
            .join('')}${rest}`,
    );

  it('leave a valid file that says what was chosen, with every comment that still has its place', () => {
    fc.assert(
      fc.property(file, name, fc.uniqueArray(name, { maxLength: 2 }), (before, chosen, aliases) => {
        if (parseConfig(before, NONE).problems.length > 0) return;
        const text = preferSpelling(before, { name: chosen, aliases });
        const glossary = glossaryOf(text);
        assert.ok(glossary.some((one) => one.name === chosen));
        for (const alias of aliases)
          assert.ok(glossary.some((one) => one.name === alias || one.aliases.includes(alias)));
        for (const [comment] of before.matchAll(/# (?:đầu|mục|vì|tiếng).*/gu))
          assert.ok(text?.includes(comment));
      }),
    );
  });
});

describe('tellEventsApart', () => {
  const EVENTS = { days: ['2025-07-11', '2025-07-10'], with: ['Marco Rubio', 'Sergei Lavrov'] };
  const WRITTEN =
    'differentEvents:\n  - days: [2025-07-11, 2025-07-10]\n    with: [Marco Rubio, Sergei Lavrov]\n';

  it('begins a list, behind what is there', () => {
    assert.equal(tellEventsApart('', EVENTS), WRITTEN);
    assert.equal(tellEventsApart(FILE, EVENTS), `${FILE}\n${WRITTEN}`);
  });

  it('adds to the list, and says nothing twice', () => {
    const more = tellEventsApart(WRITTEN, { days: ['2025-02-18', '2025-02-15'] });
    assert.equal(more, `${WRITTEN}  - days: [2025-02-18, 2025-02-15]\n`);
    assert.equal(tellEventsApart(WRITTEN, { ...EVENTS, days: EVENTS.days.toReversed() }), WRITTEN);
  });

  it('writes what the configuration reads', () => {
    const { config, problems } = parseConfig(tellEventsApart(FILE, EVENTS) ?? '', NONE);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.differentEvents, [EVENTS]);
  });
});

describe('addName', () => {
  it('adds a name with its kind, once', () => {
    const once = addName(FILE, { name: 'Trần Thị Mẫu', kind: 'person' });
    assert.equal(
      once,
      FILE.replace('    kind: place\n', '    kind: place\n  - name: Trần Thị Mẫu\n    kind: person\n'),
    );
    assert.equal(addName(once ?? '', { name: 'Trần Thị Mẫu', kind: 'person' }), once);
  });

  it('leaves a name alone that an entry has as another spelling, and corrects a kind', () => {
    assert.equal(addName(FILE, { name: 'Sergey Lavrov', kind: 'person' }), FILE);
    assert.deepEqual(glossaryOf(addName(FILE, { name: 'Kiev', kind: 'organisation' }))[1], {
      name: 'Kiev',
      kind: 'organisation',
      aliases: [],
    });
  });
});

describe('removeName', () => {
  it('takes the lines of an entry and no other', () => {
    assert.equal(
      removeName(FILE, 'Sergei Lavrov'),
      FILE.replace('  - name: Sergei Lavrov   # theo báo\n    aliases: [Sergey Lavrov]\n', ''),
    );
    assert.equal(removeName(FILE, 'Kiev'), FILE.replace('  - name: Kiev\n    kind: place\n', ''));
    assert.equal(removeName(FILE, 'Sergey Lavrov'), FILE, 'an alias is no entry');
  });

  it('takes the list away with its last entry, whatever the layout', () => {
    for (const before of [
      'glossary:\n- name: Kiev\nlocale: vi\n',
      'glossary:\n  - name: Kiev\n    kind: place\nlocale: vi\n',
      'glossary: [{name: Kiev}]\nlocale: vi\n',
      '{glossary: [{name: Kiev}], locale: vi}',
      'locale: vi\r\nglossary:\r\n  - name: Kiev\r\n',
    ]) {
      const text = removeName(before, 'Kiev');
      assert.deepEqual(glossaryOf(text), [], before);
      assert.match(text ?? '', /locale: vi/u);
      assert.doesNotMatch(text ?? '', /Kiev|glossary/u);
    }
  });

  it('undoes what was added', () => {
    for (const before of [FILE, 'glossary:\n  - name: Kiev\n', 'glossary:\r\n- name: Kiev\r\n'])
      assert.equal(removeName(addName(before, { name: 'Mẫu' }) ?? '', 'Mẫu'), before);
  });
});

describe('setSeverity', () => {
  const rulesOf = (text: string | undefined) =>
    Object.fromEntries(
      parseConfig(text ?? '', { rules: ['name/variant', 'date/event'], styles: [] }).config.rules,
    );

  it('begins the rules, adds to them, and changes one', () => {
    assert.equal(setSeverity('', 'name/variant', 'off'), 'rules:\n  name/variant: off\n');
    assert.equal(setSeverity(FILE, 'name/variant', 'off'), `${FILE}\nrules:\n  name/variant: off\n`);
    const text = 'rules: # mức\n    date/event: info   # nhẹ thôi\nlocale: vi\n';
    const two = setSeverity(text, 'name/variant', 'off');
    assert.equal(two, text.replace('locale', '    name/variant: off\nlocale'));
    assert.equal(setSeverity(two ?? '', 'date/event', 'off'), two?.replace('info ', 'off '));
  });

  it('writes into rules of any layout', () => {
    for (const before of [
      'rules:\nlocale: vi\n',
      'rules: {}\nlocale: vi\n',
      'rules: {date/event: info}\nlocale: vi\n',
      'locale: vi\nrules:\n  date/event: info',
      'rules:\r\n  date/event: info\r\nlocale: vi\r\n',
    ]) {
      const text = setSeverity(before, 'name/variant', 'off');
      assert.equal(rulesOf(text)['name/variant'], 'off', before);
      assert.equal(rulesOf(text)['date/event'], before.includes('date/event') ? 'info' : undefined, before);
      assert.match(text ?? '', /locale: vi/u);
      if (before.includes('\r\n')) assert.doesNotMatch(text ?? '', /[^\r]\n/u);
    }
    assert.equal(setSeverity('- a\n', 'name/variant', 'off'), undefined);
  });
});

describe('disableInFile', () => {
  it('begins a file', () => {
    assert.equal(
      disableInFile('', 'tin/bài 1.txt', 'name/variant'),
      'overrides:\n  - files: /tin/bài 1.txt\n    rules:\n      name/variant: off\n',
    );
  });

  it('adds an override behind the others, and leaves every other line as it is', () => {
    const before = `${FILE}overrides: # riêng
  # thể thao
  - files: [the-thao/]   # cả mục
    rules:
      name/variant: off  # tên cầu thủ

# hết
`;
    const added = disableInFile(before, 'a.tin', 'date/event');
    assert.equal(
      added,
      before.replace(
        '# tên cầu thủ\n',
        '# tên cầu thủ\n  - files: /a.tin\n    rules:\n      date/event: off\n',
      ),
    );
    const more = disableInFile(added ?? '', 'a.tin', 'name/variant');
    assert.equal(
      more,
      added?.replace('      date/event: off\n', '      date/event: off\n      name/variant: off\n'),
    );
    assert.equal(disableInFile(more ?? '', 'a.tin', 'name/variant'), more);
  });

  it('writes into overrides of any layout', () => {
    for (const before of [
      'overrides: []\nlocale: vi\n',
      'overrides:\nlocale: vi\n',
      'overrides: [{files: /a.tin, rules: {date/event: info}}]\nlocale: vi\n',
      'overrides:\n- files: [/a.tin]\n  rules:\nlocale: vi\n',
      'locale: vi\noverrides:\n  - files: /a.tin\n    edition: 2025-07-11',
      'locale: vi\r\noverrides:\r\n  - files: b.tin\r\n',
    ]) {
      const text = disableInFile(before, 'a.tin', 'name/variant');
      const own = overridesOf(text).findLast(([files]) => String(files) === '/a.tin')?.[1];
      assert.equal((own as Record<string, string>)['name/variant'], 'off', before);
      assert.match(text ?? '', /locale: vi/u);
      if (before.includes('\r\n')) assert.doesNotMatch(text ?? '', /[^\r]\n/u);
    }
    assert.equal(disableInFile('- a\n', 'a.tin', 'name/variant'), undefined);
  });

  it('names that one file, whatever it is called', () => {
    const name = fc.stringMatching(/^[\w *?[\]!#{},:'"&%@\\ạđ-]{1,12}$/u);
    fc.assert(
      fc.property(name, name, (draft, other) => {
        const [files] = overridesOf(disableInFile('', draft, 'date/event'))[0] ?? [];
        assert.deepEqual(files, [patternOf(draft)]);
        const { verdict } = filePatterns(files as string[]);
        assert.equal(verdict(draft), 'named');
        if (other.toLowerCase() !== draft.toLowerCase()) assert.equal(verdict(other), undefined);
      }),
    );
  });
});
