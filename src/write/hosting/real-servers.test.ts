// The files for hosts against the servers that read them: nginx and Apache, where they are installed.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { makeCard, makeEntry, makeFeedExtras, makeShow } from "../../testing/make-show.js";
import { withShow } from "../../testing/with-show.js";
import { writeHosting } from "./write-hosting.js";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

interface ServerKind {
  program: string;
  /** The configuration of a server that serves `site` and keeps its own files in `folder`. */
  configure(folder: string, site: string, port: number): string;
  words(file: string): string[];
}

const isRoot = process.getuid?.() === 0;
const modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "alias"];
const servers: Record<string, ServerKind> = {
  nginx: {
    program: "/usr/sbin/nginx",
    configure: (folder, site, port) => `daemon off; pid ${folder}/pid; error_log stderr; ${isRoot ? "user root;" : ""}
events { }
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((one) => `${one}_temp_path ${folder}/${one};`).join(" ")}
  server { listen 127.0.0.1:${port}; root ${site}; charset utf-8; include ${site}/cast/hosting/nginx.conf; }
}
`,
    words: (file) => ["-e", "stderr", "-c", file],
  },
  Apache: {
    program: "/usr/sbin/apache2",
    configure: (folder, site, port) => `ServerRoot ${folder}
PidFile ${folder}/pid
ServerName localhost
Listen 127.0.0.1:${port}
ErrorLog ${folder}/error.log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
${isRoot ? "User www-data\nGroup www-data" : ""}
TypesConfig /dev/null
AddType text/html .html
AddType text/css .css
AddType text/javascript .js
AddType text/plain .txt
DocumentRoot ${site}
DirectoryIndex index.html
<Directory ${site}>
  AllowOverride All
  Require all granted
</Directory>
`,
    words: (file) => ["-f", file, "-DFOREGROUND"],
  },
};

const show = makeShow({
  link: "https://harbour.example/cast",
  feed: makeFeedExtras({ newFeedUrl: "https://new.example/my%20feed.xml" }),
});
const hosting = writeHosting(show, {
  cards: [makeCard(makeEntry(), { slug: "new", aliases: ["old", "/2019/boat.html"] })],
  moved: [
    {
      from: "/cast/episodes/old/old talk.mp3",
      to: "https://harbour.example/cast/episodes/new/gr%C3%BCn%20%231.mp3",
    },
  ],
});

/** Serves a small site below `/cast/`; gives its address without a slash at its end. */
async function serve({ program, configure, words }: ServerKind): Promise<string> {
  const pages = {
    "index.html": "<p>Home</p>",
    "404.html": "<p>Not here</p>",
    "assets/style.css": "p { color: red }",
    "assets/player.js": "1;",
    "episodes/new/index.html": "<p>New</p>",
    "episodes/new/youtube.txt": "grün",
    "episodes/new/shownotes.md": "grün",
    "episodes/new/transcript.vtt": "WEBVTT\n",
    "episodes/new/talk.mp3": "0123456789abcdefghij",
  };
  const own = Object.fromEntries(hosting.map(({ path, content }) => [path, content]));
  const all = Object.entries({ ...pages, ...own }).map(([path, content]) => [`site/cast/${path}`, content]);
  const { root } = withShow(Object.fromEntries(all));
  chmodSync(root, 0o755);
  const folder = join(root, "server");
  mkdirSync(folder);
  const port = await freePort();
  writeFileSync(join(folder, "conf"), configure(folder, join(root, "site"), port));
  const running = spawn(program, words(join(folder, "conf")), { stdio: ["ignore", "ignore", "pipe"] });
  const said: string[] = [];
  running.stderr.on("data", (data) => said.push(String(data)));
  const ended = new Promise<void>((done) => running.on("exit", () => done()));
  stops.push(() => {
    running.kill("SIGTERM");
    return ended;
  });
  const address = `http://127.0.0.1:${port}/cast`;
  for (let tries = 0; tries < 400 && running.exitCode === null; tries++) {
    const there = await fetch(`${address}/`).catch(() => undefined);
    if (there) return address;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`There is no answer: ${said.join("")}`);
}

describe.each(Object.entries(servers))("%s", (_, kind) => {
  it.skipIf(!existsSync(kind.program))("sends what the files for hosts say", async () => {
    const site = await serve(kind);
    const headers = async (path: string): Promise<string> => {
      const answer = await fetch(`${site}/${path}`);
      await answer.arrayBuffer();
      const named = ["content-type", "access-control-allow-origin", "cache-control"];
      return [answer.status, ...named.map((name) => answer.headers.get(name) ?? "-")].join(" | ");
    };
    expect(await headers("")).toBe("200 | text/html; charset=utf-8 | - | public, max-age=300");
    expect(await headers("assets/style.css")).toBe("200 | text/css; charset=utf-8 | - | public, max-age=300");
    expect(await headers("assets/player.js")).toMatch(/^200 \| \w+\/javascript; charset=utf-8 \| - \| public/);
    expect(await headers("episodes/new/talk.mp3")).toBe("200 | audio/mpeg | * | public, max-age=86400");
    const texts = { "youtube.txt": "text/plain", "transcript.vtt": "text/vtt" };
    for (const [name, type] of Object.entries(texts))
      expect(await headers(`episodes/new/${name}`)).toBe(`200 | ${type}; charset=utf-8 | * | public, max-age=900`);
    expect(await headers("episodes/new/shownotes.md")).toContain("200 | text/markdown; charset=utf-8 |");

    const piece = await fetch(`${site}/episodes/new/talk.mp3`, { headers: { range: "bytes=10-12" } });
    expect([piece.status, piece.headers.get("content-range"), await piece.text()]).toEqual([
      206,
      "bytes 10-12/20",
      "abc",
    ]);
    const gone = await fetch(`${site}/nothing/here`);
    expect([gone.status, await gone.text()]).toEqual([404, "<p>Not here</p>"]);

    const lead = async (path: string): Promise<string> => {
      const answer = await fetch(`${site}/${path}`, { redirect: "manual" });
      return `${answer.status} ${answer.headers.get("location")?.replace(/^http:\/\/127[^/]*/, "")}`;
    };
    expect(await lead("episodes/old/")).toBe("301 /cast/episodes/new/");
    expect(await lead("episodes/old/transcript.vtt")).toBe("301 /cast/episodes/new/transcript.vtt");
    expect(await lead("2019/boat.html")).toBe("301 /cast/episodes/new/");
    expect(await lead("feed.xml")).toBe("301 https://new.example/my%20feed.xml");
    expect(await lead("episodes/old/old%20talk.mp3")).toBe(
      "301 https://harbour.example/cast/episodes/new/gr%C3%BCn%20%231.mp3",
    );
    expect(await lead("episodes/older/")).toBe("404 undefined");
  });
});
