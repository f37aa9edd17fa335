/** What an editor says of an update: minor or substantive, undefined until that is said, and a line for readers. */
export type UpdateAnswer = { kind: 'minor' | 'substantive' | undefined; note: string };

const slotOf = (translationId: number) => `setu.update.${translationId}`;

/** What was said of this text's last update in this tab, with nothing for readers yet. The first time nothing is chosen. */
export function rememberedAnswer(translationId: number, storage: Pick<Storage, 'getItem'>): UpdateAnswer {
  const kept = storage.getItem(slotOf(translationId));
  return { kind: kept === 'minor' || kept === 'substantive' ? kept : undefined, note: '' };
}

/** Remembers it until the tab is closed; where the browser keeps nothing, it is asked anew. */
export function rememberAnswer(translationId: number, { kind }: UpdateAnswer, storage: Pick<Storage, 'setItem'>): void {
  if (kind === undefined) return;
  try {
    storage.setItem(slotOf(translationId), kind);
  } catch {
    // Full, or forbidden: then it is asked anew.
  }
}

/** The same as the server is told it. A first publication is no update: nothing is said of it. */
export function updateInput({ kind, note }: UpdateAnswer, isUpdate: boolean): { substantive: boolean; note?: string } {
  const substantive = isUpdate && kind === 'substantive';
  return { substantive, ...(substantive && note.trim() !== '' && { note }) };
}
