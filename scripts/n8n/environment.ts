import { nodeFirst } from '../lib/nodePath.ts';

export interface EnvironmentOptions {
	userFolder: string;
	port: number;
	brokerPort: number;
	/** The only folder its file nodes may use. */
	filesFolder: string;
}

/**
 * Settings of an n8n the person may run elsewhere, or of the npm or the tests that run us, are not meant for
 * this one: with NODE_ENV=test n8n would keep silent even about why it ends.
 */
const FOREIGN = /^(N8N_|DB_|QUEUE_|EXECUTIONS_|WEBHOOK_URL$|NODE_ENV$|npm_)/;

/** An n8n that listens on loopback only, asks nothing and calls nobody. */
export function n8nEnvironment(
	inherited: NodeJS.ProcessEnv,
	{ userFolder, port, brokerPort, filesFolder }: EnvironmentOptions,
): NodeJS.ProcessEnv {
	const own = Object.fromEntries(Object.entries(inherited).filter(([name]) => !FOREIGN.test(name)));
	return {
		...nodeFirst(own),
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_RESTRICT_FILE_ACCESS_TO: filesFolder,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry,instance-ai',
		// n8n's own interval to look for workflows to activate is 15 seconds.
		N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '250',
	};
}
