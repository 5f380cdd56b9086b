import type { APIRoute } from 'astro';
import { path } from '../components/paths.ts';

/** Everything may be read, and here is the list. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(path('sitemap-index.xml'), site).href}\n`);
