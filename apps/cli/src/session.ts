import { createApiClient, type ApiClient } from '@adwright/contract/client'

/** Calls in the name of whoever signed in; anonymous ones before that. */
export type Session = { baseUrl: string; api: ApiClient; accessToken: string }

export function openSession(baseUrl: string, accessToken = ''): Session {
  const headers = (): Record<string, string> =>
    accessToken ? { authorization: `Bearer ${accessToken}` } : {}
  return { baseUrl, accessToken, api: createApiClient({ baseUrl, headers }) }
}
