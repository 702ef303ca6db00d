import type { IntentKind, StoredIntent } from '#modules/intents'
import type { WorkspaceId, PublicationId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { announcePost } from './announce.ts'
import type { PublishingDeps } from './deps.ts'
import {
  ChangeFacts,
  CLOCK_SLACK_SECONDS,
  CommentFacts,
  destinationOf,
  PartFacts,
  PublishFacts,
  publishedOf,
} from './publish-facts.ts'
import { afterPublish } from './after-publish.ts'
import { commentOf } from './post.ts'
import { findPost } from './post-store.ts'
import { findPublication, savePublication } from './publication-store.ts'
import { failedPosts } from './post-view.ts'

/** So that what a dead worker held is out within a minute. Facebook itself refuses the same words twice in a row. */
const LISTS_LAG_MS = 45_000

type Kinds = Record<'posts.part' | 'posts.publish' | 'posts.comment' | 'posts.change', IntentKind>
type Deps = Pick<PublishingDeps, 'publisher' | 'connections' | 'events' | 'clock'>

/** How the writes of posts are looked up and kept, by what the ledger stored about them. */
export function postIntentKinds(deps: Deps): Kinds {
  const { publisher } = deps
  const reported = (lookUp: IntentKind['lookUp']): IntentKind['lookUp'] => {
    return async (sought) => {
      try {
        return await lookUp(sought)
      } catch (error) {
        await deps.connections.failed(sought.workspaceId, sought.connectionId, error)
        throw error
      }
    }
  }
  const retries: IntentKind['retries'] = async (tx, workspaceId, subjects) =>
    new Map(
      (await failedPosts(tx, workspaceId, subjects)).map((postId) => [
        postId,
        { kind: 'republish' as const, postId, label: 'Open the post' },
      ]),
    )
  return {
    'posts.part': {
      retries,
      // Nobody sees it, and one too many is forgotten by Meta: it is simply made again.
      lookUp: async (sought) => {
        PartFacts.parse(sought.facts)
        return { seen: 'not_there' }
      },
    },
    'posts.publish': {
      retries,
      listsLagMs: LISTS_LAG_MS,
      foundLive: (tx, workspaceId, intent) => keepFound(deps, tx, workspaceId, intent),
      lookUp: reported(async (sought) => {
        const facts = PublishFacts.parse(sought.facts)
        const found = await publisher.find(destinationOf(sought, facts), publishedOf(facts))
        return found.seen === 'live' ? { seen: 'live', outcome: { externalId: found.externalId } } : found
      }),
    },
    'posts.comment': {
      lookUp: reported(async (sought) => {
        const facts = CommentFacts.parse(sought.facts)
        const id = await publisher.findComment(destinationOf(sought, facts), facts.comment)
        return id === undefined ? { seen: 'not_listed' } : { seen: 'live', outcome: { externalId: id } }
      }),
    },
    'posts.change': {
      lookUp: reported(async (sought) => {
        const facts = ChangeFacts.parse(sought.facts)
        const { change } = facts
        const holds = await publisher.holds(destinationOf(sought, facts), change)
        const externalId = change.kind === 'hide_comment' ? change.commentId : change.externalId
        return holds ? { seen: 'live', outcome: { externalId } } : { seen: 'not_there' }
      }),
    },
  }
}

/** A post that turned out live without the worker that published it. */
async function keepFound(
  { events, clock }: Deps,
  tx: Tx,
  workspaceId: WorkspaceId,
  { facts, externalId }: StoredIntent,
): Promise<void> {
  const read = PublishFacts.safeParse(facts)
  if (!read.success || externalId === null) return
  const id = read.data.publicationId as PublicationId // written from one
  const publication = await findPublication(tx, workspaceId, id, { lock: true })
  if (!publication || publication.externalId !== null) return
  const post = await findPost(tx, workspaceId, publication.postId)
  const { publish, since } = read.data
  const hasComment = post !== undefined && commentOf(post, publication) !== ''
  await savePublication(tx, workspaceId, id, {
    ...afterPublish(
      publication,
      { externalId },
      new Date((since + CLOCK_SLACK_SECONDS) * 1000),
      publish.kind,
      hasComment,
    ),
    wakeAt: clock.now(),
    updatedAt: clock.now(),
  })
  await announcePost(events, tx, workspaceId, publication.postId)
}
