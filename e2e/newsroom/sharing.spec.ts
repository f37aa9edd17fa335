import type { Browser, Page } from '@playwright/test';
import { setEmbargo } from '#db/commands/embargo/set-embargo.ts';
import { publishTranslation } from '#db/commands/publishing/publish-translation.ts';
import { shareDraft } from '#db/commands/share/share-draft.ts';
import { perform } from '#db/perform.ts';
import { variantAddressFrom } from '#lib/image/image.ts';
import type { StoredImage } from '#lib/image/picked-image.ts';
import { granted } from '#lib/testing-result.ts';
import { ask } from '../ask.ts';
import { accessibilityFaults } from '../axe.ts';
import { expect, origin, test } from '../fixtures.ts';
import { makePicture } from '../make-picture.ts';
import { actorOf, serverDatabase, shareOf, type Story, uniqueMark, versionOf } from '../stories.ts';

const WORDS = {
  en: {
    more: 'More',
    menu: 'Share the draft…',
    hours: 'Hours until it ends',
    wrong: 'Choose a whole number of hours from 1 to 72.',
    make: 'Make a link',
    link: 'Link',
    bar: 'Unpublished draft',
    notOpened: 'Not opened yet.',
    opened: /^Opened once, last on /,
    revoke: /^Revoke: Anita/,
    none: 'No link is open',
    over: 'Nothing to read at this link',
  },
  hi: {
    more: 'और विकल्प',
    menu: 'ड्राफ़्ट साझा करें…',
    forWhom: 'किसके लिए है?',
    hours: 'कितने घंटे खुला रहेगा',
    wrong: '1 से 72 तक पूरे घंटे चुनें।',
    make: 'लिंक बनाएं',
    link: 'लिंक',
    bar: 'अप्रकाशित ड्राफ़्ट',
    by: 'अनन्या रस्तोगी',
    notOpened: 'अभी नहीं खोला गया।',
    none: 'कोई लिंक खुला नहीं है',
    over: 'इस लिंक पर पढ़ने को कुछ नहीं है',
  },
} as const;

/** A picture that no story has shown, uploaded by whoever is signed in. */
async function upload(page: Page): Promise<StoredImage> {
  const uploaded = await page.request.post('/api/newsroom/images', {
    headers: { origin: origin(), 'content-type': 'application/octet-stream', 'x-file-name': `${uniqueMark()}.jpg` },
    data: await makePicture({ credit: 'Setu' }),
  });
  expect(uploaded.status()).toBe(201);
  return ((await uploaded.json()) as { value: StoredImage }).value;
}

/** Somebody outside: a browser of their own that is signed in nowhere and runs no script. */
async function outsider(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin(), javaScriptEnabled: false });
  return context.newPage();
}

async function openDialog(page: Page, locale: 'en' | 'hi') {
  const words = WORDS[locale];
  await page.getByRole('button', { name: words.more, exact: true }).click();
  await page.getByRole('menuitem', { name: words.menu }).click();
  return page.getByRole('dialog');
}

test('a reporter gives somebody outside a link, who reads the draft and its picture until it is revoked', async ({
  page,
  newsroom,
  browser,
}) => {
  test.setTimeout(180_000);
  const { en, hi } = WORDS;
  await newsroom.signIn('reporter');
  const { imageId, picture } = await upload(page);
  const story = await newsroom.story({
    standing: { en: 'draft', hi: 'draft' },
    by: 'reporter',
    details: { leadImageId: imageId },
  });
  // By the key alone, and on a phone, in Hindi.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/hi/newsroom/articles/${story.id}/hi`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  const dialog = await openDialog(page, 'hi');
  await expect(dialog.getByText(hi.none)).toBeVisible();
  await dialog.getByLabel(hi.hours).fill('73');
  await dialog.getByLabel(hi.hours).press('Enter');
  await expect(dialog.getByText(hi.wrong)).toBeVisible();
  await dialog.getByLabel(hi.hours).fill('2');
  await expect(dialog.getByText(hi.wrong)).toBeHidden();
  await dialog.getByLabel(hi.forWhom).fill('Anita, the lawyer');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: hi.make }).press('Enter');
  const field = dialog.getByRole('textbox', { name: hi.link });
  await expect(field).toBeFocused();
  const link = await field.inputValue();
  expect(link).toMatch(new RegExp(`^${origin()}/hi/shared/[A-Za-z0-9_-]{22}$`));
  await expect(dialog.getByText(hi.notOpened)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => innerWidth),
  );
  expect(await accessibilityFaults(page)).toEqual([]);

  const guest = await outsider(browser);
  const pictures: number[] = [];
  guest.on('response', (answer) => {
    if (answer.url().includes('/picture/')) pictures.push(answer.status());
  });
  // The English of the story has a link as well, from an editor.
  const english = `${origin()}/en/shared/${await shareOf(story, 'en')}`;
  for (const [locale, address, by] of [
    ['en', english, 'Arjun Malhotra'],
    ['hi', link, hi.by],
  ] as const) {
    pictures.length = 0;
    const answer = await guest.goto(address);
    expect(answer?.status()).toBe(200);
    const headers = answer?.headers() ?? {};
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    await expect(guest.getByRole('note')).toContainText(WORDS[locale].bar);
    await expect(guest.getByRole('note')).toContainText(by);
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText(story.headline[locale]);
    await expect(guest).not.toHaveTitle(new RegExp(story.mark));
    await expect(guest.locator('figure.lead img')).toBeVisible();
    await expect.poll(() => [...new Set(pictures)]).toEqual([200]);
    const source = await guest.content();
    expect(source).not.toMatch(/<script|og:|canonical|hreflang/i);
    expect(source).not.toContain(story.address(locale));
    // Nor is it a page of the other language's.
    const elsewhere = new URL(address).pathname.replace(/^\/../, locale === 'en' ? '/hi' : '/en');
    expect((await ask(elsewhere)).status).toBe(404);
  }
  // The same file is nobody's at its ordinary address.
  const ordinary = variantAddressFrom(320, picture, '16x9');
  const below = `${new URL(link).pathname}/picture${ordinary.replace('/media', '')}`;
  expect((await ask(ordinary)).status).toBe(404);
  const shown = await ask(below);
  expect([shown.status, shown.headers['cache-control']]).toEqual([200, 'private, no-store']);

  // It is revoked at a desk, in English.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/en/newsroom/articles/${story.id}/hi`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  await openDialog(page, 'en');
  await dialog.getByText(en.opened).click();
  await expect(dialog.getByText(/Chrome/)).toBeVisible();
  await expect(dialog).not.toContainText('127.0.0');
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: en.revoke }).click();
  await expect(dialog.getByText(en.none)).toBeVisible();
  // One that has just been made goes from the screen with its end.
  await dialog.getByRole('button', { name: en.make }).click();
  await expect(dialog.getByRole('textbox', { name: en.link })).toBeVisible();
  await dialog.getByRole('button', { name: /^Revoke/ }).click();
  await expect(dialog.getByText(en.none)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: en.link })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: en.make })).toBeVisible();
  expect((await guest.goto(link))?.status()).toBe(404);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(hi.over);
  expect((await ask(below)).status).toBe(404);
  // What is over, what never was and what cannot be are one page.
  for (const locale of ['en', 'hi'] as const) {
    const never = [`/${locale}/shared/${'x'.repeat(22)}`, `/${locale}/shared/x`];
    const over = locale === 'hi' ? [new URL(link).pathname] : [];
    const pages = await Promise.all([...over, ...never].map((path) => ask(path)));
    expect(new Set(pages.map(({ body }) => body)).size).toBe(1);
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 404));
    expect(pages[0]?.body).toContain(WORDS[locale].over);
  }
  await guest.context().close();
});

test('a link is over with the next request once the text is published, or the story is put under embargo', async ({
  newsroom,
  page,
}) => {
  const [out, held] = [
    await newsroom.story({ standing: { en: 'draft', hi: 'draft' } }),
    await newsroom.story({ standing: { en: 'draft', hi: 'draft' } }),
  ];
  const db = serverDatabase();
  const status = async (locale: 'en' | 'hi', token: string) => (await ask(`/${locale}/shared/${token}`)).status;
  for (const locale of ['en', 'hi'] as const) {
    const [first, second] = [await shareOf(out, locale), await shareOf(held, locale)];
    expect([await status(locale, first), await status(locale, second)]).toEqual([200, 200]);
    const translationId = out.translationIds[locale] ?? 0;
    const input = { translationId, version: await versionOf(translationId), substantive: true };
    granted(await perform(publishTranslation, input, await actorOf('chief'), new Date(), db));
    expect([await status(locale, first), await status(locale, second)]).toEqual([404, 200]);
  }
  const tokens = { en: await shareOf(held, 'en'), hi: await shareOf(held, 'hi') };
  const until = new Date(Math.ceil(Date.now() / 60_000 + 60) * 60_000).toISOString();
  granted(
    await perform(setEmbargo, { articleId: held.id, version: 0, until }, await actorOf('editor'), new Date(), db),
  );
  expect([await status('en', tokens.en), await status('hi', tokens.hi)]).toEqual([404, 404]);
  // And the dialog says why there is no other.
  await newsroom.signIn('chief');
  await page.goto(`/en/newsroom/articles/${held.id}/en`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  const dialog = await openDialog(page, 'en');
  await dialog.getByRole('button', { name: WORDS.en.make }).click();
  await expect(dialog.getByRole('alert')).toContainText('under embargo');
});

test('a reporter does not share somebody else’s story, nor see its links, by a direct request either', async ({
  page,
  newsroom,
}) => {
  const [own, other]: Story[] = [
    await newsroom.story({ standing: { en: 'draft' }, by: 'reporter' }),
    await newsroom.story({ standing: { en: 'draft' }, by: 'editor' }),
  ] as const;
  await newsroom.signIn('reporter');
  await page.goto(`/en/newsroom/articles/${own?.id}/en`);
  await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
  const dialog = await openDialog(page, 'en');
  await dialog.getByLabel(WORDS.en.hours).fill('73');
  await dialog.getByLabel(WORDS.en.hours).press('Enter');
  await expect(dialog.getByText(WORDS.en.wrong)).toBeVisible();
  await dialog.getByLabel(WORDS.en.hours).fill('2');
  await expect(dialog.getByText(WORDS.en.wrong)).toBeHidden();
  const asked = page.waitForRequest((one) => one.method() === 'POST' && 'next-action' in one.headers());
  await dialog.getByRole('button', { name: WORDS.en.make }).click();
  const request = await asked;
  await expect(dialog.getByRole('textbox', { name: WORDS.en.link })).toBeVisible();
  await expect(dialog.getByText(WORDS.en.notOpened)).toBeVisible();
  const body = request.postData() ?? '';
  const ids = [own, other].map((story) => `"translationId":${story?.translationIds.en}`);
  expect(body).toContain(ids[0]);
  const headers = await request.allHeaders();
  const again = await page.request.post(request.url(), {
    headers: {
      origin: origin(),
      'content-type': headers['content-type'] ?? '',
      'next-action': headers['next-action'] ?? '',
      accept: headers.accept ?? '',
    },
    data: body.replace(ids[0] ?? '', ids[1] ?? ''),
  });
  const said = await again.text();
  expect(said).toContain('not_allowed');
  expect(said).not.toContain('token');
  expect((await page.request.get(`/api/newsroom/translations/${other?.translationIds.en}/shares`)).status()).toBe(403);
  // The history tells everybody that a link was made, and for whom only to those who see the links.
  const input = { translationId: other?.translationIds.en ?? 0, number: null, hours: 2, forWhom: 'Anita the source' };
  granted(await perform(shareDraft, input, await actorOf('editor'), new Date(), serverDatabase()));
  const history = await (await page.request.get(`/api/newsroom/stories/${other?.id}/history`)).text();
  expect(history).toContain('draft.share');
  expect(history).not.toContain('Anita');
  await page.goto(`/en/newsroom/articles/${other?.id}/en`);
  await page.getByRole('button', { name: WORDS.en.more, exact: true }).click();
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expect(page.getByRole('menuitem', { name: WORDS.en.menu })).toHaveCount(0);
});

test('an editor who copies a story gets it without the language that was withdrawn, and is told so', async ({
  page,
  newsroom,
}) => {
  const story = await newsroom.story({ standing: { en: 'live', hi: 'withdrawn' } });
  await newsroom.signIn('editor');
  for (const [locale, menu, told] of [
    ['en', 'Duplicate', 'The Hindi text was withdrawn, so it is not in the copy'],
    ['hi', 'कॉपी बनाएं', 'हिंदी टेक्स्ट वापस लिया जा चुका है, इसलिए कॉपी में नहीं है'],
  ] as const) {
    await page.goto(`/${locale}/newsroom/articles/${story.id}/en`);
    await expect(page.locator('#field-body[contenteditable=true]')).toBeVisible();
    await page.getByRole('button', { name: WORDS[locale].more, exact: true }).click();
    await page.getByRole('menuitem', { name: menu }).click();
    await expect(page.getByText(told)).toBeVisible();
    await expect(page).not.toHaveURL(new RegExp(`/${story.id}/`));
  }
});
