// Writes what static hosts read: headers for Netlify and Cloudflare, .htaccess for Apache, a snippet for nginx.
import { basePath } from "../../conventions/addresses.js";
import type { OutFile, Show, Site } from "../../model/model.js";
import { apacheRedirects, listRedirects, nginxRedirects, writeRedirects } from "./redirects.js";
import {
  endingHeaders,
  endingTypes,
  headersOf,
  missingPage,
  type Served,
  servedFiles,
  textEndings,
} from "./served-files.js";
import { writeMove } from "./write-move.js";

/** The host files of a show. They stand at the top of the output folder, except the ones that a person has to copy. */
export function writeHosting(show: Show, site: Pick<Site, "cards" | "moved"> = { cards: [] }): OutFile[] {
  const redirects = listRedirects({ ...site, show });
  return [
    { path: "_headers", content: writeHeaders(show) },
    ...(redirects.length > 0 ? [{ path: "_redirects", content: writeRedirects(redirects) }] : []),
    { path: ".htaccess", content: writeHtaccess(show) + apacheRedirects(redirects) },
    { path: "hosting/nginx.conf", content: nginxRedirects(redirects) + writeNginx(show) },
    ...writeMove(show),
  ];
}

/** `_headers`: a path, then its headers, indented. The file has to stand at the top of what is deployed. */
function writeHeaders(show: Show): string {
  // Neither host knows a pattern inside of a name, so the further pages of a feed keep the host's own type.
  const rules = servedFiles(show).filter(({ path }) => !path.includes("-:page"));
  const blocks = rules.map(
    (served) =>
      `${basePath(show)}/${served.path}\n${headersOf(served)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join("")}`,
  );
  return `# Headers for Netlify and Cloudflare Pages\n${blocks.join("\n")}`;
}

/** `.htaccess`; every part works without the modules it needs, it then only does nothing. */
function writeHtaccess(show: Show): string {
  const types = endingTypes.map(({ ending, type }) => `AddType ${type} .${ending}`);
  const rules = servedFiles(show).map(
    (served) => `<If "%{REQUEST_URI} =~ m#^${patternOf(show, served)}$#">\n${apacheLines(served)}</If>`,
  );
  // Apache applies <If> after <FilesMatch>: what is said of a path goes over what is said of its ending.
  const endings = endingHeaders.map(
    (served) => `<FilesMatch "\\.(${served.endings.join("|")})$">\n${apacheLines(served)}</FilesMatch>`,
  );
  return `# Types and headers for Apache 2.4
AddDefaultCharset utf-8
AddCharset utf-8 ${textEndings.map((ending) => `.${ending}`).join(" ")}
ErrorDocument 404 ${basePath(show)}/${missingPage}
${types.join("\n")}
<IfModule mod_headers.c>
${endings.join("\n")}
${rules.join("\n")}
</IfModule>
`;
}

const apacheLines = (served: Omit<Served, "path">): string =>
  headersOf(served)
    .map(([name, value]) => `  Header set ${name} "${value}"\n`)
    .join("");

/** A snippet to include in a `server` block. */
function writeNginx(show: Show): string {
  // The first location that fits is taken, so each ending has its type and its headers in one.
  const plain = endingTypes.filter(({ ending }) => !endingHeaders.some(({ endings }) => endings.includes(ending)));
  const isText = (ending: string): boolean => textEndings.some((one) => one === ending);
  const types = plain.map(
    ({ ending, type }) =>
      `location ~ \\.${ending}$ { types { } default_type "${type}${isText(ending) ? "; charset=utf-8" : ""}"; }`,
  );
  const endings = endingHeaders.flatMap((served) => {
    const own = endingTypes.filter(({ ending }) => served.endings.includes(ending));
    const others = served.endings.filter((one) => own.every(({ ending }) => ending !== one));
    return [
      ...own.map(({ ending, type }) => `location ~ \\.${ending}$ {\n${nginxLines({ ...served, type })}}`),
      `location ~ \\.(${others.join("|")})$ {\n${others.every(isText) ? nginxCharset : ""}${nginxLines(served)}}`,
    ];
  });
  const rules = servedFiles(show).map((served) => {
    return `location ~ "^${patternOf(show, served)}$" {\n${nginxLines(served)}}`;
  });
  return `# Types and headers for nginx: include this file in the server block of the site
error_page 404 ${basePath(show)}/${missingPage};
${[...rules, ...endings, ...types].join("\n")}
`;
}

/** Inside of a location: in the server block there may be one already, and nginx does not start with two. */
const nginxCharset = "  charset utf-8;\n  charset_types text/css text/javascript application/javascript;\n";

const nginxLines = (served: Omit<Served, "path">): string =>
  headersOf(served)
    .map(([name, value]) =>
      name === "Content-Type" ? `  types { } default_type "${value}";\n` : `  add_header ${name} "${value}" always;\n`,
    )
    .join("");

/** The path as a regular expression, from the first slash on. */
const patternOf = (show: Show, { path }: Served): string =>
  `${basePath(show)}/${path}`
    .replace(/[.+?^${}()|[\]\\#"]/g, "\\$&")
    .replace(/:slug/g, "[^/]+")
    .replace(/:page/g, "[0-9]+")
    .replace(/\*$/, ".*");
