import { WireError, wireFailure, type WireProblem } from '../../../lib/errors/unanswered';
import { purpose } from '../../support/purpose';

test.each<[WireProblem, boolean, string, string, boolean]>([
	['lookup', false, "The panel's address was not found (panel.example)", 'not_sent', false],
	['refused', false, 'The panel refused the connection (panel.example)', 'not_sent', false],
	['unreachable', false, 'The panel could not be reached (panel.example)', 'not_sent', false],
	[
		'tls',
		false,
		'The secure connection to the panel could not be set up (panel.example)',
		'not_sent',
		true,
	],
	[
		'blocked',
		false,
		'n8n did not allow the request to this address (panel.example)',
		'not_sent',
		true,
	],
	['timeout', true, 'The panel did not answer in time (panel.example)', 'unknown', false],
	['reset', true, 'The connection to the panel broke off (panel.example)', 'unknown', false],
	[
		'too_large',
		true,
		'The answer of the panel was too large to read (panel.example)',
		'unknown',
		true,
	],
	['canceled', true, 'The run was stopped (panel.example)', 'unknown', true],
	[
		'other',
		true,
		'The request to the panel got no complete answer (panel.example)',
		'unknown',
		false,
	],
])('%s, sent: %s', (problem, sent, error, outcome, final) => {
	const found = wireFailure(new WireError(problem, sent, 'panel.example'), purpose('status'));
	expect(found).toMatchObject({ error, details: { action: 'status', outcome } });
	expect(found.final ?? false).toBe(final);
	expect(found.details.category).toBe(problem === 'too_large' ? 'unreadable' : 'network');
});

test('a purchase that never left is not', () => {
	const found = wireFailure(new WireError('refused', false), purpose('add', { spends: true }));
	expect(found.error).toBe('The panel refused the connection');
	expect(found.details.outcome).toBe('not_sent');
});
