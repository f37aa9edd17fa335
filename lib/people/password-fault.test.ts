import { describe, expect, test } from 'vitest';
import { passwordFault } from '#lib/people/password-fault.ts';

const person = { email: 'meera.nair@paper.example', name: 'मीरा Nair Krishnan' };

describe('passwordFault', () => {
  test.each([
    ['elevenchars', 'password_short'],
    ['नमस्ते', 'password_short'],
    ['😀'.repeat(11), 'password_short'],
    ['x'.repeat(129), 'password_long'],
    ['Password1234', 'password_common'],
    ['QWERTYuiop123', 'password_common'],
    ['123456789012', 'password_common'],
    ['!!Welcome!!!123', 'password_common'],
    ['aaaaaaaaaaaaa', 'password_common'],
    ['abcabcabcabca', 'password_common'],
    ['!!!!!!!!!!!!!!', 'password_common'],
    ['भारत माता की जय', 'password_common'],
    ['meera.nair2026', 'password_personal'],
    ['Krishnan@2026', 'password_personal'],
  ] as const)('%s: %s', (password, fault) => expect(passwordFault(password, person)).toBe(fault));

  test.each([
    'chai aur samose at four',
    'नदी किनारे बैठी चिड़िया',
    'my friend Krishnan sells umbrellas',
    'Tr0ub4dor&3xylo',
    '😀🚲🌧️📚 और कुछ शब्द',
  ])('takes %s', (password) => expect(passwordFault(password, person)).toBeUndefined());

  test('128 characters are the most, counted as people count emoji from beyond the first plane', () => {
    const long = Array.from({ length: 128 }, (_, n) => String.fromCodePoint(0x1f300 + n)).join('');
    expect(passwordFault(long, person)).toBeUndefined();
    expect(passwordFault(`${long}😀`, person)).toBe('password_long');
  });
});
