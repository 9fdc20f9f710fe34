// Loaded before a measured program: prints its processor time (ms) and its most memory (MB) as the last line of stderr.
const { writeSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(2, `\n${(userCPUTime + systemCPUTime) / 1000} ${maxRSS / 1024}\n`);
});
