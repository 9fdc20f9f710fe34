// Where people subscribe: apps as show.md names them, with their addresses, and links that are such places.

import { hasWebScheme, isBareAddress, readAddress } from "../base/address-text.js";
import { findNear } from "../base/near.js";
import { asTyped, type Phrase, valued } from "../base/say-found.js";
import { feedUrl } from "../conventions/addresses.js";
import {
  addressOfId,
  appKey,
  appleNumber,
  appNames,
  appOf,
  appTitle,
  openApps,
  type Reach,
  reachApp,
  sayAppValue,
} from "../conventions/subscribe-apps.js";
import type { Link, Subscription } from "../model/model.js";
import { type FileReading, report } from "./reading.js";
import type { TypedSubscription } from "./schema/networks.js";

/**
 * The places in the order in which they were typed. A link of the show's that leads to an app counts as one as long as it is not
 * typed, and is said with the line to write. Where there are none, those that take any feed's address.
 */
export function readSubscriptions(
  reading: FileReading,
  typed: readonly TypedSubscription[] | undefined,
  { link, guid, links }: { link: string; guid: string; links: readonly Link[] },
): Subscription[] {
  const apple = [...(typed ?? []).map(({ value }) => value), ...links.map(({ url }) => url)]
    .filter((value) => appOf(value) === "apple")
    .map(appleNumber)
    .find((number) => number !== undefined);
  const number = typed?.find(({ name }) => appKey(name) === "apple")?.value.replace(/^id/i, "");
  const known = apple ?? (number !== undefined && /^\d{5,15}$/.test(number) ? number : undefined);
  const reach: Reach = { feed: feedUrl({ link }), guid, ...(known === undefined ? {} : { apple: known }) };
  const named = (typed ?? []).flatMap((one) => readOne(reading, one, reach));
  const refused = new Set((typed ?? []).filter(({ value }) => no.test(value)).map(({ name }) => appKey(name)));
  const linked = links.flatMap(({ title, url }, at): Subscription[] => {
    const app = appOf(url);
    if (app === undefined || refused.has(app) || named.some((one) => one.app === app)) return [];
    reading.problems.push(
      report(reading, `links.${at}`, `${appTitle(app)} among the links`, `subscribe: { ${app}: ... }`, {
        rule: "subscribe-links",
        severity: "info",
        message: `The link "${title}" leads to ${appTitle(app)}: it is shown as a place to subscribe`,
        hint: `Write it under subscribe: in show.md instead: "${app}: ${url}".`,
      }),
    );
    return [{ app, title: appTitle(app), url, named: true }];
  });
  const places = [...named, ...linked];
  if (places.length > 0 || typed !== undefined) return places;
  return openApps.flatMap((app) => {
    const url = reachApp(app, reach);
    return url === undefined ? [] : [{ app, title: appTitle(app), url }];
  });
}

const yes = /^(?:yes|true|on)$/i;
const no = /^(?:no|false|off|none)$/i;

function readOne(reading: FileReading, { name, value, path }: TypedSubscription, reach: Reach): Subscription[] {
  const field = `subscribe.${path}`;
  const refuse = (found: Phrase, expected: string, hint?: string): [] => {
    reading.problems.push(report(reading, field, found, expected, { hint }));
    return [];
  };
  const web = hasWebScheme(value) || isBareAddress(value) ? readAddress(value) : undefined;
  const app = appKey(name) ?? (web === undefined ? undefined : appOf(web));
  if (app === undefined) {
    // An app that is not known here is shown under the name that was typed.
    if (web !== undefined) return [{ app: "other", title: name, url: web, named: true }];
    const near = findNear(name, appNames);
    const hint = near === undefined ? `Give its address: ${name}: https://...` : `Did you mean ${near}?`;
    return refuse(valued("app", JSON.stringify(name)), `an address behind it, or one of ${appNames.join(", ")}`, hint);
  }
  if (no.test(value)) return [];
  const url = yes.test(value) ? reachApp(app, reach) : (web ?? addressOfId(app, value));
  if (url !== undefined) return [{ app, title: appTitle(app), url, named: true }];
  const hint = yes.test(value) ? `${appTitle(app)} cannot be reached by the feed's address alone.` : undefined;
  return refuse(asTyped(JSON.stringify(value)), sayAppValue(app, reach), hint);
}
