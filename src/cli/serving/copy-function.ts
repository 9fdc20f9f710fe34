// How scripts of served pages put a text on the clipboard, with its formatting where it has any.

/**
 * Declares `copy({ text, html })` for a script in the browser; `html` may be absent. The promise fails where nothing was copied.
 * Where the page is not secure, as on another machine, a copy event carries both kinds.
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
  const copy = ({ text, html }) => {
    if (!navigator.clipboard?.write) return copyByEvent(text, html);
    const blobs = { "text/plain": new Blob([text], { type: "text/plain" }) };
    if (html !== undefined) blobs["text/html"] = new Blob([html], { type: "text/html" });
    return navigator.clipboard.write([new ClipboardItem(blobs)]).catch(() => copyByEvent(text, html));
  };
`;
