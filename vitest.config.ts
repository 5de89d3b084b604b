import { defineConfig } from 'vitest/config'

const database = 'server/database/test-setup.ts'

// As long as a journey waits for what it looks for on a page: a busy machine is slow, and a right answer may come late.
const waiting = { poll: { timeout: 15_000 } }

export default defineConfig({
  test: {
    // Slow files begin first, and each file has its own database, so they may run side by side.
    fileParallelism: true,
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'model',
          include: ['model/**/*.test.ts', 'web/**/*.test.ts'],
          // Properties try hundreds of cases; on a busy machine that takes longer than the usual five seconds.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['server/**/*.test.ts', 'cli/**/*.test.ts', 'bench/**/*.test.ts', 'tools/**/*.test.ts'],
          globalSetup: [database],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: waiting,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: [database],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: waiting,
        },
      },
    ],
  },
})
