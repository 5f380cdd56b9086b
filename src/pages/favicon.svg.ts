import type { APIRoute } from 'astro';
import { faviconSvg } from '../pictures/icons.ts';

/** The icon of the site for browsers that draw SVG. */
export const GET: APIRoute = () => new Response(faviconSvg(), { headers: { 'content-type': 'image/svg+xml' } });
