// French phrases beside which the names of a show stand.
import type { FrameTable } from "./frame-table.js";

export const french: FrameTable = {
  before: {
    host: "votre hôte|votre hôtesse|votre animateur|votre animatrice|présenté par|animé par",
    guest:
      "mon invité|mon invitée|mon invité est|mon invitée est|mon invité aujourd'hui est|notre invité|notre invitée|notre invité est|notre invitée est|je reçois|nous recevons|je reçois aujourd'hui|en compagnie de",
    speaker: "je m'appelle|mon nom est",
    show: "bienvenue dans|bienvenue sur|bienvenue à|bienvenue au|bienvenue chez|vous écoutez|tu écoutes|épisode de|numéro de",
    firm: "fondateur de|fondatrice de|cofondateur de|cofondatrice de|co-fondateur de|co-fondatrice de|patron de|patronne de|pdg de|directeur de|directrice de|associé chez|travaille chez",
  },
  opening: { speaker: "je suis|ici|c'est", show: "c'est|voici" },
  behind:
    "est le fondateur|est la fondatrice|est le cofondateur|est la cofondatrice|est fondateur|est fondatrice|est avec nous",
  between: "le|la|les|l|euh|aujourd'hui|encore|toujours",
  and: "et",
  general: "podcast|émission|épisode|chaîne|série|radio|balado",
};
