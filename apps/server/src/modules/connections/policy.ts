import type { PolicyPart } from '#platform/http/policy.ts'

export const connectionsPolicy = {
  startMetaConnection: 'manage',
  metaCallback: 'public',
  connectSystemUser: 'manage',
  listAdAccounts: 'view',
  listConnectionPages: 'view',
  listConnections: 'view',
  chooseAccounts: 'manage',
  refreshConnection: 'create',
  disconnect: 'manage',
  fastForward: 'create',
} as const satisfies PolicyPart
