import type { Problem } from '../../story/problem.ts';
import type { Check } from '../check.ts';

/** What links carry to tell where a reader came from; the page is the same without. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|at_(medium|campaign)|wt_mc|cmpid)$/i;

/** Hosts that keep copies of pages: an address there is of a copy, not of the publication. */
const archives =
  /(^|\.)(web\.archive\.org|archive\.(org|ph|today|is|md|li|vn)|perma\.cc|webcache\.googleusercontent\.com)$/i;

/** The address as far as it tells one page from another. */
function pageOf(address: URL): string {
  const query = [...address.searchParams].filter(([key]) => !tracking.test(key)).map((pair) => pair.join('='));
  return `${address.host.replace(/^www\./, '')}${address.pathname.replace(/\/$/, '')}?${query.sort().join('&')}`;
}

/** Every source has an address of its own, of the publication itself and of nothing that follows the reader. */
const sources: Check = ({ story, root, locate }) => {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const [id, { url, archived }] of story.sources) {
    const file = `${root}/sources/${id}.yaml`;
    const say = (key: string, what: string, fix: string, warning = false): void =>
      void problems.push({ file, ...locate(file, [key]), what, fix, ...(warning && { warning }) });
    const address = new URL(url);
    const carried = [...address.searchParams.keys()].filter((key) => tracking.test(key));
    if (carried.length > 0)
      say(
        'url',
        `The address of the source "${id}" follows its readers with "${carried.join('", "')}"`,
        'Take that out',
      );
    if (address.username !== '' || address.password !== '')
      say('url', `The address of the source "${id}" has a name or password in it`, 'Take that out');
    if (address.protocol === 'http:')
      say('url', `The address of the source "${id}" is not secure`, 'Write https:// if the page is there too', true);
    if (archives.test(address.hostname))
      say(
        'url',
        `The address of the source "${id}" is that of a kept copy`,
        'Put it under "archived", and the address of the publication under "url"',
      );
    if (archived !== undefined) {
      if (!archives.test(new URL(archived).hostname) && pageOf(new URL(archived)) === pageOf(address))
        say(
          'archived',
          `The kept copy of the source "${id}" is the page itself`,
          'Give the address of the copy, or leave it out',
        );
    }
    const page = pageOf(address);
    const other = seen.get(page);
    if (other !== undefined)
      say(
        'url',
        `The sources "${other}" and "${id}" have the same address, so a reader cannot tell which text is meant`,
        'Give each the address of its own text, or make them one source',
        true,
      );
    else seen.set(page, id);
  }
  return problems;
};

export default sources;
