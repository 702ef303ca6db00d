export { createMetaClient, type MetaClient, type MetaClientOptions } from './client.ts'
export { META_API_VERSION, type HostName, type Hosts } from './hosts.ts'
export type { MetaSession } from './session.ts'
export type { AccessToken } from './access-token.ts'
export type { DialogRequest, OAuth } from './oauth.ts'
export type { TokenState } from './token-state.ts'
export type { CallEvent } from './request.ts'

export { MetaError } from './errors.ts'
export type { MetaErrorKind } from './error-table.ts'
export type { MetaErrorReason } from './error-reason.ts'
export { peakUse, type BusinessUse, type Usage } from './usage.ts'

export type { Discovery, Me, Permission } from './discovery.ts'
export type { AccountAudience, AdAccount, AdvertisableApp, Pixel } from './ad-account-discovery.ts'
export type { Business, Businesses, SystemUser } from './business-discovery.ts'
export type { InstagramAccount } from './instagram-account.ts'
export type { Page, PageTask } from './page-discovery.ts'
export type { Find } from './ad-objects.ts'
export type { ConfiguredStatus, EffectiveStatus } from './statuses.ts'
export type { BidStrategy, Campaign, CampaignParams, Objective, SpecialAdCategory } from './campaigns.ts'
export type { AdSet, AdSetParams, DestinationType, OptimizationGoal, PromotedObject } from './ad-sets.ts'
export type { Targeting } from './targeting.ts'
export type { AssetFeedSpec, CallToAction, Creative, CreativeParams, ObjectStorySpec } from './creatives.ts'
export type { Ad, AdParams } from './ads.ts'
export type { AdImage } from './images.ts'
export type { AdFormat, AdPreview } from './previews.ts'
export type { ActionStat, DatePreset, InsightsLevel, InsightsQuery, InsightsRow } from './insights-query.ts'
export type { ReportProgress } from './insights-reports.ts'

export { fromMetaDecimal, fromMetaMinor, metaStep, MetaMoneyError, toMetaMinor } from './money.ts'
export { metaCurrency } from './currencies.ts'

export {
  limitAfter,
  type LimitKey,
  type LimitNews,
  type LimitState,
  type LimitStore,
} from './governor/limit-store.ts'
export type { CallSubject } from './governor/owner.ts'
export { createMemoryLimitStore } from './governor/memory-limit-store.ts'

export { outcomeOfLegacy, objectiveRows, type ObjectiveKind, type Outcome } from './design/objectives.ts'
export * as deliveryGoals from './design/delivery-goals.ts'
export type { DeliveryGoal } from './design/delivery-goals.ts'
export {
  designAdSet,
  designCampaign,
  type AdSetDesign,
  type CampaignDesign,
} from './design/campaign-design.ts'
export { adSetProblems, type CampaignAbove } from './design/ad-set-problems.ts'
export { campaignProblems } from './design/campaign-problems.ts'
export { attributionSpecs } from './design/attribution.ts'
export type { Bidding } from './design/bidding.ts'
export { dayPart, type DayPart } from './design/day-parting.ts'
export { positions } from './design/placements.ts'
export type { Problem } from './design/problem.ts'
export * as creativeDesigns from './design/creative-designs.ts'
export { assetFeedProblems, dynamicCreative, placementCreative } from './design/asset-feeds.ts'
export { creativeFeatures, optOutOfFeatures, unchanged } from './design/creative-features.ts'
export { NO_SPEND_CAP } from './campaigns.ts'
export { adFormats, type FormatPreview } from './previews.ts'

export type { AppSubscription, AppSubscriptions, SubscribedObject } from './webhooks/app-subscriptions.ts'
export type { AdAccountSubscription, PageSubscription, SubscribedApps } from './webhooks/subscribed-apps.ts'
export { answerHandshake } from './webhooks/handshake.ts'
export { isSignedNotification } from './webhooks/signature.ts'
export { readNotification, type Change } from './webhooks/notification.ts'
export { readLeadChange, type LeadChange } from './webhooks/lead-change.ts'
export { readSignedRequest, type SignedRequest } from './webhooks/signed-request.ts'

export { MOST_EVENTS, type Conversions, type ConversionsReceipt } from './conversions/conversions.ts'
export type { ConversionEvent, ConversionUser } from './conversions/event.ts'
export { eventProblems, type EventProblem } from './conversions/event-problems.ts'
export { fbclidOf, fbcOf, fbpOf } from './conversions/browser-ids.ts'

export type { Batch } from './batch/batch.ts'
export type { BatchItem } from './batch/batch-item.ts'
export type { BatchOutcome } from './batch/batch-round.ts'

export type { AdLibrary, AdLibraryQuery } from './ad-library/ad-library.ts'
export { adLibraryUrl, type ArchivedAd } from './ad-library/archived-ad.ts'
