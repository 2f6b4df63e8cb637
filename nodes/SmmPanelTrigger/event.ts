import type { INodeProperties } from 'n8n-workflow';
import {
	collection,
	connectionOptions,
	type Fields,
	flag,
	type Json,
	type Values,
} from '../../lib/define';
import { selectorOf, shownFor } from '../../lib/define/describe';
import { readFields } from '../../lib/define/field';
import type { OrFailure } from '../../lib/errors/failure';
import type { PollPanel } from '../../lib/n8n/polls';
import type { OrProblem } from '../../lib/values/result';
import type { Change, ChangeKind, News } from './compare/change';

/** An event with its parameters read. */
export interface Watch {
	/**
	 * Asks the panel, and compares with what earlier looks kept, null at the first one.
	 *
	 * @param isPublishing whether the user hears of what makes no sense to watch
	 */
	look: (panel: PollPanel, kept: unknown, isPublishing?: boolean) => Promise<OrFailure<News>>;
	/** Records as they are now, whatever was reported before. */
	sample: (panel: PollPanel) => Promise<OrFailure<Change[]>>;
}

/** What an event may be told by the user besides its own fields. */
export interface Wishes {
	/** Whether the first look reports what is there already. */
	reportExisting: boolean;
}

interface EventExample<F extends Fields> {
	name: string;
	/** Parameters as the user gives them. */
	params: { readonly [K in keyof F]?: unknown } & {
		readonly options?: { readonly reportExisting?: boolean };
	};
	polls: ReadonlyArray<{
		/** The moment of the poll; the next minute where it is left out. */
		at?: string;
		/** What the panel answers to its request. */
		receives: unknown;
		/** The events expected of it, without what all events have. */
		reports: readonly Json[];
	}>;
}

interface EventSpec<F extends Fields> {
	/** As stored in workflows. */
	value: string;
	displayName: string;
	/** Begins with "When". */
	description: string;
	/** The kinds of change it reports. */
	changes: readonly ChangeKind[];
	fields: F;
	/** Fields that give what is remembered its meaning: with another value it starts afresh. */
	startsAfreshWith?: ReadonlyArray<keyof F & string>;
	/** What it asks the panel, and how two looks are compared. */
	watch: (values: Values<F>, wishes: Wishes) => Watch;
	examples: readonly EventExample<F>[];
}

/** An event as poll and editor see it: without the types of its own fields. */
export interface PanelEvent extends Omit<EventSpec<Fields>, 'watch' | 'startsAfreshWith'> {
	/** Reads the parameters; a problem is a sentence for the user. */
	open(raw: Readonly<Record<string, unknown>>): OrProblem<{
		watch: Watch;
		/** Values that give what is remembered its meaning. */
		basis: readonly unknown[];
	}>;
}

const reportExisting = flag(
	{
		displayName: 'Also Report What Is There Now',
		description:
			'Whether the first poll reports what is there already. Otherwise it only remembers it, and reports what changes from then on.',
	},
	false,
);

/** The options that every event has. */
const eventOptions = collection(
	{ displayName: 'Options', placeholder: 'Add Option' },
	{ ...connectionOptions, reportExisting },
);

export function defineEvent<F extends Fields>(spec: EventSpec<F>): PanelEvent {
	const { watch, startsAfreshWith = [], ...shown } = spec;
	return {
		...shown,
		examples: spec.examples as unknown as readonly EventExample<Fields>[],
		open(raw) {
			const read = readFields(spec.fields, { reportExisting }, raw);
			if ('problem' in read) return read;
			const { values } = read;
			return {
				watch: watch(values, { reportExisting: values.options.reportExisting ?? false }),
				basis: startsAfreshWith.map((name) => values[name]),
			};
		},
	};
}

/** Everything the editor shows for a list of events. */
export function describeEvents(events: readonly PanelEvent[]): INodeProperties[] {
	const selector = selectorOf('Event', events, 'orderStatus');
	return [selector, ...shownFor('event', events), { ...eventOptions.property, name: 'options' }];
}

/** Says under the trigger's name what it waits for. */
export function subtitleOfEvents(events: readonly PanelEvent[]): string {
	const words = events.map(({ value, displayName }) => [
		value,
		`${displayName.charAt(0)}${displayName.slice(1).toLowerCase()}`,
	]);
	return `={{ (${JSON.stringify(Object.fromEntries(words))})[$parameter.event] }}`;
}
