import { createHash } from 'node:crypto'
import {
  CreatePost,
  type MediaId,
  Network,
  PostFormat,
  type ImportResult,
  type ImportRow,
  type DestinationRef,
  type PostId,
} from '@adwright/contract'
import { checkPost } from '@adwright/posting'
import { instantOf } from '@adwright/posting/times'
import { parse } from 'csv-parse/sync'
import type { MediaFile } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { chooseDestinations, type Chosen } from './choose-destinations.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { deskNow } from './desk-now.ts'
import { titleOf } from './post.ts'
import { namedMedia, postByKey } from './post-store.ts'
import { timeZoneOf } from './settings-store.ts'
import { toRules, variantOf } from './variant.ts'

const MOST_ROWS = 500
const columns = [
  'date',
  'time',
  'text',
  'hashtags',
  'link',
  'first_comment',
  'media',
  'networks',
  'format',
] as const
type Column = (typeof columns)[number]
type Line = { line: number; cells: Record<Column, string> }
type Problem = { column: string; message: string }
type Read = { row: ImportRow; post: CreatePost | undefined; key: string }

/**
 * Posts from a CSV file. The dry run says what would happen to each line and changes nothing; the import makes those
 * that are ready, each once, however often the same file is sent. @throws import.unreadable
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
      const found: Read[] = []
      for (const line of lines) {
        const read = readLine(deps, line, { zone, now, everywhere, files, known })
        const before = await postByKey(tx, workspaceId, read.key)
        found.push(
          before ? { ...read, row: { ...read.row, state: 'imported_before', postId: before } } : read,
        )
      }
      return found
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

function readLines(csv: string): Line[] {
  let records: { info: { lines: number }; record: Record<string, string> }[]
  try {
    // A spreadsheet of a country with decimal commas writes semicolons.
    const [heading = ''] = csv.split(/\r?\n/, 1)
    const delimiter = (heading.match(/;/g)?.length ?? 0) > (heading.match(/,/g)?.length ?? 0) ? ';' : ','
    records = parse(csv, {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase().replaceAll(' ', '_')),
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      info: true,
    }) as typeof records
  } catch (cause) {
    throw new AppError(
      'import.unreadable',
      { reason: cause instanceof Error ? cause.message : 'it is not CSV.' },
      { field: 'csv', cause },
    )
  }
  const [first] = records
  if (!first)
    throw new AppError(
      'import.unreadable',
      { reason: 'there is no line below the heading.' },
      { field: 'csv' },
    )
  if (!('text' in first.record) && !('media' in first.record))
    throw new AppError(
      'import.unreadable',
      { reason: `the first line must name the columns: ${columns.join(', ')}.` },
      { field: 'csv' },
    )
  if (records.length > MOST_ROWS)
    throw new AppError(
      'import.unreadable',
      { reason: `it has more than ${MOST_ROWS} lines; send it in parts.` },
      { field: 'csv' },
    )
  let begins = 2
  return records.map(({ info, record }) => {
    const line = begins
    begins = info.lines + 1
    const cell = (column: Column) => record[column] ?? ''
    return {
      line,
      cells: Object.fromEntries(columns.map((column) => [column, cell(column)])) as Line['cells'],
    }
  })
}

const mediaNames = (cell: string) =>
  cell
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

type Around = {
  zone: string
  now: Date
  everywhere: readonly Chosen[]
  /** Ids by the name of the file, or by the id itself. */
  files: ReadonlyMap<string, MediaId>
  known: ReadonlyMap<string, MediaFile>
}

function readLine({ media }: Pick<PublishingDeps, 'media'>, { line, cells }: Line, around: Around): Read {
  const problems: Problem[] = []
  const networks = networksOf(cells.networks, problems)
  const destinations = around.everywhere.filter(({ network }) => networks.includes(network))
  if (destinations.length === 0)
    problems.push({ column: 'networks', message: 'No account of this network is connected.' })
  const at = timeOf(cells, around, problems)
  const format = PostFormat.safeParse(cells.format.toLowerCase() || 'feed')
  if (!format.success) problems.push({ column: 'format', message: 'Write feed, reel or story.' })
  const items = mediaNames(cells.media).flatMap((name) => {
    const mediaId = around.files.get(name)
    if (mediaId === undefined)
      problems.push({
        column: 'media',
        message: `There is no file “${name}” in the library. Upload it first.`,
      })
    return mediaId === undefined ? [] : [{ mediaId, altText: '', tags: [] }]
  })
  const post = CreatePost.safeParse({
    text: cells.text,
    hashtags: cells.hashtags
      .split(/[\s,]+/)
      .map((tag) => tag.replace(/^#/, ''))
      .filter((tag) => tag !== ''),
    link: cells.link || null,
    firstComment: cells.first_comment,
    format: format.data ?? 'feed',
    items,
    destinations: destinations.map(({ network, page }): DestinationRef => ({ network, pageId: page.pageId })),
    when: at ? { kind: 'at', at: at.toISOString() } : { kind: 'draft' },
  })
  if (!post.success && problems.length === 0)
    for (const issue of post.error.issues)
      problems.push({ column: columnOf(issue.path[0]), message: issue.message })
  const findings = post.success
    ? destinations.flatMap(({ network }) => {
        const variant = variantOf(post.data, { network, overrides: {} }, around.known, media.factsOf)
        return checkPost(toRules(variant, network, media.factsOf)).map((one) => ({ ...one, fixes: [] }))
      })
    : []
  const refused = problems.length > 0 || (at !== null && findings.some(({ level }) => level === 'problem'))
  return {
    // The same line of the same words at the same time is the same post, in whatever file it comes.
    key: `import:${createHash('sha256').update(JSON.stringify(cells)).digest('base64url').slice(0, 32)}`,
    post: post.success && problems.length === 0 ? post.data : undefined,
    row: {
      line,
      state: refused ? 'refused' : findings.some(({ level }) => level === 'warning') ? 'warning' : 'ready',
      title: titleOf({ text: cells.text, items: items as never }), // only counted
      at: at?.toISOString() ?? null,
      networks,
      problems: [
        ...problems,
        ...findings
          .filter(({ level }) => level === 'problem')
          .map(({ message }) => ({ column: 'text', message })),
      ],
      findings,
      postId: null,
    },
  }
}

function networksOf(cell: string, problems: Problem[]): Network[] {
  const words = cell
    .toLowerCase()
    .split(/[\s,|+&]+/)
    .filter((word) => word !== '')
  if (words.length === 0 || words.includes('all') || words.includes('everywhere')) return [...Network.options]
  return words.flatMap((word) => {
    const read = Network.safeParse(word)
    if (!read.success)
      problems.push({ column: 'networks', message: `“${word}” is none: write facebook, instagram or both.` })
    return read.success ? [read.data] : []
  })
}

/** Without a date it is a draft. */
function timeOf({ date, time }: Line['cells'], { zone, now }: Around, problems: Problem[]): Date | null {
  if (date === '' && time === '') return null
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.test(date) && !Number.isNaN(Date.parse(date))
  if (!day) problems.push({ column: 'date', message: 'Write the date as 2026-12-24.' })
  const clock = /^([01]?\d|2[0-3]):[0-5]\d$/.test(time)
  if (!clock) problems.push({ column: 'time', message: 'Write the time as 09:30.' })
  if (!day || !clock) return null
  const { at } = instantOf(date, time.padStart(5, '0'), zone)
  if (at <= now) problems.push({ column: 'date', message: 'This time has passed.' })
  return at
}

const columnOf = (key: PropertyKey | undefined): string =>
  ({ link: 'link', hashtags: 'hashtags', firstComment: 'first_comment', items: 'media' })[String(key)] ??
  'text'
