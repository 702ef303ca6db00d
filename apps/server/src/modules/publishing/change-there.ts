import type { PostId, PublicationId } from '@adwright/contract'
import { WriteFailure, type Intent } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { announcePost } from './announce.ts'
import type { PublishingDeps } from './deps.ts'
import { destinationAt, nameOf } from './due-publication.ts'
import { loadPost, variantIn } from './load-post.ts'
import type { StoredPublication } from './post.ts'
import { canDelete, canEdit } from './present-post.ts'
import { savePublication } from './publication-store.ts'
import { asFacts, whereOf } from './publish-facts.ts'
import type { Destination, PublishedChange } from './publisher.ts'
import { networkNames } from './trouble.ts'

export type ChangeThere = ReturnType<typeof createChangeThere>
export type PublishedPlace = {
  publication: StoredPublication
  at: Destination
  name: string
  shape: string | null
  /** Of its card; null where it has none or stands in the words. */
  link: string | null
  scopes: readonly string[]
}

/** A publication that is out, with where it is. @throws post.not_found, post.not_published, connection.needs_reconnect */
export async function findPublished(
  deps: PublishingDeps,
  { workspaceId }: Pick<Member, 'workspaceId'>,
  id: PostId,
  publicationId: PublicationId,
): Promise<PublishedPlace> {
  const loaded = await deps.transactions.inWorkspace(workspaceId, (tx) => loadPost(deps, tx, workspaceId, id))
  const publication = loaded.publications.find((one) => one.id === publicationId)
  if (!publication) throw new AppError('post.not_found')
  const page = loaded.pages.get(publication.pageId)
  if (publication.state !== 'published' || publication.externalId === null)
    throw new AppError('post.not_published')
  if (!page) throw new AppError('connection.not_found')
  const { shape, link } = variantIn(loaded, publication, deps)
  return {
    publication,
    at: destinationAt({ workspaceId, network: publication.network, pageId: publication.pageId }, page),
    name: nameOf(page, publication),
    shape,
    link,
    scopes: page.scopes,
  }
}

/** Writes to Meta for a member who waits for it, through the ledger, and tells failures in words. */
export async function writeThere(
  { intents, connections }: PublishingDeps,
  { workspaceId }: Pick<Member, 'workspaceId'>,
  intent: Intent,
  name: string,
): Promise<string> {
  try {
    return (await intents.run(workspaceId, intent)).externalId
  } catch (cause) {
    await connections.failed(workspaceId, intent.connectionId, cause)
    if (!(cause instanceof WriteFailure)) throw cause
    const { kind, problem, waitSeconds } = cause
    if (kind === 'reconnect') throw new AppError('connection.needs_reconnect', { name }, { cause })
    if (kind === 'refused') throw new AppError('meta.refused', { reason: problem }, { cause })
    throw waitSeconds === undefined
      ? new AppError('meta.unavailable', {}, { cause })
      : new AppError('meta.throttled', { seconds: waitSeconds }, { cause })
  }
}

/** What Meta lets us do to a post that is out: other words, or taking it down. */
export const createChangeThere = (deps: PublishingDeps) => {
  const change = async (
    member: Member,
    id: PostId,
    { publication, at, name }: PublishedPlace,
    wanted: PublishedChange,
    label: string,
  ) => {
    await writeThere(
      deps,
      member,
      {
        // Wanted once more, it is another write: somebody may have changed it back meanwhile.
        key: `${publication.id}:change:${newId('req')}`,
        mark: publication.id,
        kind: 'posts.change',
        label: `${label} ${name} (${networkNames[publication.network]})`,
        subject: id,
        connectionId: at.connectionId,
        facts: asFacts({ ...whereOf(at, publication.id), change: wanted }),
        create: () => deps.publisher.change(at, wanted),
      },
      name,
    )
  }
  return {
    /** @throws post.not_editable_there, meta.* */
    edit: async (member: Member, id: PostId, publicationId: PublicationId, text: string): Promise<void> => {
      const place = await findPublished(deps, member, id, publicationId)
      const { publication, name } = place
      if (!canEdit(publication, place.shape))
        throw new AppError('post.not_editable_there', {
          reason:
            publication.network === 'instagram'
              ? 'the words of an Instagram post can only be changed in the Instagram app.'
              : 'the words of this kind of post can only be changed on Facebook.',
        })
      await change(
        member,
        id,
        place,
        { kind: 'edit', externalId: publication.externalId ?? '', text },
        'Change the words on',
      )
      await deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
        await savePublication(tx, member.workspaceId, publication.id, {
          // Below pictures the link is part of these words, and is not put there once more.
          overrides: {
            ...publication.overrides,
            text,
            hashtags: [],
            ...(place.link === null && { link: '' }),
          },
          updatedAt: deps.clock.now(),
        })
        await deps.audit.record(tx, member, 'post.edited_there', id, undefined, {
          network: publication.network,
          name,
        })
        await announcePost(deps.events, tx, member.workspaceId, id)
      })
    },
    /** @throws post.not_editable_there, meta.* */
    takeDown: async (member: Member, id: PostId, publicationId: PublicationId): Promise<void> => {
      const place = await findPublished(deps, member, id, publicationId)
      const { publication, name } = place
      if (!canDelete(publication, place.scopes, place.shape))
        throw new AppError('post.not_editable_there', {
          reason: 'this one can only be taken down in the app of the network.',
        })
      const video = publication.mediaExternalId !== null && publication.network === 'facebook'
      const externalId = (video ? publication.mediaExternalId : publication.externalId) ?? ''
      await change(member, id, place, { kind: 'delete', externalId, video }, 'Take it down from')
      await deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
        await savePublication(tx, member.workspaceId, publication.id, {
          state: 'deleted',
          nextAt: null,
          wakeAt: null,
          figuresNextAt: null,
          updatedAt: deps.clock.now(),
        })
        await deps.audit.record(tx, member, 'post.deleted_there', id, undefined, {
          network: publication.network,
          name,
        })
        await announcePost(deps.events, tx, member.workspaceId, id)
      })
    },
  }
}
