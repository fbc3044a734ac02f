import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

/** Each language in each theme and at each width; of the eight ways, the four that differ most. */
const ways = [
  { locale: 'ja', theme: 'light', size: wide },
  { locale: 'ja', theme: 'dark', size: narrow },
  { locale: 'en', theme: 'dark', size: wide },
  { locale: 'en', theme: 'light', size: narrow },
] as const;

type Locale = (typeof ways)[number]['locale'];
type Theme = (typeof ways)[number]['theme'];

/**
 * A screen in both languages, both themes and at both widths, as it stands:
 * pictures for people in test-results/screens, and what a machine can see: no
 * accessibility fault, nothing wider than the window. Leaves the page in
 * Japanese, light and wide.
 */
export async function look(page: Page, name: string): Promise<void> {
  for (const { locale, theme, size } of ways) {
    await choose(page, 'language', locale);
    await choose(page, 'theme', theme);
    await page.setViewportSize(size);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const state = `${name}-${locale}-${theme}-${size.width}`;
    await expectAccessible(page, state);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${state} is wider than the window`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/screens/${state}.png`, fullPage: true });
  }
  await page.setViewportSize(wide);
  await choose(page, 'theme', 'light');
  await choose(page, 'language', 'ja');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
}

/** Chooses as another tab of this browser would: also while a dialog keeps the page's own buttons away. */
async function choose(page: Page, what: 'language' | 'theme', value: Locale | Theme): Promise<void> {
  await page.evaluate(
    ({ key, newValue }) => {
      localStorage.setItem(key, newValue);
      window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
    },
    { key: `shomei.${what}`, newValue: value },
  );
}

/** No finding of axe by WCAG 2.0 to 2.2, A and AA. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Colours on their way to another theme would be measured in between.
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
  // Legacy: without the second page that it opens for frames of other origins; there are none.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
}
