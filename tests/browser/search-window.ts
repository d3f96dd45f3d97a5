/** The search window in the shared browser: open it, type, read what it answers, take one. */
import type { Page } from 'playwright-core';
import { follow } from './person.ts';

export interface Result {
  /** The section's id. */
  section: string;
  href: string;
  title: string;
  number: string;
  /** Kind, and the page or list that holds it. */
  where: string;
}

/** Opens search, from the header of a desk or the bar of a phone, and waits until it can answer. */
export async function openSearch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.locator('[data-narrow-role] option').nth(1).waitFor({ state: 'attached' });
}

export const readResults = (page: Page): Promise<Result[]> =>
  page.locator('[data-results] [role=option]').evaluateAll((options) =>
    (options as HTMLAnchorElement[]).map((option) => ({
      section: option.dataset['section'] ?? '',
      href: option.getAttribute('href') ?? '',
      title: option.querySelector('.found')?.textContent ?? '',
      number: option.querySelector('.number')?.textContent ?? '',
      where: option.querySelector('.where')?.textContent ?? '',
    })),
  );

/** Types a question into the open window and reads the results. */
export async function ask(page: Page, question: string): Promise<Result[]> {
  await page.getByRole('combobox', { name: 'What do you need?' }).fill(question);
  await page.locator('[data-results][aria-busy=false]').waitFor({ state: 'attached' });
  return readResults(page);
}

/** Takes the first result that has these words, and waits until its page is there. */
export const take = (page: Page, words: string): Promise<void> =>
  follow(page, page.getByRole('listbox', { name: 'Results' }).getByRole('option').filter({ hasText: words }));

/** Types one question after the other, and reads the sections of the first three results of each. */
export const askAll = (page: Page, questions: readonly string[]): Promise<string[][]> =>
  page.evaluate(async (all) => {
    const query = document.querySelector<HTMLInputElement>('[data-query]')!;
    const results = document.querySelector<HTMLElement>('[data-results]')!;
    const answers: string[][] = [];
    for (const question of all) {
      query.value = question;
      query.dispatchEvent(new Event('input', { bubbles: true }));
      while (results.ariaBusy === 'true') await new Promise((again) => setTimeout(again));
      answers.push([...results.children].slice(0, 3).map((option) => (option as HTMLElement).dataset['section'] ?? ''));
    }
    return answers;
  }, questions);
