import { defineConfig } from '@playwright/test';

// Debian's Chromium, kept from talking to anybody but the server under test.
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  workers: 1,
  timeout: 600_000,
  // Longer than a page waits until it looks again by itself.
  expect: { timeout: 40_000 },
  forbidOnly: process.env.CI !== undefined,
  // Where the machine stands still for minutes a browser may never draw again: the
  // story is told once more by a new one, and the report calls it flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  reporter: [['list']],
  use: {
    headless: true,
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    locale: 'ja-JP',
    // Deliberately not Tokyo: days are told in Tokyo wherever the computer is.
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args },
  },
});
