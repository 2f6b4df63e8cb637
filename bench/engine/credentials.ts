import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	ICredentialsHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';

/** n8n's credentials helper with one credential in it, which needs no decrypting. */
export function credentialsHelper(
	type: ICredentialType,
	values: () => ICredentialDataDecryptedObject,
): ICredentialsHelper {
	const helper: Omit<ICredentialsHelper, 'runPreAuthentication'> = {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		async authenticate(credentials, _typeName, requestOptions) {
			if (typeof type.authenticate !== 'function') throw new Error('There is no authenticate');
			return await type.authenticate(credentials, requestOptions as IHttpRequestOptions);
		},
		preAuthentication: async () => await Promise.resolve(undefined),
		getDecrypted: async () => await Promise.resolve({ ...values() }),
		getCredentials: absent,
		updateCredentials: absent,
		updateCredentialsOauthTokenData: absent,
		getCredentialsProperties: () => type.properties,
	};
	return helper as ICredentialsHelper;
}

const absent = async (): Promise<never> =>
	await Promise.reject(new Error('A benchmark has no encrypted credentials'));
