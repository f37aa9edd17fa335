import { Mark, mergeAttributes } from '@tiptap/core';
import { isLocale, type Locale } from '#lib/locale.ts';
import { safeHref } from '#lib/body/safe-href.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    houseMarks: {
      /** Links the selection, or the whole link the cursor stands in. Refused when the address is not one we print. */
      setLink: (attrs: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
      /** Says that the selection is in `lang`; takes it back when it already is. */
      toggleLang: (lang: Locale) => ReturnType;
    };
  }
}

/** A link with an address and nothing else: target, rel and title are the reader page's business. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({
    href: {
      default: '',
      renderHTML: ({ href }: Record<string, unknown>) => ({ href: safeHref(String(href)) ?? null }),
    },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeHref(element.getAttribute('href') ?? '');
        return href === undefined ? false : { href };
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes(HTMLAttributes, { rel: 'noopener noreferrer nofollow' }),
    0,
  ],
  addCommands() {
    return {
      setLink:
        ({ href }) =>
        ({ chain }) => {
          const safe = safeHref(href);
          if (safe === undefined) return false;
          return chain().extendMarkRange('link').setMark('link', { href: safe }).run();
        },
      unsetLink:
        () =>
        ({ chain }) =>
          chain().extendMarkRange('link').unsetMark('link').run(),
    };
  },
});

/** «This text is in the other language»: read aloud, hyphenated and spell-checked as that. */
export const Lang = Mark.create({
  name: 'lang',
  addAttributes: () => ({ lang: { default: 'en', renderHTML: ({ lang }: Record<string, unknown>) => ({ lang }) } }),
  parseHTML: () => [
    {
      tag: 'span[lang]',
      getAttrs: (element) => {
        const lang = element.getAttribute('lang') ?? '';
        return isLocale(lang) ? { lang } : false;
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes), 0],
  addCommands() {
    return {
      toggleLang:
        (lang) =>
        ({ commands }) =>
          commands.toggleMark('lang', { lang }),
    };
  },
});
