import type { APIRoute } from 'astro';
import { ico, iconSvg, small } from '../pictures/icons.ts';
import { png } from '../pictures/raster.ts';

/** The icon of the site for whatever asks for this address without being told. */
export const GET: APIRoute = async () =>
  new Response(ico(await png(iconSvg(small)), small.size), { headers: { 'content-type': 'image/x-icon' } });
