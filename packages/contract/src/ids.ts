import { z } from 'zod'

/** Every id is a TypeID: `<prefix>_<26 characters>`, sortable by time of birth, branded so that two kinds never mix. */
const id = <Brand extends string>(prefix: string, brand: Brand) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$`), { error: `not a ${brand} id` })
    .brand<Brand>()

export const UserId = id('user', 'user')
export const SessionId = id('auth', 'session')
export const PasskeyId = id('passkey', 'passkey')
export const WorkspaceId = id('ws', 'workspace')
/** Who owns workspaces and pays for them: a business with its one, or an agency with many. */
export const OrganisationId = id('org', 'organisation')
export const InvitationId = id('inv', 'invitation')
export const ApiKeyId = id('key', 'API key')
export const InvoiceId = id('bill', 'invoice')
export const NotificationId = id('ntf', 'notification')
export const MediaId = id('media', 'media')
export const MediaFolderId = id('folder', 'folder')
export const BriefId = id('brief', 'brief')
export const GenerationId = id('gen', 'generation')
export const CreativeId = id('creative', 'creative')
export const ConnectionId = id('conn', 'connection')
export const AdAccountId = id('acct', 'ad account')
export const PageId = id('page', 'page')
export const CampaignId = id('cmp', 'campaign')
export const IntentId = id('intent', 'intent')
export const PostId = id('post', 'post')
/** A post on one destination. */
export const PublicationId = id('pub', 'publication')
export const RecurrenceId = id('rec', 'recurrence')
export const VideoGenerationId = id('vgen', 'video generation')
/** The confirmation code that Meta shows to a person who asked us to delete their data. */
export const DeletionCode = id('del', 'data deletion')
export type UserId = z.infer<typeof UserId>
export type SessionId = z.infer<typeof SessionId>
export type PasskeyId = z.infer<typeof PasskeyId>
export type WorkspaceId = z.infer<typeof WorkspaceId>
export type OrganisationId = z.infer<typeof OrganisationId>
export type InvitationId = z.infer<typeof InvitationId>
export type ApiKeyId = z.infer<typeof ApiKeyId>
export type InvoiceId = z.infer<typeof InvoiceId>
export type NotificationId = z.infer<typeof NotificationId>
export type MediaId = z.infer<typeof MediaId>
export type MediaFolderId = z.infer<typeof MediaFolderId>
export type BriefId = z.infer<typeof BriefId>
export type GenerationId = z.infer<typeof GenerationId>
export type CreativeId = z.infer<typeof CreativeId>
export type ConnectionId = z.infer<typeof ConnectionId>
export type AdAccountId = z.infer<typeof AdAccountId>
export type PageId = z.infer<typeof PageId>
export type CampaignId = z.infer<typeof CampaignId>
export type IntentId = z.infer<typeof IntentId>
export type PostId = z.infer<typeof PostId>
export type PublicationId = z.infer<typeof PublicationId>
export type RecurrenceId = z.infer<typeof RecurrenceId>
export type VideoGenerationId = z.infer<typeof VideoGenerationId>
export type DeletionCode = z.infer<typeof DeletionCode>
