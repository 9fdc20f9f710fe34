// Every tag of the channel: from a show with every field to the tag's exact spelling.
import { describe, expect, it } from "vitest";
import { makeFullShow } from "../../testing/make-full-show.js";
import { makeFeedExtras, makeShow } from "../../testing/make-show.js";
import { writeHead } from "./channel.js";
import { mainPlan } from "./plans.js";

const page = { url: "https://harbour.example/feed.xml", links: [] };
const compact = (xml: string): string => xml.replace(/>\n\s*</g, "><");
const head = (show = makeFullShow()): string =>
  compact(writeHead(show, mainPlan, page, { newest: Date.UTC(2026, 2, 2, 9) }).before);

describe("the channel", () => {
  const full = head();
  it.each([
    "<title>Harbour Lights</title>",
    "<link>https://harbour.example/</link>",
    "<description>Talks about small boats and the people who build them.</description>",
    "<lastBuildDate>Mon, 02 Mar 2026 09:00:00 GMT</lastBuildDate>",
    "<generator>airdate</generator>",
    "<language>en</language>",
    "<copyright>Harbour Radio</copyright>",
    '<atom:link rel="self" type="application/rss+xml" href="https://harbour.example/feed.xml"/>',
    '<atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>',
    "<image><url>https://harbour.example/cover.jpg</url><title>Harbour Lights</title><link>https://harbour.example/</link></image>",
    "<itunes:author>Harbour Radio</itunes:author>",
    '<itunes:image href="https://harbour.example/cover.jpg"/>',
    '<itunes:category text="Leisure"><itunes:category text="Hobbies"/><itunes:category text="Crafts"/></itunes:category><itunes:category text="Society &amp; Culture"/>',
    "<itunes:explicit>false</itunes:explicit>",
    "<itunes:type>episodic</itunes:type>",
    "<itunes:owner><itunes:name>Harbour Radio</itunes:name><itunes:email>post@harbour.example</itunes:email></itunes:owner>",
    "<itunes:keywords>boats, wood</itunes:keywords>",
    "<itunes:new-feed-url>https://harbour.example/feed.xml</itunes:new-feed-url>",
    "<itunes:complete>Yes</itunes:complete>",
    "<itunes:block>Yes</itunes:block>",
    "<itunes:applepodcastsverify>code-123</itunes:applepodcastsverify>",
    "<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>",
    '<podcast:locked owner="post@harbour.example">yes</podcast:locked>',
    "<podcast:medium>podcast</podcast:medium>",
    '<podcast:person role="host">Ada Marlow</podcast:person>',
    '<podcast:trailer pubdate="Mon, 05 Jan 2026 08:00:00 GMT" url="https://harbour.example/trailer.mp3" length="1234" type="audio/mpeg" season="2">Coming up</podcast:trailer>',
    '<podcast:updateFrequency complete="true" dtstart="2026-03-02" rrule="FREQ=WEEKLY;COUNT=9">Nine weeks</podcast:updateFrequency>',
    '<podcast:podping usesPodping="true"/>',
    '<podcast:block>no</podcast:block><podcast:block id="youtube">yes</podcast:block>',
    '<podcast:podroll><podcast:remoteItem feedGuid="11111111-aaaa-5bbb-8ccc-111111111111" feedUrl="https://other.example/feed.xml" title="Other"/></podcast:podroll>',
    '<podcast:publisher><podcast:remoteItem feedGuid="22222222-aaaa-5bbb-8ccc-222222222222" feedUrl="https://house.example/feed.xml" medium="publisher"/></podcast:publisher>',
    '<podcast:remoteItem feedGuid="33333333-aaaa-5bbb-8ccc-333333333333" itemGuid="there" medium="music"/>',
    '<podcast:funding url="https://give.example/?to=us&amp;how=1">Keep the lamp lit</podcast:funding>',
    "<podcast:license>CC-BY-4.0</podcast:license>",
    '<podcast:location rel="subject" geo="geo:53.5,9.9" osm="R113314" country="DE">Tidewater</podcast:location>',
    '<podcast:txt purpose="verify">S6lpp-7ZCn8</podcast:txt><podcast:txt purpose="ai-content">false</podcast:txt>',
    '<podcast:value type="lightning" method="keysend" suggested="0.00000005"><podcast:valueRecipient name="Ada" type="node" address="02ab" split="99" customKey="1" customValue="x" fee="false"/></podcast:value>',
    '<podcast:socialInteract uri="https://social.example/@harbour/1" protocol="activitypub" priority="1"/>',
    '<podcast:chat server="irc.example" protocol="irc" accountId="@harbour" space="#lights"/>',
    '<podcast:image href="https://harbour.example/cover.jpg" alt="A lamp on a pier" aspect-ratio="1/1" width="1400" type="image/jpeg" purpose="artwork"/>',
    '<podcast:image href="https://harbour.example/wide.png" alt="The pier" aspect-ratio="16/9" width="1280" purpose="banner"/>',
    '<podcast:liveItem status="live" start="2026-04-01T18:00:00Z" end="2026-04-01T19:30:00Z"><title>Live from the harbour</title><link>https://harbour.example/live</link><guid isPermaLink="false">live-1</guid>',
    '<enclosure url="https://live.example/stream.mp3" length="0" type="audio/mpeg"/><podcast:alternateEnclosure type="audio/mpeg" default="true"><podcast:source uri="https://live.example/stream.mp3"/></podcast:alternateEnclosure>',
    '<podcast:contentLink href="https://live.example/watch">Watch here</podcast:contentLink><podcast:chat server="irc.example" protocol="irc"/></podcast:liveItem>',
  ])("has %s", (tag) => expect(full).toContain(tag));

  it("declares its namespaces in the root and nowhere else", () => {
    expect(full).toContain(
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters"><channel>',
    );
    expect(full.match(/xmlns:/g)).toHaveLength(5);
  });
  it("says only what is given", () => {
    const plain = head(makeShow({ feed: makeFeedExtras({ showOwner: false }) }));
    for (const name of ["owner", "block", "complete", "new-feed-url", "keywords", "applepodcastsverify"])
      expect(plain).not.toContain(`itunes:${name}`);
    const said = [...plain.matchAll(/<podcast:(\w+)/g)].map(([, name]) => name);
    expect(said).toEqual(["guid", "locked", "medium", "person"]);
    expect(plain).not.toContain("<docs>");
  });
  it("has no build date without items, rather than today's", () => {
    expect(writeHead(makeShow(), mainPlan, page).before).not.toContain("lastBuildDate");
  });
  it("links a stylesheet where there is one", () => {
    const show = makeShow({ link: "https://harbour.example/cast" });
    expect(writeHead(show, mainPlan, page, { stylesheet: "assets/feed.css" }).before).toContain(
      '<?xml-stylesheet href="/cast/assets/feed.css" type="text/css"?>',
    );
  });
  it("keeps a private feed out of everything", () => {
    const text = compact(
      writeHead(
        makeShow({ feed: makeFeedExtras({ podping: true, hubs: ["https://hub.example/"] }) }),
        { path: "p/x.xml", kind: "rss", private: true },
        page,
      ).before,
    );
    expect(text).toContain("<itunes:block>Yes</itunes:block>");
    expect(text).toContain("<podcast:block>yes</podcast:block>");
    expect(text).toContain("<podcast:locked>yes</podcast:locked>");
    expect(text).not.toContain("podping");
    expect(text).not.toContain('rel="hub"');
  });
  it("cuts a description that is over 4,000 bytes between words", () => {
    const text = head(makeShow({ description: "boote & ähren ".repeat(400) }));
    const description = /<description>(.*?)<\/description>/.exec(text)![1]!;
    expect(Buffer.byteLength(description)).toBeLessThanOrEqual(4000);
    expect(description).toMatch(/ (?:boote|&amp;|ähren)…$/);
  });
});
