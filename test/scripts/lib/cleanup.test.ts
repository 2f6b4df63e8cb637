import { withCleanup } from '../../../scripts/lib/cleanup.ts';

test('after a failure half-way everything started so far is cleaned up, last in first out', async () => {
	const ended: string[] = [];
	const work = withCleanup(async ({ later }) => {
		later(() => void ended.push('panel'));
		later(() => void ended.push('n8n'));
		throw new Error('no workflow');
	});
	await expect(work).rejects.toThrow('no workflow');
	expect(ended).toEqual(['n8n', 'panel']);
});

test('a clean-up that fails does not keep the others from running', async () => {
	const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
	const ended: string[] = [];
	await withCleanup(async ({ later }) => {
		later(() => void ended.push('panel'));
		later(() => Promise.reject(new Error('already gone')));
	});
	expect(ended).toEqual(['panel']);
	expect(complaint).toHaveBeenCalled();
	complaint.mockRestore();
});
