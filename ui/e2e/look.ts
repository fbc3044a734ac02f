import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wide = { width: 1280, height: 900 };
const sizes = [wide, { width: 390, height: 844 }];
const locales = ['ja', 'en'] as const;
const themes = ['light', 'dark'] as const;

type Locale = (typeof locales)[number];
type Theme = (typeof themes)[number];

/**
 * A screen in both languages, both themes and at both widths, as it stands:
 * pictures for people in test-results/screens, and what a machine can see: no
 * accessibility fault, nothing wider than the window. Leaves the page in
 * Japanese, light and wide.
 */
export async function look(page: Page, name: string): Promise<void> {
  for (const locale of locales) {
    await choose(page, 'language', locale);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    for (const theme of themes) {
      await choose(page, 'theme', theme);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const state = `${name}-${locale}-${theme}-${size.width}`;
        await expectAccessible(page, state, theme);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${state} is wider than the window`).toBeLessThanOrEqual(0);
        // One picture of each language and of each theme at each width.
        if ((locale === 'en') === (theme === 'dark'))
          await page.screenshot({ path: `test-results/screens/${state}.png`, fullPage: true });
      }
    }
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

async function expectAccessible(page: Page, state: string, theme: Theme): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Colours on their way to another theme would be measured in between.
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
  const axe = new AxeBuilder({ page });
  // Only colours differ between the themes.
  if (theme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${state}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
}
