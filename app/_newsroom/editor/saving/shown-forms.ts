import { type TextField, TEXT_FIELDS } from '#lib/article/limits.ts';
import type { TranslationText } from '#lib/article/text.ts';
import type { BlockId, BlockNode, DraftBody } from '#lib/body/nodes.ts';
import { fingerprint, type Fingerprint } from '#lib/fingerprint.ts';

/**
 * How a screen shows what the server keeps in another form: words it has cleaned, attributes an editor adds or leaves
 * out. What stands in such a form is not changed, and is not to move under its writer's hands.
 */
type ShownForms = {
  /** Blocks of `shown` are those of `as` with the same ids, whatever they look like. */
  remember(shown: DraftBody, as: DraftBody): void;
  rememberField(field: TextField, shown: string, stored: string): void;
  /** A text on screen as the server has it, where that is known. */
  asStored(text: TranslationText): TranslationText;
  /** A text of the server's as a screen that shows `seen` has it: what stands there in a form of its own stays in it. */
  asShown(text: TranslationText, seen: TranslationText): TranslationText;
  clear(): void;
};

/** @see ShownForms */
export function createShownForms(): ShownForms {
  const blocks = new Map<BlockId, { shown: Fingerprint; stored: BlockNode }>();
  const fields = new Map<TextField, { shown: string; stored: string }>();
  return {
    remember(shown, as) {
      const byId = new Map(as.content.map((block) => [block.attrs.id, block]));
      for (const block of shown.content) {
        const { id } = block.attrs;
        const stored = byId.get(id);
        if (!stored) continue;
        if (fingerprint(stored) === fingerprint(block)) blocks.delete(id);
        else blocks.set(id, { shown: fingerprint(block), stored });
      }
    },
    rememberField(field, shown, stored) {
      if (shown !== stored) fields.set(field, { shown, stored });
    },
    asStored(text) {
      const content = text.body.content.map((block) => {
        const form = blocks.get(block.attrs.id);
        return form?.shown === fingerprint(block) ? form.stored : block;
      });
      const stored: TranslationText = { ...text, body: { type: 'doc', content } };
      for (const field of TEXT_FIELDS) {
        const form = fields.get(field);
        if (form && form.shown === text[field]) stored[field] = form.stored;
      }
      return stored;
    },
    asShown(text, seen) {
      const onScreen = new Map(seen.body.content.map((block) => [block.attrs.id, block]));
      const content = text.body.content.map((block) => {
        const one = onScreen.get(block.attrs.id);
        const form = blocks.get(block.attrs.id);
        return one && form?.stored === block && form.shown === fingerprint(one) ? one : block;
      });
      const shown: TranslationText = { ...text, body: { type: 'doc', content } };
      for (const [field, form] of fields) {
        if (form.shown === seen[field] && form.stored === text[field]) shown[field] = seen[field];
      }
      return shown;
    },
    clear() {
      blocks.clear();
      fields.clear();
    },
  };
}
