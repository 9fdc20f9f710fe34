// Weights that tell several people apart, in natural log-odds: fitted as one chain on 111 talks of three to five people by
// Changelog Media (github.com/thechangelog/transcripts, CC BY-SA 4.0) and of bitcointranscripts (MIT).

/** By the kind of mention of a name, for its person to speak in the stretch itself, in the one before, in the one after. */
export const mentionWeights = {
  introduces: [3.3, 0.94, -0.26],
  last: [-1.95, -0.65, 2.01],
  nearEnd: [-1.11, -0.52, 1.28],
  late: [-1.63, -0.6, 1.44],
  within: [-1.58, -0.42, 0.98],
  addressed: [-0.37, -0.01, 0.35],
  told: [-0.47, -0, -0.39],
  handed: [0.49, -0.59, 0.73],
  first: [-1.17, -0.1, 0.03],
  early: [-0.26, 0.41, -0.16],
  possessive: [-0.41, 0.27, -0.66],
  whole: [1.48, -0.26, 0.25],
} as const;

/** For somebody to speak again after one other turn. */
export const returnWeights = {
  /** Among three, four, five people and more. */
  among: [0.53, 0.69, 0.98],
  /** By the length of that turn: up to 3, 8, 20, 60 words, longer. */
  afterRemark: [0.73, 0.64, 0.68, 0.47, 0.3],
  /** Where the turn before that has at most 8 words. */
  ofShort: -0.41,
  /** Where the turn itself has at most 8 words. */
  short: -0.2,
} as const;

/** What counts beside: who asks (for hosts), the words each person uses elsewhere, how much of the talk is theirs. */
export const peopleWeights = { asks: 0.79, habits: 0.76, floor: 1.89 } as const;
