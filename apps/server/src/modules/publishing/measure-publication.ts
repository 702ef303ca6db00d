import type { PublicationId, WorkspaceId } from '@adwright/contract'
import { WriteFailure } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import { announcePost } from './announce.ts'
import { replaceComments } from './comment-store.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { destinationAt } from './due-publication.ts'
import { mediaIdsOf } from './variant.ts'
import { nextFiguresAt } from './post.ts'
import { findPost } from './post-store.ts'
import { findPublication, savePublication } from './publication-store.ts'
import type { ReadComment, ReadFigures } from './publisher.ts'

export type Measure = (workspaceId: WorkspaceId, id: PublicationId) => Promise<void>

/** Fetches what came of a post that is out: its figures and its comments. What cannot be read stays as it was read last. */
export const createMeasure =
  (deps: PublishingDeps, clocks: ConnectionClock): Measure =>
  async (workspaceId, id) => {
    const { transactions, connections, publisher, clock, events, media } = deps
    const found = await transactions.inWorkspace(workspaceId, async (tx) => {
      const publication = await findPublication(tx, workspaceId, id)
      const post = publication && (await findPost(tx, workspaceId, publication.postId))
      if (!publication || !post || publication.state !== 'published') return undefined
      const [page] = await connections.publishers(tx, workspaceId, [publication.pageId])
      const [first] = await media.find(tx, workspaceId, mediaIdsOf(post, publication).slice(0, 1))
      return page && { publication, post, page, isVideo: first?.contentType.startsWith('video/') ?? false }
    })
    if (!found || found.publication.externalId === null) {
      await transactions.inWorkspace(workspaceId, (tx) =>
        savePublication(tx, workspaceId, id, { figuresNextAt: null }),
      )
      return
    }
    const { publication, post, page, isVideo } = found
    const { network, externalId = '' } = publication
    const at = destinationAt({ workspaceId, network, pageId: publication.pageId }, page)
    const story = (publication.overrides.format ?? post.format) === 'story'
    const now = await clocks.now(workspaceId, publication.connectionId).catch(() => clock.now())
    const figures = await read(() =>
      publisher.figures(at, {
        externalId: externalId ?? '',
        video: isVideo ? (externalId ?? '') : null,
        story,
      }),
    )
    const comments = story
      ? { answer: [] as ReadComment[] }
      : await read(() => publisher.comments(at, externalId ?? ''))
    for (const { error } of [figures, comments].filter(hasError))
      await connections.failed(workspaceId, publication.connectionId, error)
    await transactions.inWorkspace(workspaceId, async (tx) => {
      if ('answer' in comments) await replaceComments(tx, workspaceId, id, comments.answer)
      await savePublication(tx, workspaceId, id, {
        ...('answer' in figures && {
          figures: {
            ...(figures.answer satisfies ReadFigures),
            source: network === 'facebook' ? 'facebook_page_insights' : 'instagram_insights',
            simulated: publication.simulated,
            fetchedAt: now.toISOString(),
          },
        }),
        ...('answer' in comments
          ? { commentsFetchedAt: now, commentsProblem: null }
          : { commentsProblem: comments.problem }),
        figuresNextAt: nextFiguresAt(publication.publishedAt ?? now, now, clock.now()),
      })
      await announcePost(events, tx, workspaceId, publication.postId)
    })
  }

type Read<Answer> = { answer: Answer } | { error: unknown; problem: string }
const hasError = (read: Read<unknown>): read is { error: unknown; problem: string } => 'error' in read

/** Meta away, or a right that is missing, is no failure here: there will be another look. */
async function read<Answer>(call: () => Promise<Answer>): Promise<Read<Answer>> {
  try {
    return { answer: await call() }
  } catch (error) {
    if (error instanceof WriteFailure) return { error, problem: error.problem }
    if (error instanceof AppError && error.code !== 'internal') return { error, problem: error.message }
    throw error
  }
}
