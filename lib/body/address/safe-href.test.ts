import { describe, expect, it } from 'vitest';
import { safeHref } from '#lib/body/address/safe-href.ts';

describe('safeHref', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.ORG/a?b=1#c', 'http://example.org/a?b=1#c'],
    [' https://example.org/a ', 'https://example.org/a'],
    ['https://hi.wikipedia.org/wiki/भारत', 'https://hi.wikipedia.org/wiki/%E0%A4%AD%E0%A4%BE%E0%A4%B0%E0%A4%A4'],
    ['https://example.org:8443/x', 'https://example.org:8443/x'],
    ['/hi/duniya/bajat-42', '/hi/duniya/bajat-42'],
    ['/en?q=1#top', '/en?q=1#top'],
    ['mailto:desk@example.org?subject=Hi', 'mailto:desk@example.org?subject=Hi'],
    ['tel:+91-11-23456789', 'tel:+91-11-23456789'],
  ])('keeps %s', (href, stored) => {
    expect(safeHref(href)).toBe(stored);
    expect(safeHref(stored)).toBe(stored);
  });

  it.each([
    'javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)', 'data:text/html,<script>', 'vbscript:x', 'file:///etc/passwd', 'blob:https://a/b', 'ftp://a.org',
    '//evil.example', '///evil.example', '\\\\evil.example', '/\\evil.example', 'https:\\\\evil.example', 'https:evil.example',
    'https:///evil.example', 'http:/evil.example', 'https://', 'https://bank.example@evil.example', 'https://a:b@c.example',
    '/\t/evil.example', '/..//evil.example', '/.//evil.example', 'https://ex\u202Eample.org', 'https://a.org/\u0000', 'https://a b.org',
    'mailto:', 'mailto:x', 'tel:', 'tel:abc', 'evil.example', './a', '../a', '#a', '?a', '', ' ', 'x'.repeat(3_000), `https://a.org/${'x'.repeat(2_100)}`,
  ])('refuses %j', (href) => expect(safeHref(href)).toBeUndefined()); // prettier-ignore
});
