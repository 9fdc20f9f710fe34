// Tells lines that nobody says from speech by their form: an address, a field such as "Slides: https://...", who wrote it down.

const address = "<?(?:https?://|www\\.)[^\\s<>]+>?";
const link = `(?:${address}|!?\\[[^\\]]*\\]\\([^()\\s]*\\))`;
const bullet = "(?:[-*•]\\s+)?";
const aloneAnywhere = new RegExp(`^${bullet}${address}\\.?$`, "i");
const aloneAtHead = new RegExp(`^${bullet}(?:see (?:also )?)?${link}(?:[\\s,|·]+${link})*\\.?$`, "i");
/** "Paper of the talk: https://..." */
const addressUnderName = new RegExp(`^${bullet}[^.!?]{1,100}?:\\s*${link}(?:[\\s,]+${link})*\\.?$`, "i");

/** What heads of transcripts name. */
const fields = new RegExp(
  `^(?:${[
    "title date time when where location place venue event conference topics? tags? keywords categor(?:y|ies) slides video audio recording source",
    "links? url website podcast show episode season duration length language status licen[cs]e copyright author editor transcriber",
    "speakers? participants? attendees people present panel(?:ists)? guests? hosts? moderators? interviewers? interviewees? by",
    "titel datum ort sprecher(?:innen|in)? teilnehmer(?:innen)? gäste? thema dauer folge quelle moderation titre lieu durée invité(?:e|s|es)? intervenants?",
    "título fecha lugar ponentes? participantes invitad[oa]s? duración fuente título data durata ospiti? relatori",
  ]
    .join(" ")
    .replaceAll(
      " ",
      "|",
    )}|(?:transcri(?:pt|ption|bed)|recorded|published|edited|written|reviewed|posted|proofread)(?: (?:completed|provided|edited))?(?: (?:by|on|at|from|date))?)$`,
  "iu",
);
const field = /^([^:：]{1,30})[:：]\s*(.*)$/u;
const byline =
  /^(?:(?:transcri(?:pt|ption|bed)|written|recorded|edited|posted|published) )?by[ :]+\p{Lu}[\p{L}\p{M}\p{N} .,'’&()@-]{1,80}$/iu;

const bare = (text: string): string =>
  text
    .replace(/^[-*•]\s+/, "")
    .replace(/\*\*|__/g, "")
    .trim();
const endsSentence = /[.?!…。？！]["'”’)\]]*$/;

/** A line that is nothing but an address: nobody says it, wherever it stands. */
export const isAddress = (text: string): boolean => text.length < 500 && aloneAnywhere.test(text);

/** The name of a field that a line of a transcript's head is; "" for an address or who wrote it down; undefined for any other line. */
export function headField(text: string): { name: string; value: string } | undefined {
  // A time in a link is that of a turn.
  if (text.length > 500 || /\[[^\]]*\d:\d\d[^\]]*\]\(/.test(text)) return undefined;
  if (aloneAtHead.test(text) || addressUnderName.test(bare(text))) return { name: "", value: text };
  const line = bare(text);
  if (byline.test(line) && !endsSentence.test(line)) return { name: "", value: line };
  const [, name, value] = field.exec(line) ?? [];
  if (name === undefined || !fields.test(name.trim()) || endsSentence.test(value!)) return undefined;
  return { name: name.trim(), value: value!.trim() };
}
