// A folder in memory for tests: paths and their contents, given as an object.
import type { Folder } from "../read/folder.js";
import { overlayFolder } from "../read/overlay-folder.js";

/** A folder that holds the given files; a text is stored as UTF-8. */
export const readMemory = (files: Record<string, string | Uint8Array>): Folder => overlayFolder(files);
