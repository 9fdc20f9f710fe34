// Ids of what airdate says of a show's files by itself: no platform asks for it, so the table of rules does not have it.

/** Said while files are read, understood and written; the message itself says what was found, expected and what to do. */
export const ownRules: readonly string[] = `
alias-twice audio audio-duration audio-lost audio-removed block chapters-dots chapters-file chapters-twice
date date-midnight date-waiting double encoding episode-file feed-guid-changed feed-path feed-private-folder
feed-private-name feed-show-guid feed-size file finds-kept front-matter glossary guid-again guid-double
history-date-changed history-dropped history-enclosure-changed history-enclosure-dropped
history-enclosure-moved history-guid-changed history-guid-collides history-guid-taken history-show-guid
history-swapped image import-audio import-episodes import-guest import-held import-image import-language import-link import-link-path
import-no-recording import-people import-shows import-title import-transcript import-translation import-unread import-xml interface-language
link-outside link-scheme lock-damaged lock-lost lock-restored notes-broken-link notes-foreign-markup
notes-link-scheme notes-missing-file notes-plain original person person-same-id placeholder queue-missed
queue-no-slot rule-unknown schema show-file slug-unique subscribe-links template template-unused
title-references transcript-address transcript-aside transcript-choice transcript-cue-order
transcript-cue-overlap transcript-cue-time transcript-cues transcript-empty transcript-encoding
transcript-frame-rate transcript-in-place transcript-json transcript-kind transcript-label transcript-language
transcript-loop transcript-mark-order transcript-mark-time transcript-offset transcript-parts
transcript-program-line transcript-remote transcript-segment transcript-time-of-day transcript-timeline transcript-times-apart
transcript-title transcript-track transcript-tracks transcript-unit transcript-unnamed transcript-word-time
two-dates unknown-field verbatim-tag
`
  .trim()
  .split(/\s+/);
