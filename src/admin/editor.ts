/** What the editor's page runs: Sveltia CMS, with formats that change no more of a file than was changed in its form. */
import { fileToForm, formToFile } from './format.ts';
import { settingsElement } from './page.ts';
import type { Settings } from './settings.ts';

// Its package stands beside this script as it came, with its letters and pictures.
const beside = './sveltia/index.js';
const { init, registerCustomFormat } = (await import(/* @vite-ignore */ beside)) as typeof import('@sveltia/cms');

const { config, formats } = JSON.parse(document.getElementById(settingsElement)?.textContent ?? '{}') as Settings;
for (const [name, format] of Object.entries(formats))
  registerCustomFormat(name, format.extension, {
    fromFile: (text) => fileToForm(format, text),
    toFile: (form) => formToFile(format, form as Record<string, unknown>),
  });
await init({ config });
