// What every page does: the reader's choice of colours, what is seen where a picture or a script fails, links that open from a disk too.
(() => {
  const root = document.documentElement;
  // What only works with scripts has its place from the first moment, so that nothing moves when they come.
  root.dataset.script = "";
  const memory = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window may refuse */ } },
  };
  const fromDisk = location.protocol === "file:";

  // ---- colours, before anything is painted
  const tints = [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => [meta, meta.content]);
  const setTheme = (theme) => {
    const chosen = theme === "light" || theme === "dark" ? theme : "";
    if (chosen) root.dataset.theme = chosen;
    else delete root.dataset.theme;
    for (const [meta, own] of tints) meta.content = chosen ? tints[chosen === "dark" ? 1 : 0][1] : own;
  };
  const readTheme = () => {
    setTheme(memory.get("airdate:theme"));
    for (const choice of document.querySelectorAll("[data-theme-choice]")) choice.value = root.dataset.theme ?? "";
  };
  readTheme();
  // Where somebody goes back to, or what stands in another tab, follows what was chosen since.
  for (const name of ["pageshow", "storage"]) addEventListener(name, readTheme);

  // ---- pictures lie over the letter of what they stand for: one of both is seen
  const settle = ({ target, type }) => {
    if (!(target instanceof HTMLImageElement)) return;
    if (type === "error") target.remove();
    else target.closest(".tile")?.firstElementChild.replaceChildren();
  };
  for (const name of ["load", "error"]) addEventListener(name, settle, true);

  // ---- a script that does not come takes along what only works with it
  const lost = new Set();
  const takeAway = () => {
    for (const part of document.querySelectorAll("[data-scripted]")) if (lost.has(part.dataset.scripted)) part.hidden = true;
  };
  const lose = (address) => {
    lost.add(/([\w-]+)\.js(?:[?#].*)?$/.exec(address)?.[1]);
    takeAway();
  };
  addEventListener("error", ({ target, filename }) => {
    if (target instanceof HTMLScriptElement) lose(target.src);
    // One that breaks before it has set up the page is as good as none.
    else if (document.readyState !== "complete" && filename) lose(filename);
  }, true);

  document.addEventListener("DOMContentLoaded", () => {
    readTheme();
    for (const choice of document.querySelectorAll("[data-theme-choice]"))
      choice.addEventListener("change", () => {
        memory.set("airdate:theme", choice.value);
        setTheme(choice.value);
      });
    for (const field of document.querySelectorAll("[data-filter]")) filter(field);
    takeAway();
    if (fromDisk) openFromDisk();
  });

  /** Shows the lines of the page's lists that have every word, and the headings that have a line left. */
  function filter(field) {
    // As search.js does it, which a page from a disk may not load.
    const inAscii = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h", ŋ: "n" };
    const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[ßæœøđðłþıħŋ]/g, (letter) => inAscii[letter]);
    const lists = [...document.querySelectorAll("[data-filtered]")];
    const lines = lists.flatMap((list) => [...list.querySelectorAll("li")].map((line) => [line, fold(`${list.dataset.filtered} ${line.textContent}`)]));
    const says = document.querySelector("[data-filter-says]");
    const apply = () => {
      const words = fold(field.value).split(/\s+/).filter(Boolean);
      let left = 0;
      for (const [line, text] of lines) {
        line.hidden = !words.every((word) => text.includes(word));
        if (!line.hidden) left++;
      }
      for (const list of lists) list.hidden = !list.querySelector("li:not([hidden])");
      says.textContent = left > 0 ? "" : says.dataset.none.replace("{0}", field.value.trim());
    };
    field.addEventListener("input", apply);
    if (field.value) apply();
  }

  /** A disk has no index for a folder, and lets no script read another file. */
  function openFromDisk() {
    for (const link of document.querySelectorAll("a[href]"))
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    for (const form of document.querySelectorAll("form[action$='/']")) form.action += "index.html";
    for (const note of document.querySelectorAll("[data-from-disk]")) {
      note.prepend(note.dataset.fromDisk, " ");
      note.hidden = false;
    }
    const moved = document.querySelector(".page-moved a");
    if (moved) location.replace(moved.href);
  }
})();
