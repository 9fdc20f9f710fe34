// Turns in; mentions, addresses said aloud and links out.
import { describe, expect, it } from "vitest";
import type { Episode, Link, Mention, Show, Turn } from "../../model/model.js";
import { makeEpisode, makePerson, makeShow, makeTurn } from "../../testing/make-show.js";
import { collectLinks, findMentions, hearAddresses } from "./find-mentions.js";
import { findSpokenAddresses } from "./find-spoken-addresses.js";

const urls = (text: string, known: string[] = []): string[] =>
  findSpokenAddresses([makeTurn(text)], { known }).whole.map(({ url }) => url);

const mentionsIn = (show: Show, episode: Episode, turns: readonly Turn[]): Mention[] =>
  findMentions(show, episode, turns, hearAddresses(show, episode, turns).whole);
const linksIn = (show: Show, episode: Episode, turns: readonly Turn[]): Link[] =>
  collectLinks(show, episode, hearAddresses(show, episode, turns).whole);

describe("findSpokenAddresses", () => {
  it.each([
    ["Go to airdate dot dev slash pro and sign up.", ["https://airdate.dev/pro"]],
    ["Go to oakyard.com/ines. That is o-a-k-y-a-r-d.com/ines.", ["https://oakyard.com/ines"]],
    ["Go to okeel.com/ines. It is o-a-k-e-e-l.com/ines. Okeel.com/ines.", ["https://oakeel.com/ines"]],
    ["It is at K-E-E-L dot com, and at tar-pot.com.", ["https://keel.com", "https://tar-pot.com"]],
    ["It is at docs dot rope dash works dot co dot uk slash a slash b.", ["https://docs.rope-works.co.uk/a/b"]],
    ["Visit www dot keel dot example dot com forward slash help today.", ["https://www.keel.example.com/help"]],
    [
      "See Airdate.dev/pro, or https://Keel.example/A_b?c=1.",
      ["https://airdate.dev/pro", "https://keel.example/A_b?c=1"],
    ],
    ["We connect the dots dot by dot and use Node.js, torch.compile, i.e. ASP.NET at 2.5x.", []],
    ["Find us at Tarpot.com/slash Marsh Radio, and at Ida'sKeel.com.", ["https://tarpot.com", "https://idaskeel.com"]],
    ["That was dot com talk, in the.com years.", []],
    ["Write to me@keel.com please.", []],
    ["Yeah.It can be. Sure.No, it is at tarpot.it.", ["https://tarpot.it"]],
    ["I worked for Oake's.com and for 'keel.com'.", ["https://keel.com"]],
    ["Version 3.io is not a thing, socket.io neither.", []],
    ["", []],
  ])("hears %j", (text, expected) => expect(urls(text)).toEqual(expected));

  it("joins words that together are a known host", () => {
    expect(urls("go to air date dot dev slash pro", ["https://airdate.dev"])).toEqual(["https://airdate.dev/pro"]);
    expect(urls("go to air date.dev now", ["https://airdate.dev"])).toEqual(["https://airdate.dev"]);
    expect(urls("go to air date dot dev")).toEqual([]);
  });

  it.each([
    ["Our site is Oak yard, Y-A-R-D, yard.com.", "https://yard.com"],
    ["Write to info at Tarworks keels.com.", "https://keels.com"],
    ["Go to I am a sailmaker.com and join.", "https://sailmaker.com"],
    ["You can visit the Sail Maker dot com.", "https://maker.com"],
    ["We all read the guild.com.", "https://guild.com"],
  ])("does not link %j, whose beginning may be missing", (text, url) => {
    const { whole, cut } = findSpokenAddresses([makeTurn(text)]);
    expect([whole, cut.map((one) => one.url)]).toEqual([[], [url]]);
  });

  it("links of two addresses that are nearly the same the one that is known or said more often, and else none", () => {
    const hear = (text: string, known: string[] = []) => {
      const { whole, alike } = findSpokenAddresses([makeTurn(text)], { known });
      return [whole, alike].map((list) => list.map(({ url }) => url.replace("https://", "")));
    };
    const twice = "Go to oarshop.com for oars. It is at awrshop.com too.";
    expect(hear(twice)).toEqual([[], ["oarshop.com", "awrshop.com"]]);
    expect(hear(`${twice} So go to oarshop.com today.`)).toEqual([["oarshop.com"], ["awrshop.com"]]);
    expect(hear(twice, ["https://awrshop.com/"])).toEqual([["awrshop.com"], ["oarshop.com"]]);
    expect(hear("Go to keel.fm/linden or to keel.fm/lenden now.")).toEqual([[], ["keel.fm/linden", "keel.fm/lenden"]]);
    for (const text of [
      "Go to oarshop.com or to oarshop.org now.",
      "Go to keel.fm/112 or to keel.fm/113 now.",
      "Go to oars.com or to boats.com now.",
      "Go to keel.fm/oars or to keel.fm/mast now.",
    ])
      expect(hear(text)[1]).toEqual([]);
  });
  it("does not link what is nearly the name of somebody who is there", () => {
    const { whole, alike } = findSpokenAddresses([makeTurn("Go to odamarlow.com and to tarpot.com.")], {
      names: ["Ada Marlow", "Tar"],
    });
    expect([whole, alike].map((list) => list.map(({ url }) => url))).toEqual([
      ["https://tarpot.com"],
      ["https://odamarlow.com"],
    ]);
  });

  it("does not link the front page of a site that everybody knows", () => {
    const { whole, bare } = findSpokenAddresses([
      makeTurn("I read it on twitter.com and at github.com/oakum, not at oakum.com."),
    ]);
    expect(whole.map(({ url }) => url)).toEqual(["https://github.com/oakum", "https://oakum.com"]);
    expect(bare.map(({ url }) => url)).toEqual(["https://twitter.com"]);
  });
  it("takes for whole what a name makes, what is said whole elsewhere, and all in a language of which nothing is known", () => {
    expect(findSpokenAddresses([makeTurn("Write Oak Yard.com")], { names: ["Ya rd"] }).cut).toEqual([]);
    expect(findSpokenAddresses([makeTurn("Love yard.com. Go to yard.com.")]).cut).toEqual([]);
    expect(findSpokenAddresses([makeTurn("Tervetuloa venho keel.com")], { language: "fi" }).cut).toEqual([]);
  });

  it.each([
    ["de", "Mehr hört ihr im Hafen radio.de jeden Tag.", "Mehr steht auf radio.de jeden Tag."],
    ["it", "La trovate su porto radio porto radio.it ogni sera.", "La trovate su radio.it ogni sera."],
    ["pt", "Está no site do seminário de barcos.org agora.", "Está no site barcos.org agora."],
    ["es", "Lo leí en el diario de barcos.es ayer.", "Lo leí en barcos.es ayer."],
    ["fr", "On le trouve chez les bateaux.fr demain.", "On le trouve sur bateaux.fr demain."],
    ["nl", "Je hoort het bij haven radio.nl vandaag.", "Je hoort het op radio.nl vandaag."],
  ])("does not link in %s %j, whose beginning may be missing", (language, cut, whole) => {
    const hear = (text: string) => findSpokenAddresses([makeTurn(text)], { language });
    expect([hear(cut).whole, hear(cut).cut.length]).toEqual([[], 1]);
    expect([hear(whole).whole.length, hear(whole).cut]).toEqual([1, []]);
  });

  it("takes the words before an address into it where it is written in one elsewhere", () => {
    const text = "Head to oak yard.com right now. Later somebody said: OakYard.com, click there.";
    expect(findSpokenAddresses([makeTurn(text)])).toMatchObject({
      whole: [{ url: "https://oakyard.com", count: 2 }],
      cut: [],
    });
  });

  it.each([
    "If you would like to see it, you can email me, oars at tarpot.com, any time.",
    "You can also ask me, oars at tarpot.com via email.",
    "Send it to old underscore oars at tarpot.com, please.",
    "Write to old-oars-at-tar-pot.com, please.",
    "Scrivete a remi chiocciola tarpot.com per favore.",
  ])("takes no mail address for a page: %j", (text) => {
    expect(findSpokenAddresses([makeTurn(text)])).toMatchObject({ whole: [], cut: [], alike: [], bare: [] });
  });

  it("tells those that nothing bears out from what is linked, spelled or somebody's name", () => {
    const text = "Go to oakyard.com, to tarpot.com, to k-e-e-l.com, to adamarlow.com and to linden.com.";
    const { asHeard } = findSpokenAddresses([makeTurn(text)], {
      known: ["https://tarpot.com/oars"],
      names: ["Ada Marlow"],
    });
    expect(asHeard.map(({ url }) => url)).toEqual(["https://oakyard.com", "https://linden.com"]);
  });

  it("counts, and keeps the first time", () => {
    const turns = [makeTurn("It is keel dot com.", 10, 20), makeTurn("Again keel.com now.", 30, 40)];
    expect(findSpokenAddresses(turns).whole).toEqual([
      { url: "https://keel.com", at: expect.closeTo(13.3, 0), count: 2 },
    ]);
  });
});

describe("findMentions", () => {
  const show = makeShow({
    glossary: {
      terms: [
        { term: "Oakum", url: "oakum.example" },
        { term: "Cursor", url: "https://cursor.example" },
      ],
      replace: [],
      never: [],
    },
    people: {
      cleo: makePerson({ id: "cleo", name: "Cleo Vane", url: "https://vane.example", aliases: ["Cleopatra Vane"] }),
      "ada-marlow": makePerson({ url: "https://ada.example" }),
    },
  });
  const episode = makeEpisode({
    hosts: show.hosts,
    links: [{ title: "Plank & Sons", url: "https://plank.example/" }],
    glossary: { terms: [{ term: "木工", url: "https://mokko.example" }], replace: [], never: [] },
  });

  it("lists terms with the first time they are said", () => {
    const turns = [
      makeTurn("Cleopatra Vane and oakumite, the cursor blinks.", 0, 10),
      makeTurn("Oakum's smell! Cleo Vane of Plank & Sons: oakum.", 100, 110),
      makeTurn("Cursor. 日本の木工です。 Ada Marlow.", 200, 210),
    ];
    expect(mentionsIn(show, episode, turns).map(({ term, at, count }) => [term, Math.floor(at), count])).toEqual([
      ["Cleopatra Vane", 0, 2],
      ["Oakum", 100, 1],
      ["Plank & Sons", 105, 1],
      ["Cursor", 200, 1],
      ["木工", 203, 1],
    ]);
  });

  it("links no address that is nearly what the show is called without the word for shows", () => {
    const show = makeShow({ title: "The Tar Kilns Podcast", hosts: [] });
    const said = "Go to tarkelns.com or to tarkilns.com/oars now. We met at the old tarkilns.com.";
    const heard = hearAddresses(show, makeEpisode(), [makeTurn(said)]);
    expect([heard.whole, heard.alike, heard.cut].map((list) => list.map(({ url }) => url))).toEqual([
      ["https://tarkilns.com/oars"],
      ["https://tarkelns.com"],
      ["https://tarkilns.com"],
    ]);
  });

  it("mentions no address that is not linked because its beginning may be missing", () => {
    const titled = makeEpisode({ links: [{ title: "Yard", url: "https://oak-yard.example" }] });
    const cut = [makeTurn("We met at our Oak yard.com again.")];
    expect(mentionsIn(makeShow(), titled, cut).filter(({ url }) => url === "https://yard.com")).toEqual([]);
    expect(linksIn(makeShow(), titled, cut).map(({ url }) => url)).not.toContain("https://yard.com");
  });

  it("has nothing to say without terms or turns", () => {
    expect(mentionsIn(makeShow(), makeEpisode(), [makeTurn("Hello.")])).toEqual([]);
    expect(mentionsIn(show, episode, [])).toEqual([]);
  });
});

describe("collectLinks", () => {
  it("takes no link of a chapter's time for one of the episode", () => {
    const notes =
      "[0:00](https://video.example/1?t=0) Hello  \n[(1:02:03)](https://video.example/1?t=3723) [Oars at 5:00](https://oars.example)";
    expect(linksIn(makeShow(), makeEpisode({ notes }), [])).toEqual([
      { title: "Oars at 5:00", url: "https://oars.example" },
    ]);
  });

  it("normalises, orders and keeps each link once", () => {
    const show = makeShow({
      links: [
        { title: "Club", url: "https://club.example" },
        { title: "Plans", url: "http://plans.example" },
      ],
    });
    const notes =
      "[the plans](https://www.plans.example) <me@a.example> [x](javascript:a) [y](/local) [z]({{ guest.url }}) www.sail.example/q";
    const episode = makeEpisode({ notes, links: [{ title: "plans.example", url: "HTTPS://Plans.example/" }] });
    expect(linksIn(show, episode, [makeTurn("At rope dot com.")])).toEqual([
      { title: "the plans", url: "https://plans.example" },
      { title: "sail.example/q", url: "http://www.sail.example/q" },
      { title: "rope.com", url: "https://rope.com" },
      { title: "Club", url: "https://club.example" },
    ]);
  });
});
