import { createHash } from 'crypto';

/** 128 bits that tell an answer to a question from every other answer and every other question. */
export function digestOf(
	question: Readonly<Record<string, string>>,
	status: number,
	bytes: Buffer,
): string {
	return createHash('sha256')
		.update(`${JSON.stringify([question, status])}\n`)
		.update(bytes)
		.digest('base64url')
		.slice(0, 22);
}
