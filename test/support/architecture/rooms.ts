import { importsOf, type Import, type Sources } from './imports';

/** A part of the house: which files it has, and what they may know of. */
interface Room {
	files: RegExp;
	/** Other rooms, by name; its own files it always may. */
	knows: readonly string[];
	packages: readonly string[];
	/** Packages of which it may know types alone. */
	types?: readonly string[];
}

const inLib = (room: string) => new RegExp(`^lib/${room}(?:/|$)`);

/** The first room that matches is a file's room. Each knows only rooms above it. */
export const rooms: Readonly<Record<string, Room>> = {
	values: { files: inLib('values'), knows: [], packages: ['luxon'] },
	orders: { files: inLib('orders'), knows: ['values'], packages: [] },
	errors: { files: inLib('errors'), knows: ['values'], packages: [] },
	secrets: { files: inLib('secrets'), knows: ['values'], packages: [] },
	answers: { files: inLib('answers'), knows: ['errors', 'secrets', 'values'], packages: [] },
	requests: {
		files: inLib('requests'),
		knows: ['answers', 'errors', 'secrets', 'values'],
		packages: [],
	},
	define: {
		files: inLib('define'),
		knows: ['requests', 'answers', 'errors', 'values'],
		packages: ['zod'],
		types: ['n8n-workflow'],
	},
	operations: {
		files: inLib('operations'),
		knows: ['define', 'answers', 'orders', 'errors', 'values'],
		packages: [],
		types: ['n8n-workflow'],
	},
	n8n: {
		files: inLib('n8n'),
		knows: ['define', 'requests', 'answers', 'errors', 'secrets', 'values'],
		packages: ['n8n-workflow', 'crypto', 'zod'],
	},
	editor: {
		files: inLib('editor'),
		knows: ['n8n', 'operations', 'define', 'orders', 'answers', 'errors', 'values'],
		packages: ['n8n-workflow', 'crypto'],
	},
	node: {
		files: /^nodes\/.*\.node(?:\.ts)?$/,
		knows: ['editor', 'operations', 'define', 'run', 'trigger'],
		packages: ['n8n-workflow'],
	},
	run: {
		files: /^nodes\/SmmPanel\/run\//,
		knows: ['n8n', 'define', 'requests', 'answers', 'errors', 'values'],
		packages: ['n8n-workflow', 'crypto'],
	},
	compare: {
		files: /^nodes\/SmmPanelTrigger\/compare\//,
		knows: ['define', 'values'],
		packages: ['crypto'],
	},
	trigger: {
		files: /^nodes\/SmmPanelTrigger\//,
		knows: ['compare', 'n8n', 'operations', 'define', 'errors', 'values'],
		packages: ['n8n-workflow', 'crypto'],
	},
	credentials: {
		files: /^credentials\//,
		knows: ['values'],
		packages: [],
		types: ['n8n-workflow'],
	},
};

/** The practice panel must be able to catch the node's mistakes, so it shares nothing with it. */
export const strangers: ReadonlyArray<{ files: RegExp; neverKnow: RegExp }> = [
	{ files: /^sandbox\//, neverKnow: /^(?:nodes|lib|credentials|test|scripts)\// },
	{ files: /^(?:nodes|lib|credentials)\//, neverKnow: /^(?:sandbox|scripts|test|bench)\// },
];

/** Every import that breaks a rule, as a sentence. */
export function breaches(sources: Sources): string[] {
	return Object.entries(sources).flatMap(([path, text]) =>
		importsOf(path, text).flatMap((each) => {
			const why = breach(path, each);
			return why === null ? [] : [`${path} ${why}`];
		}),
	);
}

function breach(path: string, { target, isPackage, typeOnly }: Import): string | null {
	const stranger = strangers.find(({ files }) => files.test(path));
	if (!isPackage && stranger?.neverKnow.test(target)) return `must not know ${target}`;
	const own = roomOf(path);
	const room = own === null ? undefined : rooms[own];
	if (room === undefined) return null;
	if (isPackage) {
		if (room.packages.includes(target)) return null;
		if (!room.types?.includes(target)) return `(${own}) must not import the package ${target}`;
		return typeOnly ? null : `(${own}) may import only types of ${target}`;
	}
	const other = roomOf(target);
	if (other === null) return `(${own}) must not know ${target}`;
	if (other === own || room.knows.includes(other)) return null;
	return `(${own}) must not know ${target} (${other})`;
}

export function roomOf(path: string): string | null {
	return Object.entries(rooms).find(([, { files }]) => files.test(path))?.[0] ?? null;
}
