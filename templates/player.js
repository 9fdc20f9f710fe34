// The player of an episode's page: plays, seeks from chapters and words, follows along, remembers the place.
(() => {
  const player = document.querySelector("[data-player]");
  // A video stands above the bar, which moves with the page.
  const media = player?.querySelector("audio, video") ?? document.querySelector(".screen video");
  if (!player || !media) return copyButtons();
  const find = (name) => player.querySelector(`[data-${name}]`);
  const word = (name) => player.dataset[`word${name}`];
  const seek = find("seek");
  const place = `airdate:${player.dataset.place}`;
  const chapters = [...document.querySelectorAll(".chapters li")];
  const sentences = [...document.querySelectorAll(".transcript [data-t]")];
  const starts = sentences.map((sentence) => Number(sentence.dataset.t));
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
  const timeOf = (url) => parse(/^#t=(.+)$/.exec(url.hash)?.[1]) ?? parse(url.searchParams.get("t"));

  // ---- going somewhere
  let waiting;
  const go = (seconds) => {
    const to = Math.min(Math.max(0, seconds), Math.max(0, length() - 0.2) || seconds);
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
  const play = () => media.play().catch(() => {});
  const now = () => waiting ?? media.currentTime;

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
      inside = chapter;
      find("chapter").textContent = chapters[chapter]?.querySelector(".title").textContent ?? "";
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
  const scrollAlong = () => {
    const sentence = sentences[said];
    if (!sentence || !follow?.querySelector("input").checked) return;
    const box = sentence.getBoundingClientRect();
    // Only while the reader is at the transcript: never pull somebody away from the notes.
    const near = box.bottom > -innerHeight && box.top < innerHeight * 2;
    if (near && (box.top < 150 || box.bottom > innerHeight - 150))
      sentence.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  };

  // ---- the bar
  // A video keeps its own: for the whole screen, captions and loudness.
  if (media.tagName === "AUDIO") media.removeAttribute("controls");
  find("bar").hidden = false;
  player.classList.add("ready");
  document.querySelector("[data-transcript]")?.classList.add("ready");
  if (follow) follow.hidden = false;
  find("play").addEventListener("click", () => (media.paused ? play() : media.pause()));
  for (const button of player.querySelectorAll("[data-skip]"))
    button.addEventListener("click", () => go(now() + Number(button.dataset.skip)));
  seek.addEventListener("input", () => go(Number(seek.value)));
  const line = find("line");
  const hover = find("hover");
  line.addEventListener("pointermove", (event) => {
    const box = line.getBoundingClientRect();
    const left = (event.clientX - box.left) / box.width;
    const share = Math.min(1, Math.max(0, getComputedStyle(line).direction === "rtl" ? 1 - left : left));
    const time = share * length();
    const chapter = chapters[last(chapters, time, (item) => Number(item.dataset.start))];
    hover.textContent = [clock(time), chapter?.querySelector(".title").textContent].filter(Boolean).join("  ");
    hover.hidden = false;
    hover.style.insetInlineStart = `${Math.min(Math.max(0, share * box.width - hover.offsetWidth / 2), box.width - hover.offsetWidth)}px`;
  });
  line.addEventListener("pointerleave", () => { hover.hidden = true; });
  const speed = find("speed");
  const setSpeed = (value) => {
    speed.value = value;
    media.playbackRate = Number(speed.value);
    memory.set("airdate:speed", speed.value);
  };
  speed.addEventListener("change", () => setSpeed(speed.value));
  const remembered = memory.get("airdate:speed");
  if ([...speed.options].some((option) => option.value === remembered)) setSpeed(remembered);

  for (const name of ["play", "pause", "ended"])
    media.addEventListener(name, () => {
      player.classList.toggle("playing", !media.paused);
      find("play").setAttribute("aria-label", word(media.paused ? "Play" : "Pause"));
    });

  // ---- the place in the recording outlives the page
  let saved = 0;
  const save = () => memory.set(place, String(Math.floor(media.currentTime)));
  media.addEventListener("timeupdate", () => {
    if (waiting === undefined) show(media.currentTime);
    if (Math.abs(media.currentTime - saved) < 5) return;
    saved = media.currentTime;
    save();
  });
  media.addEventListener("pause", save);
  media.addEventListener("ended", () => memory.set(place, "0"));
  addEventListener("pagehide", () => { if (media.currentTime > 0) save(); });

  // ---- links to a moment: chapters, turns, notes
  const jump = (seconds, keep) => {
    go(seconds);
    play();
    if (keep) history.replaceState(null, "", `#t=${Math.floor(seconds)}`);
  };
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.('a[href^="#t="]');
    if (link) {
      const seconds = timeOf(new URL(link.href));
      if (seconds === undefined) return;
      event.preventDefault();
      jump(seconds, true);
      return;
    }
    const sentence = event.target.closest?.(".transcript [data-t]");
    if (sentence && String(getSelection()) === "") jump(wordTime(sentence, event), false);
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

  // ---- keys, only while the player has focus
  player.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.target.tagName === "SELECT") return;
    const onSeek = event.target === seek;
    const step = (by) => {
      const at = speed.selectedIndex + by;
      if (speed.options[at]) setSpeed(speed.options[at].value);
    };
    const rtl = getComputedStyle(player).direction === "rtl" ? -1 : 1;
    const act = {
      " ": event.target.tagName === "BUTTON" ? undefined : () => (media.paused ? play() : media.pause()),
      ArrowLeft: () => go(now() + (rtl > 0 ? -15 : 30)),
      ArrowRight: () => go(now() + (rtl > 0 ? 30 : -15)),
      ArrowUp: onSeek ? () => go(now() + 5) : () => step(1),
      ArrowDown: onSeek ? () => go(now() - 5) : () => step(-1),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // ---- copying
  const says = find("says");
  const tell = (text) => {
    says.textContent = text;
    setTimeout(() => { says.textContent = ""; }, 3000);
  };
  find("copy-link").addEventListener("click", () =>
    navigator.clipboard.writeText(`${player.dataset.url}#t=${Math.floor(now())}`).then(() => tell(word("Copied")), () => tell(word("Failed"))),
  );
  copyButtons();

  if ("mediaSession" in navigator) {
    const { title, artist, image } = player.dataset;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist, artwork: image ? [{ src: image }] : [] });
    navigator.mediaSession.setActionHandler("seekbackward", () => go(now() - 15));
    navigator.mediaSession.setActionHandler("seekforward", () => go(now() + 30));
  }

  // ---- where to begin
  const begin = (scroll) => {
    const asked = timeOf(new URL(location.href));
    const kept = Number(memory.get(place)) || 0;
    if (asked !== undefined) {
      go(asked);
      if (scroll) sentences[said]?.scrollIntoView({ block: "center", behavior: "auto" });
    } else if (kept > 0 && kept < length() - 10) go(kept);
    else show(0);
  };
  addEventListener("hashchange", () => begin(true));
  begin(true);

  /** A link to a text file becomes a button that copies it. */
  function copyButtons() {
    for (const link of document.querySelectorAll("[data-copy-text]")) {
      const label = link.textContent;
      link.setAttribute("role", "button");
      const act = async (event) => {
        event.preventDefault();
        try {
          const answer = await fetch(link.href);
          if (!answer.ok) throw new Error(String(answer.status));
          await navigator.clipboard.writeText(await answer.text());
          link.textContent = link.dataset.copyText;
        } catch {
          link.textContent = link.dataset.failed;
        }
        setTimeout(() => { link.textContent = label; }, 3000);
      };
      link.addEventListener("click", act);
      link.addEventListener("keydown", (event) => { if (event.key === " ") act(event); });
    }
  }
})();
