import type { ConnectionId, Currency, Objective, Platform, WorkspaceId } from '@adwright/contract'
import type { z } from 'zod'
import type { Day } from './calendar.ts'
import type { Figures } from './metrics.ts'

export type InsightsQuestion = {
  workspaceId: WorkspaceId
  connectionId: ConnectionId
  /** Whose limits the reading counts for. */
  adAccountExternalId: string
  campaignExternalId: string
  /** Decides which action is a conversion. */
  objective: Objective
  currency: Currency
  /** Days to read for each ad and platform, in the ad account's time zone, both included. */
  since: Day
  until: Day
  /** Where the campaign's life begins, for the reach of all of it. */
  launched: Day
}

export type AdDay = Figures & { adExternalId: string; platform: z.infer<typeof Platform>; day: Day }

/** Every ending that the sync must choose between. */
export type Reading =
  | {
      kind: 'read'
      /** At most one per ad, platform and day; what had no delivery is absent. */
      rows: AdDay[]
      reachByDay: { day: Day; reach: number }[]
      lifetimeReach: number | null
      /** The attribution window, in words. */
      attribution: string
      /** What was counted as a conversion, in words. */
      counted: string
    }
  | { kind: 'try_later'; seconds: number } // throttled, or Meta is down
  | { kind: 'reconnect'; error: unknown } // only the owner can mend it
  | { kind: 'gone' } // the campaign is no longer there, or no longer ours to see

/** Reads figures from where the ads run. */
export type InsightsReader = { read(question: InsightsQuestion): Promise<Reading> }
