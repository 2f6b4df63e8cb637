import { hostileTexts, patternsIn, slowestMatch, timeOf } from '../support/architecture/patterns';
import { sourcesOf } from '../support/architecture/sources';

const patterns = patternsIn(sourcesOf('nodes', 'lib', 'credentials'));

test('there are patterns to look at', () => {
	expect(patterns.length).toBeGreaterThan(50);
});

test.each(patterns)('$where takes linear time: $pattern', ({ pattern }) => {
	expect(slowestMatch(pattern).ms).toBeLessThan(100);
});

test.each([
	[/\s+$/, ' '],
	[/,+x/, ','],
	[/^\d*\.?\d+$/, '0'],
])('%s would be found', (pattern, piece) => {
	const hostile = hostileTexts(/x/).find((text) => text.startsWith(piece.repeat(100)));
	expect(timeOf(pattern, `${hostile}!`)).toBeGreaterThan(100);
});
