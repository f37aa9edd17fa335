import { describe, expect, it } from 'vitest';
import { readForWhom, shareExpiry } from '#lib/shares/share.ts';
import { deviceName, readDevice, shortAddress, visitorOf } from '#lib/shares/visitor.ts';

const now = new Date('2026-03-11T12:30:00.000Z');

describe('a link to a draft', () => {
  it.each([
    [1, '2026-03-11T13:30:00.000Z'],
    [24, '2026-03-12T12:30:00.000Z'],
    [72, '2026-03-14T12:30:00.000Z'],
    [0, 'share_hours'],
    [73, 'share_hours'],
    [0.5, 'share_hours'],
    [Number.POSITIVE_INFINITY, 'share_hours'],
  ])('of %s hours: %s', (hours, expected) => {
    const read = shareExpiry(hours, now);
    expect(read.ok ? read.value : read.error).toBe(expected);
  });

  it('is for somebody, in one line of at most 80 characters', () => {
    expect(readForWhom(' अनीता,\n वकील\u0007 ')).toEqual({ ok: true, value: 'अनीता, वकील' });
    expect(readForWhom('कि'.repeat(80))).toMatchObject({ ok: true });
    expect(readForWhom('कि'.repeat(81))).toEqual({ ok: false, error: 'share_for_long' });
  });
});

describe('a visitor', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
      'browser Chrome 156, Android',
    ],
    ['WhatsApp/2.24.1 A', 'robot WhatsApp'],
    ['TelegramBot (like TwitterBot)', 'robot Telegram'],
    ['facebookexternalhit/1.1;line-poker/1.0', 'robot Facebook'],
    ['curl/8.7.1', 'robot'],
    ['Mozilla/5.0 (compatible; SomeCrawler/1.0)', 'robot'],
    ['', 'browser'],
    [null, 'browser'],
  ])('%s is %s', (agent, stored) => {
    expect(deviceName(visitorOf(agent))).toBe(stored);
    expect(readDevice(stored)).toEqual(visitorOf(agent));
  });

  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:0db8:0001:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::7', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['nobody', ''],
    ['', ''],
    [null, ''],
  ])('from %s is of %s', (address, network) => {
    expect(shortAddress(address)).toBe(network);
  });
});
