import type { NodeName } from '@adwright/meta-schema'

/** Objects that the samples speak of. Against a stub any ids do; against a real other side they must exist there. */
export type SampleIds = Readonly<Record<keyof typeof nodeOf, string>>

/**
 * Which node of Meta's specifications each of them is. `campaign` is for awareness with its budgets on the ad sets,
 * `budgetCampaign` for traffic with the budget its own. `audience` holds a hundred people. `leadForm` has leads of
 * `leadAd`, and `lead`, the test lead. `comment` and `igComment` are visitors' on `post` and `igMedia`, a carousel;
 * `ownComment` is the Page's. Photos are not published yet; reels, story videos and containers wait for bytes, but
 * `finishedContainer`, captioned `Bread #k3x9`, and the carousel's items for being published.
 */
export const nodeOf = {
  adAccount: 'AdAccount',
  otherAdAccount: 'AdAccount',
  business: 'Business',
  systemUser: 'SystemUser',
  page: 'Page',
  pixel: 'AdsPixel',
  campaign: 'Campaign',
  budgetCampaign: 'Campaign',
  adSet: 'AdSet',
  budgetAdSet: 'AdSet',
  ad: 'Ad',
  leadAd: 'Ad',
  creative: 'AdCreative',
  adVideo: 'AdVideo',
  pageVideo: 'AdVideo',
  reel: 'AdVideo',
  hostedReel: 'AdVideo',
  storyVideo: 'AdVideo',
  hostedStoryVideo: 'AdVideo',
  audience: 'CustomAudience',
  label: 'AdLabel',
  rule: 'AdRule',
  study: 'AdStudy',
  leadForm: 'LeadgenForm',
  lead: 'Lead',
  post: 'PagePost',
  scheduledPost: 'PagePost',
  photo: 'Photo',
  storyPhoto: 'Photo',
  comment: 'Comment',
  ownComment: 'Comment',
  igUser: 'IGUser',
  igMedia: 'IGMedia',
  igComment: 'IGComment',
  container: 'ShadowIGMediaBuilder',
  hostedContainer: 'ShadowIGMediaBuilder',
  finishedContainer: 'ShadowIGMediaBuilder',
  carouselItem: 'ShadowIGMediaBuilder',
  otherCarouselItem: 'ShadowIGMediaBuilder',
  reportRun: 'AdReportRun',
} as const satisfies Readonly<Record<string, NodeName>>

// Like Meta's: digits beyond 2^53, a post's with its Page before it.
const digits = (n: number) => String(120_330_000_000_000_000n + BigInt(n))
const PAGE = digits(5)

/** Ids for a stub, told apart by their digits alone. */
export const sampleIds: SampleIds = {
  ...(Object.fromEntries(Object.keys(nodeOf).map((name, i) => [name, digits(i + 1)])) as SampleIds), // every key of nodeOf
  page: PAGE,
  post: `${PAGE}_${digits(90)}`,
  scheduledPost: `${PAGE}_${digits(91)}`,
}

/** The node that stands behind the first segment of a path; `undefined` for an id that is none of the samples. */
export function nodeBehind(segment: string, ids: SampleIds): NodeName | undefined {
  if (segment === 'me') return 'User'
  if (segment.startsWith('act_')) return 'AdAccount'
  const names = Object.keys(nodeOf) as (keyof SampleIds)[]
  const name = names.find((key) => ids[key] === segment)
  return name && nodeOf[name]
}
