import type { Editor } from '@tiptap/core';
import { type Found, placeInText } from '#app/_newsroom/editor/find/find-in-story.ts';
import type { TextField } from '#lib/article/limits.ts';

/**
 * Puts `words` in the place of everything in `found`: in the text as one step to undo, with the look of what stood there;
 * of the lines it answers what they read afterwards, for whoever writes those.
 */
export function replaceFound(
  editor: Editor,
  found: readonly Found[],
  words: string,
): Partial<Record<TextField, string>> {
  const fields: Partial<Record<TextField, string>> = {};
  const { tr } = editor.state;
  // From the end on, so that what comes before stays where it is.
  for (const one of found.toReversed()) {
    const { place, from, to } = one;
    const inText = placeInText(one);
    if (place.kind === 'field') {
      fields[place.field] = spliced(fields[place.field] ?? one.words, from, to, words);
    } else if (inText) {
      if (words === '') tr.delete(inText.from, inText.to);
      else tr.insertText(words, inText.from, inText.to);
    } else if (place.kind === 'beside') {
      const pos = place.pos;
      const node = tr.doc.nodeAt(pos);
      const old: unknown = node?.attrs[place.attr];
      if (typeof old === 'string') tr.setNodeAttribute(pos, place.attr, spliced(old, from, to, words));
    }
  }
  // A step of its own also where only lines change, so that undo in the text comes upon it.
  if (!tr.docChanged && Object.keys(fields).length > 0) tr.setNodeAttribute(0, 'id', tr.doc.firstChild?.attrs.id);
  if (tr.docChanged) editor.view.dispatch(tr);
  return fields;
}

function spliced(text: string, from: number, to: number, words: string): string {
  return text.slice(0, from) + words + text.slice(to);
}
