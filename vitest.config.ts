import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: ["src/testing/compile.ts"],
    setupFiles: ["src/testing/each-file.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A page is asked until it answers as it should: under load, events come late.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
    // No module holds a state, so that all files of a worker can share what is loaded: half of the time went into loading it again.
    isolate: false,
  },
});
