import type { AdAccount as AdAccountNode, AdsPixel, Application } from '@adwright/meta-schema'
import { getNode } from './ad-objects.ts'
import { flag, listOf, map, number, shape, text, type Node } from './answer.ts'
import type { Call } from './graph-call.ts'
import { instagramFields, type InstagramAccount } from './instagram-account.ts'
import { listNodes } from './list-nodes.ts'
import type { ReadersFor } from './node-readers.ts'
import { adAccountNode } from './wire-params.ts'

export const adAccountFields = {
  account_id: text,
  name: text,
  /** 1 active, 2 disabled, 3 unsettled, 7 risk review, 8 settlement, 9 grace period, 100 closing, 101 closed. */
  account_status: number,
  disable_reason: number,
  currency: text,
  timezone_name: text,
  timezone_offset_hours_utc: number,
  /** Meta's minor units, as digits, like the other amounts here. */
  min_daily_budget: text,
  spend_cap: text,
  amount_spent: text,
  balance: text,
  business: shape({ id: text, name: text }),
  funding_source_details: map,
  user_tasks: listOf(text),
  default_dsa_beneficiary: text,
  default_dsa_payor: text,
  tos_accepted: map,
} satisfies ReadersFor<AdAccountNode>

export const pixelFields = {
  name: text,
  last_fired_time: text,
  is_unavailable: flag,
} satisfies ReadersFor<AdsPixel>

const appFields = {
  name: text,
  object_store_urls: map,
  supported_platforms: listOf(text),
  icon_url: text,
} satisfies ReadersFor<Application>

export type AdAccount = Node<typeof adAccountFields>
export type Pixel = Node<typeof pixelFields>
export type AdvertisableApp = Node<typeof appFields>

export type AdAccountDiscovery = {
  adAccounts(): Promise<AdAccount[]>
  adAccount(id: string, fields?: readonly string[]): Promise<AdAccount>
  pixels(adAccountId: string): Promise<Pixel[]>
  /** Instagram accounts this ad account may advertise as. */
  adAccountInstagramAccounts(adAccountId: string): Promise<InstagramAccount[]>
  advertisableApps(adAccountId: string): Promise<AdvertisableApp[]>
}

const AD_ACCOUNT_FIELDS = ['id', ...Object.keys(adAccountFields)]

export const createAdAccountDiscovery = (call: Call): AdAccountDiscovery => {
  const edge = (adAccountId: string, name: string) => `${adAccountNode(adAccountId)}/${name}`
  return {
    adAccounts: () => listNodes(call, 'me/adaccounts', adAccountFields),
    adAccount: async (id, fields = AD_ACCOUNT_FIELDS) =>
      getNode(call, adAccountNode(id), fields, adAccountFields),
    pixels: async (id) => listNodes(call, edge(id, 'adspixels'), pixelFields),
    adAccountInstagramAccounts: async (id) =>
      listNodes(call, edge(id, 'instagram_accounts'), instagramFields),
    advertisableApps: async (id) => listNodes(call, edge(id, 'advertisable_applications'), appFields),
  }
}
