import type { CmsConfig, Field } from '@sveltia/cms';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { adminAsked } from '../../src/admin/integration.ts';
import { ownFonts } from '../../src/admin/own-fonts.ts';
import { adminPage, adminPolicy } from '../../src/admin/page.ts';
import { repositoryOf } from '../../src/admin/repository.ts';
import { settingsFor } from '../../src/admin/settings.ts';
import { filesIn } from '../../src/story/files.ts';
import { readStory } from '../../src/story/read.ts';

const { story } = readStory(filesIn('tests/fixtures/tiny'));
const settings = settingsFor({ story, root: 'content', kinds: ['growth', 'units'] });

/** The fields of a form, by the names of collection and file. */
function fields(config: CmsConfig, collection: string, file?: string): Field[] {
  const found = config.collections?.find((one) => 'name' in one && one.name === collection);
  if (found && 'files' in found) {
    const own = found.files.find((one) => 'name' in one && one.name === file);
    return own && 'fields' in own ? own.fields : [];
  }
  return found && 'fields' in found ? found.fields : [];
}

const named = (list: readonly Field[], name: string): unknown => list.find((one) => one.name === name);

describe('the forms', () => {
  it('know what is needed and what form a text has, in the words of the check', () => {
    expect(named(fields(settings.config, 'sources'), 'read')).toMatchObject({
      widget: 'string',
      required: true,
      pattern: [expect.stringContaining('\\d{3}'), 'Is not a day: write 2021-03-11, 2021-03 or 2021'],
    });
    expect(named(fields(settings.config, 'sources'), 'archived')).toMatchObject({ required: false, type: 'url' });
    expect(named(fields(settings.config, 'words', 'story'), 'description')).toMatchObject({
      widget: 'text',
      maxlength: 160,
    });
  });

  it('offer the ids that there are', () => {
    const [facts] = fields(settings.config, 'ledger', 'facts') as { fields: Field[] }[];
    expect(named(facts?.fields ?? [], 'sources')).toMatchObject({
      widget: 'select',
      multiple: true,
      options: ['paper'],
    });
    expect(named(facts?.fields ?? [], 'status')).toMatchObject({ widget: 'select', required: true });
    expect(named(fields(settings.config, 'charts', 'growth'), 'kind')).toMatchObject({ options: ['growth', 'units'] });
  });

  it('offer the units of the story, and have a field for the words of each', () => {
    const [facts] = fields(settings.config, 'ledger', 'facts') as { fields: Field[] }[];
    expect(named(facts?.fields ?? [], 'unit')).toMatchObject({
      widget: 'select',
      required: false,
      options: expect.arrayContaining(['attempts', 'percent']) as string[],
    });
    const words = named(fields(settings.config, 'words', 'interface'), 'unit') as { fields: Field[] };
    expect(named(words.fields, 'attempts')).toMatchObject({ widget: 'object', required: false, i18n: true });
    expect(named(words.fields, 'percent')).toMatchObject({ widget: 'object', required: true, i18n: true });
  });

  it('have every language of a text beside the other, the original first', () => {
    expect(settings.config.i18n).toMatchObject({ locales: ['nl', 'en'], default_locale: 'nl' });
    expect(named(fields(settings.config, 'chapters'), 'title')).toMatchObject({ i18n: true });
    expect(settings.config.collections).toContainEqual(
      expect.objectContaining({ name: 'chapters', folder: 'content/locales/{{locale}}/chapters' }),
    );
  });

  it('have a block for every component with lines of its own, and its ids to choose from', () => {
    const body = named(fields(settings.config, 'chapters'), 'body') as { types: { name: string; fields: Field[] }[] };
    expect(body.types.map(({ name }) => name)).toEqual([
      'text',
      'Number',
      'Chart',
      'Note',
      'Quote',
      'Correction',
      'Guess',
      'Scrolly',
    ]);
    const chart = body.types.find(({ name }) => name === 'Chart');
    expect(chart?.fields).toMatchObject([{ name: 'id', widget: 'select', options: ['growth', 'scales'] }]);
  });
});

describe('the repository', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['desk/story', { host: 'github', name: 'desk/story' }],
    ['gitlab:news/desk/story', { host: 'gitlab', name: 'news/desk/story' }],
  ])('of %s is %o', (setting, repository) => {
    expect(repositoryOf(setting)).toEqual(repository);
  });

  it('is not just any text', () => {
    expect(() => repositoryOf('story')).toThrow(
      'ADMIN_REPO is "story", which is no repository. Write owner/name, or gitlab:owner/name.',
    );
  });
});

describe('the page', () => {
  it('may ask nobody for anything, but the host of its repository', () => {
    expect(adminPolicy()).toContain("default-src 'none'");
    expect(adminPolicy()).not.toContain('http');
    expect(adminPolicy({ host: 'github', name: 'a/b' }).match(/https?:[^ ;]*/g)).toEqual(['https://api.github.com']);
  });

  it('is for no search engine, and no word of a story ends its script', () => {
    const page = adminPage({ ...settings, config: { ...settings.config, app_title: '</script><b>' } });
    expect(page).toContain('<meta name="robots" content="noindex, nofollow" />');
    expect(page).not.toContain('</script><b>');
  });

  it('has its letters from its own package, or is not made', () => {
    const code =
      "src:url(https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2) format('woff2')";
    expect(ownFonts(code, ['noto-mono-latin-400-normal-x.woff2'])).toBe(
      "src:url(sveltia/assets/noto-mono-latin-400-normal-x.woff2) format('woff2')",
    );
    expect(() => ownFonts(code, [])).toThrow('its package has no such letters');
  });
});

describe('the editor', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['', false],
    ['off', false],
    ['on', true],
  ])('with ADMIN=%s is there: %s', (setting, there) => {
    vi.stubEnv('ADMIN', setting);
    expect(adminAsked()).toBe(there);
  });

  it('does not take a slip for no', () => {
    expect(() => adminAsked('yes')).toThrow(
      'ADMIN is "yes". Write ADMIN=on for a site with an editor at /admin/, or leave it out.',
    );
  });
});
