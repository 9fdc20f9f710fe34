// Feeds as hosts of different make write them, each with the quirks of its kind; all of it is made up.

const spaces = `xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"`;

/** A feed of version 2.0 with the usual namespaces around a channel's inside. */
export const wrapFeed = (inside: string, more = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${spaces}${more}>\n<channel>\n${inside}\n</channel>\n</rss>\n`;

/** The head of a channel that every reader takes. */
export const channelHead = `<title>Harbour Lights</title>
<link>https://harbour.example</link>
<description>Talks about small boats.</description>
<language>en</language>
<itunes:author>Harbour Radio</itunes:author>
<itunes:owner><itunes:name>Harbour Radio</itunes:name><itunes:email>post@harbour.example</itunes:email></itunes:owner>
<itunes:image href="https://harbour.example/cover.jpg"/>
<itunes:category text="Leisure"/>
<itunes:explicit>false</itunes:explicit>`;

/** An item with what every host writes; \`more\` goes before its end. */
export const item = (number: number, more = ""): string => `<item>
<title>Talk ${number}</title>
<guid isPermaLink="false">harbour-${number}</guid>
<pubDate>${new Date(Date.UTC(2025, 0, number, 6)).toUTCString()}</pubDate>
<enclosure url="https://media.example/talk-${number}.mp3" length="${12_000_000 + number}" type="audio/mpeg"/>
<itunes:duration>1800</itunes:duration>
${more}
</item>`;

/** Feeds by what is odd about them. */
export const hostFeeds: Record<string, string> = {
  "plain, with numbers and seasons": wrapFeed(
    `${channelHead}\n${item(2, "<itunes:season>2</itunes:season><itunes:episode>2</itunes:episode><itunes:episodeType>full</itunes:episodeType><itunes:explicit>true</itunes:explicit><description>Second.</description>")}
${item(1, "<itunes:season>1</itunes:season><itunes:episode>1</itunes:episode><itunes:episodeType>trailer</itunes:episodeType><itunes:title>The first</itunes:title><description>First.</description>")}`,
  ),
  "notes in HTML, in three places": wrapFeed(
    `${channelHead}<itunes:summary><![CDATA[Longer words about <b>small</b> boats.]]></itunes:summary><itunes:subtitle>Boats</itunes:subtitle>
${item(1, `<description><![CDATA[<p>Ida &amp; the <a href="https://boats.example/?a=1&amp;b=2">keel</a>.</p>]]></description><content:encoded><![CDATA[<p>Ida &amp; the keel.</p>\n<ul><li>One</li><li>Two</li></ul>]]></content:encoded><itunes:summary>Ida and the keel.</itunes:summary><itunes:subtitle>Keels</itunes:subtitle><itunes:author>Ida Berg</itunes:author><itunes:keywords>keel,boat</itunes:keywords>`)}`,
  ),
  "a blog with audio": wrapFeed(
    `<title>Harbour Lights</title><link>https://harbour.example/?feed=podcast</link><description/><language>en-US</language><sy:updatePeriod>hourly</sy:updatePeriod><generator>A blog</generator>
<image><url>https://harbour.example/cover.png</url><title>Harbour Lights</title><link>https://harbour.example</link></image>
<itunes:category text=""/><itunes:owner><itunes:name></itunes:name><itunes:email>post@harbour.example</itunes:email></itunes:owner>
<item><title>Talk &#8211; one</title><link>https://harbour.example/?p=17</link><comments>https://harbour.example/?p=17#respond</comments><dc:creator><![CDATA[ida]]></dc:creator><pubDate>Wed, 01 Jan 2025 06:00:00 +0000</pubDate><category><![CDATA[Boats]]></category><category>Keels</category><guid isPermaLink="false">https://harbour.example/?p=17</guid><description><![CDATA[Words [&#8230;]]]></description><slash:comments>0</slash:comments><enclosure url="https://harbour.example/files/talk one ä.mp3" length="0" type="audio/mp3" /></item>`,
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"`,
  ),
  "all of Podcasting 2.0": wrapFeed(
    `${channelHead}<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid><podcast:locked owner="post@harbour.example">no</podcast:locked><podcast:medium>podcast</podcast:medium><podcast:funding url="https://give.example">Give</podcast:funding><podcast:license>CC-BY-4.0</podcast:license><podcast:location rel="subject" geo="geo:54.3,10.1">Kiel</podcast:location><podcast:txt purpose="verify">abc</podcast:txt><podcast:person href="https://ada.example" img="https://ada.example/a.jpg">Ada Marlow</podcast:person><podcast:trailer pubdate="Wed, 01 Jan 2025 06:00:00 GMT" url="https://media.example/trailer.mp3" length="1000000" type="audio/mpeg">Hear</podcast:trailer><podcast:value type="lightning" method="keysend"><podcast:valueRecipient name="Ada" type="node" address="02d5" split="90"/><podcast:valueRecipient name="Fee" type="node" address="03ae" split="10" fee="true"/></podcast:value><podcast:podroll><podcast:remoteItem feedGuid="917393e3-1b1e-5cef-ace4-edaa54e1f810"/></podcast:podroll><podcast:updateFrequency rrule="FREQ=WEEKLY">Every week</podcast:updateFrequency><podcast:block id="youtube">yes</podcast:block>
${item(1, `<podcast:season name="Spring">3</podcast:season><podcast:episode display="Ch. 1">1</podcast:episode><podcast:person role="host" href="https://ada.example" img="https://ada.example/a.jpg">Ada Marlow</podcast:person><podcast:person role="Guest" group="Cast" href="https://ida.example">Ida Berg</podcast:person><podcast:person role="editor" group="audio post-production">Bo Lund</podcast:person><podcast:soundbite startTime="12.5" duration="30">On keels</podcast:soundbite><podcast:transcript url="https://media.example/1.vtt" type="text/vtt" language="en" rel="captions"/><podcast:chapters url="https://media.example/1.json" type="application/json+chapters"/><podcast:alternateEnclosure type="audio/opus" length="5000" bitrate="64000" default="false" title="Small"><podcast:source uri="https://media.example/1.opus"/></podcast:alternateEnclosure><podcast:socialInteract uri="https://social.example/1" protocol="activitypub" accountId="@ada"/><podcast:images srcset="https://harbour.example/a.jpg 300w"/><description>Notes.</description>`)}`,
  ),
  "addresses that track, guids that are links": wrapFeed(
    `${channelHead}\n<item><title><![CDATA[Talk <i>one</i> &amp; more]]></title><guid>https://harbour.example/talks/1</guid><link>https://harbour.example/talks/1</link><pubDate>Wed, 1 Jan 2025 07:00 +0100</pubDate><enclosure url="https://track.example/e/media.example/1.mp3?source=rss&amp;x=1" length="12000001" type="audio/mpeg"></enclosure><itunes:duration>1:02:03</itunes:duration><itunes:image href="https://harbour.example/1.jpg?w=1400"/><itunes:explicit>clean</itunes:explicit><itunes:episode>0</itunes:episode><itunes:season></itunes:season><description>Words</description></item>`,
  ),
  "tags of its own": wrapFeed(
    `${channelHead}<media:thumbnail url="https://harbour.example/t.jpg"/><host:plan tier="pro"><host:note>a &amp; b</host:note></host:plan><managingEditor>post@harbour.example (Ada)</managingEditor><ttl>60</ttl><category>Boats</category>
${item(1, `<media:content url="https://media.example/1.mp3" fileSize="1" type="audio/mpeg"><media:title type="plain">T</media:title></media:content><host:id>77</host:id><author>post@harbour.example</author><duration>1800</duration><description>Notes.</description>`)}`,
    ` xmlns:media="http://search.yahoo.com/mrss/" xmlns:host="https://host.example/ns"`,
  ),
  "undeclared prefixes and entities of HTML": wrapFeed(
    `${channelHead}\n${item(1, `<description>Ida&nbsp;Berg &amp; caf&eacute; & more</description><googleplay:author>Ada</googleplay:author>`)}`,
  ),
  "guids that are missing or stand twice, no date, no title": wrapFeed(
    `${channelHead}\n${item(4)}\n${item(4)}
<item><title>Another</title><guid isPermaLink="false">harbour-4</guid><pubDate>Thu, 02 Jan 2025 06:00:00 GMT</pubDate><enclosure url="https://media.example/other.mp3" length="12000000" type="audio/mpeg"/><description>x</description></item>
<item><title>No guid</title><enclosure url="https://media.example/none.mp3" length="12000000" type="audio/mpeg"/><pubDate>Wed, 01 Jan 2025 06:00:00 GMT</pubDate><description>x</description></item>
<item><guid isPermaLink="false">untitled</guid><enclosure url="https://media.example/untitled.mp3" length="12000000" type="audio/mpeg"/><description>x</description></item>`,
  ),
};
