import type { ApiKeyId, CreateApiKey } from '@adwright/contract'
import { api, apiQuery } from '../../lib/api.ts'

/** Whose the keys are: both kinds are listed, made and revoked alike, at routes of their own. */
export type Owner = {
  kind: 'mine' | 'workspace'
  list: 'listMyKeys' | 'listWorkspaceKeys'
  create: (key: CreateApiKey) => ReturnType<typeof api<'createMyKey'>>
  revoke: (id: ApiKeyId) => Promise<unknown>
}

export const mine: Owner = {
  kind: 'mine',
  list: 'listMyKeys',
  create: (body) => api('createMyKey', { body }),
  revoke: (id) => api('revokeMyKey', { params: { id } }),
}

export const ofWorkspace: Owner = {
  kind: 'workspace',
  list: 'listWorkspaceKeys',
  create: (body) => api('createWorkspaceKey', { body }),
  revoke: (id) => api('revokeWorkspaceKey', { params: { id } }),
}

export const keysOf = ({ list }: Owner) => apiQuery(list)
