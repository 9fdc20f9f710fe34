// What is known of a form at a glance, as bits.

/**
 * `mark`: no window crosses it. `lead`, `tail`: punctuation before or after it. `possessive`: an ending with an apostrophe.
 * `plain`: letters a to z, the first one perhaps a capital, and punctuation around them. `read` and `heard`: how much of the
 * form is known by now.
 */
export const sign = {
  mark: 1,
  lead: 2,
  tail: 4,
  capital: 8,
  function: 16,
  possessive: 32,
  plain: 64,
  read: 128,
  heard: 256,
} as const;
