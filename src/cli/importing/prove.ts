// Builds the feed of a show that is taken over in memory, and holds it against its source.
import { openMemoryStore, unpackSteps } from "../../cache/store.js";
import type { Feed } from "../../conventions/feed-fields.js";
import type { OutFile, Problem } from "../../model/model.js";
import { buildShow } from "../../pipeline/build.js";
import { openAhead } from "../../pipeline/make-ahead.js";
import { writeMainFeed } from "../../pipeline/site.js";
import { loadTemplates } from "../../read/disk-templates.js";
import { readFeed } from "../../read/feed/read-feed.js";
import type { Folder } from "../../read/folder.js";
import { compareMove, type MoveProof } from "../../understand/moving/compare-move.js";
import { openProofBuild } from "./proof-build.js";
import { openHelper } from "./threads/open-helper.js";

interface Proven {
  /** Undefined where the show cannot be built. */
  proof: MoveProof | undefined;
  problems: Problem[];
}

/** The files of a show as they are to be written. */
interface ShowFiles {
  /** Those of each episode that is new, by its slug. */
  episodes: ReadonlyMap<string, readonly OutFile[]>;
  /** All others: the show's own, and the lock. */
  others: readonly OutFile[];
}

export interface Prover {
  /** Proves the files against `source`; `now` is in milliseconds since 1970. What was made of files that are the same is kept. */
  prove(source: Feed, files: ShowFiles, now: number): Promise<Proven>;
  /** To be called at the end. */
  close(): Promise<void>;
}

export interface ProverOptions {
  root: string;
  /** What is there already of the show. */
  folder: Folder | undefined;
  hasNewSite: boolean;
  /** Of episodes that are to be proven. */
  count: number;
  /** How many threads somebody asked for. */
  threads: number | undefined;
}

/** Opens it; where there are many episodes a second thread begins to start. */
export async function openProver({ root, folder, hasNewSite, count, threads }: ProverOptions): Promise<Prover> {
  const { templates, blocks } = loadTemplates(root);
  const store = openMemoryStore();
  const helper = await openHelper({ root, hasShow: folder !== undefined, templates, blocks }, count, threads);
  let before = new Map<string, OutFile["content"]>();
  return {
    async prove(source, { episodes, others }, now) {
      const all = [...others, ...[...episodes.values()].flat()];
      const files = Object.fromEntries(all.map(({ path, content }) => [path, content]));
      const { project, options } = openProofBuild(files, { folder, templates, blocks, store, now });
      if (helper) {
        const isNew = ({ path, content }: OutFile): boolean => before.get(path) !== content;
        const anew = others.some(isNew);
        const slugs = [...episodes].filter(([, own]) => anew || own.some(isNew)).map(([slug]) => slug);
        const ahead = await openAhead(project, options);
        if (ahead)
          await helper.share(
            { files, now },
            slugs,
            (some) => ahead(some, store),
            (steps) => unpackSteps(store, steps),
          );
        before = new Map(Object.entries(files));
      }
      const built = await buildShow(project, options);
      const feeds = writeMainFeed(built.parts).flatMap((text) => readFeed("feed.xml", text).value ?? []);
      const [main] = feeds;
      if (!main) return { proof: undefined, problems: built.problems };
      const whole = { ...main, items: feeds.flatMap(({ items }) => items) };
      return { proof: compareMove(source, whole, hasNewSite), problems: built.problems };
    },
    close: async () => helper?.close(),
  };
}
