import type { ICredentialsHelper, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

/** What n8n's server hands to every execution, without the server. */
export function additionalData(
	credentialsHelper: ICredentialsHelper,
): IWorkflowExecuteAdditionalData {
	const nowhere = 'http://127.0.0.1:9';
	return {
		credentialsHelper,
		executionId: '1',
		currentNodeExecutionIndex: 0,
		restApiUrl: nowhere,
		instanceBaseUrl: nowhere,
		formBaseUrl: nowhere,
		formWaitingBaseUrl: nowhere,
		formTestBaseUrl: nowhere,
		webhookBaseUrl: nowhere,
		webhookWaitingBaseUrl: nowhere,
		webhookTestBaseUrl: nowhere,
		mcpBaseUrl: nowhere,
		mcpTestBaseUrl: nowhere,
		variables: {},
		logAiEvent: () => {},
		executeWorkflow: absent,
		getRunExecutionData: absent,
		getRuntimeCredential: absent,
		startRunnerTask: absent,
	} as unknown as IWorkflowExecuteAdditionalData;
}

const absent = async (): Promise<never> =>
	await Promise.reject(new Error('A node under test has no use for this part of the server'));
