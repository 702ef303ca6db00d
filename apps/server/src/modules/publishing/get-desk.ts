import type { Destination, Network, PostingDesk } from '@adwright/contract'
import { bestTimes, nextFreeSlots } from '@adwright/posting/times'
import type { PublisherPage } from '#modules/connections'
import type { Member } from '#platform/member.ts'
import { takenTimes } from './calendar-view.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { deskNow } from './desk-now.ts'
import { nameOf } from './due-publication.ts'
import { missingFor, placeProblem } from './findings.ts'
import { measuredPosts } from './history-view.ts'
import { placesOf, type StoredPlace } from './place-store.ts'
import { settingsOf, timeZoneOf } from './settings-store.ts'

const HISTORY_DAYS = 90
const SHOWN_SLOTS = 5

export const createGetDesk =
  (deps: PublishingDeps, clocks: ConnectionClock) =>
  async ({ workspaceId }: Pick<Member, 'workspaceId'>): Promise<PostingDesk> => {
    const now = await deskNow(deps, clocks, workspaceId)
    const since = new Date(now.getTime() - HISTORY_DAYS * 86_400_000)
    const { pages, places, settings, timeZone, taken, history } = await deps.transactions.inWorkspace(
      workspaceId,
      async (tx) => ({
        pages: await deps.connections.publishers(tx, workspaceId),
        places: await placesOf(tx, workspaceId),
        settings: await settingsOf(tx, workspaceId),
        timeZone: await timeZoneOf(tx, workspaceId),
        taken: await takenTimes(tx, workspaceId, now),
        history: await measuredPosts(tx, workspaceId, since, deps.simulated),
      }),
    )
    const [network, ofOne] = fullest(history)
    const measured = ofOne.map(({ at, network: of, figures }) => ({
      at,
      network: of,
      reach: figures.reach,
      engagement: engagementOf(figures),
    }))
    const best = bestTimes(measured, timeZone, now)
    return {
      timeZone,
      now: now.toISOString(),
      simulated: deps.simulated,
      paused: settings.paused,
      destinations: pages.flatMap((page) => destinationsOf(page, places, deps.simulated)),
      approval: settings.approval,
      slots: settings.slots,
      nextSlots: nextFreeSlots(settings.slots, timeZone, now, taken, SHOWN_SLOTS).map(({ at }) =>
        at.toISOString(),
      ),
      bestTimes:
        best.kind === 'ranked' ? { ...best, hours: best.hours.map((hours) => ({ ...hours })) } : best,
      bestTimesNetwork: network,
      transcoder: await deps.media.transcoderName(),
    }
  }

/** What is known most about. */
function fullest<Row extends { network: Network }>(rows: readonly Row[]): [Network | null, Row[]] {
  const byNetwork = [...Map.groupBy(rows, (row) => row.network)]
  return byNetwork.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [null, []]
}

function engagementOf({
  reactions,
  comments,
  shares,
  saves,
}: {
  reactions: number | null
  comments: number | null
  shares: number | null
  saves: number | null
}): number | null {
  const told = [reactions, comments, shares, saves].filter((count) => count !== null)
  return told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0)
}

function destinationsOf(
  page: PublisherPage,
  places: readonly StoredPlace[],
  simulated: boolean,
): Destination[] {
  const networks = page.instagram ? (['facebook', 'instagram'] as const) : (['facebook'] as const)
  return networks.map((network) => {
    const problem = placeProblem(network, page)
    const place = places.find((one) => one.network === network && one.pageId === page.pageId)
    return {
      network,
      pageId: page.pageId,
      connectionId: page.connectionId,
      name: nameOf(page, { network }),
      simulated,
      canPublish: problem === undefined,
      problem: problem?.message ?? null,
      missingScopes: missingFor(network, page),
      quota: place?.quota ? { ...place.quota, readAt: place.quota.readAt.toISOString() } : null,
      waitingFor: place?.waitingFor ?? null,
    }
  })
}
