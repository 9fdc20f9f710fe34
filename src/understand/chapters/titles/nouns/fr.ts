// French nouns: what stands before them, and which name no topic.
import type { NounTable } from "./noun-table.js";

export const french: NounTable = {
  determiners:
    "un|une|des|du|au|aux|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs|ce|cet|cette|ces|chaque|quelque|quelques|plusieurs|aucun|aucune|certains|certaines",
  articles: "le|la|les|l'|tout|toute|tous|toutes|autre|autres",
  prepositions: "à|avec|chez|contre|dans|de|depuis|dès|en|entre|et|hors|par|parmi|pendant|selon|sous|sur|vers",
  hollow:
    "chose|choses|truc|trucs|sujet|sujets|thème|thèmes|problème|problèmes|question|questions|réponse|réponses|exemple|exemples|point|points|partie|parties|part|type|types|genre|sorte|sortes|forme|formes|façon|façons|manière|manières|cas|raison|raisons|fin|début|côté|côtés|endroit|lieu|place|moment|moments|fois|temps|seconde|secondes|minute|minutes|heure|heures|jour|jours|journée|soir|soirée|nuit|matin|semaine|semaines|mois|an|ans|année|années|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|cent|cents|mille|million|millions|milliard|milliards|pourcent|nombre|nombres|chiffre|chiffres|quantité|tas|euro|euros|personne|personnes|gens|monde|homme|femme|mec|gars|nom|noms|mot|mots|terme|termes|idée|idées|avis|sens|niveau|niveaux|étape|étapes|chemin|épisode|épisodes|émission|podcast|chapitre|invité|invitée|invités|auditeur|auditeurs|auditrices|merci|bonjour|bonsoir|salut|revoir|plaisir|chance|détail|détails|différence|différences|moitié|reste|contraire|tête|main|mains|œil|yeux|vie|histoire|histoires|situation|situations|possibilité|possibilités|élément|éléments|catégorie|vérité|série|plupart|espèce|fait|faits|passé|futur|présent|milieu|aspect|aspects|peu|coup|effet|gros|bout|cadre|bon|bonne|dernier|dernière|premier|première|meilleur|meilleure|pire|nouveau|nouvelle|grand|grande|petit|petite|utile|facile|difficile|possible|important|importante|nécessaire|clair|certain",
  inflection: /(?:es?|s|x)$/u,
  loose: /(?:ons|ez|aient|èrent|issent|eront|iront|erait|irait)$|(?:ique|ive|use|elle|ère|ale|ble)ment$/u,
  verbal: /(?:[ei]r|dre|tre|ée?s?|us?)$/u,
};
