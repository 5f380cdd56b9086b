/** `npm run bench-chapters`: how a build grows with the chapters of a story, beside plain Astro with MDX and the same text. Judges nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const sizes = (process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['10', '100', '1000']).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'tienvoud-chapters-'));
const languages = ['nl', 'en'];

const sentences: Readonly<Record<string, string>> = {
  nl: 'Later waren het er <Fact id="end" />.<Cite id="end" /> Een <Term id="patch">patch</Term> hielp *niet*, en dat bleef zo, want wie hem niet zette bleef kwetsbaar voor wie hem zocht.',
  en: 'Later there were <Fact id="end" />.<Cite id="end" /> A <Term id="patch">patch</Term> did *not* help, and so it remained, for whoever did not install it was still open to whoever looked for it.',
};

/** A chapter of three paragraphs, with facts as in the tiny story. */
const chapter = (language: string, number: number): string =>
  `---\ntitle: Number ${String(number)}\n---\n\n${Array.from({ length: 3 }, () => sentences[language] ?? '').join('\n\n')}\n`;

/** A story with so many chapters, made of the tiny one. */
function storyOf(chapters: number): string {
  const story = join(folder, `story-${String(chapters)}`);
  cpSync('tests/fixtures/tiny', story, { recursive: true });
  const names = Array.from({ length: chapters }, (_, index) => `${String(index + 10)}-more`);
  const settings = join(story, 'story.yaml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace('[01-begin]', `[${['01-begin', ...names].join(', ')}]`),
  );
  for (const language of languages)
    names.forEach((name, index) => {
      writeFileSync(join(story, `locales/${language}/chapters/${name}.mdx`), chapter(language, index));
    });
  seconds(['src/commands/translated.ts', 'en'], '.', { STORY: story });
  return story;
}

/** The same text on two pages of a plain site: MDX with components that do nothing. */
function plainOf(chapters: number): string {
  const site = join(folder, `plain-${String(chapters)}`);
  const write = (path: string, text: string): void => {
    mkdirSync(join(site, dirname(path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  write('package.json', '{ "type": "module" }\n');
  write('astro.config.mjs', "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n");
  write('src/Part.astro', '<span><slot /></span>\n');
  write(
    'src/content.config.ts',
    "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nimport { z } from 'astro/zod';\nexport const collections = { chapters: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './content' }), schema: z.object({ title: z.coerce.string() }) }) };\n",
  );
  write(
    'src/pages/[language].astro',
    `---\nimport { getCollection, render } from 'astro:content';\nimport Part from '/src/Part.astro';\nexport const getStaticPaths = () => ${JSON.stringify(languages)}.map((language) => ({ params: { language } }));\nconst all = await getCollection('chapters', ({ id }) => id.startsWith(Astro.params.language));\nconst contents = await Promise.all(all.map(async (one) => (await render(one)).Content));\nconst components = { Fact: Part, Cite: Part, Term: Part };\n---\n{contents.map((Content) => <Content components={components} />)}\n`,
  );
  for (const language of languages)
    for (let index = 0; index < chapters; index++)
      write(`content/${language}/${String(index + 10)}-more.mdx`, chapter(language, index));
  symlinkSync(resolve('node_modules'), join(site, 'node_modules'));
  return site;
}

function seconds(args: readonly string[], cwd: string, env: Record<string, string> = {}): number {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return (performance.now() - began) / 1000;
}

try {
  for (const size of sizes) {
    const story = storyOf(size);
    const own = { STORY: story, OUT: join(folder, 'site') };
    const check = seconds(['src/commands/check.ts'], '.', own);
    const build = seconds(['src/commands/build.ts'], '.', own);
    const plain = seconds([resolve('node_modules/astro/bin/astro.mjs'), 'build'], plainOf(size));
    console.log(
      `${String(size)} chapters in ${String(languages.length)} languages: check ${check.toFixed(1)} s, build ${build.toFixed(1)} s, plain Astro ${plain.toFixed(1)} s: ${(build / plain).toFixed(2)} times`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
