// Measures what work costs where a test says that it must not take longer and longer.

/** Milliseconds of processor time that `work` takes: what else the machine does meanwhile is not in it. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
