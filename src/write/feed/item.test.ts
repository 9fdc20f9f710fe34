// Every tag of an item: from an entry with every field to the tag's exact spelling.
import { describe, expect, it } from "vitest";
import { makeFullEntry } from "../../testing/make-full-show.js";
import { makeEntry, makeShow, makeTurn } from "../../testing/make-show.js";
import { writeItem } from "./item.js";
import { mainPlan } from "./plans.js";

const compact = (xml: string): string => xml.replace(/>\n\s*</g, "><");
const item = (entry = makeFullEntry(), plan = mainPlan, full = true): string =>
  compact(writeItem(makeShow(), entry, plan, { full }));
const files = "https://harbour.example/episodes/the-first-plank";

describe("the item", () => {
  const full = item();
  it.each([
    `<item><title>The first plank &amp; the last</title><link>${files}/</link><guid isPermaLink="false">guid-the-first-plank</guid><pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate><description><![CDATA[`,
    '<content:encoded><![CDATA[<p>Hello <strong>there</strong>.</p><p>See <a href="https://harbour.example/yard">the yard</a>.</p>',
    `<enclosure url="${files}/audio.m4a" length="28800123" type="audio/mp4"/>`,
    `<podcast:alternateEnclosure type="audio/mp4" length="28800123" default="true"><podcast:source uri="${files}/audio.m4a"/><podcast:integrity type="sri" value="sha384-abcd"/></podcast:alternateEnclosure>`,
    '<podcast:alternateEnclosure type="audio/ogg" length="5000" bitrate="32000" lang="en" title="Small"><podcast:source uri="https://harbour.example/low.opus"/></podcast:alternateEnclosure>',
    "<itunes:duration>1800</itunes:duration>",
    "<itunes:title>First plank</itunes:title>",
    "<itunes:explicit>false</itunes:explicit>",
    "<itunes:episodeType>full</itunes:episodeType>",
    "<itunes:season>2</itunes:season>",
    "<itunes:episode>7</itunes:episode>",
    '<itunes:image href="https://harbour.example/plank.jpg"/>',
    "<itunes:block>Yes</itunes:block>",
    "<category>planks</category><category>nails &amp; glue</category>",
    '<podcast:season name="Tools">2</podcast:season>',
    '<podcast:episode display="Ch. VII">7</podcast:episode>',
    '<podcast:person role="host">Ada Marlow</podcast:person><podcast:person role="guest" img="https://bo.example/bo.jpg" href="https://bo.example/">Bo Tern</podcast:person><podcast:person role="audio editor" group="audio post-production">Cy Reed</podcast:person>',
    `<podcast:transcript url="${files}/transcript.vtt" type="text/vtt" language="en" rel="captions"/>`,
    `<podcast:transcript url="${files}/transcript.srt" type="application/x-subrip" language="en" rel="captions"/>`,
    `<podcast:transcript url="${files}/transcript.json" type="application/json" language="en"/>`,
    `<podcast:transcript url="${files}/transcript.html" type="text/html" language="en"/>`,
    `<podcast:transcript url="${files}/transcript.txt" type="text/plain" language="en"/>`,
    `<podcast:chapters url="${files}/chapters.json" type="application/json+chapters"/>`,
    '<psc:chapters version="1.2"><psc:chapter start="00:00:00.000" title="One plank"/><psc:chapter start="00:05:00.500" title="Nails &amp; glue" href="https://glue.example/" image="https://harbour.example/glue.jpg"/><psc:chapter start="00:15:00.000" title="The last"/></psc:chapters>',
    '<podcast:soundbite startTime="73.5" duration="60">On glue</podcast:soundbite>',
    '<podcast:contentLink href="https://other.example/watch">Elsewhere</podcast:contentLink><podcast:contentLink href="https://www.youtube.com/watch?v=abc123DEF_-">YouTube</podcast:contentLink>',
    '<podcast:funding url="https://give.example/one">For this one</podcast:funding>',
    '<podcast:license url="https://harbour.example/licence">Own licence</podcast:license>',
    "<podcast:location>The yard</podcast:location>",
    "<podcast:txt>plain</podcast:txt>",
    '<podcast:socialInteract protocol="disabled"/>',
    '<podcast:chat server="matrix.example" protocol="matrix"/>',
    '<podcast:image href="https://harbour.example/plank.jpg" alt="A plank" aspect-ratio="1/1" purpose="artwork"/><podcast:image href="https://harbour.example/plank-wide.png"/>',
    '<podcast:value type="lightning" method="lnaddress"><podcast:valueRecipient type="lnaddress" address="ada@wallet.example" split="1"/><podcast:valueTimeSplit startTime="60" duration="237.5" remoteStartTime="174" remotePercentage="95"><podcast:remoteItem feedGuid="44444444-aaaa-5bbb-8ccc-444444444444" itemGuid="song" medium="music"/></podcast:valueTimeSplit><podcast:valueTimeSplit startTime="400" duration="30"><podcast:valueRecipient type="node" address="03cd" split="5"/></podcast:valueTimeSplit></podcast:value>',
  ])("has %s", (tag) => expect(full).toContain(tag));

  it("is the same every time", () => expect(item()).toBe(full));
  it("says only what there is", () => {
    const plain = item(makeEntry());
    for (const name of [
      "transcript",
      "chapters",
      "contentLink",
      "alternateEnclosure",
      "season",
      "episode>",
      "soundbite",
    ])
      expect(plain).not.toContain(`<podcast:${name}`);
    expect(plain).not.toContain("psc:");
  });
  it("leaves the whole notes out where only the short text is wanted", () => {
    const short = item(makeFullEntry(), mainPlan, false);
    expect(short).not.toContain("content:encoded");
    expect(short).toContain("<description>");
  });
  it("puts another version into the enclosure where the feed wants it, and the main one beside it", () => {
    const low = item(makeFullEntry(), { path: "low.xml", kind: "rss", audio: "low", private: false });
    expect(low).toContain('<enclosure url="https://harbour.example/low.opus" length="5000" type="audio/ogg"/>');
    expect(low.match(/default="true"/g)).toHaveLength(1);
    expect(low).toContain(
      '<podcast:alternateEnclosure type="audio/ogg" length="5000" bitrate="32000" lang="en" title="Small" default="true">',
    );
  });
  it("gives Apple whole numbers from 1 only", () => {
    const odd = item(makeEntry({ episode: { number: 100.5, season: 0 } }));
    expect(odd).toContain("<podcast:episode>100.5</podcast:episode>");
    expect(odd).toContain("<podcast:season>0</podcast:season>");
    expect(odd).not.toContain("itunes:episode>");
    expect(odd).not.toContain("itunes:season");
  });
  it("calls estimated times no captions", () => {
    const understood = { turns: [makeTurn("Hi")], captions: [{ start: 0, end: 2, text: "Hi" }] };
    const text = item(makeEntry({ understood: { ...understood, timing: { method: "estimated", expectedError: 9 } } }));
    expect(text).toContain('transcript.vtt" type="text/vtt" language="en"/>');
    expect(text).not.toContain("rel=");
  });
  it("writes neither pubDate nor enclosure where there is none", () => {
    const entry = makeEntry();
    delete entry.episode.date;
    delete entry.episode.audio;
    const text = item(entry);
    expect(text).not.toContain("pubDate");
    expect(text).not.toContain("enclosure");
  });
  it("has bare times in the notes, which apps make links into the player", () => {
    expect(full).toContain(
      '<li>00:00 One plank</li><li>05:00 <a href="https://glue.example/">Nails &amp; glue</a></li>',
    );
    const long = item(makeFullEntry({ understood: { duration: 3600 } }));
    expect(long).toContain("<li>00:05:00 <a ");
    const own = item(makeFullEntry({ notes: "[0:30](https://video.example/x#t=30)" }));
    expect(own).toContain('<a href="https://video.example/x#t=30">0:30</a>');
  });
});
