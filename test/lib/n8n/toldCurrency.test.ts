import { connectBy, readPanel, toldCurrency } from '../../../lib/n8n/connect';
import { editorSettings } from '../../../lib/editor/catalogue';
import { lookingAt } from '../../../lib/errors/purpose';

let accounts = 0;

async function toldAfter(expects: readonly string[], text: string) {
	accounts += 1;
	const read = readPanel({ apiUrl: 'https://a.example', apiKey: `told-${accounts}` });
	if ('problem' in read) throw new Error(read.problem);
	const transport = async () => await Promise.resolve({ status: 200, headers: {}, text });
	const client = connectBy(transport, read.panel, editorSettings);
	await client(lookingAt({ action: 'purse', expects, isCatalogue: false }));
	return toldCurrency(read.panel);
}

const answer = '{"balance":"5","currency":"EUR"}';

test.each([
	['the answer to what asks for a balance', ['balance'], answer, 'EUR'],
	['such an answer without a currency', ['balance'], '{"balance":"5"}', null],
	['an answer that speaks of a balance unasked', [], answer, null],
])('the currency of an account by %s is known', async (_what, expects, text, told) => {
	expect(await toldAfter(expects, text)).toBe(told);
});
