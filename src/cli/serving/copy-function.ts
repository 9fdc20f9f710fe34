// How scripts of served pages put a text on the clipboard, with its formatting where it has any.

/**
 * Declares `copy({ text, html })` for a script in the browser; `html` may be absent, and both may be promises: Safari lets nobody
 * wait for a text before the clipboard is asked for. The promise fails where nothing was copied. Where the page is not secure,
 * as on another machine, a copy event carries both kinds.
 */
export const copyFunction = `const copyByEvent = (text, html) => new Promise((done, fail) => {
    const put = (event) => {
      event.clipboardData.setData("text/plain", text);
      if (html !== undefined) event.clipboardData.setData("text/html", html);
      event.preventDefault();
    };
    document.addEventListener("copy", put, { once: true });
    const went = document.execCommand("copy");
    document.removeEventListener("copy", put);
    if (went) done(); else fail(new Error("refused"));
  });
  const copy = async ({ text, html }) => {
    const byEvent = async () => copyByEvent(await text, await html);
    if (!navigator.clipboard?.write) return byEvent();
    const blobOf = async (type, content) => new Blob([await content], { type });
    const blobs = { "text/plain": blobOf("text/plain", text) };
    if (html !== undefined) blobs["text/html"] = blobOf("text/html", html);
    return navigator.clipboard.write([new ClipboardItem(blobs)]).catch(byEvent);
  };
`;
