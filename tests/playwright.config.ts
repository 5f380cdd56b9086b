import { defineConfig, devices } from '@playwright/test';
import { flags, onPath } from '../src/commands/browser.mjs';

const port = 4391;
/** Of the demonstration host; a stranger to both is on the port after it. */
const hostPort = port + 100;
const executablePath = process.env['CHROMIUM_PATH'] ?? onPath();

export default defineConfig({
  testDir: 'browser',
  metadata: { host: `http://127.0.0.1:${String(hostPort)}/` },
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
      args: flags,
    },
  },
  webServer: [
    {
      command: 'npm run --silent serve',
      cwd: '..',
      env: { PORT: String(port) },
      url: `http://localhost:${String(port)}/robots.txt`,
      reuseExistingServer: false,
    },
    {
      command: 'node tests/host/server.ts',
      cwd: '..',
      env: { PORT: String(hostPort), SITE: `http://localhost:${String(port)}/` },
      url: `http://127.0.0.1:${String(hostPort)}/`,
      reuseExistingServer: false,
    },
  ],
});
