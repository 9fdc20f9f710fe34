// The pictures that stand for the site in tabs and on home screens, and the paper that names them.

/** A square PNG. */
export interface Icon {
  /** In the output folder. */
  path: string;
  /** Pixels. */
  size: number;
}

/** For tabs, for Apple's home screens, and the two that others ask for. https://www.w3.org/TR/appmanifest/ */
export const icons: readonly Icon[] = [32, 180, 192, 512].map((size) => ({ path: `icons/${size}.png`, size }));

/** Path of the manifest in the output folder. */
export const manifestPath = "site.webmanifest";
