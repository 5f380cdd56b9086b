import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type HotPayload, type Plugin, type ViteDevServer } from 'vite';
import { storyFolder } from '../story/files.ts';
import { changed, follows } from './news.ts';
import { Vigil } from './vigil.ts';

/** Addresses of the desk, and what stands there. */
const views = [
  ['/_desk', 'index'],
  ['/_desk/chapters', 'chapters'],
  ['/_desk/chapters/[chapter]', 'chapters'],
  ['/_desk/charts', 'charts'],
  ['/_desk/charts/[chart]', 'charts'],
  ['/_desk/facts', 'facts'],
  ['/_desk/problems', 'problems'],
] as const;

const problems = 'tienvoud:problems';
const resolved = `\0${problems}`;

/** Lets a text be compiled anew when a page next shows it. */
function forget(server: ViteDevServer, file: string): void {
  for (const environment of Object.values(server.environments)) {
    for (const module of environment.moduleGraph.getModulesByFile(file) ?? [])
      environment.moduleGraph.invalidateModule(module);
    if (isRunnableDevEnvironment(environment))
      for (const module of environment.runner.evaluatedModules.getModulesByFile(file) ?? [])
        environment.runner.evaluatedModules.invalidateModule(module);
  }
}

/**
 * Keeps pages from being loaded again for nothing: Astro does so at once with all of them when content changes after anything broke
 * down, and they follow it by themselves; and without a page Vite would keep the message for the next one, which is new.
 *
 * @param ofStory whether a file is content
 */
function quietFor(server: ViteDevServer, ofStory: (path: string) => boolean): void {
  const pages = server.environments.client.hot;
  const send = pages.send.bind(pages);
  /** Whether it is content that others are being told of. */
  let content = false;
  for (const event of ['add', 'change', 'unlink'] as const)
    server.watcher.prependListener(event, (path: string) => {
      content = ofStory(path);
    });
  server.watcher.on('all', () => {
    content = false;
  });
  pages.send = (...[payload, data]: [HotPayload | string, unknown?]): void => {
    if (typeof payload === 'string') send(payload, data);
    else if (payload.type !== 'full-reload' || (!content && server.ws.clients.size > 0)) send(payload);
  };
}

/** Follows the files of the story: pages find it, and what is wrong with it, as it is now, and are told when it has changed. */
function following(folder: string): Plugin {
  return {
    name: 'tienvoud-editing',
    resolveId: (source) => (source === problems ? resolved : undefined),
    load: (source) =>
      source === resolved
        ? `import { problemsNow } from '/src/editing/problems-now.ts'; export default problemsNow().errors;`
        : undefined,
    // Content is no module that a page could exchange: what has changed is told below, when it has been read.
    hotUpdate: { order: 'pre', handler: ({ file }) => (file.startsWith(`${folder}/`) ? [] : undefined) },
    async configureServer(server) {
      const pages = server.environments.client.hot;
      const followers = new WeakSet<object>();
      pages.on(follows, (_data, client) => {
        followers.add(client);
      });
      /** Addresses of pages that could not be shown when they were last asked for. */
      const failed = new Set<string>();
      const vigil = new Vigil(folder, (news) => {
        for (const environment of Object.values(server.environments))
          if (isRunnableDevEnvironment(environment)) environment.hot.send('astro:content-changed', {});
        pages.send(changed, news);
        // What stands in the place of a page that could not be shown follows nothing, and is loaded again; no other is.
        if (failed.size > 0)
          for (const client of server.ws.clients) if (!followers.has(client)) client.send({ type: 'full-reload' });
        failed.clear();
      });
      await vigil.begin();
      server.watcher.add(folder);
      const ofStory = (path: string): boolean => path.startsWith(`${folder}/`);
      quietFor(server, ofStory);
      server.watcher.on('all', (_event, path) => {
        if (!ofStory(path)) return;
        forget(server, path);
        vigil.changed();
      });
      // A page asked for anew has nothing to show meanwhile, and so waits for all there is to say; one that is there does not.
      server.middlewares.use((request, response, next) => {
        const wanted = request.headers['sec-fetch-dest'];
        if (wanted !== undefined && wanted !== 'document' && wanted !== 'iframe') {
          next();
          return;
        }
        const { url = '' } = request;
        response.on('finish', () => {
          if (response.statusCode >= 500) failed.add(url);
          else failed.delete(url);
        });
        void vigil.settled().then(() => {
          next();
        });
      });
    },
  };
}

/** `npm run dev`: pages change as their content does, and show what is wrong in its place; the desk shows all of it. */
export function editing(): AstroIntegration {
  return {
    name: 'tienvoud-editing',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectScript, injectRoute }) => {
        if (command !== 'dev') return;
        updateConfig({ vite: { plugins: [following(storyFolder())] } });
        injectScript('page', `import '/src/editing/browser/follow.ts';`);
        for (const [pattern, view] of views)
          injectRoute({ pattern, entrypoint: `./src/desk/${view}.astro`, prerender: false });
      },
    },
  };
}
