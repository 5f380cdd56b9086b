import { z } from 'astro/zod';
import { statuses } from './vocabulary.ts';

export { statuses, weakest, type Status } from './vocabulary.ts';

/** One of the five statuses. */
export const statusSchema = z.enum(statuses);
