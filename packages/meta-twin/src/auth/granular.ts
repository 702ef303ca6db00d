import type { Token } from '../store/auth-store.ts'
import type { AnyRecord, Json } from '../store/records.ts'
import type { Call, Twin } from '../wire/call.ts'
import { liveScopes } from './scopes.ts'

/** Kinds of assets a person may share one by one. */
type Asset = 'account' | 'page' | 'ig' | 'business'

/** What a permission is about; the others, such as `email`, are about the person alone. */
export function assetOf(scope: string): Asset | undefined {
  if (scope.startsWith('ads_')) return 'account'
  if (scope.startsWith('instagram_')) return 'ig'
  if (scope === 'business_management' || scope === 'catalog_management') return 'business'
  return /^(pages_|leads_retrieval|read_insights|publish_video)/.test(scope) ? 'page' : undefined
}

/** Node ids a permission reaches with this token. */
function targetsOf(twin: Twin, token: Token, scope: string): string[] {
  const asset = assetOf(scope)
  if (!asset) return []
  const all = twin.objects
    .list(token.world, asset)
    .map(({ id }) => id)
    .reverse()
  const chosen = token.targets?.[scope]
  return chosen ? all.filter((id) => chosen.includes(id)) : all
}

/** `debug_token`'s `granular_scopes`. Ad accounts are told by their digits alone. */
export const granularScopes = (twin: Twin, token: Token): Json[] =>
  liveScopes(twin, token)
    .filter((scope) => assetOf(scope) !== undefined)
    .map((scope) => ({
      scope,
      target_ids: targetsOf(twin, token, scope).map((id) => id.replace(/^act_/, '')),
    }))

/** Whether the person shared this asset, or the one this object lies in, with the app. */
export function isShared(twin: Twin, token: Token, record: AnyRecord): boolean {
  if (!token.targets) return true
  const [asset, id] = 'account' in record ? (['account', record.account] as const) : [record.kind, record.id]
  if (asset !== 'account' && asset !== 'page' && asset !== 'ig' && asset !== 'business') return true
  const about = liveScopes(twin, token).filter((scope) => assetOf(scope) === asset)
  return about.some((scope) => targetsOf(twin, token, scope).includes(id))
}

/** Assets of a kind that this call may see, oldest first. */
export const sharedAssets = <K extends Asset>(kind: K, { twin, world, token }: Call) =>
  twin.objects
    .list(world.id, kind)
    .filter((record) => isShared(twin, token, record))
    .reverse()
