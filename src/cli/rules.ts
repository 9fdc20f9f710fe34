// airdate rules: the reference of everything that is checked, made from the rules themselves.
import { findNear } from "../base/near.js";
import { describeRule, listReference, writeReference } from "../check/reference.js";
import { type Command, UsageError } from "./command.js";

export const command: Command = {
  name: "rules",
  takes: "[id]",
  summary: "Print the rules that check applies, with reasons and examples",
  options: [{ flags: "--markdown", says: "the whole reference as Markdown" }],
  examples: ["airdate rules", "airdate rules apple-image-square-range"],
  async run({ args: [id], options }, terminal) {
    if (id === undefined) {
      terminal.print(options.markdown ? writeReference() : listReference());
      return 0;
    }
    const text = describeRule(id);
    if (text.value === undefined) {
      const near = findNear(id, text.ids);
      throw new UsageError(`There is no rule "${id}"`, near ? `did you mean ${near}?` : "airdate rules lists them");
    }
    terminal.print(text.value);
    return 0;
  },
};
