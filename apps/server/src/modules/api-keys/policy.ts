import type { PolicyPart } from '#platform/http/policy.ts'

export const apiKeysPolicy = {
  listMyKeys: 'person',
  createMyKey: 'person',
  revokeMyKey: 'person',
  listWorkspaceKeys: 'keys',
  createWorkspaceKey: 'keys',
  revokeWorkspaceKey: 'keys',
} as const satisfies PolicyPart
