// Italian nouns: what stands before them, and which name no topic.
import type { NounTable } from "./noun-table.js";

export const italian: NounTable = {
  determiners:
    "il|un|uno|una|un'|del|dello|della|dell'|dei|degli|delle|al|allo|alla|all'|ai|agli|alle|dal|dallo|dalla|dall'|dai|dagli|dalle|nel|nello|nella|nell'|nei|negli|nelle|sul|sullo|sulla|sull'|sui|sugli|sulle|mio|mia|miei|mie|tuo|tua|tuoi|tue|suo|sua|suoi|sue|nostro|nostra|nostri|nostre|vostro|vostra|ogni|qualche|alcuni|alcune|nessun|nessuna|qualsiasi|molti|molte|vari|varie|quel|quell'|quei|quest'|i",
  articles: "la|lo|l'|le|gli|questo|questa|questi|queste|quella|quelle|altro|altra|altri|altre",
  prepositions: "con|contro|di|da|durante|in|per|tra|fra|senza|sotto|sopra|su|verso|a|e",
  hollow:
    "cosa|cose|tema|temi|argomento|argomenti|problema|problemi|domanda|domande|risposta|risposte|esempio|esempi|punto|punti|parte|parti|tipo|tipi|forma|forme|modo|modi|maniera|maniere|caso|casi|ragione|ragioni|motivo|motivi|fine|inizio|lato|lati|posto|posti|luogo|momento|momenti|volta|volte|tempo|tempi|secondo|secondi|minuto|minuti|ora|ore|giorno|giorni|sera|notte|mattina|settimana|settimane|mese|mesi|anno|anni|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|cento|mille|mila|milione|milioni|zero|cifre|numero|numeri|quantità|sacco|euro|persona|persone|gente|uomo|donna|ragazzi|ragazzo|nome|nomi|parola|parole|termine|termini|idea|idee|opinione|senso|livello|livelli|passo|passi|strada|strade|puntata|puntate|episodio|episodi|podcast|capitolo|ospite|ospiti|ascoltatori|grazie|ciao|saluto|saluti|piacere|fortuna|dettaglio|dettagli|differenza|differenze|metà|resto|contrario|testa|mano|mani|occhio|occhi|mondo|vita|storia|situazione|situazioni|possibilità|elemento|elementi|categoria|verità|serie|maggioranza|specie|fatto|fatti|passato|futuro|presente|mezzo|aspetto|aspetti|favore|roba|bello|bella|perfetto|capace|ambito|discorso|buono|buona|buon|ultimo|ultima|primo|prima|migliore|peggiore|nuovo|nuova|grande|piccolo|utile|facile|difficile|possibile|importante|necessario|chiaro|certo|auguri|interno|esterno|maggiore|maggiori|minore|seconda|terzo|terza|totale",
  inflection: /[oaie]$/u,
  loose: /mente$|(?:ando|endo|iamo)$|(?:erà|irà|eranno|iranno|erebbe|irebbe|ebbero)$/u,
  verbal: /(?:[aei]r[ei]|rsi|[aiu]t[oaie]|ò)$/u,
};
