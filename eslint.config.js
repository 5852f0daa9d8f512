import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/*
 * The rooms of the house and who may enter them:
 *
 *   routes     -> workspaces, ui, server
 *   workspaces -> ui, domain            entrance, candidate, trainer, examiner, admin: never each other
 *   server     -> domain, db, fixtures
 *   ui         -> (knows no business noun)
 *   fixtures   -> domain
 *   db         -> domain (types of what it stores)
 *   domain     -> itself and a short list of pure libraries
 */

const workspaces = ['entrance', 'candidate', 'trainer', 'examiner', 'admin'];

const routesMessage =
  'Routes are thin: params -> permission -> presenter or action -> render. Import a page presenter or a component of app/candidate, app/trainer, app/examiner or app/admin, a primitive of app/ui, or a service wrapper of app/server.';
const workspaceServerMessage =
  'A workspace renders what it is given. Read data in the route (through app/server) and pass it to the presenter; keep a rule in app/domain.';
const workspaceSiblingMessage =
  'Workspaces do not know each other. Move what both need to app/ui (no business noun) or app/domain (a rule), or compose the two in a route.';
const uiMessage =
  'app/ui knows no business noun. Take plain props here, and do the mapping in the workspace (app/candidate, app/examiner, ...).';
const domainMessage =
  'app/domain is pure: it imports only itself and pure libraries. Take the value as an argument, or move this file to app/server (I/O) or to a workspace (screens).';
const serverMessage =
  'app/server is below the screens: it imports app/domain, db and fixtures. Move presentation to the route or the workspace that calls the server.';
const fixturesMessage =
  'fixtures import app/domain only. Installing them into a database is the work of app/server.';
const dbMessage =
  'db holds tables and the client. It may import types of app/domain; queries belong to app/server.';

const workspaceZones = (fixtures) =>
  workspaces.flatMap((name) => [
    {
      target: `./app/${name}`,
      from: ['./app/server', './app/routes', './db', ...fixtures],
      message: workspaceServerMessage,
    },
    {
      target: `./app/${name}`,
      from: workspaces.filter((other) => other !== name).map((other) => `./app/${other}`),
      message: workspaceSiblingMessage,
    },
  ]);

const screens = ['./app/routes', './app/ui', ...workspaces.map((name) => `./app/${name}`)];

/** Who may not import what. Tests, which sit beside the file they test, may use the fixtures. */
const zonesFor = (fixtures) => [
  { target: './app/routes', from: ['./app/domain', './db', ...fixtures], message: routesMessage },
  ...workspaceZones(fixtures),
  {
    target: './app/ui',
    from: [
      './app/domain',
      './app/server',
      './app/routes',
      ...workspaces.map((name) => `./app/${name}`),
      './db',
      ...fixtures,
    ],
    message: uiMessage,
  },
  {
    target: './app/domain',
    from: ['./app/server', './db', ...fixtures, ...screens],
    message: domainMessage,
  },
  { target: './app/server', from: screens, message: serverMessage },
  { target: './fixtures', from: ['./app/server', './db', ...screens], message: fixturesMessage },
  { target: './db', from: ['./app/server', './fixtures', ...screens], message: dbMessage },
];

const boundaries = (fixtures) => ['error', { basePath: import.meta.dirname, zones: zonesFor(fixtures) }];

const pureLibraries = [
  'zod',
  'big\\.js',
  'immutable',
  '@noble/hashes',
  'feelin',
  '@socialgouv/jours-feries',
  'snowball-stemmers',
  'fastest-levenshtein',
];

/** Only paths inside the project and the libraries listed: everything else is refused with a message. */
const onlyPureLibraries = (extra = []) => [
  'error',
  {
    patterns: [
      {
        regex: `^(?![.~]|(?:${[...pureLibraries, ...extra].join('|')})(?:/|$))`,
        message: `app/domain uses pure libraries only (${pureLibraries.join(', ').replaceAll('\\', '')}; yaml in app/domain/scenario). Do I/O in app/server and pass the result in.`,
      },
    ],
  },
];

const clockMessage =
  'The domain reads no clock: take `now` as an argument (epoch milliseconds, or a company date).';
const randomMessage =
  'The domain draws nothing at random: derive it from the seed, or take it as an argument.';
const ioMessage = 'The domain does no I/O: take the value as an argument.';

export default tseslint.config(
  {
    ignores: [
      'build/',
      'node_modules/',
      '.data/',
      '.cache/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'db/migrations/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'import-x/no-restricted-paths': boundaries(['./fixtures']),
      'import-x/no-duplicates': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      'no-debugger': 'error',
      'max-lines': ['error', { max: 400 }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['app/**/*.test.{ts,tsx}'],
    rules: { 'import-x/no-restricted-paths': boundaries([]) },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['app/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['app/routes/**/*.{ts,tsx}'],
    ignores: ['app/routes/sitemap.ts'],
    rules: { 'max-lines': ['error', { max: 120 }] },
  },
  {
    files: ['app/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': onlyPureLibraries(),
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'fetch',
          'setTimeout',
          'setInterval',
          'window',
          'document',
          'localStorage',
          'crypto',
          'Buffer',
        ].map((name) => ({
          name,
          message: ioMessage,
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: clockMessage },
        { object: 'performance', property: 'now', message: clockMessage },
        { object: 'Math', property: 'random', message: randomMessage },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockMessage },
        { selector: "CallExpression[callee.name='Date']", message: clockMessage },
      ],
    },
  },
  {
    files: ['app/domain/scenario/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': onlyPureLibraries(['yaml']) },
  },
  {
    files: ['app/server/**/*.ts', 'db/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: [
      'app/server/commands/**/*.ts',
      'tests/run.ts',
      'tests/run/**/*.ts',
      'tests/bench/**/*.ts',
      'eslint.config.js',
    ],
    rules: { 'no-console': 'off' },
  },
);
