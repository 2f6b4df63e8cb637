import type { Operation } from '../define';
import { inputFailure, type Failure } from '../errors/failure';
import type { Asked } from './ask';

/** The panel answered, but the poll can't work with it. */
export function unfit(operation: Operation, error: string, message: string): Failure {
	return { ...inputFailure(operation.action ?? operation.value, error), message };
}

export function outOfTime(operation: Operation): { failure: Failure } {
	const found = unfit(
		operation,
		'The panel did not answer in the time that a poll has',
		'The next poll tries again. Lower Timeout in the options if the panel is often slow.',
	);
	const details = { ...found.details, category: 'network', outcome: 'unknown' } as const;
	return { failure: { ...found, details } };
}

/** Says plainly that this panel lacks something which only some panels have. */
export function ifOffered(asked: Asked, nouns: string): Asked {
	if (nouns === '' || !('failure' in asked) || asked.failure.details.category !== 'request') {
		return asked;
	}
	const { failure } = asked;
	return {
		failure: {
			...failure,
			error: `This panel does not offer ${nouns}: it answers "${failure.error}"`,
			message: `Choose another event, or the credential of a panel that has ${nouns}.`,
		},
	};
}
