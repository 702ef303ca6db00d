import { createAdSets } from './ad-sets.ts'
import { createAds, type Ads } from './ads.ts'
import { createAdLibrary, type AdLibrary } from './ad-library/ad-library.ts'
import { createBatch, type Batch } from './batch/batch.ts'
import type { BatchDeps } from './batch/batch-round.ts'
import { createCampaigns } from './campaigns.ts'
import { createConversions, type Conversions } from './conversions/conversions.ts'
import { createCreatives, type CreativeParams, type Creatives } from './creatives.ts'
import { createDiscovery, type Discovery } from './discovery.ts'
import { createAdImages, type AdImages } from './images.ts'
import type { InsightsQuery, InsightsRow } from './insights-query.ts'
import { createInsightsReports, type InsightsReports } from './insights-reports.ts'
import { readInsights, readLargeInsights, type LargeInsightsOptions } from './insights.ts'
import { previewInAccount, type AdFormat, type AdPreview } from './previews.ts'
import type { CallSubject } from './governor/owner.ts'
import type { Call } from './graph-call.ts'
import { createSubscribedApps, type SubscribedApps } from './webhooks/subscribed-apps.ts'
import { createAccountSettings, type AccountSettings } from './accounts/account-settings.ts'
import { createAdLabels, type AdLabels } from './accounts/ad-labels.ts'
import { createAdRules, type AdRules } from './accounts/ad-rules.ts'
import { createAdStudies, type AdStudies } from './accounts/ad-studies.ts'
import { createEstimates, type Estimates } from './accounts/estimates.ts'
import { createAudiences, type Audiences } from './audiences/audiences.ts'
import { createTargetingSearch, type TargetingSearch } from './accounts/targeting-search.ts'
import { createLeadForms, type LeadForms } from './leads/lead-forms.ts'
import { createLeads, type Leads } from './leads/leads.ts'
import { createInstagramTools, type InstagramTools } from './instagram/instagram-tools.ts'
import { createPageTools, type PageTools } from './pages/page-tools.ts'
import { createAdVideos, type AdVideos } from './uploads/ad-videos.ts'

/** Everything one token can do. The token itself cannot be read back from here. */
export type MetaSession = Discovery & {
  campaigns: ReturnType<typeof createCampaigns>
  adSets: ReturnType<typeof createAdSets>
  ads: Ads
  adLibrary: AdLibrary
  batch: Batch
  conversions: Conversions
  subscribedApps: SubscribedApps
  adCreatives: Creatives
  adImages: AdImages
  adVideos: AdVideos
  accountSettings: AccountSettings
  estimates: Estimates
  audiences: Audiences
  targetingSearch: TargetingSearch
  adLabels: AdLabels
  adRules: AdRules
  adStudies: AdStudies
  leadForms: LeadForms
  leads: Leads
  onPage: PageTools
  onInstagram: InstagramTools
  /** All rows of all pages; see InsightsRow for how figures are written. */
  insights(objectId: string, query: InsightsQuery): AsyncIterable<InsightsRow>
  /** The same, however many rows there are: in halves, or by a report. */
  largeInsights(
    objectId: string,
    query: InsightsQuery,
    options: LargeInsightsOptions,
  ): AsyncIterable<InsightsRow>
  insightsReports: InsightsReports
  adAccountPreview(
    adAccountId: string,
    creative: Omit<CreativeParams, 'name'> | { readonly creative_id: string },
    format: AdFormat,
  ): Promise<AdPreview[]>
}

export type SessionDeps = Omit<BatchDeps, 'token' | 'subject'> & { clock: { now(): Date }; appId: string }

export function createSession(deps: SessionDeps, token: string, subject?: CallSubject): MetaSession {
  const { call, clock, appId } = deps
  const asToken: Call = (request, parse) => call({ subject, ...request, token }, parse)
  return {
    ...createDiscovery(asToken, clock),
    campaigns: createCampaigns(asToken),
    adSets: createAdSets(asToken),
    ads: createAds(asToken),
    adLibrary: createAdLibrary(asToken),
    batch: createBatch({ ...deps, call: asToken, token, subject }),
    conversions: createConversions(asToken, clock),
    subscribedApps: createSubscribedApps(asToken, appId),
    adCreatives: createCreatives(asToken),
    adImages: createAdImages(asToken),
    adVideos: createAdVideos(asToken),
    accountSettings: createAccountSettings(asToken),
    estimates: createEstimates(asToken),
    audiences: createAudiences(asToken),
    targetingSearch: createTargetingSearch(asToken),
    adLabels: createAdLabels(asToken),
    adRules: createAdRules(asToken),
    adStudies: createAdStudies(asToken),
    leadForms: createLeadForms(asToken),
    leads: createLeads(asToken),
    onPage: createPageTools(asToken),
    onInstagram: createInstagramTools(asToken),
    insights: (objectId, query) => readInsights(asToken, objectId, query),
    largeInsights: (objectId, query, options) =>
      readLargeInsights(asToken, createInsightsReports(asToken), objectId, query, options),
    insightsReports: createInsightsReports(asToken),
    adAccountPreview: (adAccountId, creative, format) =>
      previewInAccount(asToken, adAccountId, creative, format),
  }
}
