import {
  flag,
  listOf,
  map,
  number,
  readFields,
  readNode,
  readObject,
  readSuccess,
  shape,
  text,
  type FieldsOf,
  type Node,
} from './answer.ts'
import { getNode } from './ad-objects.ts'
import type { Open } from './open-union.ts'
import { collectRows } from './paging.ts'
import type { Call } from './graph-call.ts'
import { adAccountNode } from './wire-params.ts'

const meFields = { name: text }

const permissionFields = { permission: text, status: text<Open<'granted' | 'declined' | 'expired'>> }

const pageFields = {
  name: text,
  category: text,
  /** The Page's own token; with a long-lived user token behind it, it has no expiry. */
  access_token: text,
  tasks: listOf(text<PageTask>),
  instagram_business_account: shape({ id: text, username: text }),
  picture: shape({ data: shape({ url: text }) }),
}

const adAccountFields = {
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
}

const pixelFields = { name: text, last_fired_time: text, is_unavailable: flag }

export type PageTask = Open<'ADVERTISE' | 'ANALYZE' | 'CREATE_CONTENT' | 'MESSAGING' | 'MODERATE' | 'MANAGE'>
export type Me = Node<typeof meFields>
export type Permission = FieldsOf<typeof permissionFields>
export type Page = Node<typeof pageFields>
export type AdAccount = Node<typeof adAccountFields>
export type Pixel = Node<typeof pixelFields>

/** What a token reaches. Lists are complete: every page is read. */
export type Discovery = {
  me(): Promise<Me>
  permissions(): Promise<Permission[]>
  adAccounts(): Promise<AdAccount[]>
  adAccount(id: string, fields?: readonly string[]): Promise<AdAccount>
  /** Each Page comes with its own access token, to be used with `client.as`. */
  pages(): Promise<Page[]>
  pixels(adAccountId: string): Promise<Pixel[]>
  /** Takes the app off the person's account; the token is dead afterwards. */
  revokePermissions(): Promise<{ success: true }>
}

const PAGE_FIELDS = 'id,name,category,access_token,tasks,instagram_business_account{id,username},picture'
const AD_ACCOUNT_FIELDS = ['id', ...Object.keys(adAccountFields)]

export const createDiscovery = (call: Call): Discovery => ({
  me: () => getNode(call, 'me', ['id', 'name'], meFields),
  permissions: () =>
    collectRows(call, { path: 'me/permissions' }, (row) => readFields(readObject(row), permissionFields)),
  adAccounts: () =>
    collectRows(call, { path: 'me/adaccounts', params: { fields: AD_ACCOUNT_FIELDS.join(',') } }, (row) =>
      readNode(row, adAccountFields),
    ),
  adAccount: async (id, fields = AD_ACCOUNT_FIELDS) =>
    getNode(call, adAccountNode(id), fields, adAccountFields),
  pages: () =>
    collectRows(call, { path: 'me/accounts', params: { fields: PAGE_FIELDS } }, (row) =>
      readNode(row, pageFields),
    ),
  pixels: async (adAccountId) =>
    collectRows(
      call,
      {
        path: `${adAccountNode(adAccountId)}/adspixels`,
        params: { fields: 'id,name,last_fired_time,is_unavailable' },
      },
      (row) => readNode(row, pixelFields),
    ),
  revokePermissions: () => call({ method: 'DELETE', path: 'me/permissions' }, readSuccess),
})
