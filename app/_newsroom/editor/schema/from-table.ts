import type { Attribute as TiptapAttribute } from '@tiptap/core';
import type { TagParseRule } from '@tiptap/pm/model';
import type { Mark } from '#lib/body/nodes.ts';
import {
  type Attribute,
  type Content,
  type DraftName,
  type MarkRule,
  markRule,
  type NodeRule,
  nodeRule,
  readHtmlAttribute,
  standsFor,
} from '#lib/body/schema.ts';

type Spec = { addAttributes(): Record<string, Partial<TiptapAttribute>>; parseHTML(): TagParseRule[] };

/** What the table of lib/body/schema.ts says of a node, as TipTap asks for it. Its id is added by block-ids.ts. */
export function nodeSpec(name: DraftName): Spec & { content?: string } {
  const rule = nodeRule(name);
  if (!rule) throw new Error(`There is no node ${name}`);
  return { ...specOf(rule), ...(rule.content === null ? {} : { content: expressionOf(rule.content) }) };
}

/** What the table says of a mark, as TipTap asks for it. */
export function markSpec(name: Mark['type']): Spec {
  const rule = markRule(name);
  if (!rule) throw new Error(`There is no mark ${name}`);
  return specOf(rule);
}

function specOf(rule: MarkRule & Pick<NodeRule, 'together'>): Spec {
  return {
    addAttributes: () =>
      Object.fromEntries(Object.entries(rule.attrs).map(([name, attribute]) => [name, attributeSpec(name, attribute)])),
    parseHTML: () =>
      rule.html.map(({ tag, has, attrs }) => ({
        tag: has === undefined ? tag : `${tag}[${has}]`,
        // Before what the bare element stands for.
        ...(has === undefined ? {} : { priority: 60 }),
        getAttrs: (element) => standsFor(rule, (name) => element.getAttribute(name)) && (attrs ?? null),
      })),
  };
}

function attributeSpec(name: string, attribute: Attribute<unknown>): Partial<TiptapAttribute> {
  const { blank, html } = attribute;
  // Where the element itself says it (h2, h3), the rule of the element does.
  if (!html) return { default: blank, rendered: false, parseHTML: () => null };
  return {
    default: blank,
    parseHTML: (element) => readHtmlAttribute(attribute, element.getAttribute(html.name)) ?? null,
    renderHTML: (attributes) =>
      attributes[name] === '' || attributes[name] === null ? {} : { [html.name]: attributes[name] },
  };
}

/** ProseMirror's way of saying what may stand in a node. */
function expressionOf({ first, of, atLeastOne }: Content): string {
  const any = of.length === 1 ? String(of[0]) : `(${of.join(' | ')})`;
  return first === undefined ? any + (atLeastOne ? '+' : '*') : `${first} ${any}*`;
}
