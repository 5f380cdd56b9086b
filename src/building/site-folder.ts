/** Folder of the finished site: `OUT`, for a second site beside the first, or `dist`. */
export const siteFolder = process.env['OUT'] ?? 'dist';
