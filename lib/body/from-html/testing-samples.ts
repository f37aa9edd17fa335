import type { BlockNode, DraftBody, DraftNode } from '#lib/body/nodes.ts';
import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import type { Locale } from '#lib/locale.ts';

/** A body in one line a block: enough to see structure, marks and text at a glance. */
export function sketch(node: DraftNode): string {
  const inner = 'content' in node ? (node.content ?? []).map(sketch) : [];
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight((text, mark) => {
        const name = mark.type === 'bold' ? 'b' : mark.type === 'italic' ? 'i' : mark.type;
        return `<${name}${'attrs' in mark ? ` ${String(Object.values(mark.attrs)[0])}` : ''}>${text}</>`;
      }, node.text);
    case 'hardBreak':
      return '⏎';
    case 'doc':
      return inner.join('\n');
    case 'paragraph':
      return `p(${inner.join('')})`;
    case 'heading':
      return `h${node.attrs.level}(${inner.join('')})`;
    case 'bulletList':
      return `ul[${inner.join(' ')}]`;
    case 'orderedList':
      return `ol${node.attrs.start === 1 ? '' : node.attrs.start}[${inner.join(' ')}]`;
    case 'listItem':
      return `(${inner.join(' ')})`;
    case 'tableHeader':
    case 'tableCell': {
      const { colspan, rowspan } = node.attrs;
      return `${node.type === 'tableHeader' ? 'th' : 'td'}${colspan > 1 ? `c${colspan}` : ''}${rowspan > 1 ? `r${rowspan}` : ''}(${inner.join('')})`;
    }
    case 'embed':
      return `embed(${node.attrs.url})`;
    default:
      return `${node.type}[${inner.join(' ')}]`;
  }
}

/** What was left out, as the samples write it: «struck: words, picture: ». */
export const told = (leftOut: readonly LeftOut[]): string =>
  leftOut.map(({ code, words }) => `${code}: ${words}`).join(', ');

/** The ids of all blocks taken off, to compare two readings of one page. */
export function withoutIds(body: DraftBody): unknown {
  return JSON.parse(JSON.stringify(body, (name, value: unknown) => (name === 'id' ? undefined : value)));
}

type Sample = [name: string, html: string, body: string, told?: string];

const docs = (inner: string) =>
  `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7c1f-42">${inner}</b><br class="Apple-interchange-newline">`;
const span = (text: string, more = '') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;${more}white-space:pre-wrap;">${text}</span>`;
const word = (inner: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head><body lang=EN-IN><!--StartFragment-->${inner}<!--EndFragment--></body></html>`;
const item = (level: number, mark: string, text: string, list = 'l0', tag = 'p') =>
  `<${tag} class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span lang=EN-IN style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></${tag}>`;
const wordNote = (kind: 'ftn' | 'edn', mark = '[1]') =>
  `<a style='mso-${kind === 'ftn' ? 'footnote' : 'endnote'}-id:${kind}1' href="#_${kind}1" name="_${kind}ref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>${mark}</span><![endif]></span></span></a>`;
const EMPTY = '<p class=MsoNormal><o:p>&nbsp;</o:p></p>';

const FROM_GOOGLE_DOCS: Sample[] = [
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
    'ul[(p(one) ul[(p(inner))]) (p(two))]',
  ],
  [
    'links go straight, without the counting redirect',
    docs(
      `<p><a href="https://www.google.com/url?q=https://example.org/a&sa=D" style="text-decoration:none;">${span('source')}</a></p>`,
    ),
    'p(<link https://example.org/a>source</>)',
  ],
  [
    'comment anchors go with their mark',
    docs(`<p>${span('said')}<a href="#cmnt1">[a]</a></p>`),
    'p(said)',
    'comment: [a]',
  ],
  [
    'a table keeps its cells and spans',
    docs(
      `<div dir="ltr"><table style="border:none"><colgroup><col width="100"></colgroup><tbody><tr style="height:0pt"><td colspan="2" style="border:1px solid"><p>${span('State')}</p></td></tr><tr><td><p>${span('Bihar')}</p></td><td><p>${span('12')}</p></td></tr></tbody></table></div>`,
    ),
    'table[tableRow[tdc2(p(State))] tableRow[td(p(Bihar)) td(p(12))]]',
  ],
  ['empty lines between paragraphs go', docs(`<p>${span('one')}</p><br><p>${span('two')}</p>`), 'p(one)\np(two)'],
  ['struck out text goes with its deletion', docs(`<p>${span('kept ')}<del>gone</del></p>`), 'p(kept)', 'struck: gone'],
  [
    'struck out by style as by element',
    docs(`<p>${span('kept ')}${span('gone', 'text-decoration:line-through;')}${span('।')}</p>`),
    'p(kept।)',
    'struck: gone',
  ],
  [
    'a list that begins deep has no empty points',
    docs(`<ul><ul><ul><li aria-level="3"><p>${span('deep')}</p></li></ul></ul><li><p>${span('two')}</p></li></ul>`),
    'ul[(p(deep)) (p(two))]',
  ],
  [
    'numbered headings are headings',
    docs(
      `<ol><li><h2>${span('One')}</h2></li></ol><p>${span('words')}</p><ol start="2"><li><h2>${span('Two')}</h2></li></ol>`,
    ),
    'h2(One)\np(words)\nh2(Two)',
  ],
  [
    'a heading among points is a point',
    docs(`<ol><li><h2>${span('One')}</h2><p>${span('words')}</p></li><li><p>${span('two')}</p></li></ol>`),
    'ol[(p(One) p(words)) (p(two))]',
  ],
  [
    'footnotes of an exported page',
    '<p><span>said</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>.</span></p><hr class="c1"><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> The note</span></p></div>',
    'p(said.)',
    'note: [1], note: [1] The note',
  ],
];

const FROM_WORD: Sample[] = [
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
  ['typed marks become a list', word(`${item(1, '·', 'one')}${item(1, '·', 'two')}`), 'ul[(p(one)) (p(two))]'],
  [
    'numbers become a numbered list, from where they start',
    word(`${item(1, '3.', 'three')}${item(1, '4.', 'four')}`),
    'ol3[(p(three)) (p(four))]',
  ],
  ['Devanagari numbers too', word(`${item(1, '१.', 'एक')}${item(1, '२.', 'दो')}`), 'ol[(p(एक)) (p(दो))]'],
  [
    'levels nest',
    word(`${item(1, '·', 'one')}${item(2, 'a.', 'inner')}${item(1, '·', 'two')}`),
    'ul[(p(one) ol[(p(inner))]) (p(two))]',
  ],
  [
    'a paragraph between ends the list',
    word(`${item(1, '·', 'one')}<p class=MsoNormal>between</p>${item(1, '·', 'two')}`),
    'ul[(p(one))]\np(between)\nul[(p(two))]',
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
    'table[tableRow[th(p(Year)) td(p(7.25))]]',
  ],
  [
    'hidden text and footnotes go',
    word(
      '<p class=MsoNormal>said<span style="display:none">secret</span></p><div style="mso-element:footnote">note</div>',
    ),
    'p(said)',
    'hidden: secret, note: note',
  ],
  [
    'two lists in a row stay two, each with its kind',
    word(`${item(1, '·', 'dot')}${item(1, '1.', 'one', 'l1')}${EMPTY}${item(1, '·', 'again', 'l2')}`),
    'ul[(p(dot))]\nol[(p(one))]\nul[(p(again))]',
  ],
  [
    'an empty line inside one list does not end it',
    word(`${item(1, '1.', 'one')}${EMPTY}${item(1, '2.', 'two')}`),
    'ol[(p(one)) (p(two))]',
  ],
  [
    'numbers that begin again are another list',
    word(`${item(1, '1.', 'a')}${item(1, '2.', 'b')}${item(1, '1.', 'c')}`),
    'ol[(p(a)) (p(b))]\nol[(p(c))]',
  ],
  ['numbers without a point', word(`${item(1, '1', 'one')}${item(1, '2', 'two')}`), 'ol[(p(one)) (p(two))]'],
  [
    'the round bullet of the second level is no letter',
    word(`${item(1, '1)', 'one')}${item(2, 'o', 'inner')}`),
    'ol[(p(one) ul[(p(inner))])]',
  ],
  [
    'Devanagari figures and letters',
    word(`${item(1, '३.', 'तीन')}${item(2, 'क.', 'भीतर')}`),
    'ol3[(p(तीन) ol[(p(भीतर))])]',
  ],
  [
    'a list that goes on after words',
    word(`${item(1, '1.', 'a')}<p class=MsoNormal>between</p>${item(1, '2.', 'b')}`),
    'ol[(p(a))]\np(between)\nol2[(p(b))]',
  ],
  [
    'levels of several figures',
    word(`${item(1, '2.', 'a')}${item(2, '2.1.', 'b')}${item(2, '2.2.', 'c')}`),
    'ol2[(p(a) ol[(p(b)) (p(c))])]',
  ],
  [
    'letters past h',
    word(
      'abcdefghij'
        .split('')
        .map((letter) => item(1, `${letter}.`, letter))
        .join(''),
    ),
    `ol[${'abcdefghij'
      .split('')
      .map((letter) => `(p(${letter}))`)
      .join(' ')}]`,
  ],
  [
    'a second paragraph belongs to its point',
    word(
      `${item(1, '·', 'one')}${item(2, '·', 'inner')}<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt'>more</p>${item(2, '·', 'next')}${item(1, '·', 'two')}`,
    ),
    'ul[(p(one) ul[(p(inner) p(more)) (p(next))]) (p(two))]',
  ],
  [
    'so does one that only stands as far in',
    word(
      `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>one</p><p class=MsoNormal style='margin-left:36.0pt'>more</p><p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>two</p>`,
    ),
    'ol[(p(one) p(more)) (p(two))]',
  ],
  [
    'a list that begins at its second level',
    word(`${item(2, '·', 'inner')}${item(1, '·', 'outer')}`),
    'ul[(p(inner))]\nul[(p(outer))]',
  ],
  [
    'a numbered heading stays a heading, without the number',
    word(`${item(1, '1', 'Scope', 'l3', 'h1')}<p class=MsoNormal>words</p>${item(2, '1.1', 'More', 'l3', 'h2')}`),
    'h2(Scope)\np(words)\nh2(More)',
  ],
  [
    'foot- and endnotes, with their marks, and the rule above them',
    word(
      `<p class=MsoNormal>said${wordNote('ftn')}, and more${wordNote('edn', '[i]')}.</p><div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> First</p></div></div><div style='mso-element:endnote-list'><br clear=all><hr><div style='mso-element:endnote' id=edn1><p class=MsoEndnoteText>Second</p></div></div>`,
    ),
    'p(said, and more.)',
    'note: [1], note: [i], note: [1] First, note: Second',
  ],
  [
    'comments of reviewers',
    word(
      `<p class=MsoNormal>said<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span></p><div style='mso-element:comment-list'><div style='mso-element:comment'>Check this</div></div>`,
    ),
    'p(said)',
    'comment: [A1], comment: Check this',
  ],
  [
    'the table a drawing stands in',
    word(
      `<p class=MsoNormal>before</p><table cellpadding=0 cellspacing=0 align=left>${'<tr><td width=10 height=4></td><td></td><td><img src="file:///C:/a.png"></td></tr>'.repeat(4)}</table><p class=MsoNormal>after</p>`,
    ),
    'p(before)\np(after)',
    'picture: , picture: , picture: , picture: ',
  ],
  [
    'what a newsletter shows to all but Word',
    'one <!--[if mso]><p>only in Word</p><![endif]--><!--[if !mso]><!--><p>live words</p><!--<![endif]--> two',
    'p(one)\np(live words)\np(two)',
  ],
  [
    'deleted in review',
    word('<p class=MsoNormal>he <del cite="mailto:A" datetime="2026-11-01">never </del><ins>once </ins>said</p>'),
    'p(he once said)',
    'struck: never',
  ],
];

const FROM_LIBREOFFICE: Sample[] = [
  [
    'paragraphs, languages of the keyboard and a list',
    '<p class="western" style="margin-bottom: 0cm; line-height: 100%"><font face="Liberation Serif, serif"><span lang="en-IN">Words <b>bold</b></span></font></p><ul><li><p style="margin-bottom: 0cm">one</p></li><li><p>two</p></li></ul>',
    'p(Words <b>bold</>)\nul[(p(one)) (p(two))]',
  ],
  [
    'notes',
    '<p>said<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> so</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>The note</p></div>',
    'p(said so)',
    'note: 1, note: 1The note',
  ],
  ['struck out', '<p>a <strike>b</strike> c</p>', 'p(a c)', 'struck: b'],
];

const FROM_CHATS: Sample[] = [
  [
    'lines of one message',
    '<span dir="ltr" class="selectable-text copyable-text" style="white-space: pre-wrap;"><span>First line\nsecond line\n\nnew paragraph</span></span>',
    'p(First line⏎second line)\np(new paragraph)',
  ],
  [
    'emoji drawn as pictures, bold and struck words',
    '<div class="copyable-text"><span style="white-space: pre-wrap"><strong>Big</strong> win <img alt="🎉" class="emoji" src="data:image/gif;base64,x"> <del>maybe</del></span></div>',
    'p(<b>Big</> win 🎉)',
    'struck: maybe',
  ],
];

const FROM_PAGES: Sample[] = [
  [
    'a hostile address keeps its words and nothing else',
    '<p>a <a href="javascript:alert(1)">link</a> <a href=" JaVaScRiPt:alert(1)">two</a></p>',
    'p(a link two)',
  ],
  [
    'its benign twin stays',
    '<p><a href="https://example.org/javascript:alert(1)">link</a></p>',
    'p(<link https://example.org/javascript:alert(1)>link</>)',
  ],
  [
    'code, forms and frames go',
    '<p onclick="x()">one<script>alert(1)</script></p><iframe src="//x"></iframe><svg><script>1</script></svg><style>p{}</style><p>two<img src=x onerror=alert(1)></p>',
    'p(one)\np(two)',
    'media: , drawing: , picture: ',
  ],
  [
    'underline, code and colour leave their words',
    '<p><u>under</u> <code>code</code> <font color=red>red</font> <mark>mark</mark></p>',
    'p(under code red mark)',
  ],
  ['div soup becomes paragraphs', '<div><div>one</div><div>two</div></div>', 'p(one)\np(two)'],
  ['line breaks inside a paragraph stay', '<p>one<br>two</p>', 'p(one⏎two)'],
  [
    'quotations and rules stay',
    '<blockquote><p>said</p></blockquote><hr><p>after</p>',
    'blockquote[p(said)]\nhorizontalRule[]\np(after)',
  ],
  [
    'a list in a cell is lines of the cell',
    '<table><tr><td>a</td><td><ul><li>one</li><li>two<ol><li>in</li></ol></li></ul></td></tr><tr><td>b</td><td>c</td></tr></table>',
    'table[tableRow[td(p(a)) td(p(one)p(two)p(in))] tableRow[td(p(b)) td(p(c))]]',
  ],
  [
    'headings and quotations in cells',
    '<table><tr><th><h2>Year</h2></th><th><h3>Rain</h3></th></tr><tr><td><blockquote><p>said</p></blockquote></td><td>1</td></tr></table>',
    'table[tableRow[th(p(Year)) th(p(Rain))] tableRow[td(p(said)) td(p(1))]]',
  ],
  [
    'a table in a cell',
    '<table><tr><td>a<table><tr><td>x</td><td>y</td></tr></table></td><td>b</td></tr></table>',
    'table[tableRow[td(p(a)p(x)p(y)) td(p(b))]]',
  ],
  [
    'rules and players in a cell',
    '<table><tr><td>a<hr>b<iframe src="https://youtu.be/dQw4w9WgXcQ"></iframe></td><td>c</td></tr></table>',
    'table[tableRow[td(p(a)p(b)) td(p(c))]]',
    'media: ',
  ],
  [
    'a table that lays out the page',
    '<table role="presentation"><tr><td><h1>News</h1><p>one</p></td></tr></table><table><tr><td></td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>',
    'h2(News)\np(one)\ntable[tableRow[td(p(x)) td(p(y))]]',
  ],
  [
    'hidden rows and cells too wide',
    '<table><caption>Rain</caption><tr style="display:none"><td>secret</td></tr><tr><td colspan="900" rowspan="70">a</td><td rowspan=0>b</td></tr><tr></tr></table>',
    'p(Rain)\ntable[tableRow[tdc50r2(p(a)) td(p(b))] tableRow[]]',
    'hidden: secret',
  ],
  [
    'a point that begins with a list belongs to the one before',
    '<ol><li>One</li><li><ul><li>in</li></ul></li><li>Two</li><li>Three</li></ol>',
    'ol[(p(One) ul[(p(in))]) (p(Two)) (p(Three))]',
  ],
  [
    'a first point that begins with a list',
    '<ul><li><ul><li>one</li></ul></li><li>two</li></ul>',
    'ul[(p(one)) (p(two))]',
  ],
  [
    'a first point that begins with a list of another kind',
    '<ol><li><ul><li>one</li></ul></li><li>two</li></ol>',
    'ul[(p(one))]\nol[(p(two))]',
  ],
  [
    'a list beside its point, and words in a list without a point',
    '<ul><li>one</li><ol><li>in</li></ol>loose<li>two</li></ul>',
    'ul[(p(one) ol[(p(in))] p(loose)) (p(two))]',
  ],
  [
    'a table in a list ends it; the numbers go on',
    '<ol><li>a</li><li>b<table><tr><td>x</td><td>y</td></tr></table>after</li><li>c</li></ol>',
    'ol[(p(a)) (p(b))]\ntable[tableRow[td(p(x)) td(p(y))]]\nol2[(p(after)) (p(c))]',
  ],
  [
    'a list goes on inside what was interrupted',
    '<ul><li>a<ul><li>b<hr></li><li>c</li></ul></li><li>d</li></ul>',
    'ul[(p(a) ul[(p(b))])]\nhorizontalRule[]\nul[(p(c))]\nul[(p(d))]',
  ],
  [
    'empty points say nothing',
    '<ul><li></li><li>a</li><li><br></li></ul><ol start="7"><li> </li><li>b</li></ol>',
    'ul[(p(a))]\nol7[(p(b))]',
  ],
  [
    'odd numbers to begin with',
    '<ol start="0"><li>a</li></ol><ol start="-4"><li>b</li></ol><ol start="99999999999"><li>c</li></ol>',
    'ol0[(p(a))]\nol[(p(b))]\nol[(p(c))]',
  ],
  [
    'a block by style parts words, even an empty one',
    'a new line<span style="display:block"></span>a new paragraph <span style="display: block">third</span>',
    'p(a new line)\np(a new paragraph)\np(third)',
  ],
  [
    'lines of code and of verse',
    '<pre>one\n  two\n\nthree</pre><div style="white-space:pre-wrap">a\nb <span style="white-space:normal">c\nd</span></div>',
    'p(one⏎two)\np(three)\np(a⏎b c d)',
  ],
  ['line ends of the source are spaces', '<p>one\n  two</p>\n\n<p>three</p>', 'p(one two)\np(three)'],
  [
    'struck by style on a line of its own',
    '<p>a</p><p style="text-decoration: line-through red">b</p><p style="text-decoration-line:underline">c</p>',
    'p(a)\np(c)',
    'struck: b',
  ],
  [
    'empty lines at any depth',
    '<div><div><p>a</p><br><br><p>b</p><p>&nbsp;</p></div><br></div><p><br></p><h2></h2>',
    'p(a)\np(b)',
  ],
  [
    'an empty line between words is a new paragraph, in a heading it is none',
    '<div>a<br> <br>b<br>c<br></div><h2>d<br><br>e</h2>',
    'p(a)\np(b⏎c)\nh2(d⏎e)',
  ],
  ['asterisks and hashes stay as they are', '<p>**bold** and *note</p><p># one</p>', 'p(**bold** and *note)\np(# one)'],
  [
    'what nobody saw',
    '<p>a<span hidden>b</span><span style="visibility:hidden">c</span><span style="font-size:0">d</span></p>',
    'p(a)',
    'hidden: b, hidden: c, hidden: d',
  ],
  ['spaces at the borders of marks', '<p>a <b> b </b> c<i> </i>d</p>', 'p(a <b>b </>c d)'],
  [
    'marks of notes on a page',
    '<p>said<sup class="reference"><a href="https://en.example.org/wiki/X#cite_note-4">[4]</a></sup> so <a href="https://example.org/#fn">a page</a></p>',
    'p(said so <link https://example.org/#fn>a page</>)',
    'note: [4]',
  ],
  [
    'a quotation keeps its lines, and lets lists and tables out',
    '<blockquote><h3>a</h3><blockquote>b</blockquote><ul><li>c</li></ul>d</blockquote><blockquote>e</blockquote>',
    'blockquote[p(a) p(b)]\nul[(p(c))]\nblockquote[p(d)]\nblockquote[p(e)]',
  ],
  [
    'a player we have a card for, and one we have not',
    '<p>see</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="Film"></iframe><iframe src="https://evil.example/"></iframe>',
    'p(see)\nembed(https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
    'media: ',
  ],
  ['rules only between parts', '<hr><p>a</p><hr><hr><p>b</p><hr>', 'p(a)\nhorizontalRule[]\np(b)'],
  [
    'a style takes back what its element gave',
    '<p><b>a<span style="font-weight:400">b</span></b><em style="font-style:normal">c</em></p><h2 style="font-weight:700">d</h2>',
    'p(<b>a</>bc)\nh2(d)',
  ],
  ['quotation marks a browser draws', '<p>he said <q>yes</q></p>', 'p(he said “yes”)'],
  [
    'lists deeper than lists go',
    `${'<ul><li>a'.repeat(11)}${'</li></ul>'.repeat(11)}`,
    'ul[(p(a) '.repeat(8) + 'ul[(p(a)) (p(a)) (p(a))]' + ')]'.repeat(8),
  ],
  ['nothing', '', 'p()'],
  ['words without a block', 'just words', 'p(just words)'],
];

const IN_HINDI: Sample[] = [
  [
    'invisible characters go, joiners that mean something stay',
    '<p>क\u200Bमल क्\u200Dष \uFEFFअंत</p>',
    'p(कमल क्\u200Dष अंत)',
  ],
  [
    'a bar at the end of a Hindi paragraph is a danda, inside it is not',
    '<p>भारत | विश्व</p><p>उसने <b>कहा</b> था|</p>',
    'p(भारत | विश्व)\np(उसने <b>कहा</> था।)',
  ],
  [
    'English inside Hindi is marked where the source said so',
    '<p>यह <span lang="EN-US">Make in India</span> है <span lang="EN-US">और</span></p>',
    'p(यह <lang en>Make in India</> है और)',
  ],
  [
    'the same in both scripts',
    '<h3>शीर्षक</h3><ol><li>एक</li><li><b>दो</b></li></ol>',
    'h3(शीर्षक)\nol[(p(एक)) (p(<b>दो</>))]',
  ],
  [
    'the same classes in Hindi',
    '<table><tr><td><ul><li>एक</li></ul></td><td>दो</td></tr></table><p>कहा<s>नहीं</s></p><ol start="2"><li><ul><li>तीन</li></ul></li></ol>',
    'table[tableRow[td(p(एक)) td(p(दो))]]\np(कहा)\nul[(p(तीन))]',
    'struck: नहीं',
  ],
];

/** Pages and clipboards written by us after the shapes of those that write them, with what becomes of each. */
export const SAMPLES: { from: string; locale: Locale; samples: Sample[] }[] = [
  { from: 'Google Docs', locale: 'en', samples: FROM_GOOGLE_DOCS },
  { from: 'Word', locale: 'en', samples: FROM_WORD },
  { from: 'LibreOffice', locale: 'en', samples: FROM_LIBREOFFICE },
  { from: 'chats', locale: 'en', samples: FROM_CHATS },
  { from: 'web pages', locale: 'en', samples: FROM_PAGES },
  { from: 'pages in Hindi', locale: 'hi', samples: IN_HINDI },
];

/** A long dirty page: twenty points and three hundred runs, each in Word's and Google's wrappings. */
export const LONG_PAGE = word(item(1, '·', 'x').repeat(20) + `<p class=MsoNormal>${span('word ').repeat(300)}</p>`);
