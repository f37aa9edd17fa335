import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { flattenMessages } from '#messages/flatten-messages.ts';
import en from '#messages/en.json' with { type: 'json' };
import hi from '#messages/hi.json' with { type: 'json' };

const english = new Map(flattenMessages(en));
const hindi = new Map(flattenMessages(hi));
const all = [...english]
  .map(([key, message]) => ['en', key, message])
  .concat([...hindi].map(([key, message]) => ['hi', key, message]));

/** What a message is given: names of arguments and tags, with the kind of each; sorted. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(`${TYPE[element.type]} ${element.value}`);
      if (element.type === TYPE.tag) walk(element.children);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  walk(parse(message));
  return [...found].sort();
}

/** The words a person sees: literals of every branch. */
function wordsOf(message: string): string {
  const words: string[] = [];
  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal) words.push(element.value);
      if (element.type === TYPE.tag) walk(element.children);
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  walk(parse(message));
  return words.join(' ');
}

/** Names and terms that Hindi newspapers print in Latin letters. */
const LATIN_IN_HINDI =
  /\b(?:WhatsApp|YouTube|X|SEO|URL|IPTC|EXIF|XMP|GPS|IST|UTC|JPEG|JPG|PNG|WebP|GIF|AVIF|HEIC|SVG|MB|MP|px|KB|ID|AI|PTI|ANI|Word|Google|Docs|Ctrl|Cmd|Shift|Alt|Esc|Enter|Tab|Mac|Windows|English|Read in English|Setu|Twitter|Open Graph|HTML|PDF|IP|Preview|Settings|iPhone|Photos|Share|Options|Most Compatible|Camera|Formats|Android|QR|Authenticator|Microsoft|Aegis|modi|setu|demo|h2|h3|en|hi|www|https?|in|com|youtube|youtu|be|example)\b/g;

test('both languages have the same messages', () => {
  expect([...hindi.keys()].filter((key) => !english.has(key))).toEqual([]);
  expect([...english.keys()].filter((key) => !hindi.has(key))).toEqual([]);
  expect(english.size).toBeGreaterThan(50);
});

test('both languages are given the same arguments', () => {
  const differing = [...english].filter(
    ([key, message]) => String(argumentsOf(message)) !== String(argumentsOf(hindi.get(key) ?? '')),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

describe('each message', () => {
  const faulty = (isFaulty: (message: string, locale: string) => boolean) =>
    all
      .filter(([locale = '', , message = '']) => isFaulty(message, locale))
      .map(([locale, key, message]) => `${locale} ${key}: ${message}`);

  // What a writer may type to find a block, in whichever script the keyboard is; nobody reads it.
  const faultyProse = (isFaulty: Parameters<typeof faulty>[0]) =>
    faulty(isFaulty).filter((line) => !/^(en|hi) EditorBlocks\.\w+\.words:/.test(line));

  test('says something, without spaces at its ends or doubled', () => {
    expect(faulty((message) => message.trim() !== message || message === '' || / {2}/.test(message))).toEqual([]);
  });

  test('is NFC', () => {
    expect(faulty((message) => message.normalize('NFC') !== message)).toEqual([]);
  });

  test('has Latin digits', () => {
    expect(faulty((message) => /[०-९]/.test(message))).toEqual([]);
  });

  test('is in its own script', () => {
    // The name of a language is written in that language, whatever the page's; and one search shows what it finds.
    const ownNames = /हिंदी(?: में पढें)?|सेतु(?: दैनिक)?|(?<=modi also finds )मोदी/g;
    expect(
      faultyProse(
        (message, locale) => locale === 'en' && /\p{Script=Devanagari}/u.test(wordsOf(message).replace(ownNames, '')),
      ),
    ).toEqual([]);
    expect(
      faultyProse(
        (message, locale) => locale === 'hi' && /[A-Za-z]{2,}/.test(wordsOf(message).replace(LATIN_IN_HINDI, '')),
      ),
    ).toEqual([]);
  });

  test('does not spell «पढ़ना» without its nukta; that is the toggle’s alone', () => {
    expect(faulty((message, locale) => locale === 'hi' && /पढ(?!\u093C)(?:े|ा|ि|ी|न)/.test(message))).toEqual([]);
  });
});

describe('one word is spelled in one way: in every Hindi message, as in the stories beside it,', () => {
  test.each([
    ['anusvara for chandrabindu', /\u0901/],
    ['हिंदी, not हिन्दी', /हिन्दी/],
    ['ईमेल, not ई-मेल', /ई-मेल/],
    ['सेक्शन for a section, not खंड or अनुभाग', /खंड|अनुभाग/],
    ['तस्वीर for a picture, not चित्र', /चित्र(?!कार)/],
    ['साभार for a credit, not श्रेय', /श्रेय/],
    ['पेज for a page, not पन्ना', /पन्न/],
    ['nuqta where Hindi has one', /बाकी|ज्यादा|खबर|गलत|खाली|जरूर|चीज(?!\u093C)|सिर्फ(?!\u093C)|काफी|आखिर|तारीख(?!\u093C)/],
    ['quotation marks of a Hindi newspaper', /[«»]/],
  ])('%s', (_, otherwise) => {
    const wrong = [...hindi].filter(([key, message]) => !key.endsWith('.words') && otherwise.test(message));
    expect(wrong.map(([key, message]) => `${key}: ${message}`)).toEqual([]);
  });
});

test('every namespace is used', () => {
  const sources = ['app', 'db', 'lib']
    .flatMap((folder) =>
      readdirSync(path.join(import.meta.dirname, '..', folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n');
  const unused = Object.keys(en).filter((namespace) => !new RegExp(`['"\`]${namespace}['"\`.]`).test(sources));
  expect(unused).toEqual([]);
});
