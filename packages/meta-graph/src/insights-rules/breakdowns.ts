import type { Problem } from '../design/problem.ts'

/** Breakdowns that Meta delivers together, in any order; each row also lets go of its last ones. Seen 2026-11. */
export const breakdownCombinations: readonly (readonly string[])[] = [
  ['age'],
  ['gender'],
  ['age', 'gender'],
  ['country'],
  ['region'],
  ['dma'],
  ['publisher_platform'],
  ['publisher_platform', 'impression_device'],
  ['publisher_platform', 'platform_position'],
  ['publisher_platform', 'platform_position', 'impression_device'],
  ['device_platform'],
  ['publisher_platform', 'device_platform'],
  ['publisher_platform', 'platform_position', 'device_platform'],
  ['impression_device'],
  ['product_id'],
  ['hourly_stats_aggregated_by_advertiser_time_zone'],
  ['hourly_stats_aggregated_by_audience_time_zone'],
  ['frequency_value'],
]

/** The parts of a dynamic creative: one at a time, or with one of these. */
export const assetBreakdowns: readonly string[] = [
  'ad_format_asset',
  'body_asset',
  'call_to_action_asset',
  'description_asset',
  'image_asset',
  'link_url_asset',
  'title_asset',
  'video_asset',
]
const ASSET_COMPANIONS: readonly (readonly string[])[] = [
  [],
  ['age'],
  ['gender'],
  ['age', 'gender'],
  ['country'],
]
const ASSET_FIGURES = new Set(['impressions', 'clicks', 'spend', 'reach', 'actions', 'action_values'])

const HOURLY = /^hourly_stats_/
const NOT_HOURLY = /^(reach|frequency|cpp|unique_|video_|cost_per_unique_)/

const key = (breakdowns: readonly string[]) => [...breakdowns].toSorted().join()
const KNOWN = new Set(breakdownCombinations.map(key))
const NAMED = new Set([...breakdownCombinations.flat(), ...assetBreakdowns])

/** What is known not to go together. Breakdowns this table has never heard of are left to Meta. */
export function breakdownProblems(breakdowns: readonly string[], fields: readonly string[]): Problem[] {
  const at = (field: string, message: string): Problem => ({
    field: [field],
    message,
    code: 2,
    subcode: 1504041,
  })
  if (breakdowns.length === 0) return []
  if (breakdowns.includes('platform_position') && !breakdowns.includes('publisher_platform'))
    return [at('breakdowns', 'platform_position needs publisher_platform')]
  const assets = breakdowns.filter((name) => assetBreakdowns.includes(name))
  if (assets.length > 0) {
    const rest = breakdowns.filter((name) => !assets.includes(name))
    return [
      ...(assets.length === 1 && ASSET_COMPANIONS.some((companions) => key(companions) === key(rest))
        ? []
        : [at('breakdowns', `${breakdowns.join(' and ')} do not go together`)]),
      ...fields
        .filter((field) => isFigure(field) && !ASSET_FIGURES.has(field))
        .map((field) => at('fields', `${field} is not counted by asset`)),
    ]
  }
  if (!breakdowns.every((name) => NAMED.has(name))) return []
  return [
    ...(KNOWN.has(key(breakdowns))
      ? []
      : [at('breakdowns', `${breakdowns.join(' and ')} do not go together`)]),
    ...(breakdowns.some((name) => HOURLY.test(name))
      ? fields
          .filter((field) => NOT_HOURLY.test(field))
          .map((field) => at('fields', `${field} is not counted by the hour`))
      : []),
  ]
}

// Names and ids of what a row is about are no figures.
const isFigure = (field: string) =>
  !/^(account|campaign|adset|ad)_(id|name|currency)$|^(date_start|date_stop|objective|optimization_goal|buying_type|attribution_setting)$/.test(
    field,
  )
