import type { BriefId, CampaignId, CreativeId, VideoGenerationId } from '@adwright/contract'
import { wizardSteps, type WizardStep } from './steps.ts'

/** All that the address of the wizard says. */
export type WizardUrl = {
  step: WizardStep
  brief: BriefId | undefined
  campaign: CampaignId | undefined
  /** The sentence that somebody typed before signing up. */
  idea: string | undefined
  /** Creatives chosen to become ads, in order. */
  ads: CreativeId[]
  /** A film that the video studio hands over; it goes into the first ad, and out of the address. */
  video: VideoGenerationId | undefined
}

const mostAds = 3
const isId = (prefix: string, value: unknown): value is string =>
  typeof value === 'string' && new RegExp(`^${prefix}_[0-9a-z]{26}$`).test(value)

/** Reads search parameters of any origin; what is malformed counts as absent. */
export function readWizardUrl(search: Record<string, unknown>): WizardUrl {
  const ads = typeof search.ads === 'string' ? search.ads.split('.') : []
  return {
    step: wizardSteps.find((step) => step === search.step) ?? 'brief',
    // The pattern is what the brand stands for.
    brief: isId('brief', search.brief) ? (search.brief as BriefId) : undefined,
    campaign: isId('cmp', search.campaign) ? (search.campaign as CampaignId) : undefined,
    idea: ideaOf(search.idea),
    ads: [...new Set(ads.filter((ad) => isId('creative', ad)))].slice(0, mostAds) as CreativeId[],
    video: isId('vgen', search.video) ? (search.video as VideoGenerationId) : undefined,
  }
}

/** The router reads `idea=42` as a number. */
function ideaOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 200) : undefined
}

/** The search parameters for a state; ads are joined with dots, which Meta's `returnTo` lets through unescaped. */
export function writeWizardUrl({
  step,
  brief,
  campaign,
  idea,
  ads,
  video,
}: WizardUrl): Record<string, string> {
  return {
    ...(step !== 'brief' && { step }),
    ...(brief && { brief }),
    ...(campaign && { campaign }),
    ...(!brief && idea && { idea }),
    ...(ads.length > 0 && { ads: ads.join('.') }),
    ...(video && { video }),
  }
}

/** Where Meta's sign-in comes back to: only what the wizard cannot do without, at most 200 characters. */
export function returnAddress(url: WizardUrl): string {
  return `/new?${new URLSearchParams(writeWizardUrl({ ...url, step: 'connect', video: undefined }))}`
}
