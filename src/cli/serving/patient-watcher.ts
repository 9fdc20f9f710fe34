// A watcher that tells of a changed file at once, and reads its folder again only when there is nothing else to do.
import { FSWatcher } from "chokidar";

/**
 * How long after a change a folder is read again, in milliseconds: of thousands of files that takes longer than to build the
 * site anew, and by then a browser has loaded its page again.
 */
const calm = 300;

type Reading = NonNullable<ReturnType<FSWatcher["_readdirp"]>>;

export interface PatientWatcher {
  watcher: FSWatcher;
  /** Lets folders that are to be read wait anew, because there was something to do. */
  wait(): void;
}

/**
 * Watches everything below `root` that is not ignored. The system tells of a change inside a file and of names that come or
 * go apart; the watcher reads the whole folder after both, though only the latter can be seen there: after the former the
 * reading waits.
 */
export function openWatcher(root: string, ignored: (path: string) => boolean): PatientWatcher {
  const watcher = new FSWatcher({ ignoreInitial: true, ignored });
  const waiting = new Set<Reading>();
  let timer: NodeJS.Timeout | undefined;
  let begun: Reading | undefined;
  let ready = false;
  const resume = (): void => {
    for (const reading of waiting) reading.resume();
    waiting.clear();
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (waiting.size > 0) timer = setTimeout(resume, calm).unref();
  };
  const read = watcher._readdirp.bind(watcher);
  watcher._readdirp = (folder, options) => {
    const reading = read(folder, options);
    if (!ready || reading === undefined) return reading;
    begun = reading.pause();
    // By then the event that led here has been told, if it was one.
    queueMicrotask(() => {
      begun = undefined;
      if (!waiting.has(reading)) reading.resume();
    });
    return reading;
  };
  watcher.on("raw", (event) => {
    if (event === "change" && begun) waiting.add(begun);
    begun = undefined;
    if (event === "change") wait();
    else resume();
  });
  watcher.once("ready", () => {
    ready = true;
  });
  watcher.add(root);
  return { watcher, wait };
}
