/** Keys of every command that has some, in TipTap's spelling: `Mod` is Ctrl, on Apple's machines Cmd; a space between what is pressed one after the other. */
export const SHORTCUTS: Record<string, string> = {
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
  bold: 'Mod-b',
  italic: 'Mod-i',
  link: 'Mod-k',
  strike: 'Mod-Shift-x',
  subscript: 'Mod-,',
  superscript: 'Mod-.',
  lang: 'Mod-Shift-l',
  paragraph: 'Mod-Alt-0',
  heading2: 'Mod-Alt-2',
  heading3: 'Mod-Alt-3',
  bulletList: 'Mod-Shift-8',
  orderedList: 'Mod-Shift-7',
  blockquote: 'Mod-Shift-b',
  lineBreak: 'Shift-Enter',
  moveUp: 'Alt-Shift-ArrowUp',
  moveDown: 'Alt-Shift-ArrowDown',
  slash: '/',
  insert: 'Alt-/',
  start: 'Mod-Home',
  end: 'Mod-End',
  comment: 'Mod-Alt-m',
  suggest: 'Mod-Alt-Shift-x',
  nextSuggestion: 'Mod-Alt-.',
  previousSuggestion: 'Mod-Alt-,',
  acceptSuggestion: 'Mod-Alt-Enter',
  rejectSuggestion: 'Mod-Alt-Shift-Enter',
  find: 'Mod-f',
  replace: 'Mod-h',
  save: 'Mod-s',
  leave: 'Escape Tab',
  toFields: 'Tab',
  fromFields: 'Escape',
  help: 'Mod-/',
};

const SIGNS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };

/** Keys as printed on this machine's keyboard: `Ctrl+Shift+8`, `⌘⇧8`, `Esc Tab`. */
export function shortcutText(keys: string): string {
  return keys.split(' ').map(chordText).join(' ');
}

function chordText(keys: string): string {
  const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
  const apple: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
  const parts = keys
    .split(/-(?=.)/)
    .map(
      (key) =>
        SIGNS[key] ??
        (isApple ? apple[key] : undefined) ??
        (key === 'Mod' ? 'Ctrl' : key.length === 1 ? key.toUpperCase() : key),
    );
  return parts.join(isApple ? '' : '+');
}
