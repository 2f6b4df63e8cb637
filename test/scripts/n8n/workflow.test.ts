import { withCredentials, workflowFile } from '../../../scripts/n8n/workflow.ts';

test('credentials of a known name or type get the id of this n8n, others stay as they are', () => {
	const workflow = workflowFile.parse({
		name: 'w',
		nodes: [
			{ name: 'a', type: 't', credentials: { smmPanelApi: { id: 'x', name: 'Practice panel' } } },
			{ name: 'b', type: 't', credentials: { other: { id: 'y', name: 'Other' } } },
			{ name: 'c', type: 't' },
			{ name: 'd', type: 't', credentials: { smmPanelApi: { id: 'x', name: 'Second panel' } } },
		],
		connections: {},
	});
	const patched = withCredentials(workflow, { smmPanelApi: '42', 'Second panel': '43' });
	expect(patched.nodes.map(({ credentials }) => credentials)).toEqual([
		{ smmPanelApi: { id: '42', name: 'Practice panel' } },
		{ other: { id: 'y', name: 'Other' } },
		undefined,
		{ smmPanelApi: { id: '43', name: 'Second panel' } },
	]);
});
