/*
 * To be imported before anything of ProseMirror, which makes an error as it is loaded and reads its stack, to see which
 * engine it runs on. Browsers compile functions without the places of their lines and make those up for each function of a
 * stack that is read: here for all of React and of the editor, 0.4 s of a cheap phone before one can write. One line is as
 * good.
 */
const before = Error.stackTraceLimit;
Error.stackTraceLimit = 1;

/**
 * Lets errors have whole stacks again. To be called by the module that imports this, when all it imports is loaded. Where
 * that fails the screen does not open, and the tab's later errors have one line each until the page is loaded again.
 */
export function restoreStacks(): void {
  Error.stackTraceLimit = before;
}
