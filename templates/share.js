// What a listener passes on: a quote with its speaker and link, a clip from-to, and the code that embeds the player.
(() => {
  const share = document.querySelector("[data-share]");
  const media = document.querySelector("[data-player] audio, .screen video");
  if (!share || !media) return;
  const find = (name) => share.querySelector(`[data-${name}]`);
  const { url, title } = share.dataset;
  const clock = (seconds) => {
    const whole = Math.max(0, Math.floor(seconds));
    const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, String(whole % 60).padStart(2, "0")];
    return hours ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
  };
  const parse = (text) => (/^\d+(:\d{1,2}){0,2}(\.\d+)?$/.test(text.trim()) ? text.trim().split(":").reduce((sum, part) => sum * 60 + Number(part), 0) : NaN);
  const says = find("share-says");
  const tell = (text) => {
    says.textContent = text;
    setTimeout(() => { if (says.textContent === text) says.textContent = ""; }, 4000);
  };
  const write = async (text) => navigator.clipboard.writeText(text);
  const copy = (text) => write(text).then(() => tell(share.dataset.copied), () => tell(share.dataset.failed));

  // ---- a quote: what is marked in the transcript, else the sentence that is on
  const sentences = [...document.querySelectorAll(".transcript [data-t]")];
  let quote;
  const quoteOf = (chosen, text) => ({
    text,
    from: Number(chosen[0].dataset.t),
    to: Number(sentences[sentences.indexOf(chosen.at(-1)) + 1]?.dataset.t ?? media.duration) || undefined,
    who: chosen[0].closest(".turn").querySelector(".who").textContent.trim(),
  });
  const showQuote = () => {
    const field = find("quoted");
    if (!field || !quote) return;
    field.textContent = quote.text.length > 300 ? `${quote.text.slice(0, 299)}…` : quote.text;
    find("from").value = clock(quote.from);
    if (quote.to) find("to").value = clock(Math.ceil(quote.to));
  };
  document.addEventListener("selectionchange", () => {
    const marked = getSelection();
    const text = String(marked).replace(/\s+/g, " ").trim();
    if (text === "" || !marked.anchorNode?.parentElement?.closest(".transcript")) return;
    const chosen = sentences.filter((sentence) => marked.containsNode(sentence, true));
    if (chosen.length === 0) return;
    // Without the time and the name that stand between paragraphs.
    quote = quoteOf(chosen, chosen.length === 1 ? text : chosen.map((sentence) => sentence.textContent).join(" "));
    showQuote();
  });
  share.addEventListener("toggle", () => {
    const said = document.querySelector(".now-said") ?? sentences[0];
    if (share.open && !quote && said) quote = quoteOf([said], said.textContent);
    if (share.open) showQuote();
    showEmbed();
  });
  find("copy-quote")?.addEventListener("click", () => {
    if (!quote) return;
    const parts = [quote.text, quote.who, title];
    copy(`${share.dataset.quote.replace(/\{(\d)\}/g, (_, at) => parts[at])}\n${url}#t=${Math.floor(quote.from)}`);
  });

  // ---- a clip
  const range = () => {
    const [from, to] = [parse(find("from").value), parse(find("to").value)];
    if (to > from) return `#t=${from},${to}`;
    tell(share.dataset.wrong);
  };
  for (const button of share.querySelectorAll("[data-now]"))
    button.addEventListener("click", () => { find(button.dataset.now).value = clock(media.currentTime); });
  find("play-clip").addEventListener("click", () => {
    const clip = range();
    if (!clip) return;
    // The player plays what the address asks for, the same clip twice too.
    history.replaceState(null, "", clip);
    dispatchEvent(new HashChangeEvent("hashchange"));
  });
  find("copy-clip").addEventListener("click", () => {
    const clip = range();
    if (clip) copy(url + clip);
  });

  // ---- the player for other sites
  const showEmbed = () => {
    const height = find("size")?.value ?? 240;
    const at = find("start").checked ? `#t=${Math.floor(media.currentTime)}` : "";
    const frame = document.createElement("iframe");
    for (const [name, value] of Object.entries({ src: `${url}embed.html${at}`, title, width: "100%", height, loading: "lazy" })) frame.setAttribute(name, value);
    find("embed").value = frame.outerHTML;
  };
  for (const name of ["size", "start"]) find(name)?.addEventListener("change", showEmbed);
  media.addEventListener("timeupdate", () => { if (share.open && find("start").checked) showEmbed(); });
  find("copy-embed").addEventListener("click", () => copy(find("embed").value));
})();
