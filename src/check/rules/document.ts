// Rules over a feed as a document: XML, encoding, namespaces, the root.
import { lineOf } from "../../base/line-of.js";
import { countOf, holding, lacking, placed, valued } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import { at, isNear, kids, namespaceUris, shown } from "../combine.js";
import { type DocumentText, on, type Rule, sources, w3c } from "../rule.js";

const head = (text: string): string => text.slice(0, 2000);
const declaration = (text: string): string => /<\?xml[^>]*\?>/.exec(head(text))?.[0] ?? "";

export const documentRules: readonly Rule<DocumentText>[] = [
  {
    id: "rss-xml-well-formed",
    also: on(
      "rss-xml-illegal-char rss-xml-lone-surrogate rss-cdata-terminator rss-escape-markup rss-no-html-named-entity apple-content-namespace psp-content-namespace",
    ),
    severity: "error",
    platforms: on("rss"),
    what: "The document is well-formed XML 1.0 with namespaces: markup escaped, no control characters, no HTML entities",
    why: "After one fault no reader gets any of the feed",
    url: w3c("error/SAXError"),
    good: "<rss><channel><title>Salt &amp; wind</title></channel></rss>",
    bad: "<rss><channel><title>Salt & wind</title></channel></rss>",
    *check({ text, faults }) {
      for (const { message, line, column } of faults.slice(0, 5))
        yield {
          message: `The XML cannot be read: ${message.replace(/\.$/, "")}`,
          found: `XML that cannot be read (${message})`,
          expected: "well-formed XML",
          line,
          column,
        };
      const lone = /\p{Surrogate}/u.exec(text);
      if (lone) yield { found: "half of a character (lone surrogate)", expected: "whole characters" };
    },
  },
  {
    id: "rss-xml-decl-first",
    severity: "error",
    platforms: on("rss"),
    what: "The XML declaration is the very first thing in the file",
    why: "A blank line before it makes the document unreadable",
    url: w3c("error/WPBlankLine"),
    good: '<?xml version="1.0"?><rss/>',
    bad: '\n<?xml version="1.0"?><rss/>',
    *check({ text }) {
      if (/^\uFEFF?\s+<\?xml\s/.test(text))
        yield {
          found: placed("a space", "before the XML declaration"),
          expected: "<?xml at the very beginning",
          line: 1,
        };
    },
  },
  {
    id: "rss-xml-version",
    severity: "error",
    platforms: on("rss"),
    what: "The declared version of XML is 1.0",
    why: "Feed parsers know no other",
    url: w3c("error/BadXmlVersion"),
    good: '<?xml version="1.0"?><rss/>',
    bad: '<?xml version="2.0"?><rss/>',
    *check({ text }) {
      const version = /version\s*=\s*["']([^"']*)/.exec(declaration(text))?.[1];
      if (version !== undefined && version !== "1.0")
        yield { found: valued("XML version", shown(version)), expected: '"1.0"', line: 1 };
    },
  },
  {
    id: "rss-no-doctype-system",
    severity: "error",
    platforms: on("rss"),
    what: "No DOCTYPE",
    why: "Feeds have to be complete in themselves; parsers refuse outside entities for safety",
    url: w3c("error/ContainsSystemEntity"),
    good: "<rss/>",
    bad: '<!DOCTYPE rss SYSTEM "rss.dtd"><rss/>',
    *check({ text }) {
      if (/<!DOCTYPE\s[^>]*(SYSTEM|PUBLIC|\[)/i.test(head(text)))
        yield { found: "a DOCTYPE", expected: "none", line: 1 };
    },
  },
  {
    id: "rss-encoding-utf8",
    also: on("apple-utf8 psp-utf8"),
    severity: "error",
    platforms: on("rss apple psp1"),
    what: "The feed is UTF-8",
    why: "Apple and PSP-1 take nothing else, and other bytes turn into wrong letters",
    url: w3c("warning/ObscureEncoding"),
    good: '<?xml version="1.0" encoding="UTF-8"?><rss/>',
    bad: '<?xml version="1.0" encoding="ISO-8859-1"?><rss/>',
    *check({ text, encoding }) {
      const declared = encoding?.declared ?? /encoding\s*=\s*["']([^"']*)/.exec(declaration(text))?.[1];
      const read = encoding?.read ?? "utf-8";
      if (encoding?.broken)
        yield {
          found: holding("text", `bytes that are no ${encoding.by === "bytes" ? "UTF-8" : read}`),
          expected: "UTF-8 throughout",
          hint: "It was read as windows-1252 here; other readers show wrong letters, or refuse it.",
          line: 1,
          impact: "breaks",
        };
      else if (read !== "utf-8")
        yield { found: valued("encoding", shown(declared ?? read)), expected: '"UTF-8"', line: 1 };
      else if (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared))
        yield { found: valued("encoding", shown(declared)), expected: '"UTF-8"', line: 1 };
      const broken = encoding?.broken ? -1 : text.indexOf("\uFFFD");
      if (broken >= 0)
        yield {
          found: "a replacement character, where a letter was lost",
          expected: "whole letters",
          line: lineOf(text, broken),
        };
    },
  },
  {
    id: "rss-encoding-http-match",
    severity: "warn",
    platforms: on("rss"),
    what: "The server's charset is the encoding that the feed declares",
    why: "Some readers believe the server, some the file, and one of them shows wrong letters",
    url: w3c("warning/EncodingMismatch"),
    good: 'Content-Type: application/xml; charset=utf-8\n\n<?xml version="1.0" encoding="UTF-8"?><rss/>',
    bad: 'Content-Type: text/xml; charset=iso-8859-1\n\n<?xml version="1.0" encoding="UTF-8"?><rss/>',
    *check({ encoding }) {
      const { declared = "UTF-8", header } = encoding ?? {};
      if (header !== undefined && plainName(header) !== plainName(declared))
        yield {
          found: valued("charset", `${shown(header)} in the server's Content-Type`),
          expected: shown(declared),
          line: 1,
        };
    },
  },
  {
    id: "rss-served-content-type",
    severity: "warn",
    platforms: on("rss"),
    what: "The server calls the feed application/rss+xml or another kind of XML",
    why: "Some readers and browsers take text/html for a page and text/plain for a text, whatever is in it",
    url: w3c("warning/UnexpectedContentType"),
    good: "Content-Type: application/rss+xml\n\n<rss/>",
    bad: "Content-Type: text/html\n\n<rss/>",
    *check({ type }) {
      if (type !== undefined && !/^(application|text)\/([\w.-]+\+)?xml$/.test(type))
        yield { found: valued("Content-Type", shown(type)), expected: '"application/rss+xml"', line: 1 };
    },
  },
  {
    id: "rss-root-version",
    also: on("spotify-one-show apple-rss2-public"),
    severity: "error",
    platforms: on("rss apple spotify"),
    what: 'The root is <rss version="2.0"> with exactly one <channel>',
    why: "Directories take RSS 2.0 only, one show a feed",
    url: sources.rss,
    good: '<rss version="2.0"><channel/></rss>',
    bad: '<rss version="0.91"><channel/></rss>',
    *check({ root }) {
      if (root?.name !== "rss") {
        yield { found: root ? `<${root.written}>` : "no XML element", expected: '<rss version="2.0">', line: 1 };
        return;
      }
      if (root.attributes.version !== "2.0")
        yield at(root, valued("version", shown(root.attributes.version ?? "")), '"2.0"');
      const channels = kids(root, "channel").length;
      if (channels !== 1) yield at(root, countOf(channels, "channels"), "one <channel>");
    },
  },
  {
    id: "rss-namespace-uri-exact",
    also: on("apple-itunes-namespace pc-namespace-uri psc-namespace spotify-namespace"),
    severity: "error",
    platforms: on("rss apple podcast20 spotify psc"),
    what: "Namespace URIs are spelled exactly as their specifications print them",
    why: "Readers compare byte for byte: with a wrong one every tag under it is unknown",
    url: w3c("warning/UnknownNamespace"),
    good: '<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"/>',
    bad: '<rss xmlns:itunes="http://www.itunes.com/DTDs/Podcast-1.0.dtd"/>',
    *check({ root }) {
      if (!root) return;
      for (const [name, uri] of Object.entries(root.attributes)) {
        const known = name.startsWith("xmlns:") ? namespaceUris[name.slice(6)] : undefined;
        const near = known ?? Object.values(namespaceUris).find((uris) => uris.some(isNear(uri)));
        if (name.startsWith("xmlns:") && near && !near.includes(uri))
          yield at(root, valued(name, shown(uri)), shown(near[0]!));
      }
    },
  },
  {
    id: "psp-namespaces",
    severity: "warn",
    platforms: on("psp1"),
    what: "The root declares the namespaces itunes, podcast and atom",
    why: "PSP-1 builds on all three",
    url: sources.psp,
    good: `<rss xmlns:itunes="${namespaceUris.itunes![0]}" xmlns:podcast="${namespaceUris.podcast![0]}" xmlns:atom="${namespaceUris.atom![0]}"/>`,
    bad: `<rss xmlns:itunes="${namespaceUris.itunes![0]}"/>`,
    *check({ root }) {
      if (root?.name !== "rss") return;
      const declared = Object.values(root.attributes);
      const missing = on("itunes podcast atom").filter(
        (prefix) => !namespaceUris[prefix]!.some((uri) => declared.some(isNear(uri))),
      );
      if (missing.length > 0)
        yield {
          ...at(root, lacking("root", `the namespaces ${missing.join(", ")}`), "all three declared"),
          message: `<rss> does not declare ${missing.map((name) => `xmlns:${name}`).join(" and ")}`,
        };
    },
  },
  {
    id: "apple-tag-case",
    severity: "error",
    platforms: on("apple"),
    what: "Tag names are spelled in their case: itunes:episodeType, podcast:updateFrequency",
    why: "Names are case-sensitive: in another case a tag does not exist",
    url: sources.apple,
    good: `<rss xmlns:itunes="${namespaceUris.itunes![0]}"><channel><itunes:explicit>false</itunes:explicit></channel></rss>`,
    bad: `<rss xmlns:itunes="${namespaceUris.itunes![0]}"><channel><itunes:Explicit>false</itunes:Explicit></channel></rss>`,
    *check({ root }) {
      for (const channel of kids(root, "channel"))
        for (const element of [...channel.children, ...kids(channel, "item").flatMap(({ children }) => children)]) {
          const right = tagNames.find((name) => name.toLowerCase() === element.name.toLowerCase());
          if (right !== undefined && right !== element.name && isTag(element))
            yield {
              ...at(element, `<${element.written}>`, `<${element.written.replace(element.name, right)}>`),
              message: `<${element.written}> has to be written <${element.written.replace(element.name, right)}>`,
            };
        }
    },
  },
];

/** An encoding's name without what its spellings differ in. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z\d]/g, "")
    .replace(/^(usascii|ascii)$/, "utf8");

const isTag = ({ uri }: XmlElement): boolean => uri === "" || uri === namespaceUris.itunes![0];
const tagNames = on(
  "title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image textInput skipHours skipDays item author comments enclosure guid source explicit type owner complete block duration season episode episodeType new-feed-url applepodcastsverify summary subtitle keywords",
);
