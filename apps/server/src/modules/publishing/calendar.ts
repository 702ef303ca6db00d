import type {
  Calendar,
  CalendarEntry,
  CalendarQuery,
  ListPosts,
  MediaId,
  PostPage,
  PostState,
  PublicationState,
} from '@adwright/contract'
import { isNearDuplicate, wordsOf } from '@adwright/posting'
import type { MediaFile } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { countTimeless, newestPosts, postsBetween, timelessPosts, type CalendarRow } from './calendar-view.ts'
import type { PublishingDeps } from './deps.ts'
import { deskNow } from './desk-now.ts'
import type { ConnectionClock } from './connection-clock.ts'
import { postState, titleOf } from './post.ts'
import { settingsOf, timeZoneOf } from './settings-store.ts'

const MOST = 2000
const MOST_DRAFTS = 100
const MOST_DAYS = 62
const SAME_TIME_MS = 10 * 60_000
/** Words are compared among so many posts; a fuller span shows collisions of time only. */
const MOST_COMPARED = 400

/** @throws request.invalid */
export const createCalendar =
  (deps: PublishingDeps, clocks: ConnectionClock) =>
  async (member: Member, query: CalendarQuery): Promise<Calendar> => {
    const [from, to] = [new Date(query.from), new Date(query.to)]
    const days = (to.getTime() - from.getTime()) / 86_400_000
    if (days <= 0 || days > MOST_DAYS)
      throw new AppError(
        'request.invalid',
        { reason: `the span must end after it begins and be at most ${MOST_DAYS} days long.` },
        { field: 'to' },
      )
    const { workspaceId } = member
    const { rows, drafts, allDrafts, files, settings, timeZone } = await deps.transactions.inWorkspace(
      workspaceId,
      async (tx) => {
        const filter = { ...query, states: statesAmong(query.state) }
        const rows = await postsBetween(tx, workspaceId, { ...filter, from, to, most: MOST + 1 })
        const drafts = await timelessPosts(tx, workspaceId, { ...filter, most: MOST_DRAFTS })
        return {
          rows,
          drafts,
          allDrafts: await countTimeless(tx, workspaceId, filter),
          files: await deps.media.find(tx, workspaceId, firstMedia([...rows, ...drafts])),
          settings: await settingsOf(tx, workspaceId),
          timeZone: await timeZoneOf(tx, workspaceId),
        }
      },
    )
    const shown = rows.slice(0, MOST)
    const conflicts = conflictsAmong(shown)
    const entries = await presentEntries(deps, [...shown, ...drafts], files, conflicts)
    return {
      entries: entries.filter(({ state }) => query.state === undefined || state === query.state),
      cut: rows.length > MOST,
      timeZone,
      now: (await deskNow(deps, clocks, workspaceId)).toISOString(),
      paused: settings.paused,
      drafts: allDrafts,
    }
  }

/** States of publications that a post of a given state has among its own. */
const statesOf: Readonly<Record<string, readonly PublicationState[]>> = {
  partly_published: ['published'],
  awaiting_approval: ['draft'],
}
const statesAmong = (state: PostState | undefined) => state && (statesOf[state] ?? [state])

export const createListPosts =
  (deps: PublishingDeps) =>
  async (member: Member, { cursor, limit, state, ...filter }: ListPosts): Promise<PostPage> => {
    const { workspaceId } = member
    const { rows, files } = await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      const rows = await newestPosts(tx, workspaceId, {
        ...filter,
        after: cursor === undefined ? undefined : readCursor(cursor),
        most: limit + 1,
        states: statesAmong(state),
      })
      return { rows, files: await deps.media.find(tx, workspaceId, firstMedia(rows)) }
    })
    const shown = rows.slice(0, limit)
    const entries = await presentEntries(deps, shown, files, new Set())
    const last = shown.at(-1)
    return {
      posts: entries.filter((entry) => state === undefined || entry.state === state),
      ...(rows.length > limit && last && { nextCursor: writeCursor(last) }),
    }
  }

const firstMedia = (rows: readonly CalendarRow[]): MediaId[] => [
  ...new Set(rows.flatMap(({ firstMediaId }) => (firstMediaId === null ? [] : [firstMediaId as MediaId]))),
] // as posts have them

async function presentEntries(
  { media }: PublishingDeps,
  rows: readonly CalendarRow[],
  files: readonly MediaFile[],
  conflicts: ReadonlySet<string>,
): Promise<CalendarEntry[]> {
  const urls = new Map<string, string | null>()
  for (const file of files) {
    const shown = await media.present(file)
    urls.set(file.id, shown.durationMs === null ? shown.url : shown.stillUrl)
  }
  return rows.map((row) => {
    const publications = row.publications.map((one) => ({ ...one, state: one.state as PublicationState })) // checked by the table
    const stuck = publications.find(
      ({ state }) => state === 'failed' || state === 'expired' || state === 'unknown',
    )
    const waiting = publications.find(({ state }) => state === 'waiting')
    return {
      id: row.id,
      version: row.version,
      state: postState(row, publications),
      title: titleOf({ text: row.text, items: Array.from({ length: row.items }, () => ({}) as never) }), // only counted
      format: row.format,
      at: row.dueAt?.toISOString() ?? null,
      networks: [...new Set(publications.map(({ network }) => network))],
      pageIds: [...new Set(publications.map(({ pageId }) => pageId))],
      thumbnailUrl: row.firstMediaId === null ? null : (urls.get(row.firstMediaId) ?? null),
      problem: stuck?.problem ?? waiting?.sentence ?? null,
      conflict: conflicts.has(row.id),
      recurring: row.recurrenceId !== null,
      simulated: row.simulated,
    }
  })
}

/** Posts that share time and place with another, or say nearly the same there. */
function conflictsAmong(rows: readonly CalendarRow[]): Set<string> {
  const found = new Set<string>()
  const shares = (a: CalendarRow, b: CalendarRow) =>
    a.publications.some((one) =>
      b.publications.some((other) => one.network === other.network && one.pageId === other.pageId),
    )
  const counted = rows.filter(({ publications }) =>
    publications.some(({ state }) => state !== 'draft' && state !== 'deleted'),
  )
  const compared = counted.length <= MOST_COMPARED
  const words = new Map(compared ? counted.map(({ id, text }) => [id, wordsOf(text)]) : [])
  const alike = (a: CalendarRow, b: CalendarRow) => {
    const [own, other] = [words.get(a.id), words.get(b.id)]
    return a.recurrenceId === null && own && other && isNearDuplicate(own, other)
  }
  for (const [at, a] of counted.entries())
    for (const b of counted.slice(at + 1)) {
      const apart = (b.dueAt?.getTime() ?? 0) - (a.dueAt?.getTime() ?? 0)
      const sameTime = apart < SAME_TIME_MS
      if (!sameTime && !compared) break
      if (!shares(a, b) || (!sameTime && !alike(a, b))) continue
      found.add(a.id).add(b.id)
    }
  return found
}

const writeCursor = ({ createdAt, id }: CalendarRow) =>
  Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url')

function readCursor(cursor: string): { at: Date; id: string } {
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('.')
  if (!/^\d+$/.test(time) || !/^post_\w+$/.test(id))
    throw new AppError('request.invalid', { reason: 'this cursor is not one of ours.' }, { field: 'cursor' })
  return { at: new Date(Number(time)), id }
}
