type Field = HTMLInputElement | HTMLTextAreaElement;
type Standing = { value: string; start: number; end: number };
type Kind = 'typed' | 'deleted' | 'other';

const MOST_STEPS = 200;
const kindOf = (inputType: string): Kind =>
  inputType === 'insertText' || inputType === 'insertCompositionText'
    ? 'typed'
    : inputType.startsWith('delete')
      ? 'deleted'
      : 'other';
const oneLine = (words: string) => words.replace(/\s*\n\s*/g, ' ');

/**
 * Keeps the steps to undo of a one-line field whose value a store holds, a word or so each, and puts pasted lines into one.
 * The browser's own steps do not outlast a value that is set by script, as React sets it: they come back a letter at a
 * time, or mixed with what stood there before. What others change meanwhile ends them. For a `ref`; answers what undoes it.
 */
export function keepFieldSteps(field: Field | null): (() => void) | undefined {
  if (!field) return undefined;
  const past: Standing[] = [];
  const future: Standing[] = [];
  /** How it read after the last step of its own. */
  let known = field.value;
  /** What is going on, and where the caret was left; another kind or place begins another step. */
  let going: { kind: Kind; caret: number } | undefined;
  let before: (Standing & { kind: Kind; isNew: boolean }) | undefined;
  let isComposing = false;
  let isOwn = false;

  const standing = (): Standing => ({
    value: field.value,
    start: field.selectionStart ?? 0,
    end: field.selectionEnd ?? 0,
  });
  const forget = () => {
    past.length = 0;
    future.length = 0;
    going = undefined;
  };
  const forgetIfChanged = () => {
    if (field.value !== known) forget();
    known = field.value;
  };
  const say = (inputType: string) => {
    isOwn = true;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
    isOwn = false;
    known = field.value;
  };
  const go = (from: Standing[], to: Standing[], inputType: string) => {
    forgetIfChanged();
    const next = from.pop();
    if (!next) return;
    to.push(standing());
    going = undefined;
    field.setRangeText(next.value, 0, field.value.length);
    field.setSelectionRange(next.start, next.end);
    say(inputType);
    field.setSelectionRange(next.start, next.end);
  };
  const undo = () => go(past, future, 'historyUndo');
  const redo = () => go(future, past, 'historyRedo');
  const keep = (step: Standing) => {
    past.push(step);
    if (past.length > MOST_STEPS) past.shift();
    future.length = 0;
  };

  const handleBefore = (event: InputEvent) => {
    const { inputType, data } = event;
    if (inputType === 'historyUndo' || inputType === 'historyRedo') {
      event.preventDefault();
      (inputType === 'historyUndo' ? undo : redo)();
      return;
    }
    forgetIfChanged();
    const now = standing();
    if (!event.isComposing && data?.includes('\n')) {
      event.preventDefault();
      keep(now);
      going = undefined;
      field.setRangeText(oneLine(data), now.start, now.end, 'end');
      const caret = field.selectionEnd ?? 0;
      say(inputType);
      field.setSelectionRange(caret, caret);
      return;
    }
    const kind = kindOf(inputType);
    const beginsWord = kind === 'typed' && /\s$/u.test(now.value.slice(0, now.start)) && !/^\s/u.test(data ?? '');
    const goesOn =
      kind !== 'other' && going?.kind === kind && now.start === now.end && now.start === going.caret && !beginsWord;
    before = { ...now, kind, isNew: !goesOn && !(isComposing && going !== undefined && event.isComposing) };
    isComposing ||= event.isComposing;
  };
  const handleInput = () => {
    if (isOwn) return;
    if (!before) {
      // Written by script, or something else of which nothing was said before.
      forget();
      known = oneLine(field.value);
      return;
    }
    if (before.isNew) keep({ value: before.value, start: before.start, end: before.end });
    going = { kind: before.kind, caret: field.selectionEnd ?? 0 };
    before = undefined;
    known = oneLine(field.value);
  };
  const handleComposed = () => {
    isComposing = false;
    if (going) going.caret = field.selectionEnd ?? 0;
  };
  const handleKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    // On a keyboard with other letters the place of the key counts.
    const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase();
    if (key !== 'z' && (key !== 'y' || event.shiftKey)) return;
    event.preventDefault();
    if (key === 'z' && !event.shiftKey) undo();
    else redo();
  };

  const until = new AbortController();
  const { signal } = until;
  const element: HTMLElement = field;
  element.addEventListener('beforeinput', handleBefore, { signal });
  element.addEventListener('input', handleInput, { signal });
  element.addEventListener('compositionend', handleComposed, { signal });
  element.addEventListener('keydown', handleKey, { signal });
  return () => until.abort();
}
