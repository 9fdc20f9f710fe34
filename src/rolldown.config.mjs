// Joins the compiled modules into few files for the command: loading five hundred of them takes longer than a small build.
import { rmSync, writeFileSync } from "node:fs";

/** Packages stay packages. */
const joined = /^[./]/;

export default {
  input: { bin: "dist/bin.js", "crew-worker": "dist/cli/building/threads/crew-worker.js" },
  platform: "node",
  external: (id) => !joined.test(id),
  output: {
    dir: "dist",
    format: "esm",
    // As deep as the modules they are made of, which find templates and package.json from where they lie.
    entryFileNames: "run/[name].js",
    chunkFileNames: "run/[name]-[hash].js",
    cleanDir: false,
  },
  plugins: [
    {
      name: "point the command at what was joined",
      renderStart() {
        rmSync("dist/run", { recursive: true, force: true });
      },
      writeBundle() {
        writeFileSync("dist/bin.js", '#!/usr/bin/env node\nimport "./run/bin.js";\n');
      },
    },
  ],
};
