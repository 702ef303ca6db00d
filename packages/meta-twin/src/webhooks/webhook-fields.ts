import { enumValues } from '@adwright/meta-schema'
import { permissions } from '../auth/scopes.ts'

/** What an app may subscribe to, by object. */
const fieldsByObject: Readonly<Record<string, readonly string[]>> = {
  page: enumValues('pagesubscribed_apps_subscribed_fields_enum_param') ?? [],
  instagram: [
    'comments', 'live_comments', 'mentions', 'message_reactions', 'messages', 'messaging_handover',
    'messaging_optins', 'messaging_postbacks', 'messaging_referral', 'messaging_seen', 'standby', 'story_insights',
  ],
  ad_account: [
    'ad_recommendations', 'creative_fatigue', 'in_process_ad_objects', 'product_set_issue', 'with_issues_ad_objects',
  ],
  user: ['email', 'feed', 'friends', 'hometown', 'likes', 'location', 'name', 'photos', 'videos'],
  permissions: ['connected', ...Object.keys(permissions)],
} // prettier-ignore

export const webhookObjects: readonly string[] = Object.keys(fieldsByObject)
export const webhookFields = (object: string): readonly string[] | undefined =>
  Object.hasOwn(fieldsByObject, object) ? fieldsByObject[object] : undefined
