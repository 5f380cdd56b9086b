import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'public/embed/',
    'dist/',
    'dist.next/',
    'dist.old/',
    'dist.hosts*/',
    '.astro/',
    'node_modules/',
    'test-results/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    // Scripts in components are checked by Astro's own types; they have no file a type could be looked up in.
    ignores: ['**/*.astro/**'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname.replace(/.tests$/, '') },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A name with an underscore is there for its place.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Fields such as row['value'] are read from data; the compiler asks for this form.
      '@typescript-eslint/dot-notation': 'off',
      // Reports of Astro's config are typed loosely by their makers.
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['src/**', 'tests/**'],
    ignores: ['src/{commands,machine,building,serving,measuring}/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // A pattern that tries all ways through a text never gets to the end of one that was made for it.
    files: ['src/**/*.ts', 'src/**/*.mjs'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }] },
  },
  {
    // Nor may what reads a story, or what a stranger sends, begin anew at each sign.
    files: ['admin', 'authoring', 'checks', 'desk', 'embed', 'i18n', 'ledger', 'story', 'tables'].map(
      (folder) => `src/${folder}/**/*.ts`,
    ),
    ignores: ['src/admin/integration.ts'],
    rules: { 'regexp/no-super-linear-move': ['error', { report: 'potential' }] },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } } },
);
