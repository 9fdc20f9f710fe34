// Finds what `airdate init` left to be filled in, in the show and in its episodes.
import { isNobodysAddress, isNobodysMail, isTrialAddress, placeholders } from "../conventions/placeholders.js";
import { placeOf } from "../conventions/places.js";
import type { Card, Place, Problem, Show } from "../model/model.js";

/** Rule of what is left to be filled in: an error, but of a preview only said. */
export const placeholderRule = "placeholder";

/** A value with its field, and the line that a person writes in its place. */
type Found = [field: string, value: string, write: string];

/**
 * Errors for each of them; only warnings for the addresses of examples in a show that is tried at such an address of its own
 * choice, because nothing of it is noted as published. `cards` are the episodes that may be published, `placeOfEpisode` finds a field of one by slug. */
export function lintPlaceholders(
  show: Show,
  cards: readonly Card[],
  placeOfEpisode: (slug: string, field: string) => Place,
): Problem[] {
  const hosts = new Set(show.hosts.map(({ id }) => id));
  const isTried = show.link !== placeholders.link && isTrialAddress(show.link);
  const say = (found: Found, place: Place): Problem =>
    sayPlaceholder(found, place, isTried && !left.has(found[1]) ? "warn" : "error");
  return [
    ...findInShow(show).map((found) => say(found, placeOf(show.source, found[0]))),
    ...cards.flatMap((card) =>
      findInEpisode(card, hosts).map((found) => ({
        ...say(found, placeOfEpisode(card.slug, found[0])),
        episode: card.slug,
      })),
    ),
  ];
}

function findInShow({ title, description, link, author, owner, image, hosts }: Show): Found[] {
  const found: (Found | false)[] = [
    title === placeholders.title && ["title", title, "title: Harbour Talks"],
    isNobodysAddress(link) && [
      "link",
      link,
      "link: https://ada.github.io/harbour (the address that the site will have)",
    ],
    description === placeholders.description && ["description", description, "description: Talks about small boats."],
    author === placeholders.author && ["author", author, "author: Ada Marlow"],
    owner?.name === placeholders.author && [
      "owner.name",
      placeholders.author,
      "owner: { name: Ada Marlow, email: ... }",
    ],
    owner?.email !== undefined &&
      isNobodysMail(owner.email) && ["owner.email", owner.email, "email: (yours: directories send their codes there)"],
    isNobodysAddress(image.url) &&
      image.file === undefined &&
      image.url !== link && ["image", image.url, "image: cover.jpg (with that file beside show.md)"],
  ];
  return [...found.filter((one) => one !== false), ...findInPeople("hosts", hosts)];
}

function findInEpisode({ enclosure, people }: Card, hosts: ReadonlySet<string>): Found[] {
  const own = people.filter(({ id }) => !hosts.has(id));
  const audio: Found[] =
    enclosure && isNobodysAddress(enclosure.url)
      ? [
          [
            "audio",
            enclosure.url,
            "audio: first.mp3 (with that file beside the episode; of the same name, it needs no line)",
          ],
        ]
      : [];
  return [...audio, ...findInPeople("guests", own)];
}

/** People who are nobody; of one who has a name and an address of examples only the name is said. */
const findInPeople = (field: string, people: readonly { name: string; url?: string }[]): Found[] =>
  people.flatMap(({ name, url }, at): Found[] => {
    if (name === placeholders.author || name === placeholders.guest)
      return [[`${field}.${at}.name`, name, `${field}: [{ name: Ida Berg }]`]];
    return url !== undefined && isNobodysAddress(url)
      ? [[`${field}.${at}.url`, url, `url: (an address of ${name}'s, or no such line)`]]
      : [];
  });

/** Values just as `airdate init` leaves them. */
const left: ReadonlySet<string> = new Set(Object.values(placeholders));

const sayPlaceholder = ([field, value, write]: Found, place: Place, severity: "error" | "warn"): Problem => ({
  rule: placeholderRule,
  severity,
  message: `\`${field}\` is still to be filled in: ${JSON.stringify(value)} is nobody's`,
  place,
  field,
  found: value,
  expected: "a value of your own",
  hint: `Write, for example, ${write}. Previews can be looked at before: airdate serve, or airdate build --drafts.`,
});
