import { qualityOf } from '../delivery/quality.ts'
import type { Ad } from '../store/records.ts'
import type { Call } from '../wire/call.ts'

const enoughImpressions = 500

/** Where an ad stands among others that compete for the same people. */
export function rankings(field: string, ad: Ad, impressions: number, call: Call): string {
  if (impressions < enoughImpressions) return 'UNKNOWN'
  const { appeal, promise } = qualityOf(call.twin.objects.get('creative', ad.creative), call.twin)
  const worth =
    field === 'conversion_rate_ranking'
      ? promise
      : field === 'quality_ranking'
        ? (appeal + promise) / 2
        : appeal
  if (worth >= 1.12) return 'ABOVE_AVERAGE'
  if (worth >= 0.9) return 'AVERAGE'
  if (worth >= 0.8) return 'BELOW_AVERAGE_35'
  return worth >= 0.7 ? 'BELOW_AVERAGE_20' : 'BELOW_AVERAGE_10'
}
