// German nouns: written with capitals, behind adjectives that change with the article before them.
import { wordSet } from "../../../../base/word-set.js";
import type { NounTable } from "./noun-table.js";

/** Behind these an adjective has its weak ending, or one of a case that no title stands in. */
const bending = wordSet(
  "der die das den dem des einen einem einer eines keinen keinem keiner keines meinen meinem meiner meines deinen deinem deiner deines seinen seinem seiner seines ihren ihrem ihrer ihres unseren unserem unserer unseres euren eurem eurer eures dieser diese dieses diesen diesem jeder jede jedes jeden jedem jener jene jenes jenen jenem welcher welche welches welchen welchem mancher manche manches alle allen beide beiden zum zur im am beim vom ins ans aufs fürs übers",
);
/** With an -er behind these it is a dative: "mit großer Sorge". */
const dative = wordSet(
  "aus außer bei mit nach seit von zu in an auf unter über vor zwischen neben hinter gegenüber wegen trotz",
);

export const german: NounTable = {
  determiners:
    "ein|eine|einen|einem|einer|eines|kein|keine|keinen|keinem|keiner|mein|meine|meinen|meinem|meiner|dein|deine|deinen|deinem|deiner|sein|seine|seinen|seinem|seiner|unser|unsere|unseren|unserem|unserer|eure|euren|eurem|eurer|zum|zur|im|am|beim|vom|ins|ans|dem|des",
  articles: "der|die|das|den|diese|dieser|dieses|diesen|diesem|jede|jeder|jedes|jeden|jedem",
  prepositions: "aus|bei|mit|nach|seit|von|zu|in|an|auf|unter|über|vor|für|gegen|ohne|um|durch|zwischen|neben|hinter",
  hollow:
    "ding|dinge|dingen|sache|sachen|thema|themen|problem|probleme|problemen|frage|fragen|antwort|antworten|beispiel|beispiele|beispielen|punkt|punkte|punkten|teil|teile|teilen|art|arten|weise|fall|fälle|fällen|grund|gründe|gründen|ende|anfang|seite|seiten|stelle|stellen|moment|augenblick|zeit|zeiten|sekunde|sekunden|minute|minuten|stunde|stunden|tag|tage|tagen|abend|morgen|mittag|nacht|woche|wochen|wochenende|monat|monate|monaten|jahr|jahre|jahren|jahrzehnt|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|mal|male|prozent|zahl|zahlen|anzahl|menge|mengen|meter|euro|mensch|menschen|leute|leuten|mann|frau|frauen|jemand|name|namen|wort|wörter|worte|worten|begriff|begriffe|idee|ideen|gedanke|gedanken|meinung|gefühl|erachtens|sinn|sicht|richtung|basis|ebene|bereich|bereiche|bereichen|schritt|schritte|schritten|weg|wege|ort|platz|folge|folgen|episode|episoden|podcast|sendung|intro|outro|kapitel|gast|gäste|hörer|hörerinnen|dank|gruß|grüße|hallo|tschüss|glück|spaß|ahnung|geschichte|geschichten|story|situation|situationen|möglichkeit|möglichkeiten|unterschied|unterschiede|hälfte|rest|gegenteil|kopf|hand|hände|händen|auge|augen|ohr|ohren|welt|leben|sack|quasi|großteil|mehrheit|sorte|runde|reihe|bisschen|paar|haufen|eck|ecke|gegenargument|link|links|ehesten|richtigen|englischen|deutschen|ganzen|besten|weiteren|folgenden|wesentlichen|allgemeinen|prinzip|endeffekt|zweifel|vergleich|gegensatz|zusammenhang|hinblick|prinzipien|ciao|shownotes",
  inflection: /(?:en|ern?|us|um|e|n|s|a)$/u,
  isLast: true,
  standsFree: (adjective, before) =>
    /(?:e|es|er)$/.test(adjective) &&
    !bending.has(before) &&
    !/(?:en|em)$/.test(before) &&
    !(adjective.endsWith("er") && dative.has(before)),
};
