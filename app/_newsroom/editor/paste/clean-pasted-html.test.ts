// @vitest-environment jsdom
import { getSchema, type JSONContent } from '@tiptap/core';
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#app/_newsroom/editor/paste/clean-pasted-html.ts';
import { bodyExtensions } from '#app/_newsroom/editor/schema/body-extensions.ts';
import type { Locale } from '#lib/locale.ts';
import { cpuMs } from '#lib/testing-cpu-ms.ts';

const parser = ProseMirrorParser.fromSchema(getSchema(bodyExtensions()));

/** A document in one line a block: enough to see structure, marks and text at a glance. */
function sketch(node: JSONContent): string {
  const inner = (node.content ?? []).map(sketch);
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce((text, mark) => {
        const name = mark.type === 'bold' ? 'b' : mark.type === 'italic' ? 'i' : mark.type;
        return `<${name}${mark.attrs ? ` ${String(Object.values(mark.attrs)[0])}` : ''}>${text}</>`;
      }, node.text ?? '');
    case 'hardBreak':
      return '⏎';
    case 'doc':
      return inner.join('\n');
    case 'paragraph':
      return `p(${inner.join('')})`;
    case 'heading':
      return `h${node.attrs?.level}(${inner.join('')})`;
    case 'bulletList':
      return `ul[${inner.join(' ')}]`;
    case 'orderedList':
      return `ol${node.attrs?.start === 1 ? '' : node.attrs?.start}[${inner.join(' ')}]`;
    case 'tableHeader':
    case 'tableCell': {
      const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number };
      return `${node.type === 'tableHeader' ? 'th' : 'td'}${colspan > 1 ? `c${colspan}` : ''}${rowspan > 1 ? `r${rowspan}` : ''}(${inner.join('')})`;
    }
    default:
      return `${node.type}[${inner.join(' ')}]`;
  }
}

function paste(html: string, locale: Locale = 'en'): string {
  const holder = document.createElement('div');
  holder.innerHTML = cleanPastedHtml(html, locale);
  return sketch(parser.parse(holder).toJSON() as JSONContent);
}

const docs = (inner: string) =>
  `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7c1f-42">${inner}</b><br class="Apple-interchange-newline">`;
const span = (text: string, more = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;${more}white-space:pre-wrap;">${text}</span>`;
const word = (inner: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head><body lang=EN-IN><!--StartFragment-->${inner}<!--EndFragment--></body></html>`;
const item = (level: number, mark: string, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-IN style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe('pasted from Google Docs', () => {
  test.each<[string, string, string]>([
    [
      'the bold wrapper is not bold',
      docs(`<p dir="ltr" style="line-height:1.38;">${span('Plain words.')}</p>`),
      'p(Plain words.)',
    ],
    [
      'bold and italic come from the style of spans',
      docs(
        `<p dir="ltr">${span('A ')}${span('bold', 'font-weight:700;')}${span(' and ')}${span('slanted', 'font-style:italic;')}${span(' word')}</p>`,
      ),
      'p(A <b>bold</> and <i>slanted</> word)',
    ],
    [
      'headings: 1 becomes our 2, 4 our 3',
      docs(`<h1 dir="ltr">${span('One')}</h1><h2>${span('Two')}</h2><h4>${span('Four')}</h4>`),
      'h2(One)\nh2(Two)\nh3(Four)',
    ],
    [
      'a list beside its item moves into it',
      docs(
        `<ul><li dir="ltr" aria-level="1"><p role="presentation">${span('one')}</p></li><ul><li aria-level="2"><p>${span('inner')}</p></li></ul><li><p>${span('two')}</p></li></ul>`,
      ),
      'ul[listItem[p(one) ul[listItem[p(inner)]]] listItem[p(two)]]',
    ],
    [
      'links go straight, without the counting redirect',
      docs(
        `<p><a href="https://www.google.com/url?q=https://example.org/a&sa=D" style="text-decoration:none;">${span('source')}</a></p>`,
      ),
      'p(<link https://example.org/a>source</>)',
    ],
    [
      'comment anchors go, their text too when it is only a mark',
      docs(`<p>${span('said')}<a href="#cmnt1">[a]</a></p>`),
      'p(said[a])',
    ],
    [
      'a table keeps its cells and spans',
      docs(
        `<div dir="ltr"><table style="border:none"><colgroup><col width="100"></colgroup><tbody><tr style="height:0pt"><td colspan="2" style="border:1px solid"><p>${span('State')}</p></td></tr><tr><td><p>${span('Bihar')}</p></td><td><p>${span('12')}</p></td></tr></tbody></table></div>`,
      ),
      'table[tableRow[tdc2(p(State))] tableRow[td(p(Bihar)) td(p(12))]]',
    ],
    ['empty lines between paragraphs go', docs(`<p>${span('one')}</p><br><p>${span('two')}</p>`), 'p(one)\np(two)'],
    ['struck out text goes with its deletion', docs(`<p>${span('kept ')}<del>gone</del></p>`), 'p(kept)'],
  ])('%s', (_what, html, expected) => expect(paste(html)).toBe(expected));
});

describe('pasted from Word', () => {
  test.each<[string, string, string]>([
    [
      'paragraphs without their classes, spans and o:p',
      word(
        '<p class=MsoNormal style="margin-bottom:8pt"><span lang=EN-IN style="mso-ansi-language:EN-IN">Plain words.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>',
      ),
      'p(Plain words.)',
    ],
    [
      'bold and italic elements',
      word('<p class=MsoNormal>A <b style="mso-bidi-font-weight:normal">bold</b> and <i>slanted</i> word</p>'),
      'p(A <b>bold</> and <i>slanted</> word)',
    ],
    [
      'typed marks become a list',
      word(`${item(1, '·', 'one')}${item(1, '·', 'two')}`),
      'ul[listItem[p(one)] listItem[p(two)]]',
    ],
    [
      'numbers become a numbered list, from where they start',
      word(`${item(1, '3.', 'three')}${item(1, '4.', 'four')}`),
      'ol3[listItem[p(three)] listItem[p(four)]]',
    ],
    [
      'Devanagari numbers too',
      word(`${item(1, '१.', 'एक')}${item(1, '२.', 'दो')}`),
      'ol[listItem[p(एक)] listItem[p(दो)]]',
    ],
    [
      'levels nest',
      word(`${item(1, '·', 'one')}${item(2, 'a.', 'inner')}${item(1, '·', 'two')}`),
      'ul[listItem[p(one) ol[listItem[p(inner)]]] listItem[p(two)]]',
    ],
    [
      'a paragraph between ends the list',
      word(`${item(1, '·', 'one')}<p class=MsoNormal>between</p>${item(1, '·', 'two')}`),
      'ul[listItem[p(one)]]\np(between)\nul[listItem[p(two)]]',
    ],
    [
      'hard spaces become spaces, but stay after a number',
      word('<p class=MsoNormal>Rs&nbsp;500&nbsp;crore in&nbsp;&nbsp;all</p>'),
      'p(Rs 500\u00A0crore in all)',
    ],
    [
      'a table',
      word(
        '<table class=MsoTableGrid border=1><tr><th><p class=MsoNormal>Year</p></th><td rowspan=2><p class=MsoNormal>7.25<o:p></o:p></p></td></tr></table>',
      ),
      'table[tableRow[th(p(Year)) tdr2(p(7.25))]]',
    ],
    [
      'hidden text and footnotes go',
      word(
        '<p class=MsoNormal>said<span style="display:none">secret</span></p><div style="mso-element:footnote">note</div>',
      ),
      'p(said)',
    ],
  ])('%s', (_what, html, expected) => expect(paste(html)).toBe(expected));
});

describe('pasted from anywhere', () => {
  test.each<[string, Locale, string, string]>([
    [
      'a hostile address keeps its words and nothing else',
      'en',
      '<p>a <a href="javascript:alert(1)">link</a> <a href=" JaVaScRiPt:alert(1)">two</a></p>',
      'p(a link two)',
    ],
    [
      'its benign twin stays',
      'en',
      '<p><a href="https://example.org/javascript:alert(1)">link</a></p>',
      'p(<link https://example.org/javascript:alert(1)>link</>)',
    ],
    [
      'code, forms and frames go',
      'en',
      '<p onclick="x()">one<script>alert(1)</script></p><iframe src="//x"></iframe><svg><script>1</script></svg><style>p{}</style><p>two<img src=x onerror=alert(1)></p>',
      'p(one)\np(two)',
    ],
    [
      'strike, underline, code and colour leave their words',
      'en',
      '<p><u>under</u> <code>code</code> <font color=red>red</font> <mark>mark</mark></p>',
      'p(under code red mark)',
    ],
    ['div soup becomes paragraphs', 'en', '<div><div>one</div><div>two</div></div>', 'p(one)\np(two)'],
    ['line breaks inside a paragraph stay', 'en', '<p>one<br>two</p>', 'p(one⏎two)'],
    [
      'invisible characters go, joiners that mean something stay',
      'hi',
      '<p>क\u200Bमल क्\u200Dष \uFEFFअंत</p>',
      'p(कमल क्\u200Dष अंत)',
    ],
    [
      'a bar at the end of a Hindi paragraph is a danda, inside it is not',
      'hi',
      '<p>भारत | विश्व</p><p>उसने <b>कहा</b> था|</p>',
      'p(भारत | विश्व)\np(उसने <b>कहा</> था।)',
    ],
    [
      'English inside Hindi is marked where the source said so',
      'hi',
      '<p>यह <span lang="EN-US">Make in India</span> है <span lang="EN-US">और</span></p>',
      'p(यह <lang en>Make in India</> है और)',
    ],
    [
      'quotations and rules stay',
      'en',
      '<blockquote><p>said</p></blockquote><hr><p>after</p>',
      'blockquote[p(said)]\nhorizontalRule[]\np(after)',
    ],
    [
      'the same in both scripts',
      'hi',
      '<h3>शीर्षक</h3><ol><li>एक</li><li><b>दो</b></li></ol>',
      'h3(शीर्षक)\nol[listItem[p(एक)] listItem[p(<b>दो</>)]]',
    ],
  ])('%s', (_what, locale, html, expected) => expect(paste(html, locale)).toBe(expected));

  test('a copy out of the editor itself passes untouched', () => {
    const html = '<p data-pm-slice="1 1 []" data-id="aaaaaaaaaaaa">our  own</p>';
    expect(cleanPastedHtml(html, 'en')).toBe(html);
  });

  test('a long dirty copy is clean within a second', () => {
    const page = word(item(1, '·', 'x').repeat(20) + `<p class=MsoNormal>${span('word ').repeat(300)}</p>`);
    expect(cpuMs(() => void cleanPastedHtml(page, 'en'))).toBeLessThan(1_000);
  });
});
