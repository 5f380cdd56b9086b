import type { APIRoute } from 'astro';
import { chartPaths } from '../../../components/chart-paths.ts';
import { edition } from '../../../components/edition.ts';
import { playable } from '../../../components/playable.ts';

export const getStaticPaths = () => chartPaths();

/** What a browser needs to draw one chart in one language as the build drew it. */
export const GET: APIRoute<Record<string, unknown>, { locale: string; chart: string }> = async ({ params }) =>
  Response.json(playable(await edition(params.locale), params.chart) ?? null);
