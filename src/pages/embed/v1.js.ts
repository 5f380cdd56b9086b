import type { APIRoute } from 'astro';
import loader from '../../embed/loader.ts?compiled';

/** The loader as it is now. A numbered copy of it, which never changes, is in public/embed/. */
export const GET: APIRoute = () => new Response(loader, { headers: { 'content-type': 'text/javascript' } });
