// What pages say of shares: all of the talk only where it is.
import { expect, it } from "vitest";
import { shareText, stringsFor } from "./strings.js";

it("says that somebody talks all the time only where nobody else does", () => {
  const said = [0, 0.004, 0.505, 0.9957, 0.9995, 1].map((share) => shareText(share, stringsFor("en")));
  expect(said).toEqual(["0%", "0%", "51%", "99%", "100%", "100%"]);
});
