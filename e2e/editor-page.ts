import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '#lib/locale.ts';

/** The writing screen with the interface in English, as a person sees it. */
export class EditorPage {
  readonly body: Locator;
  readonly headline: Locator;

  constructor(readonly page: Page) {
    this.body = page.getByRole('textbox', { name: 'Body text' });
    this.headline = page.getByRole('textbox', { name: 'Headline', exact: true });
  }

  /** Opens one language of a story and waits until it can be written in. */
  async open(articleId: number, language: Locale): Promise<void> {
    await this.page.goto(`/en/newsroom/articles/${articleId}/${language}`);
    await expect(this.body).toBeVisible();
  }

  /** A line of the story's head: Kicker, Headline, Standfirst, Byline as printed. */
  async write(label: string, words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label, exact: true }).fill(words);
  }

  /** A field of the details by its id, which the publish sheet's findings lead to as well. */
  field(name: string): Locator {
    return this.page.locator(`#field-${name}`);
  }

  /** Picks an entry of a list of the details by typing its name. */
  async choose(field: string, name: string): Promise<void> {
    await this.field(field).click();
    await this.field(field).fill(name);
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  /** Types paragraphs into the body where the cursor stands, each followed by Enter but the last. */
  async type(paragraphs: string[]): Promise<void> {
    for (const [at, paragraph] of paragraphs.entries()) {
      if (at > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.insertText(paragraph);
    }
  }

  /** Inserts a block by the slash menu; `word` narrows it to one entry. */
  async insert(word: string, name: string): Promise<void> {
    await this.page.keyboard.type(`/${word}`);
    await expect(this.page.getByRole('option', { name: new RegExp(`^${name}`), selected: true })).toBeVisible();
    await this.page.keyboard.press('Enter');
  }

  /** Inserts a "Read more" card to the story with this headline. */
  async insertReadMore(search: string, headline: string): Promise<void> {
    await this.insert('related', 'Read more');
    const dialog = this.page.getByRole('dialog', { name: 'Choose a story' });
    await dialog.getByRole('combobox').fill(search);
    await dialog.getByRole('option', { name: headline }).click();
    await expect(dialog).toBeHidden();
  }

  /** Adds the lead picture from a file, with the words that stand in the picker's form. */
  async addLeadImage(
    file: { name: string; buffer: Buffer },
    words: { credit?: string; alt: Partial<Record<Locale, string>>; caption?: Partial<Record<Locale, string>> },
  ): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a lead picture' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Choose a picture' });
    await dialog.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'image/jpeg' });
    const use = dialog.getByRole('button', { name: 'Use this picture' });
    await expect(use).toBeVisible({ timeout: 90_000 });
    if (words.credit !== undefined)
      await dialog.getByRole('textbox', { name: 'Credit', exact: true }).fill(words.credit);
    const names = { en: 'English', hi: 'Hindi' };
    for (const locale of ['en', 'hi'] as const) {
      const alt = words.alt[locale];
      const caption = words.caption?.[locale];
      if (caption !== undefined)
        await dialog.getByRole('textbox', { name: `Caption (${names[locale]})` }).fill(caption);
      if (alt !== undefined) await dialog.getByRole('textbox', { name: `Alt text (${names[locale]})` }).fill(alt);
    }
    await use.click();
    await expect(dialog).toBeHidden();
  }

  /** Waits until the server has every word. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved', {
      timeout: 20_000,
    });
  }

  /** Publishes or updates through the sheet; answers the address readers find it at. */
  async publish({ substantive = false } = {}): Promise<string> {
    await this.saved();
    const open = this.page.getByRole('button', { name: /^(Publish|Update)…$/ });
    const isUpdate = (await open.textContent())?.startsWith('Update');
    await open.click();
    const sheet = this.page.getByRole('dialog');
    await expect(sheet.getByText('Nothing is missing.')).toBeVisible();
    if (isUpdate) await sheet.getByRole('radio', { name: substantive ? 'Substantive' : 'Minor' }).check();
    await sheet.getByRole('button', { name: /^(Publish|Update)$/ }).click();
    const done = this.page.getByRole('dialog', { name: isUpdate ? 'Updated' : 'Published' });
    const link = done.getByRole('link', { name: 'Open the live page' });
    await expect(link).toBeVisible({ timeout: 20_000 });
    const address = (await link.getAttribute('href')) ?? '';
    await done.getByRole('button', { name: 'Close' }).last().click();
    await expect(done).toBeHidden();
    return address;
  }

  /** From this story to its other language, over an empty page or a copy of the story. */
  async beginOther(language: Locale, way: 'copy' | 'empty'): Promise<void> {
    const name = language === 'hi' ? 'Hindi' : 'English';
    await this.page.getByRole('button', { name: `Write the ${name} translation` }).click();
    const dialog = this.page.getByRole('dialog', { name: `Write the ${name} translation` });
    await dialog.getByRole('radio', { name: way === 'copy' ? 'A copy of the story' : 'An empty page' }).check();
    await dialog.getByRole('button', { name: `Begin in ${name}` }).click();
    await expect(this.page).toHaveURL(new RegExp(`/newsroom/articles/\\d+/${language}$`));
    await expect(this.body).toBeVisible();
  }
}
