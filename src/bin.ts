#!/usr/bin/env node
// The command `airdate`: the one file that ends the process.
import { main } from "./cli/main.js";

process.exitCode = await main(process.argv.slice(2));
