// Rules over categories: those of Apple's list, which other directories use too.

import { findNear } from "../../base/near.js";
import { valued } from "../../base/say-found.js";
import { chooseCategory } from "../choose-category.js";
import { at, each, is, kids, needs, shown } from "../combine.js";
import {
  appleCategories,
  categoriesOfToday,
  obsoleteCategories,
  obsoleteSubcategories,
} from "../data/apple-categories.js";
import { on, type Rule, rulesWith, type Scope, sources } from "../rule.js";

const category = '<itunes:category text="Leisure"><itunes:category text="Crafts"/></itunes:category>';
const subsOf = (name: string): string[] => (appleCategories[name] ?? "").split("|").filter(is.filled);
const isObsolete = (name: string, parent?: string): boolean =>
  (parent === undefined ? obsoleteCategories : (obsoleteSubcategories[parent] ?? "")).split("|").includes(name);
/** The name of today; a sub-category of which none is left becomes its category. */
const today = (name: string, sub?: string): string =>
  categoriesOfToday[sub === undefined ? name : `${name} > ${sub}`] ?? name;
const writeToday = (name: string, sub?: string): string => `Write ${today(name, sub)}.`;
const near = (name: string, known: string[]): string => {
  const plain = name.replace(/&amp;/g, "&").trim();
  const [parent, child] = plain.split(/\s*[:/>]\s*/);
  const member = child && Object.hasOwn(appleCategories, parent!) ? findNear(child, subsOf(parent!)) : undefined;
  if (member) return `Write ${parent} > ${member}.`;
  if (plain !== name && known.includes(plain)) return `Write ${plain}.`;
  // A sub-category that is named alone, of today or of old.
  const chosen = chooseCategory(plain);
  if ("category" in chosen && chosen.category !== name) return `Write ${chosen.category}.`;
  const close = findNear(name, known);
  return close === undefined ? `one of ${known.slice(0, 6).join(", ")}...` : `did you mean ${shown(close)}?`;
};

export const categoryRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("apple"), field: "categories" }, [
  {
    id: "apple-category-required",
    also: on("psp-category"),
    severity: "error",
    platforms: on("apple psp1"),
    what: "The channel has at least one category",
    why: "Apple refuses a show without one",
    url: sources.guide,
    good: category,
    bad: "<title>A</title>",
    check: needs("itunes:category", "a category of Apple's list", "text"),
  },
  {
    id: "apple-category-known",
    severity: "error",
    what: "Categories are of Apple's list, letter by letter",
    why: "An unknown category counts as none (conflict C12)",
    url: sources.categories,
    good: category,
    bad: '<itunes:category text="Boats"/>',
    check: each("itunes:category", function* (child) {
      const name = child.attributes.text ?? "";
      if (!(name in appleCategories) && !isObsolete(name))
        yield at(
          child,
          valued("category", shown(name)),
          "one of Apple's list",
          near(name, Object.keys(appleCategories)),
        );
    }),
  },
  {
    id: "apple-subcategory-parent",
    severity: "error",
    what: "A sub-category belongs to the category it stands in",
    why: "Elsewhere it counts as none",
    url: sources.categories,
    good: category,
    bad: category.replace("Crafts", "Tennis"),
    check: each("itunes:category", function* (parent) {
      const name = parent.attributes.text ?? "";
      for (const child of kids(parent, "itunes:category")) {
        const sub = child.attributes.text ?? "";
        if (name in appleCategories && !subsOf(name).includes(sub) && !isObsolete(sub, name))
          yield at(
            child,
            valued("sub-category", `${shown(sub)} under ${shown(name)}`),
            "one of this category",
            near(sub, subsOf(name)),
          );
      }
    }),
  },
  {
    id: "apple-category-obsolete",
    severity: "warn",
    what: "Categories are those of today, not those before 2019",
    why: "Apple maps old names as it likes, or not at all",
    url: "https://validator.w3.org/feed/docs/warning/ObsoleteItunesCategory.html",
    good: category,
    bad: '<itunes:category text="Games &amp; Hobbies"/>',
    check: each("itunes:category", function* (child) {
      const name = child.attributes.text ?? "";
      if (isObsolete(name))
        yield at(child, valued("category", shown(name)), `one of today: ${today(name)}`, writeToday(name));
      for (const sub of kids(child, "itunes:category"))
        if (isObsolete(sub.attributes.text ?? "", name))
          yield at(
            sub,
            valued("sub-category", shown(sub.attributes.text ?? "")),
            `one of today: ${today(name, sub.attributes.text)}`,
            writeToday(name, sub.attributes.text),
          );
    }),
  },
]);
