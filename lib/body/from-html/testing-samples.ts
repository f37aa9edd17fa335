import type { LeftOut } from '#lib/body/from-html/left-out.ts';
import { FROM_GOOGLE_DOCS, FROM_WORD, type Sample } from '#lib/body/from-html/testing-office-samples.ts';
import type { DraftBody, DraftNode } from '#lib/body/nodes.ts';
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
      return `${node.type === 'tableHeader' ? 'th' : 'td'}${node.attrs.align === 'end' ? '→' : ''}${colspan > 1 ? `c${colspan}` : ''}${rowspan > 1 ? `r${rowspan}` : ''}(${inner.join('')})`;
    }
    case 'question':
      return `q(${inner.join('')})`;
    case 'box':
      return `box ${node.attrs.title}[${inner.join(' ')}]`;
    case 'embed':
      return `embed(${node.attrs.url})`;
    default:
      return `${node.type}[${inner.join(' ')}]`;
  }
}

/** What was left out, as the samples write it: «struck: words, picture: ». */
export const told = (leftOut: readonly LeftOut[]): string =>
  leftOut.map(({ code, words }) => `${code}: ${words}`).join(', ');

/** The ids of all blocks taken off, with attributes that were nothing else, to compare two readings of one page. */
export function withoutIds(body: DraftBody): unknown {
  const isIdAlone = (name: string, value: unknown) =>
    name === 'attrs' && Object.keys(value as object).every((one) => one === 'id');
  return JSON.parse(
    JSON.stringify(body, (name, value: unknown) => (name === 'id' || isIdAlone(name, value) ? undefined : value)),
  );
}

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
  ['struck out', '<p>a <strike>b</strike> c</p>', 'p(a <strike>b</> c)'],
  ['taken out', '<p>a <del>b</del> c</p>', 'p(a c)', 'struck: b'],
  [
    'below and above the line',
    '<p>CO<sub>2</sub>, x<sup>n<sub>i</sub></sup></p>',
    'p(CO<subscript>2</>, x<superscript>n</><subscript>i</>)',
  ],
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
    'p(a)\np(<strike>b</>)\np(c)',
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
    'table[tableRow[td(p(एक)) td(p(दो))]]\np(कहा<strike>नहीं</>)\nul[(p(तीन))]',
  ],
];

const EMBEDDED: Sample[] = [
  [
    'frames of charts and posts whose addresses we know',
    '<p>a</p><iframe src="https://datawrapper.dwcdn.net/aB3dE/4/" title="Rain"></iframe><iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F12"></iframe><iframe src="https://www.google.com/maps/embed?pb=1"></iframe>',
    'p(a)\nembed(https://www.datawrapper.de/_/aB3dE/)\nembed(https://www.facebook.com/a/videos/12)',
    'media: ',
  ],
];

const FIGURES: Sample[] = [
  [
    'cells set to the right',
    '<table><tr><th>a</th><th align="RIGHT">b</th></tr><tr><td style="text-align:left" align=right>c</td><td style="text-align: right">1</td></tr><tr><td><p align=right>d</p></td><td><p style="text-align:end">2</p><p>3</p></td></tr></table>',
    'table[tableRow[th(p(a)) th→(p(b))] tableRow[td(p(c)) td→(p(1))] tableRow[td→(p(d)) td(p(2)p(3))]]',
  ],
];

const IN_FRAMES: Sample[] = [
  [
    'questions and answers',
    '<dl><dt><b>क्यों?</b></dt><dd><p>एक</p><p>दो <b>बातें</b></p></dd><div><dt>Who?</dt><dd>me</dd></div></dl><p>after</p>',
    'interview[q(क्यों?) p(एक) p(दो <b>बातें</>) q(Who?) p(me)]\np(after)',
  ],
  ['lines only set in by a list without questions', '<dl><dd>one</dd><dd>two</dd></dl>', 'p(one)\np(two)'],
  [
    'an answer with points and a quotation',
    '<dl><dt>Which?</dt><dd>These:<ul><li>a</li></ul>and<blockquote>so</blockquote></dd><dt>More?</dt></dl>',
    'interview[q(Which?) p(These:)]\nul[(p(a))]\ninterview[p(and)]\nblockquote[p(so)]\ninterview[q(More?)]',
  ],
  [
    'a box of our own page, with its heading',
    '<p>before</p><aside class="box" aria-labelledby="x"><h2 id="x">At a <b>glance</b></h2><p>one</p><ul><li>a<ol><li>b</li></ol></li></ul><h3>two</h3></aside><p>after</p>',
    'p(before)\nbox At a glance[p(one) ul[(p(a) ol[(p(b))])] p(two)]\np(after)',
  ],
  ['a box with nothing but its heading', '<aside class="box"><h2>Facts</h2></aside>', 'box Facts[p()]'],
  [
    'a box with a table and a list in it, and two beside each other',
    '<aside class="box">a<table><tr><td>1</td><td>2</td></tr></table><ul><li>b</li></ul></aside><aside class="box"><ul><li>c</li></ul></aside>',
    'box [p(a)]\ntable[tableRow[td(p(1)) td(p(2))]]\nbox [ul[(p(b))]]\nbox [ul[(p(c))]]',
  ],
  ['what a page sets aside is not a box', '<aside><h2>Read too</h2><p>one</p></aside>', 'h2(Read too)\np(one)'],
];

/** Pages and clipboards written by us after the shapes of those that write them, with what becomes of each. */
export const SAMPLES: { from: string; locale: Locale; samples: Sample[] }[] = [
  { from: 'Google Docs', locale: 'en', samples: FROM_GOOGLE_DOCS },
  { from: 'Word', locale: 'en', samples: FROM_WORD },
  { from: 'LibreOffice', locale: 'en', samples: FROM_LIBREOFFICE },
  { from: 'chats', locale: 'en', samples: FROM_CHATS },
  { from: 'web pages', locale: 'en', samples: FROM_PAGES },
  { from: 'frames of other sites', locale: 'en', samples: EMBEDDED },
  { from: 'tables of figures', locale: 'en', samples: FIGURES },
  { from: 'boxes and interviews', locale: 'en', samples: IN_FRAMES },
  { from: 'pages in Hindi', locale: 'hi', samples: IN_HINDI },
];
