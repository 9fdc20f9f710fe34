// Property tests draw the same examples in every run, so that a change is checked by what it changes; CHANCE=1 draws new ones.
import fc from "fast-check";

if (process.env.CHANCE !== "1") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20260301 });
