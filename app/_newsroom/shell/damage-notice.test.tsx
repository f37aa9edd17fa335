import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test } from 'vitest';
import { DamageNotice } from '#app/_newsroom/shell/damage-notice.tsx';
import { damageFor, type ToldDamage } from '#app/_server/soundness/damage-for.ts';
import { noteDamage } from '#app/_server/soundness/found-damage.ts';
import { database } from '#db/engine/database.ts';
import { useTestDatabase } from '#db/testing.ts';
import { addImageRow } from '#db/testing-newsroom.ts';
import { ROLES } from '#lib/people/roles.ts';
import en from '#messages/en.json' with { type: 'json' };
import { everywhere } from '#lib/people/grants.ts';
import hi from '#messages/hi.json' with { type: 'json' };

useTestDatabase();
afterEach(() => noteDamage({ database: [], imageIds: [] }));

async function shown(damage: ToldDamage, locale: 'en' | 'hi'): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} timeZone="Asia/Kolkata" messages={locale === 'en' ? en : hi}>
      <DamageNotice damage={damage} locale={locale} />
    </NextIntlClientProvider>,
  );
}

test('chief editors and administrators are told of damage, nobody else, and nobody where there is none', async () => {
  const imageId = await addImageRow(database(), 'a1'.repeat(16));
  const told = async () =>
    Object.fromEntries(
      await Promise.all(
        ROLES.map(async (role) => [role, await damageFor({ id: 'me', name: 'मैं', grants: everywhere(role) })] as const),
      ),
    );
  expect(Object.values(await told())).toEqual(ROLES.map(() => undefined));
  noteDamage({ database: ['row 7 missing from index'], imageIds: [imageId, imageId + 1] });
  const all = { database: true, pictures: [{ imageId, fileName: expect.any(String) as string }] };
  expect(await told()).toEqual({
    reporter: undefined,
    translator: undefined,
    editor: undefined,
    chief_editor: all,
    administrator: all,
  });
});

test('each kind of damage is said with its cure, in the language of the interface', async () => {
  const database = await shown({ database: true, pictures: [] }, 'hi');
  expect(database).toContain('डेटाबेस बिगाड़ दिया है');
  expect(database).not.toContain('मूल फ़ाइल');
  const pictures = await shown({ database: false, pictures: [{ imageId: 3, fileName: 'ghat.jpg' }] }, 'en');
  expect(pictures).not.toContain('database');
  expect(pictures).toContain('<a href="/en/newsroom/images?image=3">ghat.jpg</a>');
  expect(pictures).toContain('Upload the same file again');
  expect(pictures.match(/role="alert"/g)).toHaveLength(1);
});
