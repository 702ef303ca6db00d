import type { CreatePost, ImportResult, ImportRow, PostId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { chooseDestinations } from './choose-destinations.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { deskNow } from './desk-now.ts'
import { judgeLine, mediaNames, type Judged } from './import-line.ts'
import { readLines } from './import-lines.ts'
import { namedMedia, postsByKey } from './post-store.ts'
import { timeZoneOf } from './settings-store.ts'

/**
 * Posts from a CSV file. The dry run says what would happen to each line and changes nothing; the import makes those
 * that are ready, each once, however often the same file is sent. @throws import.unreadable, plan.feature_missing, plan.ended
 */
export const createImportPosts =
  (
    deps: PublishingDeps,
    clocks: ConnectionClock,
    create: (member: Member, input: CreatePost, by: 'import') => Promise<PostId>,
  ) =>
  async (member: Member, { csv, dryRun }: { csv: string; dryRun: boolean }): Promise<ImportResult> => {
    const { workspaceId } = member
    const lines = readLines(csv)
    const now = await deskNow(deps, clocks, workspaceId)
    const reads = await deps.transactions.inWorkspace(workspaceId, async (tx) => {
      await deps.mayImport(tx)
      const zone = await timeZoneOf(tx, workspaceId)
      const everywhere = await chooseDestinations(deps, tx, workspaceId, undefined)
      const names = [...new Set(lines.flatMap(({ cells }) => mediaNames(cells.media)))]
      const files = await namedMedia(tx, workspaceId, names)
      const known = new Map(
        (await deps.media.find(tx, workspaceId, [...files.values()])).map((file) => [
          file.id as string,
          file,
        ]),
      )
      const around = { zone, now, everywhere, files, known }
      const judged = lines.map((line) => judgeLine(deps.media, line, around))
      const keys = judged.map(({ key }) => key)
      return withoutRepeats(judged, await postsByKey(tx, workspaceId, keys))
    })
    if (!dryRun)
      for (const read of reads) {
        if (!read.post || (read.row.state !== 'ready' && read.row.state !== 'warning')) continue
        try {
          read.row.postId = await create(member, { ...read.post, idempotencyKey: read.key }, 'import')
          read.row.state = 'imported'
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          read.row.state = 'refused'
          read.row.problems.push({ column: error.field ?? 'text', message: error.message })
        }
      }
    const rows = reads.map(({ row }) => row)
    const count = (...states: ImportRow['state'][]) =>
      rows.filter(({ state }) => states.includes(state)).length
    return { rows, ready: count('ready', 'warning'), refused: count('refused'), imported: count('imported') }
  }

/** Of lines that say the same only the first counts, and none of those that were imported `before`. */
function withoutRepeats(all: readonly Judged[], before: ReadonlyMap<string, PostId>): Judged[] {
  const first = new Map<string, number>()
  return all.map((one) => {
    const { key, row } = one
    const postId = before.get(key)
    if (postId) return { ...one, row: { ...row, state: 'imported_before', postId } }
    const line = first.get(key)
    if (line === undefined) {
      first.set(key, row.line)
      return one
    }
    const problems = [...row.problems, { column: 'text', message: `It is the same as line ${line}.` }]
    return { key, post: undefined, row: { ...row, state: 'refused', problems } }
  })
}
