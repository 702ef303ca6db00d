import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Json, Outcome, Progress } from '#modules/intents'
import type { MediaSource } from '#modules/media'
import type { Change } from './intent-facts.ts'
import type { AdObject } from './launch-plan.ts'
import type { CreativeContent, Held } from './settings.ts'
import type { Standing } from './standing.ts'

/** Through whom, and in which ad account. */
export type Place = { workspaceId: WorkspaceId; connectionId: ConnectionId; adAccountExternalId: string }

/** How far the other side is with a video that has arrived: an ad can show it once it is ready. */
export type VideoStanding = { kind: 'ready' } | { kind: 'processing' } | { kind: 'failed'; problem: string }

/**
 * Where ads are made and run, in our words. Everything throws WriteFailure for what went wrong at the other side, and
 * AppError (connection.*) when there is no way to speak to it.
 */
export type MetaAds = {
  /** Makes it, paused, with the mark in its name. */
  make(place: Place, object: AdObject, mark: string): Promise<Outcome>
  /** Finds by its mark what may have been made, deleted or not. */
  find(place: Place, kind: AdObject['kind'], mark: string): Promise<Outcome | undefined>
  /** The same bytes are the same image, however often they are uploaded; the first name they came with stays. */
  uploadImage(place: Place, image: { filename: string; bytes: Buffer }): Promise<Outcome>
  /** Finds a picture by the name it was uploaded with. */
  findImage(place: Place, filename: string): Promise<Outcome | undefined>
  /** Sends a video, going on where an earlier attempt was cut; the mark is in its title. */
  uploadVideo(
    place: Place,
    video: { title: string; source: MediaSource },
    progress: Progress,
  ): Promise<Outcome>
  /** Finds a video that may have arrived, by what an attempt remembered of it or by its mark. */
  findVideo(place: Place, sought: { mark: string; partial: Json }): Promise<Outcome | undefined>
  videoStanding(place: Place, externalId: string): Promise<VideoStanding>
  /** The address of a still that the other side took out of a video; undefined before it has. */
  videoCover(place: Place, externalId: string): Promise<string | undefined>
  change(place: Place, change: Change): Promise<Outcome>
  /** Whether things already are as the change would make them. */
  holds(place: Place, change: Change): Promise<boolean>
  /** How everything of a campaign stands, and the settings that could be read; what is gone is `deleted`. */
  standing(
    place: Place,
    ids: { campaign: string; adSet: string | null; ads: string[]; currency: string },
  ): Promise<Standing & { held: Held[] }>
  /** What a creative shows; undefined when it is gone. */
  creativeContent(place: Place, externalId: string): Promise<CreativeContent | undefined>
}
