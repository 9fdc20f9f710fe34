// What the pages of the desk do in the browser: copy texts with their form, and open places in the editor.

import { copyFunction } from "./copy-function.js";
import { openPath } from "./live-script.js";

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
  ${copyFunction}
  const load = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  };
  document.addEventListener("click", async (event) => {
    const open = event.target.closest("[data-open]");
    if (open) {
      const answer = await fetch(${JSON.stringify(openPath)}, { method: "POST", headers: { "content-type": "application/json" }, body: open.dataset.open });
      if (!answer.ok) say(open, (await answer.text()).trim());
      return;
    }
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    try {
      const html = button.dataset.rich === undefined ? undefined : load(button.dataset.rich);
      await copy({ text: load(button.dataset.copy), html });
      say(button, "Copied");
    } catch {
      say(button, "Could not copy: open the text and copy it there");
    }
  });
})();
`;
