import type { Editor } from '@tiptap/core';
import type { Selection, Transaction } from '@tiptap/pm/state';

/** Follows `place` through every change of the text, until what belongs there has arrived; `end` answers where it is by then. */
export function followPlace(editor: Editor, place: number): { end(): number } {
  let at = place;
  const follow = ({ transaction }: { transaction: Transaction }) => {
    at = transaction.mapping.map(at);
  };
  editor.on('transaction', follow);
  return {
    end() {
      editor.off('transaction', follow);
      return at;
    },
  };
}

/** Follows what is selected now in the same way; `end` answers the selection as it is by then. */
export function followSelection(editor: Editor, selection: Selection): { end(): Selection } {
  let place = selection.getBookmark();
  const follow = ({ transaction }: { transaction: Transaction }) => {
    place = place.map(transaction.mapping);
  };
  editor.on('transaction', follow);
  return {
    end() {
      editor.off('transaction', follow);
      return place.resolve(editor.state.doc);
    },
  };
}
