/** A page, what becomes of it, and what is left out where anything is. */
export type Sample = [name: string, html: string, body: string, told?: string];

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

/** Clipboards and exports after the shapes of Google Docs. */
export const FROM_GOOGLE_DOCS: Sample[] = [
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
  [
    'what was taken out goes with its deletion',
    docs(`<p>${span('kept ')}<del>gone</del></p>`),
    'p(kept)',
    'struck: gone',
  ],
  [
    'struck out by style as by element',
    docs(`<p>${span('kept ')}${span('struck', 'text-decoration:line-through;')}${span('।')}</p>`),
    'p(kept <strike>struck</>।)',
  ],
  [
    'small letters below and above the line',
    docs(
      `<p>${span('H')}${span('2', 'vertical-align:sub;')}${span('O, 5 km')}${span('2', 'vertical-align:super;')}</p>`,
    ),
    'p(H<subscript>2</>O, 5 km<superscript>2</>)',
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

/** Clipboards after the shapes of Word. */
export const FROM_WORD: Sample[] = [
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
    'lists of its web page, a list around each point',
    [
      ['ul', 1, 'dot', 3],
      ['ul', 2, 'inner', 3],
      ['ul', 1, 'two', 3],
      ['ol', 1, 'one', 4],
    ]
      .map(
        ([tag, level, text, list]) =>
          `<div class="ListContainerWrapper"><${tag}><li data-listid="${list}" data-aria-level="${level}"><p class="Paragraph"><span class="TextRun"><span>${text}</span></span></p></li></${tag}></div>`,
      )
      .join(''),
    'ul[(p(dot) ul[(p(inner))]) (p(two))]\nol[(p(one))]',
  ],
  [
    'deleted in review',
    word('<p class=MsoNormal>he <del cite="mailto:A" datetime="2026-11-01">never </del><ins>once </ins>said</p>'),
    'p(he once said)',
    'struck: never',
  ],
];

/** A long dirty page: twenty points and three hundred runs, each in Word's and Google's wrappings. */
export const LONG_PAGE = word(item(1, '·', 'x').repeat(20) + `<p class=MsoNormal>${span('word ').repeat(300)}</p>`);
