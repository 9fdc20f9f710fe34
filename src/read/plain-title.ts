// Reads titles as plain text: character references of HTML, which old hosts and exports leave in them, become what they stand for.
import { readReferences } from "../base/entities.js";
import { type FileReading, report } from "./reading.js";

/** The fields with the title that is meant: "Q&amp;A" is Q&A, which is said. What is no reference stays, and is checked as it is. */
export function withPlainTitle<Fields extends { title: string }>(reading: FileReading, typed: Fields): Fields {
  const { text: title, found } = readReferences(typed.title ?? "");
  if (found.length === 0) return typed;
  reading.problems.push(
    report(reading, "title", found[0]!, "plain text", {
      rule: "title-references",
      severity: "info",
      message: `${found[0]}${found.length > 1 ? ` and ${found.length - 1} more of its kind` : ""} in the title is published as what it stands for: ${title}`,
      hint: `Write title: ${JSON.stringify(title.replace(/\p{Cc}/gu, ""))}`,
    }),
  );
  return { ...typed, title };
}
