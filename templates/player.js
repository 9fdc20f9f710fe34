// The player of an episode's page: plays, seeks from chapters and words, follows along, remembers the place.
(() => {
  const player = document.querySelector("[data-player]");
  // A video stands above the bar, which moves with the page.
  const media = player?.querySelector("audio, video") ?? document.querySelector(".screen video");
  const phone = matchMedia("(max-width: 40rem)");
  const parts = [...document.querySelectorAll(".transcript details")];
  foldParts();
  if (!player || !media) return;
  const find = (name) => player.querySelector(`[data-${name}]`);
  const word = (name) => player.dataset[`word${name}`];
  const seek = find("seek");
  const place = `airdate:${new URL(player.dataset.place, location.href).pathname}`;
  const chapters = [...document.querySelectorAll(".chapters li")];
  const sentences = [...document.querySelectorAll(".transcript [data-t]")];
  const startOf = (sentence) => Number(sentence.dataset.t);
  const starts = sentences.map(startOf);
  const follow = document.querySelector("[data-follow]");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const memory = {
    get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* a private window may refuse */ } },
  };
  const length = () => (Number.isFinite(media.duration) && media.duration > 0 ? media.duration : Number(player.dataset.duration) || 0);
  const clock = (seconds) => {
    const whole = Math.max(0, Math.floor(seconds));
    const two = (value) => String(value).padStart(2, "0");
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  };
  /** "754", "12:34", "1:02:03" or "1h2m3s" to seconds. */
  const parse = (text) => {
    if (!text) return undefined;
    const named = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(text);
    if (named) return Number(named[1] || 0) * 3600 + Number(named[2] || 0) * 60 + Number(named[3] || 0);
    if (!/^\d+(:\d{1,2}){0,2}(\.\d+)?$/.test(text)) return undefined;
    return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  };
  /**
   * What an address asks for: "#t=75", "?t=1:15", or from and to: "#t=10,20" (https://www.w3.org/TR/media-frags/). Whole seconds
   * mean the sentence that begins within them, as links have them; tenths are meant as they are.
   */
  const askedBy = (url) => {
    const text = /^#(?:.*&)?t=([^&]+)/.exec(url.hash)?.[1] ?? url.searchParams.get("t");
    if (!text) return undefined;
    let asked = text;
    try { asked = decodeURIComponent(text); } catch { /* a stray % is no time, and no reason to have no player */ }
    const [first, second] = asked.replace(/^npt:/, "").split(",");
    const from = first === "" && second ? 0 : parse(first);
    const to = parse(second);
    return from === undefined ? undefined : { from, exact: first.includes("."), ...(to > from ? { to } : {}) };
  };

  // ---- going somewhere
  let waiting;
  let until;
  let moved = false;
  let away = 0;
  const go = (seconds) => {
    moved = true;
    away = 0;
    const to = Math.min(Math.max(0, seconds), Math.max(0, length() - 0.2) || seconds);
    if (until !== undefined && to >= until) until = undefined;
    if (media.readyState === 0) {
      waiting = to;
      media.preload = "metadata";
      media.load();
    } else media.currentTime = to;
    show(to);
  };
  media.addEventListener("loadedmetadata", () => {
    if (waiting !== undefined) media.currentTime = waiting;
    waiting = undefined;
    media.playbackRate = Number(find("speed").value);
    seek.max = Math.ceil(length());
    find("total").textContent = clock(length());
  });
  // A recording that does not come, or breaks off, is said; to play again goes on at its place. The words are not there before:
  // a browser without styles, or a machine that reads the page, would take them for true.
  const say = (lost) => {
    const note = find("lost");
    if (!note) return;
    note.hidden = !lost;
    note.querySelector("span").textContent = lost ? note.dataset.lost : "";
  };
  media.addEventListener("loadeddata", () => say(false));
  media.addEventListener("error", () => {
    waiting ??= media.currentTime || undefined;
    media.pause();
    say(true);
  });
  const play = () => {
    if (media.error) media.load();
    return media.play().catch(() => {});
  };
  const now = () => waiting ?? media.currentTime;

  /**
   * Where the sentence that a link means begins. Links have whole seconds, rounded down, and estimated ones more than that: the
   * element that has the time as its id tells, else the first sentence that begins within the second.
   */
  const meant = ({ from: seconds, exact }) => {
    if (exact) return seconds;
    const landing = document.getElementById(`t=${seconds}`);
    const sentence = landing?.closest(".transcript") && (landing.querySelector("[data-t]") ?? sentences.find((one) => landing.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING));
    if (sentence) return Math.max(seconds, startOf(sentence));
    const chapter = chapters.map((item) => Number(item.dataset.start)).find((start) => Math.floor(start) === seconds);
    return starts.find((start) => Math.floor(start) === seconds) ?? chapter ?? seconds;
  };

  // ---- showing where we are
  const last = (list, value, at) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(list[middle]) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  let said = -1;
  let inside = -1;
  const show = (time) => {
    const share = length() ? Math.min(100, (time / length()) * 100) : 0;
    find("head").style.insetInlineStart = `${share}%`;
    if (document.activeElement !== seek || Math.abs(seek.value - time) > 1) seek.value = time;
    seek.setAttribute("aria-valuetext", clock(time));
    find("now").textContent = clock(time);
    const chapter = last(chapters, time + 0.05, (item) => Number(item.dataset.start));
    if (chapter !== inside) {
      chapters[inside]?.removeAttribute("aria-current");
      chapters[chapter]?.setAttribute("aria-current", "true");
      if (inside >= 0 && sleepAt === "chapter" && chapter === inside + 1 && !media.paused) sleep();
      inside = chapter;
      find("chapter").textContent = titleOf(chapters[chapter]);
      showInColumn(chapters[chapter]);
    }
    // Nothing is marked before anybody has played or asked for a place.
    const sentence = time > 0 || !media.paused ? last(starts, time + 0.15, (start) => start) : -1;
    if (sentence !== said) {
      sentences[said]?.classList.remove("now-said");
      sentences[sentence]?.classList.add("now-said");
      said = sentence;
      if (!media.paused) scrollAlong();
    }
  };
  const titleOf = (item) => item?.querySelector(".title").textContent ?? "";
  /** Keeps the chapter that is on in sight where the chapters have a column of their own that scrolls. */
  const showInColumn = (item) => {
    const column = item?.closest("aside, .page-embed .chapters");
    if (!column || column.scrollHeight <= column.clientHeight || getComputedStyle(column).overflowY === "visible") return;
    const [box, frame] = [item.getBoundingClientRect(), column.getBoundingClientRect()];
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40) column.scrollTop += box.top - frame.top - frame.height / 3;
  };
  // Who scrolls by hand reads elsewhere, and who searches or marks text does: followed again is what is said once it comes there.
  for (const name of ["wheel", "touchmove"]) addEventListener(name, () => { away = Date.now(); }, { passive: true });
  addEventListener("keydown", ({ key }) => { if (/^(Page|Home|End|Arrow[UD])/.test(key)) away = Date.now(); });
  follow?.addEventListener("change", () => { away = 0; });
  const scrollAlong = () => {
    const sentence = sentences[said];
    if (!sentence || !follow?.querySelector("input").checked) return;
    const part = sentence.closest("details");
    const box = (part && !part.open ? part : sentence).getBoundingClientRect();
    if (Date.now() - away > 1000 && box.top > 150 && box.bottom < innerHeight - 150) away = 0;
    if (away || document.activeElement?.closest(".find") || String(getSelection()) !== "") return;
    // Only while the reader is at the transcript: never pull somebody away from the notes.
    const near = box.bottom > -innerHeight && box.top < innerHeight * 2;
    if (near && part && !part.open) part.open = true;
    if (near && (box.top < 150 || box.bottom > innerHeight - 150))
      sentence.scrollIntoView({ block: "center", behavior: calm.matches ? "instant" : "smooth" });
  };

  // ---- the bar
  player.classList.add("ready");
  document.querySelector("[data-transcript]")?.classList.add("ready");
  find("play").addEventListener("click", () => toggle());
  for (const button of player.querySelectorAll("[data-skip]"))
    button.addEventListener("click", () => go(now() + Number(button.dataset.skip)));
  const toggle = () => (media.paused ? play() : media.pause());
  /** The chapter after, or the one before: the beginning of this one when it is under way. */
  const goChapter = (by) => {
    const at = last(chapters, now() + 0.05, (item) => Number(item.dataset.start));
    const to = by < 0 && at >= 0 && now() - Number(chapters[at].dataset.start) > 3 ? at : at + by;
    if (chapters[to]) go(Number(chapters[to].dataset.start));
    else if (to < 0) go(0);
  };
  for (const button of player.querySelectorAll("[data-chapter-step]"))
    button.addEventListener("click", () => goChapter(Number(button.dataset.chapterStep)));
  seek.addEventListener("input", () => go(Number(seek.value)));
  const line = find("line");
  const hover = find("hover");
  line.addEventListener("pointermove", (event) => {
    const box = line.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const time = share * length();
    const chapter = chapters[last(chapters, time, (item) => Number(item.dataset.start))];
    hover.textContent = [clock(time), titleOf(chapter)].filter(Boolean).join("  ");
    hover.hidden = false;
    hover.style.left = `${Math.min(Math.max(0, share * box.width - hover.offsetWidth / 2), box.width - hover.offsetWidth)}px`;
  });
  line.addEventListener("pointerleave", () => { hover.hidden = true; });
  const speed = find("speed");
  const setSpeed = (value) => {
    speed.value = value;
    media.playbackRate = Number(speed.value);
    memory.set("airdate:speed", speed.value);
  };
  const stepSpeed = (by) => {
    const option = speed.options[speed.selectedIndex + by];
    if (option) setSpeed(option.value);
  };
  speed.addEventListener("change", () => setSpeed(speed.value));
  const remembered = memory.get("airdate:speed");
  if ([...speed.options].some((option) => option.value === remembered)) setSpeed(remembered);

  const wait = () => player.classList.toggle("waiting", !media.paused && media.readyState < 3);
  for (const name of ["play", "waiting", "playing", "pause", "error"]) media.addEventListener(name, wait);
  for (const name of ["play", "pause", "ended"])
    media.addEventListener(name, () => {
      player.classList.toggle("playing", !media.paused);
      if (!media.paused) player.classList.add("started");
      find("play").setAttribute("aria-label", word(media.paused ? "Play" : "Pause"));
    });

  // ---- the sleep timer: after minutes, or where the chapter ends
  let sleepAt = "";
  let alarm;
  const sleepChoice = find("sleep");
  const sleep = () => {
    media.pause();
    sleepAt = sleepChoice.value = "";
  };
  sleepChoice?.addEventListener("change", () => {
    clearTimeout(alarm);
    sleepAt = sleepChoice.value;
    if (Number(sleepAt) > 0) alarm = setTimeout(sleep, Number(sleepAt) * 60_000);
  });

  // ---- the place in the recording outlives the page; a page that was only opened does not say where its listener is
  let saved = 0;
  const save = () => {
    moved = false;
    memory.set(place, String(Math.floor(now())));
  };
  media.addEventListener("timeupdate", () => {
    if (waiting === undefined) show(media.currentTime);
    if (until !== undefined && media.currentTime >= until) {
      until = undefined;
      media.pause();
    }
    moved ||= !media.paused;
    if (!moved || Math.abs(media.currentTime - saved) < 5) return;
    saved = media.currentTime;
    save();
  });
  media.addEventListener("pause", save);
  media.addEventListener("ended", () => memory.set(place, "0"));
  addEventListener("pagehide", () => { if (moved && now() > 0) save(); });

  // ---- links to a moment: chapters, turns, notes
  const jump = (from, to) => {
    until = to;
    go(from);
    play();
  };
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.('a[href^="#t="], a.seek');
    if (link) {
      const asked = askedBy(new URL(link.href));
      if (!asked) return;
      event.preventDefault();
      // A link inside the transcript means its own paragraph, where others begin in the same second.
      const own = link.closest(".transcript p")?.querySelector("[data-t]");
      jump(own ? startOf(own) : meant(asked), asked.to);
      history.replaceState(null, "", new URL(link.href).hash);
      return;
    }
    const sentence = event.target.closest?.(".transcript [data-t]");
    if (sentence && String(getSelection()) === "") jump(wordTime(sentence, event));
  });
  /** The time of the word under the pointer: by its share of the sentence's characters. */
  const wordTime = (sentence, event) => {
    const at = sentences.indexOf(sentence);
    const start = starts[at];
    const text = sentence.firstChild;
    const spot = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const range = spot ? undefined : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const node = spot?.offsetNode ?? range?.startContainer;
    if (node !== text || !text?.length) return start;
    const offset = text.data.lastIndexOf(" ", Math.max(0, (spot?.offset ?? range.startOffset) - 1)) + 1;
    const end = Math.min(starts[at + 1] ?? length(), start + text.length * 0.12);
    return start + (Math.max(0, end - start) * offset) / text.length;
  };

  // ---- keys, wherever the focus is but in fields; none of them is a letter, which would get in the way of speech input
  document.addEventListener("keydown", (event) => {
    const { target, key, shiftKey } = event;
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    const onSeek = target === seek;
    if (!onSeek && target.closest?.("input, select, textarea, [contenteditable], video")) return;
    const inPlayer = player.contains(target);
    const forward = key === "ArrowRight" ? 1 : -1;
    const up = key === "ArrowUp" ? 1 : -1;
    let act;
    if (key === " " && !shiftKey && !target.closest?.("button, summary, a[role=button]")) act = toggle;
    else if (key === "ArrowLeft" || key === "ArrowRight") act = () => (shiftKey ? goChapter(forward) : go(now() + (forward > 0 ? 30 : -15)));
    else if (key === "ArrowUp" || key === "ArrowDown") {
      if (onSeek && !shiftKey) act = () => go(now() + up * 5);
      else if (shiftKey || inPlayer) act = () => stepSpeed(up);
    }
    // Somebody who marks text with the keyboard needs Shift with the arrows.
    if (!act || (shiftKey && String(getSelection()) !== "")) return;
    event.preventDefault();
    act();
  });

  // ---- copying
  const says = find("says");
  const tell = (text) => {
    says.textContent = text;
    setTimeout(() => { says.textContent = ""; }, 3000);
  };
  // Where a page comes by http there is no clipboard, which is told as well.
  const copy = async (text) => navigator.clipboard.writeText(text);
  find("copy-link").addEventListener("click", () =>
    copy(`${player.dataset.url}#t=${Math.floor(now())}`).then(() => tell(word("Copied")), () => tell(word("Failed"))),
  );

  if ("mediaSession" in navigator) {
    const { title, artist, image } = player.dataset;
    const artwork = image && location.protocol !== "file:" ? [{ src: new URL(image, location.href).href }] : [];
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist, artwork });
    const actions = { seekbackward: () => go(now() - 15), seekforward: () => go(now() + 30), seekto: ({ seekTime }) => go(seekTime) };
    if (chapters.length > 0) Object.assign(actions, { previoustrack: () => goChapter(-1), nexttrack: () => goChapter(1) });
    for (const [name, act] of Object.entries(actions))
      try { navigator.mediaSession.setActionHandler(name, act); } catch { /* an older browser does not know it */ }
  }

  // ---- where to begin
  const begin = () => {
    const asked = askedBy(new URL(location.href));
    const kept = Number(memory.get(place)) || 0;
    if (asked) {
      until = asked.to;
      go(meant(asked));
      const part = sentences[said]?.closest("details");
      if (part) part.open = true;
      // At once: a long way that scrolls by is no help. In Safari the page has no style yet, and moves when it comes.
      const see = () => sentences[said]?.scrollIntoView({ block: "center", behavior: "instant" });
      see();
      for (const style of document.querySelectorAll("link[rel=stylesheet]")) if (!style.sheet) style.addEventListener("load", see);
    } else if (kept > 0 && kept < length() - 10) go(kept);
    else show(0);
    moved = false;
    return asked;
  };
  addEventListener("hashchange", () => begin()?.to && play());
  begin();

  /** Chapters of the transcript: closed on a small screen until somebody opens them, all open on paper. */
  function foldParts() {
    if (parts.length === 0) return;
    const all = document.querySelector("[data-parts]");
    const set = (open) => {
      for (const part of parts) part.open = open;
    };
    const label = () => {
      const open = parts.some((part) => !part.open);
      all.textContent = open ? all.dataset.wordOpen : all.dataset.wordClose;
    };
    if (phone.matches) set(false);
    all.hidden = false;
    all.addEventListener("click", () => set(parts.some((part) => !part.open)));
    for (const part of parts) part.addEventListener("toggle", label);
    label();
    let before = [];
    addEventListener("beforeprint", () => {
      before = parts.map((part) => part.open);
      set(true);
    });
    addEventListener("afterprint", () => parts.forEach((part, at) => { part.open = before[at] ?? part.open; }));
  }
})();
