import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

const megabyte = 1024 * 1024;

/**
 * Watches a run's memory: the most the process ever had, and the most that was in use on and
 * beside the heap above what was in use before.
 */
export function watchMemory(): () => { peakMb: number; heapMb: number } {
	const before = inUse();
	let most = before;
	const look = () => {
		most = Math.max(most, inUse());
	};
	// Right after a collection is what is really in use; between two it is garbage too.
	const observer = new PerformanceObserver(look);
	observer.observe({ entryTypes: ['gc'] });
	return () => {
		observer.disconnect();
		globalThis.gc?.();
		look();
		return {
			peakMb: process.resourceUsage().maxRSS / 1024,
			heapMb: (most - before) / megabyte,
		};
	};
}

function inUse(): number {
	const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
	return heap + external;
}
