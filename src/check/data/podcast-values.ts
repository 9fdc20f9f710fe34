// Values of the Podcasting 2.0 namespace that are lists: services, protocols, mediums.
// https://github.com/Podcastindex-org/podcast-namespace (serviceslugs.txt, socialprotocols.txt)

export const services =
  "acast amazon anchor apple audible audioboom backtracks bitcoin blubrry buzzsprout captivate castos castopod facebook fireside fyyd google gpodder hypercatcher kasts libsyn mastodon megafono megaphone omnystudio overcast paypal pinecast podbean podcastaddict podcastguru podcastindex podcasts podchaser podcloud podfriend podiant podigee podnews podomatic podserve podverse redcircle relay resonaterecordings rss shoutengine simplecast slack soundcloud spotify spreaker tiktok transistor twitter whooshkaa youtube zencast";
export const valueSlugs = "bitcoin lightning keysend lnaddress amp wallet node default";
export const licenses = "ARR CC-BY-4.0 CC-BY-NC-4.0 CC-BY-NC-ND-4.0 POD-V4V-1.0";
export const mediums = "podcast music video film audiobook newsletter blog publisher course";
export const txtPurposes = "verify applepodcastsverify release ai-content";
/** The tags that are defined, active and deprecated. */
export const podcastTags =
  "transcript locked funding chapters soundbite person location season episode trailer license alternateEnclosure source integrity guid value valueRecipient valueTimeSplit medium images image liveItem contentLink socialInteract block txt remoteItem podroll updateFrequency podping chat publisher";
