// However many threads prove a show, it is taken over the same.
import { expect, it } from "vitest";
import { channelHead, item, wrapFeed } from "../../../testing/host-feeds.js";
import { withShow } from "../../../testing/with-show.js";

const notes = (number: number): string =>
  `<description><![CDATA[<p>Keel ${number}, <a href="https://boats.example/${number}">more</a>.</p><p>0:00 Start<br>5:00 Oak ${number}<br>15:00 Paint</p>]]></description>`;

// A number that no field takes, and an old word for what is not explicit: these are known only once they were tried.
const odd = "<itunes:explicit>clean</itunes:explicit><itunes:episode>0</itunes:episode>";

const feed = wrapFeed(
  `${channelHead}\n${Array.from({ length: 60 }, (_, at) => item(60 - at, notes(at) + (at % 3 === 0 ? odd : ""))).join("\n")}`,
);

it("writes the same files and says the same with one thread and with two", () => {
  const shows = ["1", "2"].map((threads) => {
    const folder = withShow({ "old.xml": feed });
    const words = ["import", "{root}/old.xml", "{root}/show", "--no-fetch"];
    const done = folder.spawn(words, { AIRDATE_THREADS: threads });
    expect(done).toMatchObject({ code: 0 });
    return { done, files: folder.files("show") };
  });
  expect(shows[0]!.done.out).toContain("Kept as they were");
  expect(Object.keys(shows[0]!.files).length).toBeGreaterThan(120);
  expect(shows[1]).toEqual(shows[0]);
});
