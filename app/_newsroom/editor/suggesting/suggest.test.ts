// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { describe, expect, test, vi } from 'vitest';
import { moveBlock } from '#app/_newsroom/editor/body/blocks/block-commands.ts';
import { acceptedSlice } from '#app/_newsroom/editor/suggesting/accepted-slice.ts';
import { bodyIn, drawn, suggestedAs, suggestingEditor } from '#app/_newsroom/editor/suggesting/testing-suggesting.ts';
import type { BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { openSuggestions } from '#lib/body/suggestions/list-suggestions.ts';
import { settleBody } from '#lib/body/settle-body.ts';

const id = (at: number) => `block${String(at).padStart(7, '0')}`;
const line = (at: number, words: string) =>
  ({ type: 'paragraph', attrs: { id: id(at) }, ...(words && { content: [{ type: 'text', text: words }] }) }) as const;
const body = (...content: unknown[]): DraftBody => ({ type: 'doc', content: content as BlockNode[] });
const TWO = body(line(1, 'The bridge opened.'), line(2, 'Repairs go on.'));
const point = (at: number, words: string) => ({
  type: 'listItem',
  attrs: { id: id(at) },
  content: [line(at + 1, words)],
});
const LIST = body({
  type: 'bulletList',
  attrs: { id: id(10) },
  content: [point(11, 'one'), point(13, 'two'), point(15, 'three')],
});
const cell = (at: number, words: string) => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1 },
  content: [line(at, words)],
});
const TABLE = body(
  line(1, 'Before'),
  {
    type: 'table',
    attrs: { id: id(20) },
    content: [
      { type: 'tableRow', content: [cell(21, 'a'), cell(22, 'b')] },
      { type: 'tableRow', content: [cell(23, 'c'), cell(24, 'd')] },
    ],
  },
  line(2, 'After'),
);
const FIGURE = body(line(1, 'Before'), {
  type: 'figure',
  attrs: { id: id(30), imageId: 4, caption: 'A bridge', alt: 'Steel', credit: '' },
});

/** The place of the first occurrence of some words, and of their end. */
function spot(editor: Editor, words: string): { from: number; to: number } {
  let from = -1;
  editor.state.doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (from === -1 && at !== -1) from = pos + 1 + at;
  });
  return { from, to: from + words.length };
}

const select = (editor: Editor, words: string) => editor.commands.setTextSelection(spot(editor, words));
const caretAfter = (editor: Editor, words: string) => editor.commands.setTextSelection(spot(editor, words).to);
const caretBefore = (editor: Editor, words: string) => editor.commands.setTextSelection(spot(editor, words).from);
const type = (editor: Editor, words: string) => {
  for (const letter of words) editor.view.dispatch(editor.state.tr.insertText(letter).setTime(1_000));
};
/** A key that takes back a letter. */
const backspace = (editor: Editor) => {
  const { from, empty } = editor.state.selection;
  if (!empty) editor.commands.deleteSelection();
  else editor.view.dispatch(editor.state.tr.delete(from - 1, from).setTime(1_000));
};

describe('words', () => {
  test('that are typed', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'bridge');
      type(editor, ' has');
    };
    expect(suggestedAs(TWO, act)).toBe('The bridge{+ has+} opened.|Repairs go on.');
  });
  test('that are taken out', () => {
    const act = (editor: Editor) => {
      select(editor, ' go');
      editor.commands.deleteSelection();
    };
    expect(suggestedAs(TWO, act)).toBe('The bridge opened.|Repairs[- go-] on.');
  });
  test('letter by letter, backwards', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'bridge');
      for (let times = 0; times < 3; times += 1) backspace(editor);
      type(editor, 'ck');
    };
    expect(suggestedAs(TWO, act)).toBe('The bri{+ck+}[-dge-] opened.|Repairs go on.');
  });
  test('that replace others', () => {
    const act = (editor: Editor) => {
      select(editor, 'bridge');
      type(editor, 'dam');
    };
    expect(suggestedAs(TWO, act)).toBe('The [-bridge-]{+dam+} opened.|Repairs go on.');
  });
  test('in another form', () => {
    const act = (editor: Editor) => {
      select(editor, 'bridge');
      editor.commands.toggleBold();
    };
    expect(suggestedAs(TWO, act)).toBe('The ~*bridge*~ opened.|Repairs go on.');
  });
  test('over two lines', () => {
    const act = (editor: Editor) => {
      const [{ to: from }, { to }] = [spot(editor, 'bridge'), spot(editor, 'Repairs')];
      editor.commands.setTextSelection({ from, to });
      type(editor, '!');
    };
    expect(suggestedAs(TWO, act)).toBe('The bridge[- opened.-]{+!+}|<join>[-Repairs-] go on.');
  });
  test('of Hindi, whose letters are not parted', () => {
    const hindi = body(line(1, 'पानी किया'));
    const act = (editor: Editor) => {
      caretAfter(editor, 'पानी');
      backspace(editor);
      type(editor, 'ि');
    };
    expect(suggestedAs(hindi, act)).toBe('पा[-नी-]{+नि+} किया');
  });
});

describe('lines', () => {
  test('that are split', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'The bridge');
      editor.commands.splitBlock();
    };
    expect(suggestedAs(TWO, act)).toBe('The bridge|<split> opened.|Repairs go on.');
  });
  test('that are new', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'opened.');
      editor.commands.splitBlock();
      type(editor, 'New');
    };
    expect(suggestedAs(TWO, act)).toBe('The bridge opened.|<insertion>New|Repairs go on.');
  });
  test('that are joined', () => {
    const act = (editor: Editor) => {
      caretBefore(editor, 'Repairs');
      editor.commands.joinBackward();
    };
    expect(suggestedAs(TWO, act)).toBe('The bridge opened.|<join>Repairs go on.');
  });
  test('that go', () => {
    const act = (editor: Editor) => {
      const { from } = spot(editor, 'Repairs');
      editor.view.dispatch(editor.state.tr.delete(from - 1, from + 'Repairs go on.'.length + 1));
    };
    expect(suggestedAs(TWO, act)).toBe('The bridge opened.|<deletion>Repairs go on.');
  });
  test('that become a heading', () => {
    const act = (editor: Editor) => {
      caretBefore(editor, 'Repairs');
      editor.commands.toggleHeading({ level: 2 });
    };
    expect(suggestedAs(TWO, act)).toBe('The bridge opened.|<change>heading(Repairs go on.)');
  });
  test('that change places', () => {
    const act = (editor: Editor) => {
      moveBlock(editor, 0, 1);
    };
    expect(suggestedAs(TWO, act)).toMatch(/<insertion>/);
  });
  test('split, and joined again, are as they were', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'The bridge');
      editor.commands.splitBlock();
      editor.commands.joinBackward();
    };
    const said = suggestedAs(TWO, (editor) => {
      act(editor);
      type(editor, ' x');
    });
    expect(said).toBe('The bridge{+ x+} opened.|Repairs go on.');
  });
});

describe('lists', () => {
  test('a point that goes in', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'two');
      editor.commands.sinkListItem('listItem');
    };
    expect(suggestedAs(LIST, act)).toContain('<deletion>listItem(two)');
  });
  test('a point that comes out', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'three');
      editor.commands.liftListItem('listItem');
    };
    expect(suggestedAs(LIST, act)).toContain('<insertion>three');
  });
  test('a point that is split', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'tw');
      editor.commands.splitListItem('listItem');
    };
    expect(suggestedAs(LIST, act)).toBe('bulletList(listItem(one)|listItem(tw)|<split>listItem(o)|listItem(three))');
  });
  test('a point that is new', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'two');
      editor.commands.splitListItem('listItem');
      type(editor, 'new');
    };
    expect(suggestedAs(LIST, act)).toContain('listItem(two)|<insertion>listItem(new)|');
  });
  test('numbers for points', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'two');
      editor.commands.toggleOrderedList();
    };
    expect(suggestedAs(LIST, act)).toMatch(/orderedList/);
  });
  test('lines that become a list', () => {
    const act = (editor: Editor) => {
      caretBefore(editor, 'Repairs');
      editor.commands.toggleBulletList();
    };
    expect(suggestedAs(TWO, act)).toContain('<deletion>Repairs go on.|<insertion>bulletList(listItem(Repairs go on.))');
  });
});

describe('tables and figures', () => {
  test('words in a cell', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'c');
      type(editor, 'x');
    };
    expect(suggestedAs(TABLE, act)).toContain('tableCell(c{+x+})');
  });
  test('a row that is new', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'a');
      editor.commands.addRowAfter();
    };
    expect(suggestedAs(TABLE, act)).toContain('<insertion>tableRow(');
  });
  test('a row that goes', () => {
    const act = (editor: Editor) => {
      caretAfter(editor, 'a');
      editor.commands.deleteRow();
    };
    expect(suggestedAs(TABLE, act)).toContain('<deletion>tableRow(tableCell(a)|tableCell(b))');
  });
  test('a column that is new, and one that goes', () => {
    expect(
      suggestedAs(TABLE, (editor) => {
        caretAfter(editor, 'a');
        editor.commands.addColumnAfter();
      }),
    ).toContain('tableCell(a)|<insertion>tableCell()|tableCell(b)');
    expect(
      suggestedAs(TABLE, (editor) => {
        caretAfter(editor, 'b');
        editor.commands.deleteColumn();
      }),
    ).toContain('tableRow(tableCell(c)|<deletion>tableCell(d))');
  });
  test('a caption', () => {
    const act = (editor: Editor) => {
      const { tr } = editor.state;
      editor.view.dispatch(tr.setNodeAttribute(8, 'caption', 'Another'));
    };
    expect(suggestedAs(FIGURE, act)).toBe('Before|<change>figure()');
  });
  test('a figure that goes', () => {
    const act = (editor: Editor) => {
      editor.commands.setNodeSelection(8);
      editor.commands.deleteSelection();
    };
    expect(suggestedAs(FIGURE, act)).toBe('Before|<deletion>figure()');
  });
});

/** What one of several people suggests in a text, one after the other. */
function hands(start: DraftBody, ...acts: [by: string, act: (editor: Editor) => void][]): DraftBody {
  let text = start;
  for (const [by, act] of acts) {
    const { editor, mode } = suggestingEditor(text, by);
    mode.isOn = by !== 'writer';
    act(editor);
    text = bodyIn(editor);
  }
  return text;
}

describe('two people', () => {
  const more = (words: string) => (editor: Editor) => {
    caretAfter(editor, 'bridge');
    type(editor, words);
  };
  test('what one suggests to take out of what the other suggests is both', () => {
    const made = hands(
      TWO,
      ['sub', more(' new')],
      [
        'other',
        (editor) => {
          select(editor, 'new');
          editor.commands.deleteSelection();
        },
      ],
    );
    expect(drawn(made)).toBe('The bridge{+ +}{+[-new-]+} opened.|Repairs go on.');
    expect(drawn(settleBody(made, ({ by }) => (by === 'other' ? 'accept' : undefined)))).toContain(
      'bridge{+ +} opened',
    );
    expect(drawn(settleBody(made, ({ by }) => (by === 'other' ? 'reject' : undefined)))).toContain('bridge{+ new+} op');
  });
  test('what a writer types into a suggestion is nobody’s suggestion', () => {
    const made = hands(
      TWO,
      ['sub', more(' neww')],
      [
        'writer',
        (editor) => {
          caretAfter(editor, ' new');
          type(editor, 'EST ');
        },
      ],
    );
    expect(drawn(made)).toContain('bridge{+ new+}EST {+w+} opened');
  });
  test('my own words are mine to change: nothing is struck out of them', () => {
    const made = hands(
      TWO,
      ['sub', more(' neww')],
      [
        'sub',
        (editor) => {
          caretAfter(editor, ' neww');
          backspace(editor);
        },
      ],
    );
    expect(drawn(made)).toContain('bridge{+ new+} opened');
  });
  test('what is copied is pasted as plain words, with what was to be taken out left out', () => {
    const made = hands(TWO, [
      'sub',
      (editor) => {
        select(editor, 'bridge');
        type(editor, 'dam');
      },
    ]);
    const { editor } = suggestingEditor(made);
    const { from, to } = spot(editor, 'The bridgedam opened.');
    const copied = acceptedSlice(editor.state.doc.slice(from, to));
    expect(copied.content.toString()).toBe('<"The dam opened.">');
    expect(acceptedSlice(editor.state.doc.slice(0, editor.state.doc.content.size)).content.childCount).toBe(2);
  });
  test('typing goes on from one letter to the next as one suggestion', () => {
    const made = hands(TWO, ['sub', more(' one two three')]);
    expect(openSuggestions(made)).toEqual({ count: 1, blockId: id(1) });
  });
});

describe('a composition', () => {
  test('that takes letters of the text is one suggestion once it is over, and one step to undo', async () => {
    const { editor } = suggestingEditor(body(line(1, 'नमस्त भारत')));
    const composing = (from: number, to: number, words: string) =>
      editor.view.dispatch(editor.state.tr.insertText(words, from, to).setMeta('composition', 7).setTime(1_000));
    composing(5, 6, 'त');
    composing(6, 6, 'े');
    composing(7, 7, '!');
    editor.view.dom.dispatchEvent(new Event('compositionend'));
    await vi.waitFor(() => expect(drawn(bodyIn(editor))).toBe('नम[-स्त-]{+स्ते!+} भारत'));
    editor.commands.undo();
    expect(drawn(bodyIn(editor))).toBe('नमस्त भारत');
  });
});
