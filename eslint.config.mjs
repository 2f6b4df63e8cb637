import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** n8n's plugins only warn about some of what its reviewers refuse; here nothing is a warning. */
const asErrors = (rules) =>
	Object.fromEntries(
		Object.entries(rules).map(([rule, level]) => [rule, level === 'warn' ? 'error' : level]),
	);

const shipped = ['{nodes,lib,credentials}/**/*.ts'];

export default defineConfig(
	globalIgnores(['dist/', 'coverage/', '.n8n-local/', '**/package-lock.json']),
	{
		files: ['**/*.{ts,js,mjs}'],
		extends: [tseslint.configs.recommended],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
		},
	},
	{
		files: ['**/*.js'],
		rules: { '@typescript-eslint/no-require-imports': 'off' },
	},
	{
		files: [...shipped, '{nodes,lib,credentials}/**/*.json', 'package.json'],
		plugins: n8nCommunityNodesPlugin.configs.recommended.plugins,
		rules: asErrors(n8nCommunityNodesPlugin.configs.recommended.rules),
	},
	{ plugins: { 'n8n-nodes-base': n8nNodesBase } },
	{
		files: ['package.json'],
		rules: asErrors(n8nNodesBase.configs.community.rules),
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...asErrors(n8nNodesBase.configs.credentials.rules),
			// For n8n's own nodes: a community credential documents itself under a URL.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			// The community plugin's credential-password-field knows better.
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['{nodes,lib}/**/*.ts'],
		rules: {
			...asErrors(n8nNodesBase.configs.nodes.rules),
			// Both want the text "main", the community plugin wants the enum.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			// A panel's own limit is a real maximum.
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		files: shipped,
		rules: { 'no-console': 'error' },
	},
	{
		// n8n's rules walk the syntax tree of a TypeScript object literal, in JSON files too.
		files: ['**/*.json'],
		languageOptions: { parser: tseslint.parser },
	},
);
