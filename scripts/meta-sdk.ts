import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const VERSION = '24.0.1'
const home = path.resolve(import.meta.dirname, '../node_modules/.cache/meta-sdk')

type Params = Record<string, unknown>
/** A node of Meta's SDK, with the methods our tests and benches use; it ships no types. */
export type SdkNode = { readonly id: string; readonly _data: Params } & {
  [
    Do in
      | 'read'
      | 'update'
      | 'delete'
      | 'createCampaign'
      | 'createAdSet'
      | 'createAdImage'
      | 'createAdCreative'
      | 'createAd'
      | 'createFeed'
      | 'getInsightsAsync'
  ]: (fields: string[], params?: Params) => Promise<SdkNode> // prettier-ignore
} & {
  [List in 'getCampaigns' | 'getAdAccounts' | 'getAccounts' | 'getInsights']: (
    fields: string[],
    params?: Params,
  ) => Promise<SdkCursor>
}
export type SdkCursor = SdkNode[] & { hasNext(): boolean; next(): Promise<SdkCursor> }
type NodeType = new (id: string) => SdkNode
/** A value object of the Conversions API: every setter gives it back. */
type Setter =
  | 'setEventName' | 'setEventTime' | 'setEventId' | 'setActionSource' | 'setEventSourceUrl' | 'setUserData' | 'setCustomData'
  | 'setEmail' | 'setClientUserAgent' | 'setValue' | 'setCurrency' // prettier-ignore
type Setters = { [Name in Setter]: (value: unknown) => Setters }
export type SdkApi = {
  call(method: string, path: string | string[], params?: Params): Promise<unknown>
}
export type MetaSdk = {
  FacebookAdsApi: {
    new (token: string, locale?: string, crashLog?: boolean): SdkApi
    init(token: string, locale?: string, crashLog?: boolean): SdkApi
  }
  FacebookAdsApiBatch: new (api: SdkApi) => {
    add(method: string, path: string[], params?: Params): unknown
    execute(): Promise<unknown>
  }
  AdAccount: NodeType
  Ad: NodeType
  User: NodeType
  Page: NodeType
  ServerEvent: new () => Setters
  UserData: new () => Setters
  CustomData: new () => Setters
  EventRequest: new (
    token: string,
    pixelId: string,
  ) => {
    setEvents(events: Setters[]): { execute(): Promise<{ _events_received: number }> }
  }
}

/**
 * Meta's own SDK, pointed at another host. It is 38 MB, is not needed to run anything, and its licence is not an open one, so
 * it is fetched into a cache when a test or bench wants it, and never shipped. Undefined where it cannot be had.
 */
export function loadMetaSdk(graphUrl: string, version: string): MetaSdk | undefined {
  const entry = path.join(home, 'node_modules/facebook-nodejs-business-sdk')
  if (!existsSync(entry))
    spawnSync(
      'npm',
      [
        'install',
        '--prefix',
        home,
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        `facebook-nodejs-business-sdk@${VERSION}`,
      ],
      { stdio: ['ignore', 2, 2] },
    )
  if (!existsSync(entry)) return undefined
  const sdk = createRequire(path.join(home, 'x.js'))('facebook-nodejs-business-sdk') as MetaSdk // has no types of its own
  // Host and version are static getters without a setter: the one way in.
  for (const [name, value] of [
    ['GRAPH', graphUrl],
    ['GRAPH_VIDEO', graphUrl],
    ['VERSION', version],
  ] as const)
    Object.defineProperty(sdk.FacebookAdsApi, name, { get: () => value, configurable: true })
  return sdk
}
