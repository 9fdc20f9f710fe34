// Finds words in the transcript of a page: counts the places, marks them, and goes from one to the next.
(() => {
  const form = document.querySelector("[data-find]");
  const transcript = document.querySelector("[data-transcript]");
  if (!form || !transcript) return;
  const input = form.querySelector("input");
  const count = form.querySelector("output");
  const [previous, next] = form.querySelectorAll("button");
  // The words are compared as the search of the whole show does it; that script is loaded once somebody searches.
  const address = new URL("search.js", document.currentScript.src);
  let engine;
  let paragraphs;
  let places = [];
  let at = -1;

  /** The text of each paragraph, and the pieces of the page that it is made of. */
  const readParagraphs = () =>
    [...new Set([...transcript.querySelectorAll("[data-t]")].map((sentence) => sentence.parentElement))].map((paragraph) => {
      const nodes = [];
      let text = "";
      for (const sentence of paragraph.querySelectorAll("[data-t]")) {
        const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          nodes.push([text.length, walker.currentNode]);
          text += walker.currentNode.data;
        }
        text += " ";
      }
      return { paragraph, nodes, text };
    });
  const rangeOf = ({ nodes }, [from, to]) => {
    const holder = (place) => nodes.filter(([start]) => start <= place).at(-1);
    const range = document.createRange();
    const [[first, begin], [last, end]] = [holder(from), holder(to - 1)];
    range.setStart(begin, Math.min(begin.length, from - first));
    range.setEnd(end, Math.min(end.length, to - last));
    return range;
  };

  const paint = () => {
    const rangesOf = ({ text, ranges }) => ranges.map((range) => rangeOf(paragraphs[text], range));
    for (const one of transcript.querySelectorAll(".found, .found-now")) one.classList.remove("found", "found-now");
    if (globalThis.CSS?.highlights) {
      CSS.highlights.set("found", new Highlight(...places.flatMap(rangesOf)));
      CSS.highlights.set("found-now", new Highlight(...(places[at] ? rangesOf(places[at]) : [])));
    } else {
      for (const place of places) paragraphs[place.text].paragraph.classList.add("found");
      if (places[at]) paragraphs[places[at].text].paragraph.classList.add("found-now");
    }
    const { wordCount, wordNone } = form.dataset;
    count.textContent = input.value.trim() === "" ? "" : places.length === 0 ? wordNone.replace("{0}", input.value.trim()) : wordCount.replace("{0}", String(at + 1)).replace("{1}", String(places.length));
    for (const button of [previous, next]) button.disabled = places.length === 0;
  };
  const goTo = (to) => {
    if (places.length === 0) return;
    at = (to + places.length) % places.length;
    paint();
    const { paragraph } = paragraphs[places[at].text];
    for (let part = paragraph.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
    // Below the player, where that is at the top.
    const player = document.querySelector(".player");
    form.style.top = player && getComputedStyle(player).position === "sticky" ? `${player.offsetHeight + 8}px` : "";
    const place = rangeOf(paragraphs[places[at].text], places[at].ranges[0]).getBoundingClientRect();
    scrollTo({ top: scrollY + place.top - innerHeight / 2, behavior: "instant" });
  };
  const search = async () => {
    try {
      engine ??= await import(address);
    } catch {
      count.textContent = location.protocol === "file:" ? form.dataset.wordDisk : form.dataset.wordFailed;
      return;
    }
    paragraphs ??= readParagraphs();
    places = engine.findInTexts(paragraphs.map(({ text }) => text), engine.readQuery(input.value));
    at = -1;
    if (places.length > 0) goTo(0);
    else paint();
  };

  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || input.value === "") return;
    event.preventDefault();
    input.value = "";
    search();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    goTo(at + 1);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.shiftKey) return;
    event.preventDefault();
    goTo(at - 1);
  });
  previous.addEventListener("click", () => goTo(at - 1));
})();
