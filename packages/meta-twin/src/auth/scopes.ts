import { missingAdsPermission, missingPermission } from '../errors/denied.ts'
import type { Token } from '../store/auth-store.ts'
import type { Call, Twin } from '../wire/call.ts'
import { dataAccessOver } from './token-state.ts'

/** Every permission an app may ask for here, with the words the consent page shows. */
export const permissions: Readonly<Record<string, string>> = {
  public_profile: 'Your name and profile picture',
  email: 'Your e-mail address',
  ads_management: 'Create and manage your ads',
  ads_read: 'Read the results of your ads',
  business_management: 'Manage your business',
  pages_show_list: 'Show a list of your Pages',
  pages_read_engagement: 'Read content posted on your Page',
  pages_manage_posts: 'Create and manage content on your Page',
  pages_manage_metadata: 'Manage your Page settings and webhooks',
  pages_manage_ads: 'Manage ads for your Page',
  pages_manage_engagement: 'Moderate comments on your Page',
  pages_read_user_content: 'Read what people post on your Page',
  read_insights: 'Read insights of your Page',
  instagram_basic: 'See your Instagram profile and media',
  instagram_content_publish: 'Publish to your Instagram account',
  instagram_manage_insights: 'Read insights of your Instagram account',
  instagram_manage_comments: 'Manage comments on your Instagram account',
  instagram_manage_contents: 'Delete posts of your Instagram account',
  leads_retrieval: 'Fetch the leads your forms collect',
  catalog_management: 'Manage your product catalogues',
  publish_video: 'Publish videos to your Page',
}

/** What the token may do now: what it was issued for, less what was declined or withdrawn since. */
export function liveScopes(twin: Twin, token: Token): string[] {
  if (dataAccessOver(twin, token)) return []
  const grants = twin.auth.grants(token.world, token.app)
  return token.scopes.filter((scope) => grants.get(scope) === 'granted')
}

export const hasScope = (call: Call, scope: string): boolean =>
  liveScopes(call.twin, call.token).includes(scope)

export function requireAdsRead(call: Call): void {
  if (!hasScope(call, 'ads_read') && !hasScope(call, 'ads_management')) {
    throw missingAdsPermission('ads_management or ads_read')
  }
}

export function requireAdsWrite(call: Call): void {
  if (!hasScope(call, 'ads_management')) throw missingAdsPermission('ads_management')
}

export function requireScope(call: Call, scope: string): void {
  if (!hasScope(call, scope)) throw missingPermission(scope)
}
