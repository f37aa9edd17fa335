import { Editor } from '@tiptap/core';
import { undoDepth } from '@tiptap/pm/history';
import { expect, onTestFinished } from 'vitest';
import { documentBody } from '#app/_newsroom/editor/body/body-page.ts';
import { UndoSteps } from '#app/_newsroom/editor/body/undo-steps.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import { startSuggesting } from '#app/_newsroom/editor/suggesting/suggest.ts';
import type { DraftBody } from '#lib/body/nodes.ts';
import { parseBody } from '#lib/body/parse.ts';
import { acceptedBody, rejectedBody } from '#lib/body/settle-body.ts';

/** An editor in which `by` suggests, `isOn` to begin with. */
export function suggestingEditor(body: DraftBody, by = 'sub') {
  const editor = new Editor({ extensions: [...bodyExtensions(), UndoSteps], content: body });
  editor.view.setProps({ handleScrollToSelection: () => true });
  const mode = { isOn: true };
  const end = startSuggesting(editor, {
    by,
    isOn: () => mode.isOn,
    now: () => new Date('2026-01-05T06:30:00.000Z'),
  });
  onTestFinished(() => {
    end();
    editor.destroy();
  });
  return { editor, mode };
}

/** The text of an editor as it is stored, which the server reads back as the very same. */
export function bodyIn(editor: Editor): DraftBody {
  editor.state.doc.check();
  const body = documentBody(editor.state.doc);
  const read = parseBody(structuredClone(body));
  expect(read).toEqual({ ok: true, value: body });
  return body;
}

/** Every line with what is suggested of it: {+put in+}, [-taken out-], ~form~, and before a block what is suggested of it. */
export function drawn(node: unknown): string {
  const {
    type,
    text,
    marks = [],
    attrs,
    content = [],
  } = node as {
    type: string;
    text?: string;
    marks?: { type: string }[];
    attrs?: { suggested?: { kind: string }[] };
    content?: unknown[];
  };
  if (type === 'text' || type === 'hardBreak') {
    return marks.reduceRight((inner, mark) => {
      if (mark.type === 'insertion') return `{+${inner}+}`;
      if (mark.type === 'deletion') return `[-${inner}-]`;
      return mark.type === 'modification' ? `~${inner}~` : mark.type === 'bold' ? `*${inner}*` : inner;
    }, text ?? '/');
  }
  const inner = content
    .map(drawn)
    .join(content.some((child) => (child as { type: string }).type === 'text') ? '' : '|');
  const said = (attrs?.suggested ?? []).map(({ kind }) => `<${kind}>`).join('');
  const isLine = ['paragraph', 'doc'].includes(type);
  return isLine ? `${said}${inner}` : `${said}${type}(${inner})`;
}

/** A body without the names of its blocks, to be compared. */
export function unnamed(body: DraftBody): unknown {
  return JSON.parse(JSON.stringify(body), (name, value: unknown) => (name === 'id' ? undefined : value));
}

/** Does the same in an editor in which nobody suggests and in one in which somebody does: accepted it is that, rejected what it was. */
export function suggestedAs(body: DraftBody, act: (editor: Editor) => void): string {
  const plain = suggestingEditor(body);
  plain.mode.isOn = false;
  act(plain.editor);
  const { editor } = suggestingEditor(body);
  const before = bodyIn(editor);
  act(editor);
  const after = bodyIn(editor);
  expect(unnamed(acceptedBody(after)), 'accepted').toEqual(unnamed(bodyIn(plain.editor)));
  expect(unnamed(rejectedBody(after)), 'rejected').toEqual(unnamed(before));
  const said = drawn(after);
  let steps = 0;
  for (; undoDepth(editor.state) > 0; steps += 1) editor.commands.undo();
  expect(bodyIn(editor), 'undone').toEqual(before);
  for (; steps > 0; steps -= 1) editor.commands.redo();
  expect(drawn(bodyIn(editor)), 'redone').toEqual(said);
  return said;
}
