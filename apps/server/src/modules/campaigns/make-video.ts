import { markOf, withMark, WriteFailure, type Outcome } from '#modules/intents'
import type { MediaFile } from '#modules/media'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import type { CampaignDeps } from './deps.ts'
import { asFacts } from './intent-facts.ts'
import { videoKeys, type PlannedStep } from './launch-steps.ts'
import type { StepEnd } from './launch-wait.ts'
import { adsOf } from './material.ts'
import { baseOf, imageIntent, madeBy, type StepAtHand } from './step-intent.ts'

type Deps = Pick<CampaignDeps, 'intents' | 'metaAds' | 'media'>
export type MadeOrNot = { kind: 'made'; outcome: Outcome } | StepEnd

const AT_WORK = 'Meta is still working on the video.'
const GONE = 'The video is gone from the library. Plan the campaign again with another one.'

/** Uploads a video once and is done when Meta can show it. While Meta works on it, the next ones go up already. */
export async function makeVideo(deps: Deps, at: StepAtHand): Promise<MadeOrNot> {
  const outcome = await upload(deps, at, at.plan)
  const standing = await deps.metaAds.videoStanding(at.place, outcome.externalId)
  if (standing.kind === 'ready') return { kind: 'made', outcome }
  if (standing.kind === 'failed') return { kind: 'stopped', problem: standing.problem }
  const later = at.plans.slice(at.plans.indexOf(at.plan) + 1).filter(({ kind }) => kind === 'video')
  // What goes wrong with one of them is told when its own turn comes.
  for (const plan of later)
    await upload(deps, at, plan).catch((error: unknown) => {
      if (isEngineError(error)) throw error
    })
  return { kind: 'again', seconds: 3, problem: AT_WORK, working: true }
}

async function upload(
  { intents, metaAds, media }: Deps,
  at: StepAtHand,
  plan: PlannedStep,
): Promise<Outcome> {
  const { material, place, steps } = at
  const { campaign } = material
  const step = steps.find(({ key }) => key === plan.key)
  const file = fileOf(at, plan)
  if (!step || !file) throw new WriteFailure('refused', GONE)
  // Not of a launch, but of the campaign: what a cancelled launch has sent serves the next one.
  const mark = markOf(campaign.id, plan.key)
  const title = withMark(file.name, mark, LONGEST_TITLE)
  return intents.run(place.workspaceId, {
    ...baseOf(at, step),
    mark,
    kind: 'ads.video',
    facts: asFacts({ account: place.adAccountExternalId, title, step: plan.key }),
    create: async (progress) => {
      const isFirst = campaign.launchSeries === 0 || progress.partial !== null
      const before = isFirst ? undefined : await metaAds.findVideo(place, { mark, partial: null })
      return before ?? metaAds.uploadVideo(place, { title, source: media.source(file) }, progress)
    },
  })
}
const LONGEST_TITLE = 250

/** The picture before it plays: our still, or the address of Meta's where nothing here could draw one. */
export async function makeCover({ intents, metaAds, media }: Deps, at: StepAtHand): Promise<MadeOrNot> {
  const { material, place, plan, steps } = at
  const file = fileOf(at, plan)
  if (!file) throw new WriteFailure('refused', GONE)
  const still = await media.readStill(file)
  if (still) {
    const outcome = await intents.run(place.workspaceId, imageIntent(metaAds, at, 'cover', still))
    return { kind: 'made', outcome }
  }
  const ads = adsOf(material)
  const video = ads[plan.index ?? 0]?.videos.find(({ nth }) => nth === plan.nth)
  const videoId = video && madeBy(steps).get(videoKeys(ads, plan.index ?? 0, video).video)
  const externalId = videoId && (await metaAds.videoCover(place, videoId))
  if (!externalId) return { kind: 'again', seconds: 5, problem: AT_WORK, working: true }
  return { kind: 'made', outcome: { externalId } }
}

const fileOf = ({ material }: StepAtHand, { creativeId, nth }: PlannedStep): MediaFile | null | undefined =>
  material.videos.find((video) => video.creativeId === creativeId && video.nth === nth)?.media
