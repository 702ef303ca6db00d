import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/longest-first.ts'

/** Node loads what it can run as it does in production, and keeps what it compiled between runs; nobody here mocks a module. */
const experimental = { viteModuleRunner: false, nodeLoader: false }

export default defineConfig({
  test: {
    // One more than the two cores we count on: browsers, servers and clocks are waited for, a third of the time.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'boundaries', include: ['tests/boundaries/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'apps/cli/**/*.test.ts',
            'apps/web/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'tests/fake-stripe/**/*.test.ts',
          ],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          globalSetup: ['apps/server/test/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // No test changes a module: loading the server anew for each file took a third of the time.
          isolate: false,
          experimental,
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/test/**/*.test.ts'],
          // Two busy cores: what is on its way gets its time.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Whole stacks: after everything else, so that nobody's seconds are taken by them.
          sequence: { groupOrder: 1 },
          experimental,
          testTimeout: 240_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
