// All pages of a site and its whole search index at once, as the parts of a build write them one by one.
import type { OutFile, Problem, Read, Site } from "../model/model.js";
import type { Templates } from "../write/pages/engine.js";
import type { SearchPart } from "../write/pages/search/search-part.js";
import {
  groupSize,
  type SearchAbout,
  type SearchHead,
  writeSearchGroup,
  writeSearchIndex,
} from "../write/pages/search/write-search.js";
import { planSitePages } from "../write/pages/site-pages.js";

/** The whole index. `parts` come oldest first; only one group of them is held at a time. */
export function writeSearch(parts: Iterable<SearchPart>, about?: readonly SearchAbout[]): OutFile[] {
  const files: OutFile[] = [];
  const heads: SearchHead[] = [];
  let group: SearchPart[] = [];
  const close = (): void => {
    const written = writeSearchGroup(heads.length, group);
    files.push(...written.files);
    heads.push(written.head);
    group = [];
  };
  for (const part of parts) {
    group.push(part);
    if (group.length === groupSize) close();
  }
  if (group.length > 0) close();
  return [...files, writeSearchIndex(heads, about)];
}

/** All show-level files except feeds and the search index. Pure; memory grows with the cards only. */
export function writeSitePages(site: Site, templates: Templates): Read<OutFile[]> {
  const files: OutFile[] = [];
  const problems: Problem[] = [];
  for (const { path, write } of planSitePages(site, templates)) {
    const read = write();
    problems.push(...read.problems);
    if (read.value !== undefined) files.push({ path, content: read.value });
  }
  return { value: files, problems };
}
