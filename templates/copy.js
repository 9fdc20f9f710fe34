// Copies a text that a link leads to; one with formatting is copied with it, and as plain text beside it.
(() => {
  const says = document.querySelector("[data-copy-says]");
  const load = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  };
  // As promises: Safari lets nobody wait for a text before the clipboard is asked for.
  const blobOf = async (type, address) => new Blob([await load(address)], { type });
  const copy = async ({ href, dataset: { copyPlain } }) => {
    const kinds = { "text/plain": blobOf("text/plain", copyPlain ?? href) };
    if (copyPlain) kinds["text/html"] = blobOf("text/html", href);
    return navigator.clipboard.write([new ClipboardItem(kinds)]);
  };
  for (const link of document.querySelectorAll("[data-copy-text]")) {
    const label = [...link.childNodes];
    let timer;
    const act = async (event) => {
      event.preventDefault();
      let told = link.dataset.copyText;
      try {
        await copy(link);
      } catch {
        told = link.dataset.failed;
        // Where nothing can be copied, as from a disk or by http, the link opens the text again.
        link.removeEventListener("click", act);
        link.removeEventListener("keydown", byKey);
        link.removeAttribute("role");
      }
      link.textContent = told;
      if (says) says.textContent = told;
      clearTimeout(timer);
      timer = setTimeout(() => {
        link.replaceChildren(...label);
        if (says) says.textContent = "";
      }, 3000);
    };
    const byKey = (event) => { if (event.key === " ") act(event); };
    link.setAttribute("role", "button");
    link.addEventListener("click", act);
    link.addEventListener("keydown", byKey);
  }
})();
