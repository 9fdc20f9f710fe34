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
      }
      link.textContent = told;
      if (says) says.textContent = told;
      clearTimeout(timer);
      timer = setTimeout(() => {
        link.replaceChildren(...label);
        if (says) says.textContent = "";
      }, 3000);
    };
    link.setAttribute("role", "button");
    link.addEventListener("click", act);
    link.addEventListener("keydown", (event) => { if (event.key === " ") act(event); });
  }
})();
