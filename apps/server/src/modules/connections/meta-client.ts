import { createMetaClient, type Hosts, type MetaClient, type MetaClientOptions } from '@adwright/meta-graph'
import { AppError } from '#platform/errors.ts'

export type { CallSubject, MetaSession } from '@adwright/meta-graph'

export type MetaSettings = {
  mode: 'twin' | 'live'
  appId: string | undefined
  appSecret: string | undefined
  hosts: Hosts
  /** A configuration of Facebook Login for Business, in place of single permissions. */
  loginConfigId?: string | undefined
  /** Where the rehearsal's clock is; asked in twin mode only. */
  twinUrl: string
} & Pick<
  MetaClientOptions,
  'fetch' | 'clock' | 'limits' | 'onLimitsError' | 'onCall' | 'onUsage' | 'sleep' | 'timeoutMs'
>

/** The client, made when it is first needed: an instance without a Meta app still serves everything else. */
export function lazyMetaClient(settings: MetaSettings): () => MetaClient {
  let client: MetaClient | undefined
  return () => {
    const { appId, appSecret } = settings
    if (!appId || !appSecret) throw new AppError('connection.not_configured')
    client ??= createMetaClient({ ...settings, appId, appSecret })
    return client
  }
}
