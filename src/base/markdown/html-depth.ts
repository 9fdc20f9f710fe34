// Tells how deep elements of HTML stand inside each other, for parsers that go down a call for each.

/** Elements deeper than this are no layout of notes. */
export const deepestHtml = 100;

const tag = /<(\/?)([a-z][^\s/>]*)/gi;

/** They have no content, or end by themselves where another one begins. */
const staysFlat =
  /^(?:a|nobr|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|caption|option|optgroup|rt|rp)$/;

/** Opened and not closed, they go on inside of whatever comes after them. */
const goesOn = /^(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)$/;

/** Whether elements stand more than `deepestHtml` deep inside each other, in HTML as it was typed: not all are closed. */
export function isTooDeep(html: string): boolean {
  const open: string[] = [];
  const going = new Map<string, number>();
  let goingOn = 0;
  for (const [, slash, typed] of html.matchAll(tag)) {
    const name = typed!.toLowerCase();
    if (staysFlat.test(name)) continue;
    if (goesOn.test(name)) {
      const count = going.get(name) ?? 0;
      if (slash && count === 0) continue;
      going.set(name, count + (slash ? -1 : 1));
      goingOn += slash ? -1 : 1;
    } else if (!slash) open.push(name);
    else {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    }
    if (open.length + goingOn > deepestHtml) return true;
  }
  return false;
}
