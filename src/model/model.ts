// The words of the project as types: what is read, what is understood, what is written. No functions live here.
export type * from "./episode.js";
export type * from "./parts.js";
export type * from "./problem.js";
export type * from "./show.js";
export type * from "./site.js";
export type * from "./transcript.js";
export type * from "./understood.js";
