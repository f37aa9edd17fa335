import { expect, test } from 'vitest';
import { flattenMessages } from '#messages/flatten-messages.ts';
import en from '#messages/en.json' with { type: 'json' };
import hi from '#messages/hi.json' with { type: 'json' };

/**
 * What only readers see has its own wording. A list of words that find a block while one types is read by nobody.
 */
const readers =
  /^(?:ArticlePage|Front|Listen|Masthead|NoticePage|PageFooter|Paper|Onward|SectionPage|Share|LanguageLink|Embed|NamePage)\./;
const finders = /^EditorBlocks\.\w+\.words$/;

const newsroom = (messages: Parameters<typeof flattenMessages>[0]) =>
  flattenMessages(messages).filter(([key]) => !readers.test(key) && !finders.test(key));

/** The lines of one language in which a word stands that was given up for another one. */
const linesWith = (messages: [string, string][], word: RegExp) =>
  messages.filter(([, message]) => word.test(message)).map(([key, message]) => `${key}: ${message}`);

test.each([
  ['हिस्सा, which an editor says, not ब्लॉक', /ब्लॉक/],
  ['टेक्स्ट or ख़बर; पाठ is a lesson in a schoolbook', /पाठ(?!क)/],
  ['बाइलाइन for whose name is printed, not लेखक', /लेखक/],
  ['कॉपी, not प्रतिलिपि', /प्रतिलिपि/],
  ['हाइलाइट कथन for a pull quote', /विशेष कथन/],
  ['ऑल्ट टेक्स्ट, not वैकल्पिक पाठ', /वैकल्पिक/],
  ['फ़ोकस बिंदु, which need not be the middle', /केंद्र बिंदु/],
  ['क्रॉप for a cut of a picture', /हर काट|अलग-अलग काट/],
  ['फ़िल्टर for what narrows a list', /छंटाई/],
  ['सेल for a cell of a table, not खाना', /खाने जोड़ें/],
  ['बाईं ओर and दाईं ओर for where a column goes', /(?:पहले|बाद में) स्तंभ/],
  ['सदस्य for who has an account, not लोग or व्यक्ति', /^लोग$|“लोग”|व्यक्ति/],
  ['चालू करें for two-step sign-in; nothing is fixed to a wall', /चरण (?:हटा|लगा)|नहीं लगा$/],
  ['इंटरनेट नहीं मिल रहा; बंद है is a government’s order', /इंटरनेट बंद/],
  ['मौजूदा पासवर्ड, not वर्तमान', /वर्तमान/],
  ['whose picture it is said by फ़ोटोग्राफ़र या एजेंसी', /तस्वीर किसकी है/],
  ['किनारा for a side of a picture, not भुजा', /भुजा/],
  ['साइज़ for a variant of a picture, not आकार', /आकार/],
  ['असंबद्ध or plain words, not बेमेल, for words of a password', /बेमेल/],
  ['यह भी पढ़ें, as the page prints it, not और पढ़ें', /और पढ़ें/],
  ['लगाएं for a picture one uses, not लें', /तस्वीर लें/],
  ['ज़रूरी and सुझाव for what the checklist finds', /चीज़ों की कमी|बेहतर हो सकत/],
  ['भीड़ for a busy server', /बहुत सारे लोगों को/],
  ['अवधि ख़त्म for an invitation that is over', /आमंत्रण नहीं/],
  ['लाइट and डार्क मोड, not हल्के and गहरे रंग', /(?:हल्के|गहरे) रंग/],
  ['फ़ॉर्मैटिंग, not रूप', /रूप का है|(?:पाठ|टेक्स्ट) का रूप/],
  ['a dash where nothing is to be read, not कुछ नहीं', /समय: कुछ नहीं/],
  ['रिपोर्टर को लौटाएं', /लेखक को लौट/],
  ['no IST where only the newsroom looks', /\bIST\b/],
])('Hindi says %s', (_, word) => {
  expect(linesWith(newsroom(hi), word)).toEqual([]);
});

test.each([
  ['passage, which an editor says, not block', /\b[Bb]locks?\b/],
  ['who said it, photographer or agency: not whom', /\b[Ww]hom\b/],
  ['describe the picture, not what is to be seen', /is to be seen/],
  ['no byline, not that nobody signs', /[Nn]obody signs/],
  ['current password, not present', /[Pp]resent password/],
  ['reset two-step sign-in, not take a step away', /second step|take .* step away/i],
  ['readers see a notice, not that a page answers', /page answers/],
  ['suggest, not propose', /[Pp]ropose/],
  ['pictures everywhere, not images', /\b[Ii]mages?\b/],
  ['take effect, not act', /\bact at\b/],
  ['no IST where only the newsroom looks', /\bIST\b/],
])('English says %s', (_, word) => {
  expect(linesWith(newsroom(en), word)).toEqual([]);
});
