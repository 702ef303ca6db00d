import type { PostId, WorkspaceId } from '@adwright/contract'
import { Tokenizer } from 'htmlparser2'
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
    const { title, metas } = readHead(body.toString('utf8'))
    const image = metas.get('og:image')
    return {
      title: metas.get('og:title') ?? title,
      description: metas.get('og:description') ?? metas.get('description') ?? null,
      imageUrl: image === undefined ? null : absolute(image, url),
      host,
      problem: null,
    }
  } catch {
    return { ...nothing, problem: 'The page could not be reached from here. Check that it is public.' }
  }
}

/**
 * The title of a page and what its `<meta>`s say, the first of each name. Tags are read one by one: with the tree of
 * what is open, a page as deep as it is long would take minutes.
 */
export function readHead(html: string): { title: string | null; metas: Map<string, string> } {
  const metas = new Map<string, string>()
  let title = ''
  let text = ''
  let open: 'title' | 'meta' | undefined
  let attributes = new Map<string, string>()
  let [name, value] = ['', '']
  const endTag = () => {
    if (open !== 'meta') return
    const content = tidy(attributes.get('content') ?? '')
    for (const key of [attributes.get('property'), attributes.get('name')])
      if (key && content !== '' && !metas.has(key)) metas.set(key, content)
  }
  const ignored = () => undefined
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        const tag = html.slice(start, end).toLowerCase()
        open = tag === 'meta' || (tag === 'title' && title === '') ? tag : undefined
        if (open === 'meta') attributes = new Map()
        text = ''
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => void (value += html.slice(start, end)),
      onattribentity: (code) => void (value += String.fromCodePoint(code)),
      onattribend: () => {
        if (open === 'meta' && !attributes.has(name)) attributes.set(name, value)
      },
      onopentagend: endTag,
      onselfclosingtag: endTag,
      ontext: (start, end) => {
        if (open === 'title') text += html.slice(start, end)
      },
      ontextentity: (code) => {
        if (open === 'title') text += String.fromCodePoint(code)
      },
      onclosetag: () => {
        if (open === 'title') title = tidy(text)
        open = undefined
      },
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onend: ignored,
      onprocessinginstruction: ignored,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return { title: title || null, metas }
}

/** Without what Postgres keeps in no JSON: the sign 0 and halves of signs. */
const tidy = (text: string) => text.replaceAll('\0', '').trim().slice(0, 500).toWellFormed()

function absolute(address: string, base: string): string | null {
  try {
    const url = new URL(address, base)
    return ['http:', 'https:'].includes(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
