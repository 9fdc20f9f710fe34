// Joins the compiled modules and packages into few files for the command: loading them one by one takes longer than a small build.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "rolldown";
import { parseAst } from "rolldown/parseAst";

/** The typeface is no code: it is read where it lies, as the renderer's WebAssembly is. */
const apart = /^@fontsource/;

/**
 * Code in plain ASCII, which is read without decoding and held with a byte for a character. `String.raw` shows its text as
 * it stands, so there the characters become values.
 */
function escapeLetters(code) {
  const escaped = (text) => `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return code
    .replace(/String\.raw\s*`(?:[^`\\]|\\[\s\S])*`/g, (raw) =>
      raw.replace(/[^\0-\x7f]+/g, (text) => `\${${JSON.stringify(text)}}`),
    )
    .replace(/[^\0-\x7f]/g, escaped);
}

/** The folder of the package that a module is from, with what its package.json says. */
function packageOf(id) {
  for (let folder = dirname(id); ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    const about = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    if (about.name !== undefined && about.version !== undefined) return { folder, ...about };
  }
}

/** The licences of all packages that were joined, with where their sources are, to go with them. */
function writeLicences(ids) {
  const joined = ids.filter((id) => /[\\/]node_modules[\\/]/.test(id));
  const packages = new Map(joined.map(packageOf).map((one) => [one.folder, one]));
  const legal = joined.map((id) => `${id}.LEGAL.txt`).filter((file) => existsSync(file));
  const texts = [...packages.values()].map(({ folder, name, version, license, repository, homepage }) => {
    const inside = existsSync(join(folder, "dist"))
      ? readdirSync(join(folder, "dist")).map((file) => join("dist", file))
      : [];
    const files = [...readdirSync(folder), ...inside].filter((file) =>
      /(?:^|dist[\\/])(?:licen[cs]e|notice|3rd-party)/i.test(file),
    );
    if (files.length === 0 && license === undefined) throw new Error(`${name} comes without a licence`);
    const all = [...files.map((file) => join(folder, file)), ...legal.filter((file) => file.startsWith(folder + sep))];
    const head = `${name} ${version}: ${license}\n${repository?.url ?? repository ?? homepage ?? ""}\n`;
    return [head, ...all.map((file) => readFileSync(file, "utf8"))].join("\n");
  });
  // Terms that are the same but for where their lines end stand once, below all who give them.
  const groups = new Map();
  for (const text of texts.sort()) {
    const terms = permissionOf(text);
    const key = terms.replace(/\s+/g, " ").trim();
    const own = text.slice(0, text.length - terms.length).trim();
    groups.set(key, groups.has(key) ? [own, ...groups.get(key)] : [own, terms]);
  }
  const shown = Array.from(groups.values(), (parts) => parts.join("\n\n"));
  writeFileSync("dist/run/licenses.txt", shown.join(`\n${"-".repeat(80)}\n\n`));
}

/** The terms of a short licence, from "Permission is hereby granted" to its end; empty for others. */
const permissionOf = (text) => /Permission (?:is hereby granted|to use).*/s.exec(text)?.[0] ?? "";

/** Names everything that a build's result depends on besides its inputs: the joined code, the packages that stay apart, and the templates that come with it. */
function nameCode(chunks) {
  const name = createHash("sha256").update(readFileSync("package.json"));
  for (const file of readdirSync("templates").sort()) name.update(file).update(readFileSync(join("templates", file)));
  for (const { code } of chunks.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1))) name.update(code);
  return name.digest("hex").slice(0, 24);
}

/** The modules that a declaration file names, as the parser reads it: what a docstring or a text says is no import. */
function findImports(text, path) {
  const named = [];
  const visit = (node) => {
    if (node === null || typeof node !== "object") return;
    if (/^(?:Import|Export)\w*Declaration$|^TSImportType$/.test(node.type) && node.source)
      named.push(node.source.value);
    Object.values(node).forEach(visit);
  };
  visit(parseAst(text, { lang: "dts" }, path));
  return named;
}

/** Lines of declarations with sentences that tables of data hold for people: a program needs to know that they are texts. */
const described = /^ *readonly (?!type:).*["\]];$/gm;
const sentence = /"(?:[^"\\ ]|\\.)+ (?:[^"\\ ]|\\.)+ (?:[^"\\]|\\.)*"/g;

/**
 * The library for programs that import it: the joined code's names as a module. What the declarations of the entry reach goes
 * with it, and no others: data as types would be as large as the data.
 */
function writeLibrary({ exports }) {
  writeFileSync("dist/run/index.js", `export { ${exports.toSorted().join(", ")} } from "./index.cjs";\n`);
  rmSync("dist/types", { recursive: true, force: true });
  const copied = new Set();
  const copy = (path) => {
    if (copied.has(path)) return;
    copied.add(path);
    const text = readFileSync(join("dist", path), "utf8");
    const target = join("dist/types", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text.replace(described, (line) => line.replace(sentence, "string")).replace(/ {4}/g, " "));
    for (const name of findImports(text, path)) {
      if (!name.startsWith("."))
        throw new Error(`${path} shows types of ${name}, which is not there when airdate is installed`);
      copy(join(dirname(path), name.replace(/\.js$/, ".d.ts")));
    }
  };
  copy("index.d.ts");
}

/** gray-matter's own reader of YAML, which this project gives another: it would be loaded, and never asked. */
const leaveOutYaml = {
  name: "leave out what is never asked",
  resolveId: (id) => (id === "js-yaml" ? { id: "\0js-yaml", external: false } : undefined),
  load: (id) => (id === "\0js-yaml" ? "exports.safeLoad = exports.safeDump = function refuse() {};" : undefined),
};

/** What the reader of recordings would tell its own developers, where a variable of the environment asks for it. */
const leaveOutTelling = {
  name: "leave out what only developers of packages read",
  resolveId: (id) => (id === "debug" ? { id: "\0debug", external: false } : undefined),
  load: (id) => (id === "\0debug" ? "export default () => function tellNobody() {};" : undefined),
};

/** The renderer asks whether it was given an address or an answer of a server; to be asked, Node loads all that fetches. */
const leaveOutFetching = {
  name: "leave out fetching the renderer",
  transform(code, id) {
    if (!/resvg-wasm[\\/]index\.mjs$/.test(id)) return undefined;
    const left = code.replace(/typeof (?:Request|Response) === "function" &&/g, "false &&");
    if (left === code) throw new Error("The renderer no longer asks for fetching as it did");
    return { code: left };
  },
};

/** Parts of the typeface's reader, by the comment before them and what they give: fitting letters to the dots of a screen, a language of its own, and the writing of typefaces. */
const neverDrawn = [
  ["hintingtt", "hintingtt_default"],
  ["tables/sfnt", "sfnt_default"],
];
const leaveOutHinting = {
  name: "leave out what draws no letter",
  transform(code, id) {
    if (!/opentype\.js[\\/]dist[\\/]/.test(id)) return undefined;
    return neverDrawn.reduce((whole, [part, name]) => {
      const from = whole.indexOf(`// src/${part}.mjs\n`);
      const to = whole.indexOf("\n// src/", from + 1);
      if (from < 0 || !whole.slice(from, to).includes(`var ${name} = `))
        throw new Error(`The typeface's reader no longer has ${part}`);
      return `${whole.slice(0, from)}function ${name}() {}${whole.slice(to)}`;
    }, code);
  },
};

/** Readers of recordings that no feed has (Windows Media, DSD, Musepack, WavPack): such a file is one that cannot be played, as any other. */
const neverPublished = /music-metadata[\\/]lib[\\/](?:asf|dsdiff|dsf|musepack|wavpack)[\\/](\w+Parser)\.js$/;
const leaveOutRecordings = {
  name: "leave out recordings that no feed has",
  load(id) {
    const parser = neverPublished.exec(id)?.[1];
    return parser && `export class ${parser} { constructor() { throw new Error("no recording of a podcast"); } }`;
  },
};

/**
 * What the templates' engine does for each of the six hundred values of a page: it asks the clock of the global `performance`,
 * for which Node loads a module, to hold to a limit that nobody set; it asks of texts whether they are still to be worked out,
 * for which V8 looks at length; and it opens a generator where there is one thing to work out, or none.
 */
const sparedTemplates = [
  [/return \(typeof global === 'object' && global\.performance\)[^;]*;/, "return Date;"],
  ["return val && isFunction(val.next)", "return typeof val === 'object' && val && isFunction(val.next)"],
  [
    "*evaluate(ctx, lenient) {",
    `evaluate(ctx, lenient) {
      const [token] = this.postfix;
      if (this.postfix.length === 1 && ctx && !isOperatorToken(token)) return evalToken(token, ctx, lenient);
      return this.evaluateAll(ctx, lenient);
    }
    *evaluateAll(ctx, lenient) {`,
  ],
  [
    "*render(value, context) {",
    `render(value, context) {
      if (this.args.length > 0) return this.renderWith(value, context);
      return this.handler.apply({ context, token: this.token, liquid: this.liquid }, [value]);
    }
    *renderWith(value, context) {`,
  ],
  [/\*_get\(paths\) \{([^}]*)return yield /, "_get(paths) {$1return "],
];
const spareTemplates = {
  name: "spare the templates what they need not",
  transform(code, id) {
    if (!/liquidjs[\\/]dist[\\/]/.test(id)) return undefined;
    return {
      code: sparedTemplates.reduce((whole, [from, to]) => {
        const left = whole.replace(from, to);
        if (left === whole) throw new Error(`The templates' engine no longer has ${from}`);
        return left;
      }, code),
    };
  },
};

/**
 * Texts of data that are stored packed: the network's are read in ten milliseconds, where there are raw captions, the others in five at
 * most, and what npm fetches is 65 kB smaller.
 */
const wellPacked =
  /data[\\/](?:cased-words|reader-weights|words|speaker-weights|start-weights|title-trees|word-kinds)\.js$/;
const packTexts = {
  name: "pack the texts of data",
  resolveId: (id) => (id === "\0unpack" ? id : undefined),
  load: (id) =>
    id === "\0unpack"
      ? `import { brotliDecompressSync } from "node:zlib";
         export const unpack = (packed) => brotliDecompressSync(Buffer.from(packed, "base64")).toString("latin1");`
      : undefined,
  transform(code, id) {
    if (!wellPacked.test(id)) return undefined;
    const packed = code.replace(/`[^`\\$]{4000,}`|"(?:[^"\\]|\\[n"\\]){4000,}"/g, (typed) => {
      const text = typed.startsWith('"') ? JSON.parse(typed) : typed.slice(1, -1);
      const bytes = Buffer.from(text, "latin1");
      if (bytes.toString("latin1") !== text) throw new Error(`${id} has letters that are no byte`);
      return `unpack("${brotliCompressSync(bytes).toString("base64")}")`;
    });
    if (packed === code) throw new Error(`${id} has no text to pack`);
    return { code: `import { unpack } from "\0unpack";\n${packed}` };
  },
};

/** What explains the code, or tells a bundler of it, stands in its sources. Names of functions stay, for what a stack of calls says; other names and blanks are a fifth of what is unpacked. */
const short = {
  comments: { jsdoc: false, annotation: false },
  minify: { mangle: { keepNames: true }, compress: true, codegen: { removeWhitespace: true } },
};

const starters = {
  input: { bin: "dist/bin.js", "run/worker-starter": "dist/cli/starting/worker-starter.js" },
  platform: "node",
  output: {
    dir: "dist",
    format: "esm",
    ...short,
    entryFileNames: "[name].js",
    chunkFileNames: "run/[name]-[hash].js",
    cleanDir: false,
  },
};

const parts = {
  input: {
    main: "dist/cli/main.js",
    index: "dist/index.js",
    worker: "dist/cli/building/threads/worker.js",
  },
  platform: "node",
  external: apart,
  // Packages that can evaluate code are only given data here.
  checks: { eval: false },
  output: {
    // As deep as the modules they are made of, which find templates and package.json from where they lie.
    dir: "dist/run",
    format: "cjs",
    exports: "named",
    dynamicImportInCjs: false,
    ...short,
    entryFileNames: "[name].cjs",
    // What is kept of a part is kept under its name.
    chunkFileNames: "[name]-[hash].cjs",
    cleanDir: false,
  },
  plugins: [
    leaveOutYaml,
    leaveOutTelling,
    leaveOutFetching,
    spareTemplates,
    leaveOutRecordings,
    leaveOutHinting,
    packTexts,
    {
      name: "make plain parts with their licences",
      renderStart() {
        rmSync("dist/run", { recursive: true, force: true });
      },
      writeBundle(_, bundle) {
        const chunks = Object.values(bundle).filter(({ type }) => type === "chunk");
        for (const { fileName, code } of chunks) writeFileSync(`dist/run/${fileName}`, escapeLetters(code));
        writeFileSync("dist/run/code-identity", nameCode(chunks));
        writeLicences([...this.getModuleIds()]);
        writeLibrary(chunks.find(({ fileName }) => fileName === "index.cjs"));
      },
    },
  ],
};

await build(parts);
await build(starters);
// The manual is the command's own word: `man airdate` once npm has put it where man looks.
const manual = execFileSync(process.execPath, ["dist/bin.js", "completion", "man"], {
  env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: "1" },
});
writeFileSync("dist/airdate.1", manual);
