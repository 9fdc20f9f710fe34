// Depth is counted as parsers of HTML have it, where not all is closed.
import { expect, it } from "vitest";
import { isTooDeep } from "./render-markdown.js";

it.each([
  ["closed as they come", "<div><p>a</p><br></div>".repeat(500)],
  [
    "paragraphs, items and cells that are not closed",
    "<p>a<br><ul><li>b<li>c</ul><table><tr><td>d</table>".repeat(500),
  ],
  ["what an element around it closes", "<ul><li>uses Vec<T> a lot</ul>".repeat(500)],
  ["ends without a beginning", "</b></div>".repeat(500)],
  ["a hundred", "<div>".repeat(100)],
])("takes %s", (_, html) => expect(isTooDeep(html)).toBe(false));

it.each([
  ["one more than a hundred", "<div>".repeat(101)],
  ["lists in items", "<ul><li>".repeat(101)],
  ["what goes on in the next paragraph", "<p><b>a</p>".repeat(101)],
  ["names in capitals, with attributes", "<BLOCKQUOTE class=x>".repeat(60) + "<Span id='a'>".repeat(60)],
])("finds %s", (_, html) => expect(isTooDeep(html)).toBe(true));
