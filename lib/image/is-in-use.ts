/** Whether something shows a picture, did so in a text that is kept, or it is somebody's portrait: it cannot be deleted then. */
export function isInUse({ usage, portraitOf }: { usage: readonly object[]; portraitOf: readonly object[] }): boolean {
  return usage.length > 0 || portraitOf.length > 0;
}
