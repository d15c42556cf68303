import js from '@eslint/js';
import globals from 'globals';

const house = {
  ...js.configs.recommended.rules,
  curly: ['error', 'multi-line'],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-shadow': 'error',
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  'no-trailing-spaces': 'error',
  'eol-last': 'error',
  indent: ['error', 2, { SwitchCase: 1 }],
  'max-len': ['error', { code: 130, ignoreUrls: true, ignoreRegExpLiterals: true }],
  quotes: ['error', 'single', { avoidEscape: true }],
  semi: ['error', 'always'],
};

const worklet = {
  AudioWorkletProcessor: 'readonly',
  currentFrame: 'readonly',
  currentTime: 'readonly',
  registerProcessor: 'readonly',
  sampleRate: 'readonly',
};

export default [
  { ignores: ['target/', 'node_modules/'] },
  { rules: house, languageOptions: { ecmaVersion: 2024, sourceType: 'module' } },
  { files: ['src/main/**/*.js'], languageOptions: { globals: { ...globals.worker, ...worklet } } },
  { files: ['src/main/js/reading/waves.js'], languageOptions: { globals: globals.browser } },
  { files: ['src/main/pwa/**/*.js'], languageOptions: { globals: { ...globals.serviceworker, SITE_VERSION: 'readonly' } } },
  { files: ['build/**/*.mjs', '*.js'], languageOptions: { globals: globals.node }, rules: { 'no-console': 'off' } },
  // Tests hold functions that run in the page, so both worlds' names stand there.
  { files: ['src/test/js/**'], languageOptions: { globals: { ...globals.node, ...globals.browser, ...worklet } },
    rules: { 'no-console': 'off' } },
];
