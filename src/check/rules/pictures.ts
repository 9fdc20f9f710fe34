// Rules over covers whose file lies in the folder: what their bytes say.
import { holding, sized } from "../../base/say-found.js";
import type { Image, ImageFacts } from "../../model/model.js";
import { type Finding, on, type Rule, rulesWith, sources } from "../rule.js";

const heavy = 500_000;

/** Checks the bytes of a picture in the folder; the examples name a picture that the tests make. */
const ofFacts = (check: (facts: ImageFacts, image: Image) => Iterable<Finding>) =>
  function* (image: Image): Generator<Finding> {
    if (image.facts && image.facts.width > 0) yield* check(image.facts, image);
  };

/** What to do about a picture: a command of ImageMagick's that writes another beside it. Its ending stays, unless one is given. */
function convert({ file, url }: { file?: string | undefined; url: string }, change: string, ending?: string): string {
  const name = file ?? url.replace(/^.*\//, "");
  const [, stem = name, own = ".jpg"] = /^(.*?)(\.\w+)?$/.exec(name) ?? [];
  const made = `${stem}-new${ending ?? own}`;
  return `Export it again, or: magick ${[quote(name), change, quote(made)].filter(Boolean).join(" ")}`;
}

const quote = (name: string): string => (/^[\w./-]+$/.test(name) ? name : JSON.stringify(name));

export const pictureRules: readonly Rule<Image>[] = rulesWith({ field: "image" }, [
  {
    id: "apple-image-square-range",
    severity: "error",
    inShow: "warn",
    platforms: on("apple spotify psp1"),
    what: "A cover is square, 1400 to 3000 pixels (conflict C14)",
    why: "Apple refuses others, Spotify those that are not square",
    url: sources.artwork,
    good: "png 1400x1400 rgb",
    bad: "png 1400x1000 rgb",
    check: ofFacts(function* ({ width, height }, image) {
      const found = sized("cover", `${width} x ${height}`, "pixels");
      const side = Math.min(3000, Math.max(1400, Math.min(width, height)));
      if (width !== height)
        yield {
          found,
          expected: "a square of 1400 to 3000 pixels",
          hint: convert(image, `-resize "${side}x${side}^" -gravity center -extent ${side}x${side}`),
        };
      else if (width > 3000)
        yield { found, expected: "1400 to 3000 pixels a side", hint: convert(image, "-resize 3000x3000") };
      else if (width < 1400)
        yield {
          found,
          expected: "1400 to 3000 pixels a side",
          hint: "Export it again at 3000 x 3000; made larger from these pixels it is blurred.",
        };
    }),
  },
  {
    id: "image-ending",
    severity: "error",
    inShow: "warn",
    platforms: on("apple psp1"),
    what: "A cover is JPEG or PNG, and its bytes are what its ending says",
    why: "Apple and browsers go by the ending or the type, and show nothing where the bytes are another format",
    url: sources.guide,
    good: "png 1400x1400 rgb",
    bad: "gif 1400x1400 rgb",
    check: ofFacts(function* ({ format }, { file, url }) {
      const name = file ?? url;
      const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase().replace("jpg", "jpeg");
      if (ending !== format)
        yield {
          message: `${name} is a ${format.toUpperCase()} picture, and its name says another format`,
          found: `a ${format.toUpperCase()} picture in ${name}`,
          expected: `the format of .${ending ?? "jpg"}`,
          hint: /^(?:jpeg|png)$/.test(format)
            ? `Rename it: its ending is .${format.replace("jpeg", "jpg")}.`
            : convert({ file, url }, "", ".jpg"),
        };
    }),
  },
  {
    id: "apple-image-rgb",
    severity: "error",
    inShow: "warn",
    platforms: on("apple psp1"),
    what: "A cover is RGB, neither CMYK nor grey",
    why: "Apple refuses CMYK, and browsers show wrong colours",
    url: sources.guide,
    good: "png 1400x1400 rgb",
    bad: "png 1400x1400 grey",
    check: ofFacts(function* ({ colour }, image) {
      if (colour === "cmyk" || colour === "grey")
        yield {
          message: `The cover is ${colour === "cmyk" ? "in CMYK" : "in shades of grey"}, but should be in RGB`,
          found: `a cover in ${colour === "cmyk" ? "CMYK" : "grey"}`,
          expected: "RGB",
          hint: convert(image, "-colorspace sRGB -type TrueColor"),
        };
    }),
  },
  {
    id: "apple-image-no-alpha",
    severity: "warn",
    platforms: on("apple"),
    what: "A cover has no transparency",
    why: "It turns black, white or grey, as each app likes",
    url: sources.artwork,
    good: "png 1400x1400 rgb",
    bad: "png 1400x1400 rgba",
    check: ofFacts(function* ({ alpha }, image) {
      if (alpha)
        yield {
          found: holding("cover", "an alpha channel"),
          expected: "an opaque one",
          hint: convert(image, "-background white -alpha remove -alpha off"),
        };
    }),
  },
  {
    id: "apple-image-weight",
    severity: "info",
    platforms: on("apple psp1"),
    what: "A cover weighs at most about 500 KB (conflict C14)",
    why: "Large apps ask for it: it is loaded in every list",
    url: "https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification/issues/13",
    good: "png 1400x1400 rgb",
    bad: "png 1400x1400 rgb 900000",
    check: ofFacts(function* ({ bytes }) {
      if (bytes > heavy) yield { found: sized("cover", Math.round(bytes / 1000), "KB"), expected: "at most 500 KB" };
    }),
  },
]);
