import type { PostId, WorkspaceId } from '@adwright/contract'
import { announcePost } from './announce.ts'
import type { PublishingDeps } from './deps.ts'
import type { LinkPreview } from './post.ts'
import { findPost, saveLinkPreview } from './post-store.ts'

const MOST_BYTES = 1_000_000

/** Reads what the card of a post's link will show. A page that cannot be read is told, for Facebook cannot either. */
export const createReadLink =
  ({ transactions, fetchPage, events }: Pick<PublishingDeps, 'transactions' | 'fetchPage' | 'events'>) =>
  async (workspaceId: WorkspaceId, id: PostId): Promise<void> => {
    const post = await transactions.inWorkspace(workspaceId, (tx) => findPost(tx, workspaceId, id))
    if (!post?.link || post.linkPreview !== null) return
    const { link } = post
    const preview = await readPreview(fetchPage, link)
    await transactions.inWorkspace(workspaceId, async (tx) => {
      await saveLinkPreview(tx, workspaceId, id, link, preview)
      await announcePost(events, tx, workspaceId, id)
    })
  }

async function readPreview(fetchPage: PublishingDeps['fetchPage'], link: string): Promise<LinkPreview> {
  const host = new URL(link).host
  const nothing = { title: null, description: null, imageUrl: null, host }
  try {
    const { status, contentType, body, url } = await fetchPage(link, {
      mostBytes: MOST_BYTES,
      milliseconds: 8_000,
    })
    if (status >= 400)
      return { ...nothing, problem: `The page answers with an error (${status}). Check the link.` }
    if (!contentType.includes('html')) return { ...nothing, problem: null }
    const html = body.toString('utf8')
    const image = metaOf(html, 'og:image')
    return {
      title: metaOf(html, 'og:title') ?? titleOf(html),
      description: metaOf(html, 'og:description') ?? metaOf(html, 'description'),
      imageUrl: image === null ? null : absolute(image, url),
      host,
      problem: null,
    }
  } catch {
    return { ...nothing, problem: 'The page could not be reached from here. Check that it is public.' }
  }
}

/** The content of a `<meta>`, whichever way round its attributes stand. */
function metaOf(html: string, name: string): string | null {
  for (const [tag] of html.matchAll(/<meta\s[^>]{1,2000}>/gi)) {
    if (attribute(tag, 'property') !== name && attribute(tag, 'name') !== name) continue
    const content = attribute(tag, 'content')
    if (content) return decoded(content)
  }
  return null
}
const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined)
const titleOf = (html: string) => {
  const title = /<title[^>]*>([^<]{1,500})<\/title>/i.exec(html)?.[1]
  return title === undefined ? null : decoded(title)
}
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
  nbsp: ' ',
}
const decoded = (text: string) =>
  text
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{2,6});/gi, (whole, name: string) => {
      if (name in entities) return entities[name] ?? whole
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return name.startsWith('#') && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .trim()
    .slice(0, 500)

function absolute(address: string, base: string): string | null {
  try {
    const url = new URL(address, base)
    return ['http:', 'https:'].includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
