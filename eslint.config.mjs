import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const lines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', 'data/**', 'coverage/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false, arguments: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the thing.' }],
      'max-lines': lines(300),
    },
  },
  // A migration is a list of tables, written once and never changed.
  { files: ['server/src/migrations/**'], rules: { 'max-lines': 'off' } },
  // House rule: one use case = one service of at most 150 lines; a component likewise.
  { files: ['**/*.service.ts', 'miniprogram/src/**/*.tsx'], rules: { 'max-lines': lines(150) } },
  {
    files: ['miniprogram/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  // The domain is a function of its arguments: the clock is handed in (architecture.md, Habits 3).
  {
    files: ['server/src/**/*.ts', 'shared/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the thing.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "Use the app's injected clock." },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Use the app's injected clock." },
      ],
    },
  },
  // The clock itself reads the machine's; the simulator keeps a clock of its own; commands print and have no app around them.
  {
    files: ['server/src/time/*clock.ts', 'server/src/wechat-simulator/**', 'server/src/commands/**', 'server/src/demo/**'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the thing.' }] },
  },
  { files: ['server/src/commands/**', 'server/src/main.ts', 'server/src/wechat-simulator/main.ts', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['scripts/**/*.mjs', 'tests/**/*.mjs', '*.mjs', '*.cjs'],
    extends: [tseslint.configs.base],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }], eqeqeq: 'error', 'max-lines': lines(300) },
  },
);
