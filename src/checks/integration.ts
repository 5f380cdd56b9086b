import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { storyFolder } from '../story/files.ts';
import { handedOver, handOver } from '../story/hand-over.ts';
import { errorsOf } from '../story/problem.ts';
import { ContentError } from './content-error.ts';
import { checkStory } from './run.ts';

/** Milliseconds after the last change at which a file is whole and what Astro keeps of it is written. */
const settled = 800;

const id = 'tienvoud:problems';
const resolved = `\0${id}`;

/** Gives pages the problems of the moment while editing, and loads the page again when they change. */
function problemsModule(editing: boolean): Plugin {
  const folder = storyFolder();
  return {
    name: 'tienvoud-problems',
    resolveId: (source) => (source === id ? resolved : undefined),
    async load(source) {
      if (source !== resolved) return undefined;
      const { problems } = editing ? await checkStory(folder) : { problems: [] };
      return `export default ${JSON.stringify(problems)};`;
    },
    configureServer(server) {
      server.watcher.add(folder);
      const refresh = (): void => {
        for (const environment of Object.values(server.environments)) {
          const module = environment.moduleGraph.getModuleById(resolved);
          if (module) environment.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      };
      let again: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        refresh();
        // A program may empty a file before it fills it, and a page may be on its way and not hear: so once more, when all is quiet.
        clearTimeout(again);
        again = setTimeout(refresh, settled);
      });
    },
  };
}

/** Checks the content: before a build, which it stops, and all through editing, where pages show what is wrong. */
export function checked(): AstroIntegration {
  return {
    name: 'tienvoud-checks',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        // `npm run build` checks while Astro loads, and hands over what it read; anything else that builds checks here.
        if (command === 'build' && !handedOver()) {
          const { story, problems } = await checkStory(storyFolder());
          if (errorsOf(problems).length > 0) throw new ContentError(problems);
          handOver(story);
        }
        updateConfig({ vite: { plugins: [problemsModule(command === 'dev')] } });
      },
    },
  };
}
