import type { Objective } from '@adwright/contract'
import type { ActionStat } from '@adwright/meta-graph'

// Meta reports one purchase under several overlapping types at once, from the widest to the narrowest. Summing them
// counts it again and again, so the first type present is the figure.
const purchases = ['omni_purchase', 'purchase', 'offsite_conversion.fb_pixel_purchase'] as const
const leads = ['lead', 'offsite_conversion.fb_pixel_lead'] as const

type Counted = { families: readonly (readonly string[])[]; words: string }

/** Which actions are a conversion for an objective. A landing page view never is. */
export function countedFor(objective: Objective): Counted {
  if (objective === 'sales') return { families: [purchases], words: 'Purchases' }
  if (objective === 'leads') return { families: [leads], words: 'Leads' }
  return { families: [purchases, leads], words: 'Purchases and leads seen by the pixel' }
}

/** The counted figure of a row's `actions` (or `action_values`), as Meta's decimal texts, one per family present. */
export function countedValues(stats: readonly ActionStat[], { families }: Counted): string[] {
  return families.flatMap((types) => {
    const stat = types.map((type) => stats.find(({ action_type }) => action_type === type)).find(Boolean)
    return stat?.value === undefined ? [] : [stat.value]
  })
}

/** `7d_click_1d_view` in words. */
export function attributionWords(setting: string | undefined): string {
  const windows = [...(setting ?? '').matchAll(/(\d+)d_(click|view|ev)/g)].map(([, days, event]) =>
    event === 'ev' ? `${days}-day engaged view` : `${days}-day ${event}`,
  )
  return windows.length > 0 ? windows.join(' or ') : 'The ad set’s own attribution setting'
}
