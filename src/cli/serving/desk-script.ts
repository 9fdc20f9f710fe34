// What the pages of the desk do in the browser: copy texts with their form, and open places in the editor.

/** Path of the script. */
export const deskScriptPath = "/__airdate/desk.js";

/** Runs in the browser. */
export const deskScript = `(() => {
  const say = (button, text) => {
    const before = button.dataset.text ??= button.textContent;
    button.textContent = text;
    clearTimeout(button.timer);
    button.timer = setTimeout(() => { button.textContent = before; }, 2500);
  };
  document.addEventListener("click", async (event) => {
    const open = event.target.closest("[data-open]");
    if (open) {
      const answer = await fetch("/__airdate/open", { method: "POST", headers: { "content-type": "application/json" }, body: open.dataset.open });
      if (!answer.ok) say(open, (await answer.text()).trim());
      return;
    }
    const copy = event.target.closest("[data-copy]");
    if (!copy) return;
    try {
      const plain = await (await fetch(copy.dataset.copy)).text();
      if (copy.dataset.rich === undefined) await navigator.clipboard.writeText(plain);
      else {
        const html = await (await fetch(copy.dataset.rich)).text();
        const blob = (type, text) => new Blob([text], { type });
        await navigator.clipboard.write([new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", plain) })]);
      }
      say(copy, "Copied");
    } catch (error) {
      say(copy, "Could not copy: open the text and copy it there");
    }
  });
})();
`;
