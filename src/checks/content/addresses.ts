import { pictureEndings, shareEnding } from '../../i18n/addresses.ts';
import type { Check } from '../check.ts';

/** No chart is called what the picture of another is: both would be at one address. */
const addresses: Check = ({ story, root, locate }) =>
  [...story.charts.keys()].flatMap((id) => {
    const ending = [...pictureEndings, shareEnding].find(
      (one) => one !== '' && id.endsWith(one) && story.charts.has(id.slice(0, -one.length)),
    );
    if (ending === undefined) return [];
    const file = `${root}/charts/${id}.yaml`;
    return [
      {
        file,
        ...locate(file, []),
        what: `The chart "${id}" has the address of a picture of the chart "${id.slice(0, -ending.length)}"`,
        fix: `Give it a name that does not end in "${ending}"`,
        about: `chart:${id}`,
      },
    ];
  });

export default addresses;
