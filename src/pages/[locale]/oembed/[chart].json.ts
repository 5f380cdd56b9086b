import type { APIRoute } from 'astro';
import { chartPaths } from '../../../components/chart-paths.ts';
import { edition } from '../../../components/edition.ts';
import { heightsOf } from '../../../components/heights.ts';
import { findingOf } from '../../../components/oembed-link.ts';
import { path } from '../../../components/paths.ts';
import { oembed } from '../../../embed/oembed.ts';
import { chartPath, downloadPath, embedPath, shareEnding } from '../../../i18n/addresses.ts';
import { pictureSize } from '../../../pictures/story-picture.ts';

export const getStaticPaths = () => chartPaths();

/** What another site is told about a chart in one language: the frame to show, its size, whose it is, a picture. */
export const GET: APIRoute<Record<string, unknown>, { locale: string; chart: string }> = async ({ params, site }) => {
  const { locale, chart } = params;
  const told = await edition(locale);
  const address = (below = ''): string => new URL(path(locale, '/', below), site).href;
  return Response.json(
    oembed({
      title: findingOf(told, chart) ?? told.words.title,
      page: address(chartPath(chart)),
      embed: address(embedPath(chart)),
      heights: heightsOf(told, chart).on,
      author: told.words.byline,
      provider: { name: told.words.title, url: address() },
      thumbnail: { url: address(downloadPath(`${chart}${shareEnding}`, 'png')), ...pictureSize },
    }),
  );
};
