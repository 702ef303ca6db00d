import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Outcome } from '#modules/intents'
import type { AdObject } from './launch-plan.ts'
import type { Standing } from './standing.ts'

/** Through whom, and in which ad account. */
export type Place = { workspaceId: WorkspaceId; connectionId: ConnectionId; adAccountExternalId: string }

/** A change to something that is there. Made twice it is the same as made once. */
export type Change =
  | {
      kind: 'status'
      level: 'campaign' | 'ad_set' | 'ad'
      externalId: string
      status: 'active' | 'paused' | 'archived' | 'deleted'
      /** For an ad set that is switched on. */
      endsAt?: Date | null
    }
  | { kind: 'name'; externalId: string; name: string; mark: string }
  | { kind: 'budget'; adSetExternalId: string; dailyBudgetMinor: number; currency: string }

/**
 * Where ads are made and run, in our words. Everything throws WriteFailure for what went wrong at the other side, and
 * AppError (connection.*) when there is no way to speak to it.
 */
export type MetaAds = {
  /** Makes it, paused, with the mark in its name. */
  make(place: Place, object: AdObject, mark: string): Promise<Outcome>
  /** Finds by its mark what may have been made, deleted or not. */
  find(place: Place, kind: AdObject['kind'], mark: string): Promise<Outcome | undefined>
  /** The same bytes are the same image, however often they are uploaded. */
  uploadImage(place: Place, image: { filename: string; bytes: Buffer }): Promise<Outcome>
  change(place: Place, change: Change): Promise<Outcome>
  /** Whether things already are as the change would make them. */
  holds(place: Place, change: Change): Promise<boolean>
  standing(
    place: Place,
    ids: { campaign: string; adSet: string | null; ads: string[]; currency: string },
  ): Promise<Standing>
}
