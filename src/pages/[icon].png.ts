import type { APIRoute, GetStaticPaths } from 'astro';
import { iconSvg, icons } from '../pictures/icons.ts';
import { png } from '../pictures/raster.ts';

export const getStaticPaths = (() =>
  Object.entries(icons).map(([icon, props]) => ({ params: { icon }, props }))) satisfies GetStaticPaths;

/** The icons of phones and of sites kept as apps. */
export const GET: APIRoute<(typeof icons)[keyof typeof icons]> = async ({ props }) =>
  new Response(await png(iconSvg(props)), { headers: { 'content-type': 'image/png' } });
