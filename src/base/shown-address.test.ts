// Addresses in messages: what a person needs to know them by stays, what opens doors does not.
import fc from "fast-check";
import { expect, it } from "vitest";
import { showAddress } from "./address-text.js";

it.each([
  ["https://show.example/feed.xml", "https://show.example/feed.xml"],
  ["https://ann:hunter2@show.example/feed.xml", "https://***@show.example/feed.xml"],
  ["https://ann@show.example:8443/", "https://***@show.example:8443/"],
  ["https://a:p@ss@show.example/x@y.xml", "https://***@show.example/x@y.xml"],
  ["https://show.example/?feed=podcast&page=2", "https://show.example/?feed=podcast&page=2"],
  ["https://show.example/f?auth=abc&format=rss", "https://show.example/f?auth=***&format=rss"],
  ["https://show.example/f?x=Zk3f9Qm1pL0r8sT", "https://show.example/f?x=***"],
  ["https://show.example/f?Zk3f9Qm1pL0r8sT", "https://show.example/f?***"],
  ["https://show.example/f?page=1#token=abc", "https://show.example/f?page=1#***"],
  ["HTTPS://Ann:x@show.example", "HTTPS://***@show.example"],
  ["ftp://ann:x@show.example/", "ftp://***@show.example/"],
  ["feeds/old.xml", "feeds/old.xml"],
])("%s", (address, shown) => expect(showAddress(address)).toBe(shown));

it("never shows a password or a long value of a query", () => {
  const secret = fc.stringMatching(/^[a-zA-Z\d]{20,40}$/);
  fc.assert(
    fc.property(secret, secret, fc.webUrl({ withQueryParameters: true }), (user, value, url) => {
      const address = `${url.replace("://", `://ann:${user}@`)}${url.includes("?") ? "&" : "?"}x=${value}`;
      const shown = showAddress(address);
      expect(shown).not.toContain(user);
      expect(shown).not.toContain(value);
    }),
    { numRuns: 100 },
  );
});
