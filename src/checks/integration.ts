import type { AstroIntegration } from 'astro';
import { storyFolder } from '../story/files.ts';
import { handedOver, handOver } from '../story/hand-over.ts';
import { errorsOf } from '../story/problem.ts';
import { ContentError } from './content-error.ts';
import { checkStory } from './run.ts';

/** Checks the content before a build, which it stops; while editing, `src/editing/` does it after every change. */
export function checked(): AstroIntegration {
  return {
    name: 'tienvoud-checks',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') forReaders();
        // `npm run build` checks while Astro loads, and hands over what it read; anything else that builds checks here.
        if (command === 'build' && !handedOver()) {
          const { story, problems } = await checkStory(storyFolder());
          if (errorsOf(problems).length > 0) throw new ContentError(problems);
          handOver(story);
        }
        if (command !== 'dev') updateConfig({ vite: { plugins: [noProblems] } });
      },
    },
  };
}

/**
 * What is built is for readers, whoever asks for it. Astro takes variables of the environment for its own of the same name, and a
 * runner of tests, or somebody's shell, may have set them.
 */
function forReaders(): void {
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'SITE']) Reflect.deleteProperty(process.env, name);
}

const id = 'tienvoud:problems';

/** What is built has been checked: its pages are given no problems. */
const noProblems = {
  name: 'tienvoud-no-problems',
  resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
  load: (source: string) => (source === `\0${id}` ? 'export default [];' : undefined),
};
