import { defineConfig, devices, type Project } from '@playwright/test';
import { flags, onPath } from '../src/machine/browser.mjs';
import { firefoxHere } from '../src/machine/engines.mjs';

const port = 4391;
/** Of the demonstration host; a stranger to both is on the port after it. */
const hostPort = port + 100;
const executablePath = process.env['CHROMIUM_PATH'] ?? onPath();

const firefox = firefoxHere();

/**
 * A project in Firefox, where there is one. Playwright drives a Firefox that was installed by WebDriver BiDi, which takes no
 * colours and no motion from a test: they are the browser's own preferences. There are no fingers, no print, no clipboard and no
 * sessions of the browser's own protocol either; a field of numbers is not emptied before it is filled, and pages of two windows
 * that are opened at once come to nothing.
 */
const inFirefox = (
  name: string,
  which: Pick<Project, 'grep' | 'grepInvert'>,
  preferences: Record<string, number>,
): Project[] =>
  firefox
    ? [
        {
          name,
          ...which,
          use: {
            browserName: 'firefox',
            viewport: { width: 1280, height: 720 },
            ...(firefox.channel && { channel: firefox.channel }),
            launchOptions: {
              executablePath: firefox.executablePath,
              // A process that is kept ready for the next page costs as much as one that shows it.
              firefoxUserPrefs: {
                'dom.ipc.processPrelaunch.enabled': false,
                'ui.systemUsesDarkTheme': 0,
                ...preferences,
              },
            },
          },
        },
      ]
    : [];

const inChromium: Project['use'] = {
  ...devices['Desktop Chrome'],
  launchOptions: { ...(executablePath && { executablePath }), args: flags },
};

/** Tests of what editors use. */
const edited = /\/(admin|desk|editing)\.spec\.ts$/;

export default defineConfig({
  testDir: 'browser',
  metadata: { host: `http://127.0.0.1:${String(hostPort)}/` },
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // How long anything takes is for the benchmark. A machine that tests may be busy with ten other things: what is waited for may
  // come late, and a hook has no more time than this, whatever its file says of tests.
  timeout: 180_000,
  expect: { timeout: 30_000, toHaveScreenshot: { pathTemplate: '{testDir}/pictures/{arg}{ext}' } },
  fullyParallel: true,
  // Two for each core: most of what a test does is wait for what takes its time.
  workers: 4,
  reporter: [['list'], ['json', { outputFile: '../node_modules/.cache/tienvoud/reports/playwright.json' }]],
  use: { baseURL: `http://localhost:${String(port)}` },
  projects: [
    // Each starts a server that makes pages as they are asked for, and keeps a core busy by itself: one at a time, from the beginning.
    { name: 'editing', testMatch: edited, workers: 1, use: inChromium },
    { name: 'chromium', testIgnore: edited, use: inChromium },
    // A test that is tagged @engines runs in Firefox too; with @moving it has motion there, which takes longer, and without it none.
    ...inFirefox('firefox-moving', { grep: /(?=.*@engines)(?=.*@moving)/ }, {}),
    ...inFirefox('firefox', { grep: /@engines/, grepInvert: /@moving/ }, { 'ui.prefersReducedMotion': 1 }),
  ],
  webServer: [
    {
      command: 'npm run --silent serve',
      cwd: '..',
      env: { PORT: String(port) },
      url: `http://localhost:${String(port)}/robots.txt`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    {
      command: 'node tests/host/server.ts',
      cwd: '..',
      env: { PORT: String(hostPort), SITE: `http://localhost:${String(port)}/` },
      url: `http://127.0.0.1:${String(hostPort)}/`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
  ],
});
