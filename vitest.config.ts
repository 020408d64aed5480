import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary'] },
    // Several files start browsers or whole builds on machines with two cores.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
