import { describe, expect, it } from 'vitest';
import { engineOf, isLoopback, parseSettings, type Settings } from '#lib/env.ts';

function faultsOf(env: Record<string, string>): string[] {
  const parsed = parseSettings(env);
  return parsed.ok ? [] : parsed.faults;
}

function settingsOf(env: Record<string, string>): Settings {
  const parsed = parseSettings(env);
  if (!parsed.ok) throw new Error(parsed.faults.join('\n'));
  return parsed.value;
}

describe('settings', () => {
  it('need nothing said', () => {
    expect(settingsOf({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataDir: 'data',
      origin: 'http://127.0.0.1:3000',
      demo: true,
      pageCache: true,
      pageCacheMb: 256,
      buildDir: '.next',
      secure: false,
    });
  });

  it('take an empty variable for an absent one', () => {
    expect(settingsOf({ PORT: '', SETU_DEMO: '' })).toMatchObject({ port: 3000, demo: true });
  });

  it('report every fault at once', () => {
    const faults = faultsOf({
      PORT: 'abc',
      SETU_ORIGIN: 'news.example.in/',
      SETU_SECRET: 'short',
      SETU_DEMO: 'yes',
      HOST: 'a b',
    });
    expect(faults).toHaveLength(5);
    for (const name of ['PORT', 'SETU_ORIGIN', 'SETU_SECRET', 'SETU_DEMO', 'HOST']) {
      expect(faults.filter((fault) => fault.startsWith(name))).toHaveLength(1);
    }
  });

  it.each([
    ['PORT', ['0', '-1', '65536', '80.5', '0x1F90000']],
    [
      'SETU_ORIGIN',
      ['ftp://a.in', 'https://a.in/', 'https://a.in/x', 'https://u:p@a.in', 'javascript:alert(1)', '//a.in'],
    ],
    [
      'DATABASE_URL',
      ['setu.db', 'mysql://localhost/setu', 'postgres://localhost', 'postgres://localhost/', 'postgres:'],
    ],
    ['SETU_PAGE_CACHE_MB', ['0', 'many']],
    ['SETU_CLIENT_ADDRESS_HEADER', ['x real ip', 'x:y']],
    ['SETU_BUILD_DIR', ['../up', 'build', '.next/x']],
  ])('refuse a wrong %s', (name, values) => {
    for (const value of values) expect([value, faultsOf({ [name]: value }).length]).toEqual([value, 1]);
  });

  it.each([
    ['an address others reach', { HOST: '192.0.2.7', SETU_DEMO: 'on' }],
    ['every address', { HOST: '0.0.0.0', SETU_ORIGIN: 'https://news.example.in', SETU_DEMO: 'on' }],
    ['a public name in front of loopback', { SETU_ORIGIN: 'https://news.example.in', SETU_DEMO: 'on' }],
  ])('refuse the demo newsroom on %s', (_where, env) => {
    expect(faultsOf(env)).toEqual([expect.stringMatching(/password everybody knows.*SETU_DEMO=off/)]);
  });

  it('leave the demo newsroom out where others can come', () => {
    expect(settingsOf({ SETU_ORIGIN: 'https://news.example.in' }).demo).toBe(false);
    expect(settingsOf({ HOST: '192.0.2.7' }).demo).toBe(false);
  });

  it('need the public address when listening everywhere', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('SETU_ORIGIN must say')]);
    expect(faultsOf({ HOST: '::' })).toHaveLength(1);
  });

  it('make the origin from host and port, IPv6 too', () => {
    expect(settingsOf({ HOST: '::1', PORT: '4000' }).origin).toBe('http://[::1]:4000');
    expect(settingsOf({ HOST: 'localhost', PORT: '80' }).origin).toBe('http://localhost');
    expect(settingsOf({ SETU_ORIGIN: 'https://News.Example.IN' })).toMatchObject({
      origin: 'https://news.example.in',
      secure: true,
    });
  });

  it.each(['postgres://setu:secret@127.0.0.1:5432/setu', 'postgresql:///setu?host=/run/postgresql'])(
    'take %s for PostgreSQL',
    (address) => {
      expect(settingsOf({ DATABASE_URL: address }).databaseUrl).toBe(address);
      expect(engineOf({ DATABASE_URL: address })).toBe('postgres');
    },
  );

  it('mean SQLite where no database is named', () => {
    expect(settingsOf({ DATABASE_URL: '' }).databaseUrl).toBeUndefined();
    expect([engineOf({}), engineOf({ DATABASE_URL: '' })]).toEqual(['sqlite', 'sqlite']);
  });

  it('give no secret before there is one', () => {
    expect(() => settingsOf({}).secret).toThrow('SETU_SECRET');
    expect(settingsOf({ SETU_SECRET: 'x'.repeat(32) }).secret).toBe('x'.repeat(32));
  });
});

describe('loopback', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('%s', (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  it.each(['0.0.0.0', '::', '128.0.0.1', '127.0.0.1.example.in', 'localhost.example.in', '1270.0.0.1', ''])(
    'not %s',
    (host) => expect(isLoopback(host)).toBe(false),
  );
});
