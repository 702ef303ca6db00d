import type { Brief, Campaign, CampaignVideo, CreateCampaign, CreativeId, Finding } from '@adwright/contract'
import type { ReadyConnection } from '../../../connection/ready-connection.ts'
import type { WizardStep } from '../steps.ts'

export type LaunchSettings = Omit<CreateCampaign, 'idempotencyKey'> & { name: string }

type From = {
  brief: Brief
  ads: CreativeId[]
  /** Of these ads, those that show a video. */
  videos: CampaignVideo[]
  ready: ReadyConnection
  name: string
  days: number | undefined
}

/** Everything that decides what is created and what it costs. */
export function launchSettings({ brief, ads, videos, ready, name, days }: From): LaunchSettings {
  return {
    briefId: brief.id,
    creativeIds: ads,
    ...(videos.length > 0 && { videos }),
    name: name.trim() || defaultName(brief),
    objective: brief.objective,
    dailyBudgetMinor: brief.dailyBudgetMinor,
    country: brief.country,
    url: brief.url,
    ...(days !== undefined && { days }),
    adAccountId: ready.adAccount.id,
    pageId: ready.page.id,
  }
}

export const defaultName = ({ product }: Pick<Brief, 'product'>): string =>
  product.length <= 60 ? product : `${product.slice(0, product.lastIndexOf(' ', 59) + 1 || 59).trimEnd()}…`

/** Whether a stored draft is still what the person has in front of them; only then may it be launched. */
export function isSameDraft(campaign: Campaign, settings: LaunchSettings): boolean {
  const days =
    campaign.startsAt && campaign.endsAt
      ? Math.round((Date.parse(campaign.endsAt) - Date.parse(campaign.startsAt)) / 86_400_000)
      : undefined
  return (
    campaign.state === 'draft' &&
    campaign.briefId === settings.briefId &&
    campaign.name === settings.name &&
    campaign.objective === settings.objective &&
    campaign.dailyBudgetMinor === settings.dailyBudgetMinor &&
    campaign.country === settings.country &&
    campaign.url === settings.url &&
    campaign.adAccountId === settings.adAccountId &&
    campaign.pageId === settings.pageId &&
    days === settings.days &&
    campaign.creatives
      .map(({ id }) => id)
      .toSorted()
      .join() === settings.creativeIds.toSorted().join() &&
    keyOfVideos(videosOf(campaign)) === keyOfVideos(settings.videos ?? [])
  )
}

const videosOf = ({ videos }: Campaign): CampaignVideo[] =>
  videos.map(({ creativeId, files }) => ({ creativeId, mediaIds: files.map(({ media }) => media.id) }))
const keyOfVideos = (videos: readonly CampaignVideo[]): string =>
  videos
    .map(({ creativeId, mediaIds }) => [creativeId, ...mediaIds.toSorted()].join())
    .toSorted()
    .join(' ')

const stepOfField: [RegExp, WizardStep][] = [
  [/^videos?(?![a-z])/i, 'preview'],
  [/^(words|creative|rendition|headline|primaryText|description|media)/i, 'creative'],
  [/^(connection|adAccount|page|instagram|token|scopes)/i, 'connect'],
  [/^(dailyBudget|budget|currency|url|landing|country|objective|brief|language)/i, 'brief'],
]
/** The step that can mend a finding, when another one can: how long it runs is chosen where the finding is shown. */
export function stepThatMends({ field, code }: Finding): WizardStep | null {
  for (const name of [field, code, code.split('.').at(-1)])
    for (const [pattern, step] of stepOfField) if (name && pattern.test(name)) return step
  return null
}
