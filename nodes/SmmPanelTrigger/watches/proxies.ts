import { getAll } from '../../../lib/operations/proxy/getAll.operation';
import type { Failure } from '../../../lib/errors/failure';
import type { Json } from '../../../lib/define';
import type { Change, ChangeKind } from '../change';
import { expiringProxies } from '../changes/expiring';
import { proxyChanges } from '../changes/proxies';
import { packExpiries, packProxies, unpackExpiries, unpackProxies } from '../kept/proxies';
import type { Asker, WatchMaker } from '../watch';
import { sampleSize } from '../watch';
import { ifOffered, readNumber, recordsOf, unfit } from './read';

const proxiesAtMost = 20_000;
const aYear = 8_760;

export const proxyExpiring: WatchMaker = (raw) => {
	const hours = readNumber(raw.hoursBefore, 'Hours Before', { above: 0, upTo: aYear });
	if ('problem' in hours) return hours;
	const rules = { hoursBefore: hours.value, reportExisting: raw.reportExisting === true };
	return {
		basis: [hours.value],
		async look(panel, kept) {
			const found = await proxiesOf(panel);
			if ('failure' in found) return found;
			const news = expiringProxies(unpackExpiries(kept), found.records, rules, panel.now);
			return { kept: packExpiries(news.kept), changes: news.changes };
		},
		async sample(panel) {
			const found = await proxiesOf(panel);
			if ('failure' in found) return found;
			const soonest = found.records
				.filter(({ hoursLeft }) => typeof hoursLeft === 'number' && hoursLeft >= 0)
				.sort((a, b) => Number(a.hoursLeft) - Number(b.hoursLeft));
			return samples(soonest, 'expiring');
		},
	};
};

export const proxyChange: WatchMaker = (raw) => {
	const rules = { reportExisting: raw.reportExisting === true };
	return {
		basis: [],
		async look(panel, kept) {
			const found = await proxiesOf(panel);
			if ('failure' in found) return found;
			const news = proxyChanges(unpackProxies(kept), found.records, rules, panel.now);
			return { kept: packProxies(news.kept), changes: news.changes };
		},
		async sample(panel) {
			const found = await proxiesOf(panel);
			return 'failure' in found ? found : samples(found.records, 'status');
		},
	};
};

async function proxiesOf(panel: Asker): Promise<{ records: Json[] } | { failure: Failure }> {
	const raw = { returnAll: true, limit: 1, simplify: true };
	const found = recordsOf(ifOffered(await panel.ask(getAll, raw), 'proxies'), getAll);
	if ('failure' in found || found.records.length <= proxiesAtMost) return found;
	const failure = unfit(
		getAll,
		`The panel lists ${found.records.length} proxies; one trigger can remember up to ${proxiesAtMost}`,
		'This event can not be used with this account. Read the list with the SMM Panel node instead.',
	);
	return { failure };
}

function samples(records: readonly Json[], change: ChangeKind): Change[] {
	return records.slice(0, sampleSize).map((record) => ({
		change,
		id: String(record.proxyId),
		mark: 'sample',
		fields: record,
		previous: null,
	}));
}
