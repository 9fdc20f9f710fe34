// Values of the Podcasting 2.0 namespace that are lists: roles, services, protocols, mediums.
// https://github.com/Podcastindex-org/podcast-namespace (taxonomy.json, serviceslugs.txt, socialprotocols.txt)

/** Group -> its roles, divided by a bar, lower case. */
export const roles: Record<string, string> = {
  "creative direction":
    "director|assistant director|executive producer|senior producer|producer|associate producer|development producer|creative director",
  cast: "host|co-host|guest host|guest|voice actor|narrator|announcer|reporter",
  writing:
    "author|editorial director|co-writer|writer|songwriter|guest writer|story editor|managing editor|script editor|script coordinator|researcher|editor|fact checker|translator|transcriber|logger",
  "audio production":
    "studio coordinator|technical director|technical manager|audio engineer|remote recording engineer|post production engineer",
  "audio post-production":
    "audio editor|sound designer|foley artist|composer|theme music|music production|music contributor",
  administration:
    "production coordinator|booking coordinator|production assistant|content manager|marketing manager|sales representative|sales manager",
  visuals: "graphic designer|cover art designer",
  community: "social media manager",
  "misc.": "consultant|intern",
  "video production": "camera operator|lighting designer|camera grip|assistant camera",
  "video post-production": "editor|assistant editor",
};
export const services =
  "acast amazon anchor apple audible audioboom backtracks bitcoin blubrry buzzsprout captivate castos castopod facebook fireside fyyd google gpodder hypercatcher kasts libsyn mastodon megafono megaphone omnystudio overcast paypal pinecast podbean podcastaddict podcastguru podcastindex podcasts podchaser podcloud podfriend podiant podigee podnews podomatic podserve podverse redcircle relay resonaterecordings rss shoutengine simplecast slack soundcloud spotify spreaker tiktok transistor twitter whooshkaa youtube zencast";
export const valueSlugs = "bitcoin lightning keysend lnaddress amp wallet node default";
export const licenses = "ARR CC-BY-4.0 CC-BY-NC-4.0 CC-BY-NC-ND-4.0 POD-V4V-1.0";
export const mediums = "podcast music video film audiobook newsletter blog publisher course";
export const txtPurposes = "verify applepodcastsverify release ai-content";
/** The tags that are defined, active and deprecated. */
export const podcastTags =
  "transcript locked funding chapters soundbite person location season episode trailer license alternateEnclosure source integrity guid value valueRecipient valueTimeSplit medium images image liveItem contentLink socialInteract block txt remoteItem podroll updateFrequency podping chat publisher";
