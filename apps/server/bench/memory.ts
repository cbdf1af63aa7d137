import { readFile } from 'node:fs/promises';
import { loadRound } from './load-round.ts';
import { startWuyou } from './wuyou.ts';

/** MiB of heap that the service is given: one that keeps what it has answered ends. */
const HEAP = 96;
const STEPS = 5;

/** Reports so many into one service with a small heap, and says what it holds meanwhile. */
export async function watchMemory(data: string, reports: number): Promise<void> {
  const service = await startWuyou({ WUYOU_DATA: data }, [`--max-old-space-size=${HEAP}`]);
  try {
    for (let step = 1; step <= STEPS; step += 1) {
      await loadRound(service, { connections: 16, seconds: 0, amount: reports / STEPS });
      const status = await readFile(`/proc/${service.pid}/status`, 'utf8');
      const resident = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
      console.log(
        `${(reports / STEPS) * step} reports, heap of at most ${HEAP} MiB: ${resident.toFixed(0)} MiB in all`,
      );
    }
  } finally {
    await service.stop();
  }
}
