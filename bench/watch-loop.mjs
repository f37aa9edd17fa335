import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before the server: writes how long the loop of the process that holds the port stood still, in ms, into
// SETU_BENCH_LOOP at each SIGUSR2, and begins anew. The process behind it, and node's own helpers, are left alone.
if (process.env.SETU_BENCH_LOOP && path.basename(process.argv[1] ?? '') === 'main.ts') {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('SIGUSR2', () => {
    const ms = (nanoseconds) => nanoseconds / 1e6;
    const figures = { p50: ms(delay.percentile(50)), p99: ms(delay.percentile(99)), max: ms(delay.max) };
    writeFileSync(process.env.SETU_BENCH_LOOP, JSON.stringify(figures));
    delay.reset();
  });
}
