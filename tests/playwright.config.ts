import { defineConfig, devices } from '@playwright/test';
import { onPath } from '../src/commands/browser.mjs';

const port = 4391;
const executablePath = process.env['CHROMIUM_PATH'] ?? onPath();

export default defineConfig({
  testDir: 'browser',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  expect: { toHaveScreenshot: { pathTemplate: '{testDir}/pictures/{arg}{ext}' } },
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '../node_modules/.cache/tienvoud/reports/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${String(port)}`,
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'npm run --silent serve',
    cwd: '..',
    env: { PORT: String(port) },
    url: `http://localhost:${String(port)}/robots.txt`,
    reuseExistingServer: false,
  },
});
