import { nodeSpec } from '@adwright/meta-schema'
import { isObject, type JsonObject } from '../answer.ts'

export type Enrolment = { readonly enroll_status: 'OPT_IN' | 'OPT_OUT' }
export type FeaturesSpec = { readonly [feature: string]: Enrolment }

// The old bundle is still in what Meta answers, and refused (3858504) in what it is sent.
const BUNDLE = 'standard_enhancements'

/** Everything Meta may change about a creative by itself, each by its key. */
export const creativeFeatures: readonly string[] = [
  ...nodeSpec('AdCreativeFeaturesSpec').fields.keys(),
].filter((feature) => feature !== BUNDLE)

/** `degrees_of_freedom_spec` with every feature off but the named ones. */
export function optOutOfFeatures(except: readonly string[] = []): { creative_features_spec: FeaturesSpec } {
  return {
    creative_features_spec: Object.fromEntries(
      creativeFeatures.map((feature): [string, Enrolment] => [
        feature,
        { enroll_status: except.includes(feature) ? 'OPT_IN' : 'OPT_OUT' },
      ]),
    ),
  }
}

/**
 * All that keeps a creative as it was made: no change by Meta, not shown among other advertisers, clicks go to the
 * website even when the advertiser has a shop (from v26 on new creatives would go to the shop).
 */
export const unchanged = () => ({
  degrees_of_freedom_spec: optOutOfFeatures(),
  contextual_multi_ads: { enroll_status: 'OPT_OUT' } as const,
  destination_spec: { destination_type: 'WEBSITE_AND_SHOP_OPT_OUT' },
})

/** A `degrees_of_freedom_spec` as it was read, fit to be sent: known keys with a valid choice, without the bundle. */
export function sendableFeatures(read: JsonObject): { creative_features_spec: FeaturesSpec } | undefined {
  const spec = isObject(read.creative_features_spec) ? read.creative_features_spec : {}
  const kept = Object.entries(spec).flatMap(([feature, value]): [string, Enrolment][] => {
    const status = isObject(value) ? value.enroll_status : undefined
    const chosen = status === 'OPT_IN' || status === 'OPT_OUT'
    return feature === BUNDLE || !chosen ? [] : [[feature, { enroll_status: status }]]
  })
  return kept.length > 0 ? { creative_features_spec: Object.fromEntries(kept) } : undefined
}
