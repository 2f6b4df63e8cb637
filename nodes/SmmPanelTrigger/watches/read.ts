import type { Failure } from '../../../lib/errors/failure';
import { inputFailure } from '../../../lib/errors/failure';
import { isRecord } from '../../../lib/values/record';
import { show } from '../../../lib/values/show';
import type { Asked } from '../../../lib/n8n/asked';
import type { Json, Operation } from '../../../lib/define';
import { FileReply } from '../../../lib/define';

/** A number as a user types it, with a sentence for everything else. */
export function readNumber(
	raw: unknown,
	name: string,
	limits: { above?: number; upTo?: number } = {},
): { value: number } | { problem: string } {
	const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
	if (typeof value !== 'number' || !Number.isFinite(value)) {
		return { problem: `${name} must be a number, but is ${show(raw)}.` };
	}
	const { above, upTo } = limits;
	if (above !== undefined && value <= above) {
		return { problem: `${name} must be more than ${above}, but is ${value}.` };
	}
	return upTo !== undefined && value > upTo
		? { problem: `${name} must be at most ${upTo}, but is ${value}.` }
		: { value };
}

/** The chosen values of a list, each checked against what there is to choose. */
export function readChoices(
	raw: unknown,
	name: string,
	choices: readonly string[],
): { chosen: ReadonlySet<string> } | { problem: string } {
	const given: unknown[] = Array.isArray(raw) ? raw : raw === undefined || raw === '' ? [] : [raw];
	for (const value of given) {
		if (typeof value !== 'string' || !choices.includes(value)) {
			return { problem: `${name} has ${show(value)}, which is none of ${choices.join(', ')}.` };
		}
	}
	return { chosen: new Set(given.filter((value) => typeof value === 'string')) };
}

/** The records of a reply to a question without ids. */
export function recordsOf(
	asked: Asked,
	operation: Operation,
): { records: Json[] } | { failure: Failure } {
	if ('failure' in asked) return asked;
	const outcome = asked.answers[0]?.outcome;
	if (outcome && 'failure' in outcome) return outcome;
	const reply = outcome?.reply;
	if (!isRecord(reply) && !Array.isArray(reply)) return outOfTime(operation);
	if (reply instanceof FileReply) return { records: [] };
	return { records: Array.isArray(reply) ? reply : [reply] };
}

/** The panel answered, but the trigger can't work with it. */
export function unfit(operation: Operation, error: string, message: string): Failure {
	return { ...inputFailure(operation.api ?? operation.value, error), message };
}

export function outOfTime(operation: Operation): { failure: Failure } {
	const api = operation.api ?? operation.value;
	const found = inputFailure(api, 'The panel did not answer in the time that a poll has');
	return {
		failure: {
			...found,
			message:
				'The next poll tries again. Lower Timeout in the options if the panel is often slow.',
			details: { ...found.details, category: 'network', outcome: 'unknown' },
		},
	};
}

/** Says plainly that this panel lacks something which only some panels have. */
export function ifOffered(asked: Asked, what: string): Asked {
	if (!('failure' in asked) || asked.failure.details.category !== 'request') return asked;
	const { failure } = asked;
	return {
		failure: {
			...failure,
			error: `This panel does not offer ${what}: it answers "${failure.error}"`,
			message: `Choose another event, or the credential of a panel that has ${what}.`,
		},
	};
}
