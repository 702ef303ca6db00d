import type { PostId, UpdatePost } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { announcePost } from './announce.ts'
import { waitsForApproval } from './approval.ts'
import { chooseDestinations } from './choose-destinations.ts'
import { holdMedia, newPublication } from './create-post.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { loadAround, loadPost, variantIn, type LoadedPost } from './load-post.ts'
import { destinationKey, isOpen, type StoredPost, type StoredPublication } from './post.ts'
import { savePost } from './post-store.ts'
import { insertPublications, removePublications, savePublication } from './publication-store.ts'
import { leadMs } from './publish-plan.ts'
import { settingsOf } from './settings-store.ts'
import { allMediaIds } from './variant.ts'

/**
 * Changes a post that is not out anywhere yet, or what differs where it is not. What was made ready of it at Meta is made anew.
 * @throws post.not_found, post.changed_meanwhile, post.not_changeable, post.destination_unknown, media.not_found
 */
export const createUpdatePost =
  (deps: PublishingDeps, clocks: ConnectionClock) =>
  (member: Member, id: PostId, { version, ...wish }: UpdatePost): Promise<void> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const loaded = await loadPost(deps, tx, workspaceId, id, { lock: true })
      const { post, publications } = loaded
      if (post.version !== version) throw new AppError('post.changed_meanwhile')
      // Of a post that is out somewhere, only what differs on the places where it is not can change.
      const isPartlyOut = !publications.every(isOpen)
      const asksMore = Object.keys(wish).some((key) => key !== 'overrides')
      if (!publications.some(isOpen) || (isPartlyOut && asksMore))
        throw new AppError('post.not_changeable', { state: 'out, or on its way' })
      const { approval } = await settingsOf(tx, workspaceId)
      const written = withWish(post, wish, deps.clock.now())
      // A yes was to what stood there: other words wait for another.
      const asks = post.dueAt !== null && waitsForApproval(approval, member.role)
      const changed: StoredPost = asks ? { ...written, approval: 'awaiting' } : written
      const kept = await changeDestinations(deps, tx, member, loaded, wish)
      const adapted = kept.map((publication) => ({
        ...publication,
        overrides: isOpen(publication)
          ? overridesOf(publication, post, changed, wish)
          : publication.overrides,
      }))
      const mediaIds = allMediaIds(changed, adapted)
      await holdMedia(deps, tx, workspaceId, mediaIds)
      if (!(await savePost(tx, workspaceId, changed, mediaIds))) throw new AppError('post.changed_meanwhile')
      await restart(deps, clocks, tx, member, changed, adapted)
      await deps.audit.record(tx, member, 'post.changed', id)
      await announcePost(deps.events, tx, workspaceId, id)
    })

type Wish = Omit<UpdatePost, 'version'>

function withWish(post: StoredPost, wish: Wish, now: Date): StoredPost {
  const link = wish.link === undefined ? post.link : wish.link
  return {
    ...post,
    text: wish.text?.trim() ?? post.text,
    hashtags: wish.hashtags ?? post.hashtags,
    link,
    linkPreview: link === post.link ? post.linkPreview : null,
    firstComment: wish.firstComment?.trim() ?? post.firstComment,
    format: wish.format ?? post.format,
    items: wish.items ?? post.items,
    collaborators: wish.collaborators ?? post.collaborators,
    notAfter:
      wish.notAfter === undefined ? post.notAfter : wish.notAfter === null ? null : new Date(wish.notAfter),
    updatedAt: now,
  }
}

/** What was cut for a file does not fit another one that took its place. */
function overridesOf(
  publication: StoredPublication,
  before: StoredPost,
  after: StoredPost,
  { overrides }: Wish,
): StoredPublication['overrides'] {
  const asked = overrides?.[destinationKey(publication)]
  if (asked) return asked
  const { media, altTexts, ...rest } = publication.overrides
  const same = ([at]: [string, unknown]) =>
    before.items[Number(at)]?.mediaId === after.items[Number(at)]?.mediaId
  return {
    ...rest,
    ...(media && { media: Object.fromEntries(Object.entries(media).filter(same)) }),
    ...(altTexts && { altTexts: Object.fromEntries(Object.entries(altTexts).filter(same)) }),
  }
}

async function changeDestinations(
  deps: PublishingDeps,
  tx: Tx,
  { workspaceId }: Member,
  { post, publications }: LoadedPost,
  { destinations, overrides = {} }: Wish,
): Promise<StoredPublication[]> {
  if (!destinations) return publications
  const chosen = await chooseDestinations(deps, tx, workspaceId, destinations)
  const wanted = chosen.map((one) => destinationKey({ network: one.network, pageId: one.page.pageId }))
  const gone = publications.filter((publication) => !wanted.includes(destinationKey(publication)))
  await removePublications(
    tx,
    workspaceId,
    gone.map(({ id }) => id),
  )
  const fresh: StoredPublication[] = []
  const all = chosen.map((one, position) => {
    const key = wanted[position] ?? ''
    const known = publications.find((publication) => destinationKey(publication) === key)
    if (known) return { ...known, position }
    const made = newPublication(deps, post, one, position, overrides[key] ?? {})
    fresh.push(made)
    return made
  })
  await insertPublications(tx, workspaceId, fresh)
  return all
}

/** Everything begins anew with the new content, at the time it had. */
async function restart(
  deps: PublishingDeps,
  clocks: ConnectionClock,
  tx: Tx,
  { workspaceId }: Member,
  post: StoredPost,
  publications: StoredPublication[],
): Promise<void> {
  const loaded = await loadAround(deps, tx, workspaceId, post, publications)
  for (const publication of publications.filter(isOpen)) {
    const { dueAt } = post
    const ahead = await clocks.ahead(workspaceId, publication.connectionId)
    const nextAt = dueAt && new Date(dueAt.getTime() - leadMs(variantIn(loaded, publication, deps)))
    const waits = publication.state === 'failed' || publication.state === 'expired'
    await savePublication(tx, workspaceId, publication.id, {
      position: publication.position,
      overrides: publication.overrides,
      round: publication.round + 1,
      prepared: [],
      looks: 0,
      ...(post.approval === 'awaiting' &&
        publication.state === 'scheduled' && { state: 'draft', nextAt: null, wakeAt: null }),
      ...(dueAt !== null &&
        post.approval !== 'awaiting' &&
        !waits && {
          state: 'scheduled',
          dueAt,
          nextAt,
          wakeAt: nextAt && new Date(nextAt.getTime() - ahead),
          waitingFor: null,
        }),
      updatedAt: deps.clock.now(),
    })
  }
}
