/** The draft that the protocol tests are about: two findings of spelling and one of furniture. */
export const DRAFT = 'file:///desk/draft.tin';
export const TEXT = [
  'Ngoại trưởng Nga đến Kuala Lumpur',
  '',
  'Ngoại trưởng Nga Sergey Lavrov đến Kuala Lumpur ngày 10/7/2025.',
  'Ông Sergey Lavrov sẽ gặp Ngoại trưởng Mỹ Marco Rubio.',
  'QUẢNGCÁO',
  'Hết.',
].join('\n');
export const NAME = { start: { line: 2, character: 17 }, end: { line: 2, character: 30 } };
