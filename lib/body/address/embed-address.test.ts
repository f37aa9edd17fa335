import { describe, expect, test } from 'vitest';
import { readEmbedAddress } from '#lib/body/address/embed-address.ts';

const HASH = '#map=17/28.61400/77.20900';

describe('an address is stored in one spelling', () => {
  test.each([
    ['https://www.instagram.com/p/C1a2B3c4D5e/?igsh=xyz', 'instagram', 'https://www.instagram.com/p/C1a2B3c4D5e/'],
    ['https://instagram.com/pib.india/reel/C1a2B3c4D5e', 'instagram', 'https://www.instagram.com/reel/C1a2B3c4D5e/'],
    [
      'https://m.facebook.com/PIBIndia/posts/pfbid02Ab?ref=x',
      'facebook',
      'https://www.facebook.com/PIBIndia/posts/pfbid02Ab',
    ],
    ['https://www.facebook.com/watch/?v=123456&ref=share', 'facebook', 'https://www.facebook.com/watch?v=123456'],
    ['https://www.facebook.com/share/v/1AbCdEf/', 'facebook', 'https://www.facebook.com/share/v/1AbCdEf/'],
    [
      'https://www.facebook.com/permalink.php?story_fbid=12&id=34&x=5',
      'facebook',
      'https://www.facebook.com/permalink.php?story_fbid=12&id=34',
    ],
    ['https://fb.watch/aBcD_12-x/?mibextid=1', 'facebook', 'https://fb.watch/aBcD_12-x/'],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F12&width=500',
      'facebook',
      'https://www.facebook.com/a/posts/12',
    ],
    [`https://openstreetmap.org/${HASH}`, 'map', `https://www.openstreetmap.org/${HASH}`],
    [
      `https://www.openstreetmap.org/?mlat=28.6&mlon=77.2&utm_source=x${HASH}`,
      'map',
      `https://www.openstreetmap.org/?mlat=28.6&mlon=77.2${HASH}`,
    ],
    ['https://www.openstreetmap.org/way/12345', 'map', 'https://www.openstreetmap.org/way/12345'],
    ['https://maps.google.com/?q=28.6,77.2&entry=x', 'map', 'https://www.google.com/maps?q=28.6%2C77.2'],
    [
      'https://www.google.co.in/maps/place/लाल+किला/@28.6,77.2,17z?entry=ttu',
      'map',
      'https://www.google.com/maps/place/%E0%A4%B2%E0%A4%BE%E0%A4%B2+%E0%A4%95%E0%A4%BF%E0%A4%B2%E0%A4%BE/@28.6,77.2,17z',
    ],
    ['https://maps.app.goo.gl/AbCd1234efGh?g_st=ic', 'map', 'https://maps.app.goo.gl/AbCd1234efGh'],
    ['https://datawrapper.dwcdn.net/aB3dE/12/', 'chart', 'https://www.datawrapper.de/_/aB3dE/'],
    ['https://datawrapper.dwcdn.net/aB3dE', 'chart', 'https://www.datawrapper.de/_/aB3dE/'],
    [
      'https://flo.uri.sh/visualisation/1234567/embed',
      'chart',
      'https://public.flourish.studio/visualisation/1234567/',
    ],
    ['https://public.flourish.studio/story/99/', 'chart', 'https://public.flourish.studio/story/99/'],
  ])('%s', (pasted, provider, url) => {
    expect(readEmbedAddress(` ${pasted}\n`)).toEqual({ provider, url });
    expect(readEmbedAddress(url), 'its own answer').toEqual({ provider, url });
  });
});

test.each([
  'http://www.instagram.com/p/C1a2B3c4D5e/',
  'http://www.openstreetmap.org/way/1',
  'http://datawrapper.dwcdn.net/aB3dE/1/',
  'https://www.instagram.com/pib.india/',
  'https://www.instagram.com.evil.example/p/C1a2B3c4D5e/',
  'https://evil.example/www.instagram.com/p/C1a2B3c4D5e/',
  'https://xn--nstagram-9za.com/p/C1a2B3c4D5e/',
  'https://www.instagram.com:8443/p/C1a2B3c4D5e/',
  'https://user@www.facebook.com/a/posts/12',
  'https://www.facebook.com/login.php?next=https://evil.example/',
  'https://www.facebook.com/l.php?u=https://evil.example/',
  'https://www.facebook.com/watch?v=%22%3E%3Cscript%3E',
  'https://www.facebook.com/__proto__?v=1',
  'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2F',
  'https://www.google.com/url?q=https://evil.example/',
  'https://www.google.com/maps',
  'https://www.google.com/search?q=maps',
  'https://sites.google.com/maps/place/x',
  'https://www.openstreetmap.org/',
  'https://www.openstreetmap.org/user/somebody',
  'https://www.openstreetmap.org/?mlat=javascript:1&mlon=2',
  'https://maps.app.goo.gl/',
  'https://goo.gl/AbCd1234',
  'https://datawrapper.dwcdn.net/aB3dE/x.js',
  'https://app.datawrapper.de/chart/aB3dE/edit',
  'https://flo.uri.sh/visualisation/12/embed/../../x',
  'javascript:https://www.instagram.com/p/C1a2B3c4D5e/',
  '//www.instagram.com/p/C1a2B3c4D5e/',
])('refuses %s', (pasted) => {
  expect(readEmbedAddress(pasted)).toBeUndefined();
});
