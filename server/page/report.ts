/**
 * What the report's page does where scripts run: narrows it down, goes from finding to finding, and opens what a link
 * leads into. All of the report is there without it.
 */

const all = <E extends Element>(selector: string, root: ParentNode = document): E[] =>
  Array.from(root.querySelectorAll<E>(selector));

const form = document.querySelector<HTMLFormElement>('.filter');
const drafts = all<HTMLDetailsElement>('.draft').map((element) => ({
  element,
  notes: all('.note', element).map((note) => ({ note, words: wordsOf(messageOf(note)) })),
  words: wordsOf(element.querySelector('summary .title')) + wordsOf(element.querySelector('summary .path')),
}));

/** Of a note that points at one before it, the words of that one. */
function messageOf(note: Element): Element | null {
  const again = note.querySelector<HTMLAnchorElement>('.again');
  return again ? document.querySelector(`${again.hash} .message`) : note.querySelector('.message');
}

function wordsOf(element: Element | null): string {
  return `${element?.textContent ?? ''}\n`.normalize('NFC').toLocaleLowerCase('vi');
}

function narrow(choices: FormData): void {
  const words = String(choices.get('words') ?? '')
    .trim()
    .normalize('NFC')
    .toLocaleLowerCase('vi');
  const severities = new Set(choices.getAll('severity'));
  const rule = choices.get('rule');
  const group = choices.get('group');
  let [findings, shown] = [0, 0];
  for (const draft of drafts) {
    const { element, notes } = draft;
    const isOfGroup = !group || element.dataset['group'] === group;
    const isNamed = words === '' || draft.words.includes(words);
    let kept = 0;
    for (const { note, words: own } of notes) {
      const { dataset } = note as HTMLElement;
      const isKept =
        isOfGroup &&
        severities.has(dataset['severity'] ?? '') &&
        (!rule || dataset['rule'] === rule) &&
        (isNamed || own.includes(words));
      (note as HTMLElement).hidden = !isKept;
      if (isKept) kept++;
    }
    // A draft without findings is looked for by its name only.
    element.hidden = notes.length > 0 ? kept === 0 : !isOfGroup || !isNamed;
    findings += kept;
    if (kept > 0) shown++;
    dimMarks(element);
  }
  const output = form?.querySelector('output');
  if (output)
    output.value = (output.dataset['words'] ?? '')
      .replace('{findings}', String(findings))
      .replace('{drafts}', String(shown));
}

/** Takes the colour from words whose notes are hidden. */
function dimMarks(draft: Element): void {
  for (const mark of all<HTMLElement>('mark', draft)) {
    const notes = (mark.dataset['of'] ?? '')
      .split(' ')
      .map((number) => document.getElementById(`${draft.id}-f${number}`));
    mark.classList.toggle(
      'off',
      notes.every((note) => note?.hidden),
    );
  }
}

/** To the next finding that is shown, from the one that has the focus or was gone to last. */
let current: HTMLElement | undefined;
function move(by: 1 | -1): void {
  const notes = all<HTMLElement>('.draft:not([hidden]) .note:not([hidden])');
  const focused = document.activeElement?.closest<HTMLElement>('.note') ?? current;
  const at = focused ? notes.indexOf(focused) : -1;
  const next = notes[at < 0 ? (by > 0 ? 0 : notes.length - 1) : at + by];
  if (!next) return;
  reveal(next);
  current = next;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}

function reveal(element: Element): void {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
}

/** Goes to what the address names, also into what is closed or was narrowed away. */
function follow(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest('[hidden]')) form?.reset();
  reveal(target);
  if (target instanceof HTMLDetailsElement) target.open = true;
  target.scrollIntoView();
}

function openAll(isOpen: boolean): void {
  for (const { element } of drafts) element.open = isOpen && !element.hidden;
}

/** Where a link of the overview narrows the list to a rule or a desk. */
function choose(name: string, value: string): void {
  const field = form?.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement) || !form) return;
  form.reset();
  field.value = value;
  narrow(new FormData(form));
}

if (form) {
  form.hidden = false;
  const update = () => narrow(new FormData(form));
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  form.addEventListener('click', (event) => {
    const deed = event.target instanceof HTMLElement ? event.target.dataset['do'] : undefined;
    if (deed === 'next') move(1);
    else if (deed === 'previous') move(-1);
    else if (deed) openAll(deed === 'open');
  });
  update();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.tables a') : undefined;
  const { rule, group } = link?.dataset ?? {};
  if (rule) choose('rule', rule);
  else if (group) choose('group', group);
});

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  const isTyping = target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select');
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !form) return;
  if (!new FormData(form).has('keys')) return;
  if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === '/') {
    form.querySelector<HTMLInputElement>('[type=search]')?.focus();
    event.preventDefault();
  }
});

// For browsers whose style sheets can't open what is closed: evidence is printed.
let unopened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  unopened = all<HTMLDetailsElement>('.evidence:not([open])');
  for (const evidence of unopened) evidence.open = true;
});
addEventListener('afterprint', () => {
  for (const evidence of unopened) evidence.open = false;
});

addEventListener('hashchange', follow);
if (location.hash) follow();
