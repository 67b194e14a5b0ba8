/**
 * Renames an entity across a draft: its full name by the new one, its short forms ("ông Lavrov") by the same part of it,
 * other spellings of the name as well. Other names of the entity (Hoa Kỳ beside Mỹ) stay, and so do addresses of pages.
 */
import { type Position, type Range, TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { NameMention } from '../names/name.ts';
import { differInFirstCase, isRespelling } from '../names/respelling.ts';
import type { Locale } from '../rules/rule.ts';
import type { CheckedDocument } from './documents.ts';
import { mentionsOf, nameAt } from './nameAt.ts';
import { offsetAt, rangeOf } from './position.ts';
import { isInAddress } from './safePlaces.ts';
import { say } from './strings.ts';

/** The name under the cursor as it would be changed; null elsewhere. */
export function prepareRename(
  { draft }: CheckedDocument,
  position: Position,
): { range: Range; placeholder: string } | null {
  const name = nameAt(draft, offsetAt(draft.lines, position));
  return name ? { range: rangeOf(draft.lines, name.span), placeholder: name.text } : null;
}

/** `refused` says why a name can't be given. */
export function rename(
  { uri, version, draft }: CheckedDocument,
  position: Position,
  newName: string,
  locale: Locale,
): WorkspaceEdit | { readonly refused: string } | null {
  const target = nameAt(draft, offsetAt(draft.lines, position));
  if (!target) return null;
  const name = newName.normalize('NFC').trim();
  if (!/\p{L}/u.test(name) || /[\r\n]/u.test(name)) return { refused: say(locale, 'noName', { name }) };
  const mentions = mentionsOf(draft, target.entity).filter((mention) => !isInAddress(draft, mention));
  const full = mentions.filter(({ short }) => !short);
  const edits = mentions.flatMap((mention) => {
    const text = target.short
      ? renamedByPart(mention, target, name)
      : renamedByFull(mention, target, name, full);
    if (text === undefined || text === mention.text) return [];
    return TextEdit.replace(rangeOf(draft.lines, mention.span), text);
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** The full name was given: a short form becomes the same part of it. */
function renamedByFull(
  mention: NameMention,
  target: NameMention,
  name: string,
  full: readonly NameMention[],
): string | undefined {
  const { text } = mention;
  if (!mention.short) {
    if (text === target.text) return name;
    if (differInFirstCase(text, target.text)) return withCaseOf(text, name);
    return isRespelling(text, target.text) ? name : undefined;
  }
  // The target's own words first: another spelling may have the part elsewhere.
  for (const whole of [target, ...full]) {
    const part = samePart(text, whole.text, name);
    if (part !== undefined && (whole === target || isRespelling(whole.text, target.text))) return part;
  }
  return undefined;
}

/** A short form was given: it is put into the full names. */
function renamedByPart({ text, short }: NameMention, target: NameMention, name: string): string | undefined {
  if (text === target.text) return name;
  if (short) return undefined;
  const words = text.split(' ');
  const part = target.text.split(' ');
  const at = placeOf(part, words);
  if (at === undefined) return undefined;
  return [...words.slice(0, at), name, ...words.slice(at + part.length)].join(' ');
}

/** Which words of a new name stand for those of the old: from its end (Lavrov), else from its start (Tập). */
function samePart(short: string, old: string, name: string): string | undefined {
  const [part, words, fresh] = [short, old, name].map((text) => text.split(' ')) as [
    string[],
    string[],
    string[],
  ];
  const at = placeOf(part, words);
  if (at === undefined) return undefined;
  if (fresh.length <= part.length) return name;
  const behind = words.length - at - part.length;
  if (at > 0 && fresh.length - behind - part.length >= 0) {
    const start = fresh.length - behind - part.length;
    return fresh.slice(start, start + part.length).join(' ');
  }
  return fresh.slice(0, part.length).join(' ');
}

function placeOf(part: readonly string[], words: readonly string[]): number | undefined {
  for (let at = words.length - part.length; at >= 0; at--)
    if (part.every((word, i) => words[at + i] === word)) return at;
  return undefined;
}

function withCaseOf(text: string, name: string): string {
  const first = name.charAt(0);
  const isUpper = text.charAt(0) === text.charAt(0).toUpperCase();
  return (isUpper ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
}
