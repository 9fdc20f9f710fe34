// What holds for every test file: what a test leaves behind goes after it, and property tests draw the same examples in every run, so that a change is checked by what it changes; CHANCE=1 draws new ones.
import fc from "fast-check";
import { afterEach } from "vitest";
import { cleanUp } from "./clean-up.js";

if (process.env.CHANCE !== "1") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20260301 });
afterEach(cleanUp);
