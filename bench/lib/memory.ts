const megabyte = 1024 * 1024;

/**
 * The most memory the process ever had, and by how much that is more than it had before the run.
 * The second means something in a process that runs once.
 */
export function watchMemory(): () => { peakMb: number; grownMb: number } {
	const before = process.memoryUsage.rss() / megabyte;
	return () => {
		const peakMb = process.resourceUsage().maxRSS / 1024;
		return { peakMb, grownMb: peakMb - before };
	};
}
