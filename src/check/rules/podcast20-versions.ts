// Rules over further versions of a recording, and over Podlove chapters.
import { countOf, holding, lacking, secondOf, unordered, valued } from "../../base/say-found.js";
import { all, at, attributes, each, is, kid, kids, shown } from "../combine.js";
import { namespaceDoc, on, type Rule, rulesWith, type Scope } from "../rule.js";

const alternate = (inner: string, more = ""): string =>
  `<podcast:alternateEnclosure type="audio/opus"${more}>${inner}</podcast:alternateEnclosure>`;
const source = '<podcast:source uri="https://a.example/1.opus"/>';

export const podcastVersionRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("podcast20") }, [
  {
    id: "pc-altenc-type",
    severity: "error",
    what: "alternateEnclosure has a MIME type",
    why: "Apps choose a version by it",
    url: namespaceDoc("docs/tags/alternate-enclosure.md"),
    good: alternate(source),
    bad: alternate(source).replace(' type="audio/opus"', ""),
    check: attributes("podcast:alternateEnclosure", "type", is.mime, "a MIME type"),
    field: "variants",
  },
  {
    id: "pc-altenc-source",
    severity: "error",
    what: "alternateEnclosure has at least one source and at most one integrity",
    why: "Without a source there is nothing to fetch",
    url: namespaceDoc("docs/tags/source.md"),
    good: alternate(source),
    bad: alternate(""),
    check: each("podcast:alternateEnclosure", function* (child) {
      if (!kid(child, "podcast:source")) yield at(child, lacking("alternateEnclosure", "a source"), "at least one");
      if (kids(child, "podcast:integrity").length > 1) yield at(child, secondOf("integrity"), "one");
    }),
    field: "variants",
  },
  {
    id: "pc-altenc-attrs",
    severity: "warn",
    what: "alternateEnclosure's length is bytes, its bitrate a number, its height whole, its lang a code, its title at most 32 characters",
    why: "Apps choose a version by them",
    url: namespaceDoc("docs/tags/alternate-enclosure.md"),
    good: alternate(source, ' length="4096" bitrate="64000"'),
    bad: alternate(source, ' length="4 MB"'),
    check: all(
      attributes("podcast:alternateEnclosure", "length? height?", is.whole, "a whole number"),
      attributes("podcast:alternateEnclosure", "bitrate?", is.number, "bits a second"),
      attributes("podcast:alternateEnclosure", "lang?", is.language, "a code such as en"),
      attributes("podcast:alternateEnclosure", "title? rel?", (value) => value.length <= 32, "at most 32 characters"),
      attributes("podcast:alternateEnclosure", "default?", /^(true|false)$/, "true or false"),
    ),
    field: "variants",
  },
  {
    id: "pc-altenc-default",
    severity: "warn",
    what: "At most one alternateEnclosure is the default, and it is the enclosure's own file",
    why: "Apps start with it",
    url: namespaceDoc("docs/tags/alternate-enclosure.md"),
    good: alternate(source, ' default="true"'),
    bad: alternate(source, ' default="true"').repeat(2),
    *check({ element }) {
      const defaults = kids(element, "podcast:alternateEnclosure").filter(
        (child) => child.attributes.default === "true",
      );
      if (defaults.length > 1) yield at(defaults[1]!, countOf(defaults.length, "defaults"), "one");
      const url = kid(element, "enclosure")?.attributes.url;
      const uris = kids(defaults[0], "podcast:source").map(({ attributes: { uri } }) => uri);
      if (defaults[0] && url !== undefined && !uris.includes(url))
        yield at(defaults[0], holding("default", "another file"), "the enclosure's");
    },
    field: "variants",
  },
  {
    id: "pc-source-uri",
    severity: "error",
    what: "A source has a uri",
    why: "There is nothing to fetch otherwise",
    url: namespaceDoc("docs/tags/source.md"),
    good: alternate(source),
    bad: alternate("<podcast:source/>"),
    check: each("podcast:alternateEnclosure", function* (child) {
      for (const one of kids(child, "podcast:source"))
        if (!/^[a-z][a-z\d+.-]*:\S+$/i.test(one.attributes.uri ?? ""))
          yield at(one, lacking("source", "a uri"), "an address");
    }),
    field: "variants",
  },
  {
    id: "pc-integrity",
    severity: "error",
    what: "integrity is sri or pgp-signature with its value",
    why: "Apps that check it would refuse the file",
    url: namespaceDoc("docs/tags/integrity.md"),
    good: alternate(`${source}<podcast:integrity type="sri" value="sha384-${"A".repeat(64)}"/>`),
    bad: alternate(`${source}<podcast:integrity type="sri" value="abc"/>`),
    check: each("podcast:alternateEnclosure", function* (child) {
      for (const one of kids(child, "podcast:integrity")) {
        const { type = "", value = "" } = one.attributes;
        if (
          !/^(sri|pgp-signature)$/.test(type) ||
          value === "" ||
          (type === "sri" && !/^sha(256|384|512)-[\w+/]+=*$/.test(value))
        )
          yield at(one, valued("integrity", shown(`${type} ${value}`)), "sri with sha384-..., or pgp-signature");
      }
    }),
    field: "variants",
  },
  {
    id: "psc-one-list",
    severity: "error",
    platforms: on("psc spotify"),
    what: "An item has one psc:chapters with at least one chapter",
    why: "Readers take the first",
    url: "https://podlove.org/simple-chapters/",
    good: '<psc:chapters version="1.2"><psc:chapter start="00:00:00.000" title="A"/></psc:chapters>',
    bad: '<psc:chapters version="1.2"/>',
    *check({ element }) {
      const lists = kids(element, "psc:chapters");
      if (lists.length > 1) yield at(lists[1]!, secondOf("psc:chapters"), "one");
      for (const list of lists)
        if (!kid(list, "psc:chapter")) yield at(list, lacking("psc:chapters", "a chapter"), "at least one");
    },
  },
  {
    id: "psc-start",
    also: on("psc-start-portable psc-title psc-order"),
    severity: "error",
    platforms: on("psc spotify"),
    what: "A psc:chapter has a title and its start as HH:MM:SS.mmm, in rising order (conflict C17)",
    why: "A wide-spread app reads bare seconds as zero",
    url: "https://podlove.org/simple-chapters/",
    good: '<psc:chapters><psc:chapter start="00:00:00.000" title="A"/></psc:chapters>',
    bad: '<psc:chapters><psc:chapter start="73" title="A"/></psc:chapters>',
    check: each("psc:chapters", function* (list) {
      let last = "";
      for (const chapter of kids(list, "psc:chapter")) {
        const { start = "", title = "" } = chapter.attributes;
        if (!/^\d+:[0-5]\d(:[0-5]\d)?(\.\d{1,3})?$/.test(start))
          yield at(chapter, valued("start", shown(start)), "HH:MM:SS.mmm");
        else if (start.length === last.length && start < last)
          yield at(chapter, unordered(`start ${start}`, `after ${last}`), "rising times");
        if (title.trim() === "") yield at(chapter, lacking("chapter", "a title"), "a title");
        last = start;
      }
    }),
    field: "chapters",
  },
  {
    id: "psc-optional",
    severity: "warn",
    platforms: on("psc"),
    what: "href and image of a psc:chapter are web addresses",
    why: "Apps link and load them",
    url: "https://podlove.org/simple-chapters/",
    good: '<psc:chapters><psc:chapter start="00:00:00.000" title="A" href="https://a.example/"/></psc:chapters>',
    bad: '<psc:chapters><psc:chapter start="00:00:00.000" title="A" href="a.example"/></psc:chapters>',
    check: each("psc:chapters", function* (list) {
      for (const chapter of kids(list, "psc:chapter"))
        for (const name of ["href", "image"])
          if (
            chapter.attributes[name] !== undefined &&
            !is.web(chapter.attributes[name]) &&
            !is.https(chapter.attributes[name])
          )
            yield at(chapter, valued(name, shown(chapter.attributes[name])), "an address");
    }),
    field: "chapters",
  },
]);
