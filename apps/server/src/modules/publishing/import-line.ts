import { createHash } from 'node:crypto'
import {
  CreatePost,
  Network,
  PostFormat,
  type DestinationRef,
  type ImportRow,
  type MediaId,
} from '@adwright/contract'
import { checkPost } from '@adwright/posting'
import { instantOf } from '@adwright/posting/times'
import { z } from 'zod'
import type { MediaFile, MediaLibrary } from '#modules/media'
import type { Chosen } from './choose-destinations.ts'
import type { Line } from './import-lines.ts'
import { titleOf } from './post.ts'
import { toRules, variantOf } from './variant.ts'

type Problem = ImportRow['problems'][number]
/** `key` is the same for the same line, in whatever file it comes; `post` is undefined when it cannot be made. */
export type Judged = { row: ImportRow; post: CreatePost | undefined; key: string }

/** Names or ids of files, one beside the other. */
export const mediaNames = (cell: string) =>
  cell
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

export type Around = {
  zone: string
  now: Date
  everywhere: readonly Chosen[]
  /** Ids by the name of the file, or by the id itself. */
  files: ReadonlyMap<string, MediaId>
  known: ReadonlyMap<string, MediaFile>
}

/** What a line would become, and what is wrong with it. Changes nothing. */
export function judgeLine(
  { factsOf }: Pick<MediaLibrary, 'factsOf'>,
  { line, cells }: Line,
  around: Around,
): Judged {
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
        const variant = variantOf(post.data, { network, overrides: {} }, around.known, factsOf)
        return checkPost(toRules(variant, network, factsOf)).map((one) => ({ ...one, fixes: [] }))
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
  const day = z.iso.date().safeParse(date).success
  if (!day) problems.push({ column: 'date', message: 'Write the date as 2026-12-24.' })
  const clock = /^([01]?\d|2[0-3]):[0-5]\d$/.test(time)
  if (!clock) problems.push({ column: 'time', message: 'Write the time as 09:30.' })
  if (!day || !clock) return null
  const { at, moved } = instantOf(date, time.padStart(5, '0'), zone)
  if (moved)
    problems.push({ column: 'time', message: `The clocks skip ${time} on this day. Choose another time.` })
  if (at <= now) problems.push({ column: 'date', message: 'This time has passed.' })
  return at
}

const columnOf = (key: PropertyKey | undefined): string =>
  ({ link: 'link', hashtags: 'hashtags', firstComment: 'first_comment', items: 'media' })[String(key)] ??
  'text'
