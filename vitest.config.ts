import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // Locale, colours and CI of the machine must not change what is asserted.
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '', SPOC_LANG: '', LC_ALL: 'C.UTF-8' },
  },
});
