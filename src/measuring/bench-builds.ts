/** How long builds take, and how much memory: of the story, and of the smallest sites of the same make. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { median } from './median.ts';
import { watchMemory } from './peak-memory.ts';

/** What one build took. */
interface Built {
  seconds: number;
  /** The most it held, with whatever it started, bytes; undefined where the system does not tell. */
  memory: number | undefined;
}

/** A site that can be built, by a command in a folder. */
interface Buildable {
  name: string;
  folder: string;
  args: readonly string[];
}

/** The story, built where its site stands. */
const storySite: Buildable = { name: 'the story', folder: '.', args: ['src/commands/build.ts'] };

/** The smallest site of the same make: one page in MDX, by itself or as the only entry of a content collection. */
function emptySite(collection: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'tienvoud-empty-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{ "type": "module" }\n');
  write('astro.config.mjs', "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n");
  if (collection) {
    write('content/page.mdx', '---\ntitle: Empty\n---\n\nEmpty\n');
    write(
      'src/content.config.ts',
      "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nimport { z } from 'astro/zod';\nexport const collections = { pages: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content' }), schema: z.object({ title: z.string() }) }) };\n",
    );
    write(
      'src/pages/index.astro',
      "---\nimport { getEntry, render } from 'astro:content';\nconst { Content } = await render(await getEntry('pages', 'page'));\n---\n<Content />\n",
    );
  } else write('src/pages/index.mdx', '# Empty\n');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Builds once as a process of its own, with nothing of Astro's kept from the build before. */
async function built({ folder, args }: Buildable): Promise<Built> {
  for (const kept of ['.astro', 'node_modules/.astro']) rmSync(join(folder, kept), { recursive: true, force: true });
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const memory = watchMemory(child.pid ?? 0);
  const [said] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  const took = { seconds: (performance.now() - began) / 1000, memory: memory() };
  if (child.exitCode !== 0) throw new Error(said);
  return took;
}

/** Builds sites some times each, in turn, so that a machine whose speed drifts slows them alike; one round more only warms up. */
async function builtOften(sites: readonly Buildable[], runs: number): Promise<Map<Buildable, Built[]>> {
  const all = new Map<Buildable, Built[]>(sites.map((site) => [site, []]));
  for (let run = 0; run <= runs; run++)
    for (const [site, took] of all) {
      const one = await built(site);
      if (run > 0) took.push(one);
    }
  return all;
}

/** Seconds that a build of the story takes, the one in the middle of some, and the most memory one had; undefined where the system does not tell. */
export async function storyBuilds(runs: number): Promise<{ seconds: number; memory: number } | undefined> {
  const all = [...(await builtOften([storySite], runs)).values()].flat();
  const memory = all.flatMap((one) => one.memory ?? []);
  return memory.length < all.length
    ? undefined
    : { seconds: Number(median(all.map(({ seconds }) => seconds)).toFixed(1)), memory: Math.max(...memory) };
}

/** How long the story takes to build, and how many times as long as an empty site; as text. */
export async function buildsBeside(runs: number): Promise<string> {
  const astro = [resolve('node_modules/astro/bin/astro.mjs'), 'build'];
  const empty = [
    { name: 'an empty site with one collection', folder: emptySite(true), args: astro },
    { name: 'an empty site with one page', folder: emptySite(false), args: astro },
  ];
  try {
    const all = [...(await builtOften([storySite, ...empty], runs))].map(([{ name }, took]) => ({
      name,
      seconds: took.map(({ seconds }) => seconds),
    }));
    const story = median(all[0]?.seconds ?? []);
    return [
      ...all.map(
        ({ name, seconds }) =>
          `build of ${name}: ${median(seconds).toFixed(2)} s (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)}, ${String(runs)} runs)`,
      ),
      ...all
        .slice(1)
        .map(({ name, seconds }) => `the story against ${name}: ${(story / median(seconds)).toFixed(2)} times`),
    ].join('\n');
  } finally {
    for (const { folder } of empty) rmSync(folder, { recursive: true, force: true });
  }
}
