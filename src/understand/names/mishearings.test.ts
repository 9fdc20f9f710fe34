// Names as speech recognition tends to spell them: how many are found, and that none is taken for another.
import { beforeAll, describe, expect, it } from "vitest";
import { makeTranscript } from "../../testing/names.js";
import { findCorrections } from "./find-corrections.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";
import type { Term } from "./terms.js";

/** Right form: the ways in which it is misheard. */
const misheard = `
Kubernetes: cooper netties, kubernetties, Cuban Eddies, kubernetis, Kubernets
PostgreSQL: postgres sequel, post gress QL, postgre SQL
Grafana: graphana, gra fauna, Graffana
Prometheus: promethius, Promethus
Terraform: terra form, Terra forum, teraform
Ansible: Ansable, ansibel
Nginx: engine X, engine ex
Redis: Reddis, reddice
Supabase: super base, Supa base, Supabass, Soup a base
Vercel: Versel, Vercell, versal
Netlify: Netlafy, net lify, Netlefy
Svelte: svelt
Tailwind: tail wind
GraphQL: graph QL, Graph cool, graph Q L
TypeScript: type script, Typescript
JavaScript: java script, Javascript
PyTorch: pie torch, Pi Torch, pytorch
TensorFlow: tensor flow, Tenser Flow, Tensorflow
NumPy: num pie, numb pie, Numpie
LangChain: Lang chain, Lane chain, Langchane
LlamaIndex: llama index, Lama Index
Hugging Face: hugging face, hugging phase, Huggin Face
Anthropic: Anthrophic, Antropic, and Thropic
OpenAI: open AI, Open A I, Openai
ChatGPT: chat GPT, chart GPT, chat JBT, Chat JPT, chachi BT
DeepSeek: deep seek, Deep Seak, deepseak, deep sea
Mistral: Mistrall, mistrel
Perplexity: Perplexety
Midjourney: mid journey, Mid Journy, midjurney
Databricks: data bricks, Data Brix, databrics
Snowflake: snow flake
Fivetran: five tran, Five Trend, Fivetrend
Palantir: Palentir, Palantear, pallantir, Pallenteer
Airbnb: air B and B, Air BNB, air bnb
Shopify: Shopafy, shop a fi, Shoppify
Stripe: Strype
Coinbase: coin base, Coin Base
Binance: by Nance, Bynance, Binants
Ethereum: Etherium, Etherum, ethereum
Solana: Salana, Solanna, so lana
Uniswap: uni swap, Uniswop, you knee swap
Chainlink: chain link
TSMC: TSM C, TSMSee
NVIDIA: in video, Envidia, Invidia, Nvida
Qualcomm: Qualcom, Qual com, Quallcom
Broadcom: broad com, Broadcomm
Waymo: Wamo, Way Mo, Waimo, way more
Zoox: Zooks
Anduril: Andural, Anderil, and Durrell
Figma: Fig Ma, Phigma, figma
Notion: Nocean
Zapier: Zappier, zap year
Airtable: air table, Air Table
HubSpot: hub spot, Hub Spot, Hubspot
Mailchimp: mail chimp, Male Chimp
Substack: sub stack, Sub Stack, Substac
Patreon: Patrion, patron
Riverside: River Side
Descript: the script, Dscript, Discript
Audacity: Odacity
Spotify: Spottify, spot a fy, Spotafy
WebAssembly: web assembly, Web Assembly
Tokio: Tokeo
Deno: Dino, Denno
Bun: Bunn
Astro: Astrow
SvelteKit: svelte kit, Svelt Kit
Next.js: next js, Next JS
Node.js: node JS, Node JS
Cloudflare: cloud flare, Cloud Flair, Cloudflair
CrowdStrike: crowd strike, Crowd Strike, Crowdstrike
Fastly: Fastlee
DigitalOcean: digital ocean, Digital Ocean
Tailscale: tail scale, Tail Scale, Tale Scale
WireGuard: wire guard, Wireguard, Wire Gard
Tigris Data: Tigress Data, Tigris data
Honeycomb: honey comb
Datadog: data dog, Data Dog, DataDog
Sentry: Centry
Elasticsearch: elastic search, Elastic Search, Elasticserch
ClickHouse: click house, Click House, Clickhouse
DuckDB: duck DB, Duck DB, duct DB, Duck TB
MotherDuck: mother duck, Mother Duck
SQLite: sequel light, SQL light, SQ Lite, S Q Lite
Cassandra: Casandra
Kafka: Kafca, Cafka
Yugabyte: Yuga byte, Yugobyte, you go bite
CockroachDB: cockroach DB, Cockroach DB
Wolfram: Wolfrum
Karpathy: Carpathy, Karpathi, Carpathi
Sutskever: Suitskever, Sutskiver, Sutzkever
Hassabis: Hasabis, Hassabus, Hassabiss
Nadella: Nadela, Nodella
Torvalds: Torvolds, Torvald's, Torvalts
Linus Torvalds: Linus Torvolds, Linas Torvalds, Linus Tor Valds
Andrej Karpathy: Andre Karpathy, Andre Carpathy, Andrej Carpathy
Satya Nadella: Satya Nadela, Sattya Nadella, Satya Nodella
Demis Hassabis: Dennis Hassabis, Demis Hasabis, Demis Hassabus
Ilya Sutskever: Ilia Sutskever, Ilya Sutskiver, Elia Sutskever
Jensen Huang: Jensen Wong, Jenson Huang, Jensen Hwang
Sundar Pichai: Sundar Pachai, Sunder Pichai, Sundar Pitch Eye
Vitalik Buterin: Vitalic Buterin, Vitalik Buterine, Vitalik Butterin, Metallic Buterin
Tobi Lütke: Toby Lutke, Tobi Lutke, Toby Lootkey
Guido van Rossum: Guido van Rossem, Gwido van Rossum
Kelsey Hightower: Kelsey High Tower, Kelsie Hightower
Oluwaseun Adeyemi: Oluwasean Adeyemi, Oluwaseun Adiyemi, Oluwaseun Adayemi
Priyanka Raghavan: Prianka Raghavan, Priyanka Ragavan, Priyanka Raghaven
Søren Kjærgaard: Soren Kjaergaard, Soren Kiergaard, Soren Kjergard
Xiaoyu Zhang: Xiao Yu Zhang, Shaoyu Zhang, Xiaoyu Zeng
Mateusz Kowalczyk: Mateus Kowalczyk, Matthew Kowalczyk, Mateusz Kovalchik
`;

const carriers = [
  "so last year we moved nearly everything over to HEARD and it went rather well for the team",
  "I was talking with somebody about HEARD yesterday, and they told me the same story again",
  "People ask me why HEARD was the one that we chose. There were three reasons for it.",
];

interface Case {
  heard: string;
  right: string;
}
const cases: Case[] = misheard
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [right, list] = line.split(": ");
    return list!.split(", ").map((heard) => ({ heard, right: right! }));
  });
const isPerson = (term: string): boolean =>
  /^\p{Lu}\p{L}+ (?:van )?\p{Lu}\p{L}+$/u.test(term) && !/Face|Data/.test(term);
const terms: Term[] = [...new Set(cases.map(({ right }) => right))].map((term) =>
  isPerson(term) ? { term, kind: "person", origin: "person" } : { term, origin: "glossary" },
);

describe("names as they are misheard", () => {
  let lexicon: Lexicon;
  beforeAll(async () => {
    lexicon = await loadLexicon();
  });

  it("finds most of them, and takes nearly none for another", () => {
    const tally = {
      automatic: 0,
      suggested: 0,
      wrongAutomatic: [] as string[],
      wrong: [] as string[],
      missed: [] as string[],
    };
    for (const [at, { heard, right }] of cases.entries()) {
      const text = carriers[at % carriers.length]!.replace("HEARD", heard);
      const { applied, suggested } = findCorrections(makeTranscript(text), terms, lexicon);
      const isRight = ({ to }: { to: string }): boolean =>
        to === right || (right.includes(" ") && right.split(" ").includes(to));
      if (applied.some(isRight)) tally.automatic++;
      else if (suggested.some(isRight)) tally.suggested++;
      else tally.missed.push(`${heard} (${right})`);
      for (const { from, to } of applied.filter((found) => !isRight(found)))
        tally.wrongAutomatic.push(`${from} -> ${to}`);
      for (const { from, to } of suggested.filter((found) => !isRight(found))) tally.wrong.push(`${from} -> ${to}`);
    }
    const share = (count: number): number => Math.round((1000 * count) / cases.length) / 1000;
    const report = `${cases.length} mis-hearings of ${terms.length} terms: ${share(tally.automatic)} changed, ${share(tally.automatic + tally.suggested)} with suggestions`;
    console.log(
      [
        report,
        `missed: ${tally.missed.join(", ")}`,
        `wrong: ${tally.wrongAutomatic.join(", ")} | ${tally.wrong.join(", ")}`,
      ].join("\n"),
    );
    expect(tally.wrongAutomatic).toEqual([]);
    expect(share(tally.automatic)).toBeGreaterThan(0.6);
    expect(share(tally.automatic + tally.suggested)).toBeGreaterThan(0.85);
  });
});
