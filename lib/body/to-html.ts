import type { DraftBody, DraftNode } from '#lib/body/nodes.ts';
import { BODY_MARKS, type HtmlForm, type MarkRule, nodeRule } from '#lib/body/schema.ts';
import { isSuggestionMark } from '#lib/body/suggestion-marks.ts';

/**
 * A body as the HTML of lib/body/schema.ts, without the ids of its blocks: what an editor's own parser reads back as the
 * same body. Not what readers see.
 */
export function bodyToHtml(body: DraftBody): string {
  return body.content.map(htmlOf).join('');
}

const VOID = new Set(['br', 'hr']);

function htmlOf(node: DraftNode): string {
  if (node.type === 'text') {
    return (node.marks ?? []).reduceRight((inner, mark) => {
      // What is suggested has no form in HTML: its words stand there as they are.
      if (isSuggestionMark(mark)) return inner;
      const rule: MarkRule = BODY_MARKS[mark.type] as unknown as MarkRule;
      const attrs: Record<string, unknown> = 'attrs' in mark ? mark.attrs : {};
      const [form] = rule.html;
      return form ? `${opened(form, rule, attrs)}${inner}</${form.tag}>` : inner;
    }, escaped(node.text));
  }
  const rule = nodeRule(node.type);
  const attrs: Record<string, unknown> = 'attrs' in node ? { ...node.attrs } : {};
  const form = rule?.html.find((each) => Object.entries(each.attrs ?? {}).every(([name, is]) => attrs[name] === is));
  const inner = 'content' in node ? (node.content ?? []).map(htmlOf).join('') : '';
  if (!rule || !form) return inner;
  return opened(form, rule, attrs) + (VOID.has(form.tag) ? '' : `${inner}</${form.tag}>`);
}

function opened(form: HtmlForm<unknown>, rule: MarkRule, attrs: Record<string, unknown>): string {
  const written = Object.entries(rule.attrs).flatMap(([name, { html }]) =>
    html && attrs[name] !== undefined ? [[html.name, String(attrs[name])]] : [],
  );
  if (form.has !== undefined && !written.some(([name]) => name === form.has)) written.push([form.has, '']);
  return `<${form.tag}${written.map(([name = '', value = '']) => ` ${name}="${escaped(value)}"`).join('')}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00A0': '&nbsp;' };

function escaped(text: string): string {
  return text.replace(/[&<>"\u00A0]/g, (character) => ENTITIES[character] ?? character);
}
