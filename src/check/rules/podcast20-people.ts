// Rules of the Podcasting 2.0 namespace over people, places, licences and texts.
import { findNear } from "../../base/near.js";
import { attribute, lacking, sized, valued } from "../../base/say-found.js";
import { rolesOfGroups } from "../../conventions/same-person.js";
import { at, attributes, each, is, shortTexts, shown } from "../combine.js";
import { licenses, txtPurposes } from "../data/podcast-values.js";
import { namespaceDoc, on, type Rule, rulesWith, type Scope } from "../rule.js";

const isLicense = (name: string): boolean => on(licenses.toLowerCase()).includes(name.toLowerCase());

/** What people call roles of the taxonomy that are spelled otherwise. */
const otherNames: Record<string, string> = {
  gast: "guest",
  interviewee: "guest",
  interviewer: "host",
  moderator: "host",
  presenter: "host",
};

function isGeo(value: string): boolean {
  const found = /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)(,-?\d+(\.\d+)?)?(;\w+(=[\w.-]+)?)*$/.exec(value);
  return found !== null && Math.abs(Number(found[1])) <= 90 && Math.abs(Number(found[2])) <= 180;
}

export const podcastPeopleRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("podcast20") }, [
  {
    id: "pc-person-name",
    severity: "error",
    what: "A person has a name of at most 128 characters",
    why: "Apps show nothing else of them",
    url: namespaceDoc("docs/tags/person.md"),
    good: "<podcast:person>Ada Marlow</podcast:person>",
    bad: '<podcast:person role="guest"></podcast:person>',
    check: shortTexts("podcast:person", 128),
    field: "guests",
  },
  {
    id: "pc-person-group",
    severity: "warn",
    what: "A person's group is one of the taxonomy's eleven",
    why: "Apps sort people by it",
    url: namespaceDoc("taxonomy.json"),
    good: '<podcast:person group="writing" role="author">Ada</podcast:person>',
    bad: '<podcast:person group="friends">Ada</podcast:person>',
    check: attributes(
      "podcast:person",
      "group?",
      (value) => value.toLowerCase() in rolesOfGroups,
      "a group of the taxonomy",
    ),
    field: "guests",
  },
  {
    id: "pc-person-role",
    severity: "warn",
    what: "A person's role is one of their group's",
    why: "Apps do not know others; without a group it is Cast",
    url: namespaceDoc("taxonomy.json"),
    good: '<podcast:person role="guest">Ada</podcast:person>',
    bad: '<podcast:person role="author">Ada</podcast:person>',
    check: each("podcast:person", function* (child) {
      const { group = "cast", role = "host" } = child.attributes;
      const known = rolesOfGroups[group.toLowerCase()]?.split("|");
      if (!known || known.includes(role.toLowerCase())) return;
      const near = otherNames[role.toLowerCase()] ?? findNear(role, known);
      yield {
        ...at(child, valued("role", `${shown(role)} in ${shown(group)}`), "a role of the taxonomy"),
        ...(near !== undefined && known.includes(near) && { hint: `Did you mean ${near}?` }),
      };
    }),
    field: "guests",
  },
  {
    id: "pc-person-urls",
    severity: "warn",
    what: "A person's picture and page are web addresses",
    why: "Apps show the one and link the other",
    url: namespaceDoc("docs/tags/person.md"),
    good: '<podcast:person href="https://ada.example">Ada</podcast:person>',
    bad: '<podcast:person href="ada.example">Ada</podcast:person>',
    check: attributes("podcast:person", "img? href?", (value) => is.web(value) || /^mailto:/.test(value), "an address"),
    field: "guests",
  },
  {
    id: "pc-location-name",
    severity: "error",
    what: "A location has a name of at most 128 characters",
    why: "Apps show it",
    url: namespaceDoc("docs/tags/location.md"),
    good: "<podcast:location>Porto</podcast:location>",
    bad: '<podcast:location geo="geo:41.1,-8.6"></podcast:location>',
    check: shortTexts("podcast:location", 128),
    field: "location",
  },
  {
    id: "pc-location-rel",
    severity: "error",
    what: "A location's rel is subject or creator",
    why: "It says whether the place is spoken of or recorded at",
    url: namespaceDoc("docs/tags/location.md"),
    good: '<podcast:location rel="creator">Porto</podcast:location>',
    bad: '<podcast:location rel="about">Porto</podcast:location>',
    check: attributes("podcast:location", "rel?", /^(subject|creator)$/, "subject or creator"),
    field: "location",
  },
  {
    id: "pc-location-geo",
    severity: "error",
    what: "A location's geo is geo:latitude,longitude within the globe",
    why: "Maps cannot show another",
    url: namespaceDoc("docs/tags/location.md"),
    good: '<podcast:location geo="geo:41.15,-8.61">Porto</podcast:location>',
    bad: '<podcast:location geo="41.15 N 8.61 W">Porto</podcast:location>',
    check: attributes("podcast:location", "geo?", isGeo, "such as geo:41.15,-8.61"),
    field: "location",
  },
  {
    id: "pc-location-osm",
    severity: "error",
    what: "A location's osm is N, W or R with a number",
    why: "It names an object of OpenStreetMap",
    url: namespaceDoc("docs/examples/location/location.md"),
    good: '<podcast:location osm="R113314">Austin</podcast:location>',
    bad: '<podcast:location osm="113314">Austin</podcast:location>',
    check: attributes("podcast:location", "osm?", /^[NWR]\d+(#\d+)?$/, "such as R113314"),
    field: "location",
  },
  {
    id: "pc-location-country",
    severity: "warn",
    what: "A location's country is two capital letters (GB, not UK)",
    why: "It is ISO 3166",
    url: namespaceDoc("docs/tags/location.md"),
    good: '<podcast:location country="PT">Porto</podcast:location>',
    bad: '<podcast:location country="Portugal">Porto</podcast:location>',
    check: each("podcast:location", function* (child) {
      const code = child.attributes.country;
      if (code === undefined || /^(?!UK$|EN$|ZZ$)[A-Z]{2}$/.test(code)) return;
      const upper = code.toUpperCase().replace(/^(UK|EN)$/, "GB");
      yield at(
        child,
        attribute("country", shown(code), "<podcast:location>"),
        "such as PT",
        /^[A-Z]{2}$/.test(upper) && upper !== "ZZ" ? `Write country: ${upper}` : undefined,
      );
    }),
    field: "location",
  },
  {
    id: "pc-license-value",
    severity: "error",
    what: "A licence has a name of at most 128 characters, and an address where it is not of the list",
    why: "Nobody could look it up",
    url: namespaceDoc("docs/tags/license.md"),
    good: "<podcast:license>CC-BY-4.0</podcast:license>",
    bad: "<podcast:license>House rules</podcast:license>",
    check: each("podcast:license", function* (child) {
      const name = child.text.trim();
      if (name === "" || name.length > 128) yield at(child, valued("licence", shown(name)), "1 to 128 characters");
      else if (!isLicense(name) && !/^(cc|gpl|mit|apache|bsd|lgpl)\b/i.test(name) && !child.attributes.url)
        yield {
          ...at(child, lacking(`licence ${shown(name)}`, "url"), "an id of the list, or its address"),
          ...hintForLicense(name),
        };
    }),
    field: "license",
  },
  {
    id: "pc-license-known",
    severity: "warn",
    what: "A licence without an address is an id of the namespace's list (conflict C8)",
    why: "Apps show its meaning",
    url: namespaceDoc("docs/examples/license/licenses.json"),
    good: "<podcast:license>cc-by-4.0</podcast:license>",
    bad: "<podcast:license>CC-BY</podcast:license>",
    check: each("podcast:license", function* (child) {
      if (!child.attributes.url && child.text.trim() !== "" && !isLicense(child.text.trim()))
        yield {
          ...at(child, valued("licence", shown(child.text.trim())), licenses.replaceAll(" ", ", ")),
          ...hintForLicense(child.text.trim()),
        };
    }),
    field: "license",
  },
  {
    id: "pc-txt",
    severity: "warn",
    what: "txt has at most 4,000 characters and a purpose of at most 128; ai-content says true or false",
    why: "Services read it by machine",
    url: namespaceDoc("docs/tags/txt.md"),
    good: '<podcast:txt purpose="verify">abc</podcast:txt>',
    bad: '<podcast:txt purpose="ai-content">some</podcast:txt>',
    check: each("podcast:txt", function* (child) {
      const purpose = child.attributes.purpose ?? "";
      if (child.text.length > 4000) yield at(child, sized("txt", child.text.length, "characters"), "at most 4000");
      if (purpose.length > 128) yield at(child, sized("purpose", purpose.length, "characters"), "at most 128");
      if (purpose === "ai-content" && !/^(true|false)$/.test(child.text.trim()))
        yield at(child, valued("ai-content", shown(child.text)), "true or false");
      const same = on(txtPurposes).find((known) => known !== purpose && known === purpose.toLowerCase());
      if (same) yield at(child, valued("purpose", shown(purpose)), shown(same));
    }),
    field: "txt",
  },
]);

/** The licence that is meant by its name in words or by its address: those of Creative Commons have both. */
function hintForLicense(typed: string): { hint?: string } {
  if (/^all rights reserved\.?$|^©|^copyright\b/i.test(typed)) return { hint: "Write license: ARR" };
  const found = /\b(by(?:[ -]nc)?(?:[ -](?:nd|sa))?)(?:[\s/-]+v?(\d)(?:\.(\d))?)?/i.exec(
    typed
      .replace(/creative ?commons/i, "cc")
      .replace(/attribution/i, "by")
      .replace(/[ -]?non-?commercial/i, "-nc")
      .replace(/[ -]?share-?alike/i, "-sa")
      .replace(/[ -]?no-?deriv(?:ative|ative work|ate)s?/i, "-nd"),
  );
  if (!found || !/\bcc\b|creativecommons/i.test(typed.replace(/creative ?commons/i, "cc"))) return {};
  const [, parts = "", major = "4", minor = "0"] = found;
  const name = parts.toLowerCase().replaceAll(" ", "-");
  const id = `CC-${name.toUpperCase()}-${major}.${minor}`;
  const address = `https://creativecommons.org/licenses/${name}/${major}.${minor}/`;
  return { hint: isLicense(id) ? `Write license: ${id}` : `Write license: { name: ${id}, url: "${address}" }` };
}
