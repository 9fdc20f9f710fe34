// Plays a clip in the page's player: from its beginning to its end, and no further.
(() => {
  const media = document.querySelector("[data-player] audio, .screen video");
  if (!media) return;
  let playing;
  const mark = (link) => {
    playing?.removeAttribute("aria-current");
    playing = link;
    playing?.setAttribute("aria-current", "true");
  };
  media.addEventListener("timeupdate", () => {
    if (!playing) return;
    const { clipStart, clipEnd } = playing.dataset;
    // Who goes elsewhere has left the clip.
    if (media.currentTime < Number(clipStart) - 1 || media.currentTime > Number(clipEnd) + 1) return mark();
    if (media.currentTime < Number(clipEnd)) return;
    media.pause();
    mark();
  });
  const play = (link) => {
    mark();
    const begin = () => {
      media.currentTime = Number(link.dataset.clipStart);
      mark(link);
      media.play().catch(() => {});
    };
    if (media.readyState > 0) return begin();
    media.addEventListener("loadedmetadata", begin, { once: true });
    media.preload = "metadata";
    media.load();
  };
  for (const link of document.querySelectorAll("[data-clip-start]"))
    link.addEventListener("click", (event) => {
      if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      play(link);
    });
})();
