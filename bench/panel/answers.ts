/** What the lean panel knows: enough to answer the benchmarks' actions, made once. */
export function answersOf(services: number): (params: URLSearchParams, moving: boolean) => string {
	const catalogue = JSON.stringify(Array.from({ length: services }, (_, at) => service(at + 1)));
	let placed = 0;
	let moves = 0;
	return (params, moving) => {
		// Where that is asked for, each answer differs from the last one in what no event is about.
		if (moving) moves += 1;
		switch (params.get('action')) {
			case 'status':
				return perId(params, 'order', 'orders', (id) => status(id, moving ? moves : 0));
			case 'add':
				placed += 1;
				return `{"order":${placed}}`;
			case 'services':
				return moving ? catalogue.replace('{', `{"average_time":"${moves} minutes",`) : catalogue;
			case 'renew_proxy':
				return renewed((params.get('proxy_id') ?? '').split(','));
			case 'balance':
				return '{"balance":"100.84292","currency":"USD"}';
			default:
				return '{"error":"Incorrect request"}';
		}
	};
}

function perId(
	params: URLSearchParams,
	one: string,
	many: string,
	answer: (id: string) => string,
): string {
	const id = params.get(one);
	if (id !== null) return answer(id);
	const ids = (params.get(many) ?? '').split(',');
	return `{${ids.map((each) => `"${each}":${answer(each)}`).join(',')}}`;
}

const words = ['Pending', 'In progress', 'Processing', 'In progress', 'Partial', 'Completed'];

function status(id: string, moves: number): string {
	const number = Number(id);
	const word = words[number % words.length] ?? '';
	return `{"charge":"${(number % 977) / 100}","start_count":"${number * 7}","status":"${word}","remains":"${(number + moves) % 500}","currency":"USD"}`;
}

const places = ['Instagram', 'Facebook', 'TikTok', 'YouTube', 'Telegram', 'Twitter'];
const things = ['Followers', 'Likes', 'Views', 'Comments', 'Shares'];

/** As long and as odd as the entries of a large panel: some with markup, some without a refill. */
function service(id: number) {
	const place = places[id % places.length] ?? '';
	const thing = things[id % things.length] ?? '';
	const name = `${place} ${thing} [Server ${id}] [Max ${id % 90}0K] ${id % 9 === 0 ? '<b>Best &amp; fast</b>' : '🔥 R30'}`;
	return {
		service: id,
		name,
		type: id % 12 === 0 ? 'Custom Comments' : 'Default',
		category: `${place} ${thing} | ${id % 40} [Guaranteed]`,
		rate: ((id % 1999) / 100).toFixed(4),
		min: String(10 + (id % 90)),
		max: String(10_000 + id),
		refill: id % 3 === 0,
		cancel: id % 4 === 0,
		dripfeed: false,
	};
}

function renewed(ids: readonly string[]): string {
	const data = ids.map((id) => {
		const number = Number(id) % 250;
		return {
			id: Number(id),
			proxy_type: 'v4static',
			protocol: 'HTTP',
			data: `203.0.113.${number}:8080:user:word${id}`,
			data2: '',
			status: 'active',
			expired_at: '24-12-2031 10:00:00',
		};
	});
	return JSON.stringify({ status: 'success', data, totalPrice: ids.length * 100 });
}
