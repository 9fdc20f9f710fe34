// The pictures that stand for the site in tabs and on home screens, and the paper that names them.

/** A square PNG. */
export interface Icon {
  /** In the output folder. */
  path: string;
  /** Pixels. */
  size: number;
  /** A phone may cut it to its own shape: what counts stands in the middle. https://www.w3.org/TR/appmanifest/#icon-masks */
  maskable?: boolean;
}

/** For tabs and lists of search engines, for Apple's home screens, and those that others ask for. https://www.w3.org/TR/appmanifest/ */
export const icons: readonly Icon[] = [
  ...[16, 32, 48, 180, 192, 512].map((size) => ({ path: `icons/${size}.png`, size })),
  { path: "icons/maskable.png", size: 192, maskable: true },
];

/** The icon at the place where feed readers ask for it unasked, with the pictures of these sizes in it. */
export const favicon = { path: "favicon.ico", sizes: [16, 32, 48] };

/** Paths of all of them in the output folder. */
export const iconPaths: readonly string[] = [...icons.map(({ path }) => path), favicon.path];

/** Path of the manifest in the output folder. */
export const manifestPath = "site.webmanifest";
