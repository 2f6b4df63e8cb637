import { n8nEnvironment } from '../../../scripts/n8n/environment.ts';

const own = { userFolder: '/home/n8n', port: 5678, brokerPort: 5679, filesFolder: '/files' };

test("settings for a person's other n8n and for npm do not reach ours", () => {
	const env = n8nEnvironment(
		{
			HOME: '/home/me',
			N8N_ENCRYPTION_KEY: 'theirs',
			DB_TYPE: 'postgresdb',
			npm_config_x: 'y',
			NODE_ENV: 'test',
		},
		own,
	);
	expect(env).toMatchObject({ HOME: '/home/me', N8N_USER_FOLDER: '/home/n8n' });
	for (const name of ['N8N_ENCRYPTION_KEY', 'DB_TYPE', 'npm_config_x', 'NODE_ENV']) {
		expect(env).not.toHaveProperty(name);
	}
});

test('n8n listens on loopback only and its file nodes see one folder', () => {
	expect(n8nEnvironment({}, own)).toMatchObject({
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RESTRICT_FILE_ACCESS_TO: '/files',
	});
});
