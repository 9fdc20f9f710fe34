// Reads titles as plain text: character references of HTML, which old hosts and exports leave in them, become what they stand for.
import { decodeEntity } from "../base/entities.js";
import { type FileReading, report } from "./reading.js";

const reference = /&(#?\w{1,10});/g;

/** The fields with the title that is meant: "Q&amp;A" is Q&A, which is said. What is no reference stays, and is checked as it is. */
export function withPlainTitle<Fields extends { title: string }>(reading: FileReading, typed: Fields): Fields {
  if (!typed.title?.includes("&")) return typed;
  const found: string[] = [];
  // A text that was escaped twice has its references behind "&amp;".
  const once = typed.title.replace(/&amp;(?=#?\w{1,10};)/g, "&");
  const title = once
    .replace(reference, (whole, name: string) => {
      const letter = decodeEntity(name);
      if (letter === undefined || letter === "\ufffd") return whole;
      found.push(whole);
      return letter === "\u00a0" ? " " : letter;
    })
    .replace(/\s+/g, " ");
  if (found.length === 0) return typed;
  reading.problems.push(
    report(reading, "title", found[0]!, "plain text", {
      rule: "title-references",
      severity: "info",
      message: `${found[0]}${found.length > 1 ? ` and ${found.length - 1} more of its kind` : ""} in the title is published as what it stands for: ${title}`,
      hint: `Write title: ${JSON.stringify(title)}`,
    }),
  );
  return { ...typed, title };
}
