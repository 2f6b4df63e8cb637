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

const action = 'nodes/SmmPanel';

/** The first room that matches is a file's room. */
export const rooms: Readonly<Record<string, Room>> = {
	node: {
		files: /^nodes\/.*\.node(?:\.ts)?$/,
		knows: ['actions', 'runtime', 'methods', 'trigger'],
		packages: ['n8n-workflow'],
	},
	actions: {
		files: new RegExp(`^${action}/actions(?:/|$)`),
		knows: ['protocol', 'define'],
		packages: [],
		types: ['n8n-workflow'],
	},
	protocol: {
		files: new RegExp(`^${action}/protocol/`),
		knows: [],
		packages: ['luxon'],
	},
	define: {
		files: new RegExp(`^${action}/runtime/define(?:/|$)`),
		knows: ['protocol'],
		packages: [],
		types: ['n8n-workflow'],
	},
	runtime: {
		files: new RegExp(`^${action}/runtime/`),
		knows: ['define', 'protocol'],
		packages: ['n8n-workflow', 'crypto'],
	},
	methods: {
		files: new RegExp(`^${action}/methods/`),
		knows: ['runtime', 'define', 'actions', 'protocol'],
		packages: ['n8n-workflow', 'crypto'],
	},
	changes: {
		files:
			/^nodes\/SmmPanelTrigger\/(?:changes|kept)\/|^nodes\/SmmPanelTrigger\/(?:state|change|trouble)(?:\.ts)?$/,
		knows: ['define', 'protocol'],
		packages: ['crypto'],
		types: ['n8n-workflow'],
	},
	trigger: {
		files: /^nodes\/SmmPanelTrigger\//,
		knows: ['changes', 'runtime', 'define', 'actions', 'protocol', 'methods'],
		packages: ['n8n-workflow', 'crypto'],
	},
	credentials: { files: /^credentials\//, knows: [], packages: [], types: ['n8n-workflow'] },
};

/** The practice panel must be able to catch the node's mistakes, so it shares nothing with it. */
export const strangers: ReadonlyArray<{ files: RegExp; neverKnow: RegExp }> = [
	{ files: /^sandbox\//, neverKnow: /^(?:nodes|credentials|test|scripts)\// },
	{ files: /^(?:nodes|credentials)\//, neverKnow: /^(?:sandbox|scripts|test|bench)\// },
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
