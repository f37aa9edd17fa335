/**
 * Milliseconds of processor time that `work` costs this process: what a bait may be measured by in a test, since a busy
 * machine makes the clock run on but not this. For tests alone.
 */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
