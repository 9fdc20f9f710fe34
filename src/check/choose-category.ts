// Finds the category of Apple's list that somebody means, or those that are near.
import { findNear, listNear } from "../base/near.js";
import { appleCategories, categoriesOfToday, obsoleteSubcategories } from "./data/apple-categories.js";

/** Every category as show.md spells it: "Technology", "Arts > Books". */
const allCategories = (): string[] =>
  Object.entries(appleCategories).flatMap(([name, subs]) => [
    name,
    ...subs.split("|").flatMap((sub) => (sub === "" ? [] : [`${name} > ${sub}`])),
  ]);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s*[>:/]\s*/g, " > ")
    .trim();

/** What an old sub-category that is named alone belongs to today. */
function parentOfOld(wanted: string): string | undefined {
  const found = Object.entries(obsoleteSubcategories).find(([, subs]) =>
    subs.toLowerCase().split("|").includes(wanted),
  );
  const old = found?.[1].split("|").find((sub) => sub.toLowerCase() === wanted);
  return found && (categoriesOfToday[`${found[0]} > ${old}`] ?? found[0]);
}

/** The category that is meant, in the list's own spelling; a sub-category may be named alone. Else those that are near. */
export function chooseCategory(typed: string): { category: string } | { near: string[] } {
  const all = allCategories();
  const wanted = plain(typed);
  const category =
    all.find((one) => plain(one) === wanted) ??
    Object.entries(categoriesOfToday).find(([old]) => plain(old) === wanted)?.[1] ??
    parentOfOld(wanted) ??
    all.find((one) => plain(one).endsWith(` > ${wanted}`));
  if (category !== undefined) return { category };
  const last = (one: string): string => one.slice(one.lastIndexOf(">") + 1).trim();
  const [parent, child] = wanted.split(" > ");
  const among = all.filter((one) => child !== undefined && plain(one).startsWith(`${parent} > `)).map(last);
  const member = findNear(child ?? "", among) ?? findNear(typed, all.map(last));
  const nearest = all.find((one) => last(one) === member);
  return { near: [...new Set([...(nearest === undefined ? [] : [nearest]), ...listNear(typed, all)])].slice(0, 5) };
}
