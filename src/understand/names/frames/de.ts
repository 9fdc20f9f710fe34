// German phrases beside which the names of a show stand.
import type { FrameTable } from "./frame-table.js";

export const german: FrameTable = {
  before: {
    host: "dein host|euer host|ihr host|dein gastgeber|euer gastgeber|ihr gastgeber|moderiert von|eure gastgeberin|ihre gastgeberin",
    guest:
      "mein gast|mein gast ist|mein gast heute ist|mein heutiger gast ist|unser gast|unser gast ist|unser gast heute ist|zu gast ist|zu gast ist heute|heute zu gast|bei mir ist|begrüßt mit mir|freue mich heute|freue mich sehr heute|spreche ich heute mit|ich spreche heute mit",
    speaker: "mein name ist|ich heiße",
    show: "willkommen bei|willkommen zu|willkommen zurück bei|willkommen zurück zu|willkommen zum|willkommen beim|ihr hört|du hörst|sie hören|folge von|ausgabe von|episode von",
    firm: "gründer von|mitgründer von|gründerin von|mitgründerin von|geschäftsführer von|geschäftsführerin von|chef von|chefin von|partner bei|partnerin bei|arbeitet bei",
  },
  opening: { speaker: "ich bin|hier ist", show: "das ist|hier ist" },
  behind:
    "ist gründer|ist gründerin|ist mitgründer|ist mitgründerin|ist geschäftsführer|ist geschäftsführerin|ist heute",
  between: "der|die|das|dem|den|äh|ähm|heute|wieder|wie immer",
  and: "und",
  general: "podcast|sendung|show|folge|episode|kanal|reihe|radio|talk",
};
