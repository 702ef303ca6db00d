import type { AdAccountGetActivitiesParams, AdAccountPostParams } from '@adwright/meta-schema'
import { updateNode } from '../ad-objects.ts'
import { isObject, listOf, readFields, readObject, text, type FieldsOf } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { collectRows, edgeRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import { adAccountNode } from '../wire-params.ts'

const activityFields = {
  event_type: text,
  translated_event_type: text,
  event_time: text,
  date_time_in_timezone: text,
  actor_id: text,
  actor_name: text,
  application_id: text,
  application_name: text,
  object_id: text,
  object_name: text,
  object_type: text,
  /** What changed, as JSON text of Meta's making. */
  extra_data: text,
}
export type AdActivity = FieldsOf<typeof activityFields>

export type ActivityCategory =
  | 'ACCOUNT'
  | 'AD'
  | 'AD_KEYWORDS'
  | 'AD_SET'
  | 'AUDIENCE'
  | 'BID'
  | 'BUDGET'
  | 'CAMPAIGN'
  | 'DATE'
  | 'STATUS'
  | 'TARGETING'

export type AccountSettings = {
  /** Who changed what, newest first; of one object, or of all. Times in unix seconds. */
  activities(
    adAccountId: string,
    options?: { since?: number; until?: number; category?: ActivityCategory; objectId?: string },
  ): AsyncIterable<AdActivity>
  /**
   * The most the account may spend from now on, in **major** units as decimal text (`'250.00'`): the one amount that
   * Meta takes so. Ten changes a day.
   */
  setSpendCap(adAccountId: string, amount: string): Promise<{ success: true }>
  removeSpendCap(adAccountId: string): Promise<{ success: true }>
  /** Counts what was spent from zero again; the cap stays. */
  resetSpent(adAccountId: string): Promise<{ success: true }>
  /** Names Meta knows for who profits and who pays. */
  dsaRecommendations(adAccountId: string): Promise<string[]>
  /** Names both for all ad sets that do not. */
  setAdvertiser(
    adAccountId: string,
    advertiser: { beneficiary: string; payor: string },
  ): Promise<{ success: true }>
}

type Update = ParamsOf<
  AdAccountPostParams,
  {
    spend_cap?: string
    spend_cap_action?: 'reset' | 'delete'
    default_dsa_beneficiary?: string
    default_dsa_payor?: string
  }
>
type ActivityParams = ParamsOf<
  AdAccountGetActivitiesParams,
  { since?: number; until?: number; category?: ActivityCategory; oid?: string }
>

export const createAccountSettings = (call: Call): AccountSettings => {
  const update = async (adAccountId: string, changes: Update) =>
    updateNode(call, adAccountNode(adAccountId), changes)
  return {
    activities: (adAccountId, { since, until, category, objectId } = {}) => {
      const params: ActivityParams = { since, until, category, oid: objectId }
      return edgeRows(
        call,
        {
          path: `${adAccountNode(adAccountId)}/activities`,
          params: { ...params, fields: Object.keys(activityFields).join(',') },
        },
        (row) => readFields(readObject(row), activityFields),
      )
    },
    setSpendCap: async (adAccountId, amount) => {
      if (!/^\d+(\.\d{1,2})?$/.test(amount))
        throw new TypeError(`not a decimal amount: ${JSON.stringify(amount)}`)
      return update(adAccountId, { spend_cap: amount })
    },
    removeSpendCap: (adAccountId) => update(adAccountId, { spend_cap_action: 'delete' }),
    resetSpent: (adAccountId) => update(adAccountId, { spend_cap_action: 'reset' }),
    dsaRecommendations: async (adAccountId) => {
      const rows = await collectRows(
        call,
        { path: `${adAccountNode(adAccountId)}/dsa_recommendations`, params: { fields: 'recommendations' } },
        (row) => (isObject(row) ? (listOf(text)(row.recommendations) ?? []) : []),
      )
      return rows.flat()
    },
    setAdvertiser: (adAccountId, { beneficiary, payor }) =>
      update(adAccountId, { default_dsa_beneficiary: beneficiary, default_dsa_payor: payor }),
  }
}
