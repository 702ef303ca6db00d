import type { AnyRecord, Kind, RecordOf } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import type { Caller, LimitsNow } from './meter.ts'
import type { Crowd, UseCase } from './tiers.ts'

const marketing = new Set<string>([
  'account', 'campaign', 'adset', 'ad', 'creative', 'image', 'video', 'pixel', 'adlabel', 'adrule', 'adstudy',
  'adstudycell', 'customconversion', 'async_set', 'async_request',
]) // prettier-ignore
const instagram = new Set<string>(['ig', 'container', 'ig_media', 'ig_comment'])
const pages = new Set<string>(['page', 'post', 'photo', 'comment'])

/** What a call counts against follows from the node and the edge it is made on. */
function useCaseOf(record: AnyRecord, edge: string): UseCase | undefined {
  const { kind } = record
  if (kind === 'run' || (edge === 'insights' && marketing.has(kind))) return 'ads_insights'
  if (kind === 'customaudience' || edge === 'customaudiences' || edge === 'saved_audiences')
    return 'custom_audience'
  if (kind === 'leadform' || kind === 'lead' || edge === 'leads' || edge === 'leadgen_forms') return 'leadgen'
  if (marketing.has(kind)) return 'ads_management'
  if (instagram.has(kind)) return 'instagram'
  return pages.has(kind) ? 'pages' : undefined
}

/** Counts what makes the use case's limit larger; the others stay uncounted. */
export function crowdOf({ twin, world }: Pick<Call, 'twin' | 'world'>, useCase: UseCase | undefined): Crowd {
  const count = <K extends Kind>(kind: K, wanted: boolean): RecordOf<K>[] =>
    wanted ? twin.objects.list(world.id, kind) : []
  const ofAds = useCase === 'ads_management' || useCase === 'ads_insights'
  return {
    activeAds: count('ad', ofAds).filter(({ status }) => status === 'ACTIVE').length,
    audiences: count('customaudience', useCase === 'custom_audience').length,
    leads: count('lead', useCase === 'leadgen').length,
  }
}

export function callerOf(record: AnyRecord, edge: string, call: Call): Caller {
  const useCase = useCaseOf(record, edge)
  const subject =
    useCase === 'pages' || useCase === 'leadgen'
      ? call.world.page
      : useCase === 'instagram'
        ? call.world.instagram
        : call.account.account_id
  return {
    app: call.token.app,
    world: call.world.id,
    subject,
    useCase,
    write: call.method !== 'GET',
    pageToken: call.token.kind !== 'USER',
    crowd: crowdOf(call, useCase),
  }
}

export const limitsNow = ({ twin, world }: Pick<Call, 'twin' | 'world'>): LimitsNow => ({
  world: worldNow(twin, world),
  real: twin.now(),
})
