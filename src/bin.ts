#!/usr/bin/env node
// The command `airdate`: the one file that ends the process.
import { main } from "./cli/main.js";

// Whoever reads our output may stop early (`| head`): that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

process.exitCode = await main(process.argv.slice(2));
