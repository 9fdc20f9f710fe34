// Writes the manifest, by which a phone puts the site on its home screen. https://www.w3.org/TR/appmanifest/
import { icons, manifestPath } from "../../conventions/addresses.js";
import type { OutFile, Show } from "../../model/model.js";
import { directionOf } from "./strings.js";

/** The colours of the pages' paper, as the style sheet has them in the light. */
const paper = "#fbf9f5";

/** Addresses are relative to the manifest, so that it holds wherever the site lies. */
export function writeManifest(show: Show): OutFile {
  const manifest = {
    name: show.title,
    description: show.description,
    lang: show.language,
    dir: directionOf(show.language),
    start_url: "./",
    scope: "./",
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    icons: icons.map(({ path, size, maskable }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: "image/png",
      ...(maskable ? { purpose: "maskable" } : {}),
    })),
  };
  return { path: manifestPath, content: `${JSON.stringify(manifest, null, 2)}\n` };
}
