import type { INode } from 'n8n-workflow';
import { notSent } from '../../../../lib/errors/failure';
import { stopError } from '../../../../lib/n8n/errors';

const found = notSent('add', 'input', {
	error: 'The cost would be 14, more than Max Cost (2)',
	message: 'Order less.',
});
const node = (type: string): INode => ({
	id: '1',
	name: 'Place an order',
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
});

test.each([
	['a model, which is shown nothing else, reads', 'n8n-nodes-smm-panel.smmPanelTool', true],
	['a person, who sees it below, does not read', 'n8n-nodes-smm-panel.smmPanel', false],
])('%s what to do in the message itself', (_, type, inMessage) => {
	const { message, description } = stopError(node(type), found, 0);
	expect(message).toContain(found.error);
	expect(message.includes('Order less.')).toBe(inMessage);
	expect(description).toContain('Order less.');
});

test('a sentence that ends with a full stop gets no other', () => {
	const failure = notSent('add', 'input', { error: 'Link is empty.', message: 'Correct it.' });
	expect(stopError(node('n8n-nodes-smm-panel.smmPanelTool'), failure, 0).message).toBe(
		'Link is empty. Correct it.',
	);
});
