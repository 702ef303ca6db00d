import type { IntentId, Media, Post, Publication, PostFinding } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { PublishingDeps } from './deps.ts'
import { nameOf } from './due-publication.ts'
import { findingsOf } from './findings.ts'
import { variantIn, type LoadedPost } from './load-post.ts'
import { isOpen, postState, type StoredPublication } from './post.ts'
import type { ActivityRow } from './post-view.ts'
import { activitySentence, sentenceOf } from './words.ts'

type Around = {
  unknown: ReadonlyMap<string, string>
  activity: readonly ActivityRow[]
  neighbours: Post['neighbours']
}

/** A post as the API shows it. */
export async function presentPost(
  deps: Pick<PublishingDeps, 'media' | 'filesArePublic'>,
  member: Member,
  loaded: LoadedPost,
  { unknown, activity, neighbours }: Around,
): Promise<Post> {
  const { post, publications, files } = loaded
  const shown = new Map<string, Media>()
  for (const [id, file] of files) shown.set(id, await deps.media.present(file))
  const mediaOf = (id: string) => {
    const media = shown.get(id)
    return media ? [media] : []
  }
  return {
    id: post.id,
    version: post.version,
    state: postState(post, publications),
    text: post.text,
    hashtags: post.hashtags,
    link: post.link,
    linkPreview: post.linkPreview,
    firstComment: post.firstComment,
    format: post.format,
    items: post.items.flatMap(({ mediaId, altText, tags }) =>
      mediaOf(mediaId).map((media) => ({ media, altText, tags })),
    ),
    collaborators: post.collaborators,
    dueAt: post.dueAt?.toISOString() ?? null,
    notAfter: post.notAfter?.toISOString() ?? null,
    timing: post.timing,
    recurrenceId: post.recurrenceId,
    approvalNote: post.approvalNote,
    simulated: post.simulated,
    publications: publications.map((publication) => {
      const variant = variantIn(loaded, publication, deps)
      const page = loaded.pages.get(publication.pageId)
      const findings = isOpen(publication)
        ? findingsOf(deps, { publication, variant, page, conversions: loaded.conversions })
        : []
      return presentPublication(publication, {
        name: page ? nameOf(page, publication) : 'A destination that is no longer connected',
        shape: variant.shape,
        text: variant.text,
        firstComment: variant.firstComment,
        media: variant.items.flatMap(({ file }) => mediaOf(file.id)),
        findings,
        intentId: (unknown.get(publication.id) as IntentId | undefined) ?? null, // an id of the ledger's
        scopes: page?.scopes ?? [],
      })
    }),
    neighbours,
    activity: activity.flatMap(({ at, actor, action, after }) => {
      const text = activitySentence({
        action,
        byYou: actor === member.userId,
        bySystem: actor === 'system',
        after: typeof after === 'object' && after !== null ? { ...after } : {},
      })
      return text === undefined ? [] : [{ at: at.toISOString(), text }]
    }),
    createdAt: post.createdAt.toISOString(),
    updatedAt: post.updatedAt.toISOString(),
  }
}

type Shown = Pick<Publication, 'name' | 'shape' | 'text' | 'firstComment' | 'media' | 'intentId'> & {
  findings: PostFinding[]
  scopes: readonly string[]
}

function presentPublication(publication: StoredPublication, { scopes, ...shown }: Shown): Publication {
  const { state, externalId, network, permalink } = publication
  const isOut = state === 'published'
  return {
    ...shown,
    id: publication.id,
    network,
    pageId: publication.pageId,
    simulated: publication.simulated,
    state,
    sentence: sentenceOf(publication),
    overrides: publication.overrides,
    waitingFor: publication.waitingFor,
    intentId: state === 'unknown' ? shown.intentId : null,
    externalId,
    permalink: permalink === '' ? null : permalink,
    publishedAt: externalId === null ? null : (publication.publishedAt?.toISOString() ?? null),
    comment:
      publication.commentState === null
        ? null
        : { state: publication.commentState, problem: publication.commentProblem },
    canEdit: isOut && canEdit(publication, shown.shape),
    canDelete: isOut && canDelete(publication, scopes, shown.shape),
    canRetry: state === 'failed' || state === 'expired',
    figures: publication.figures,
  }
}

/** Facebook lets the app that made a post change its words; Instagram lets nobody. */
export const canEdit = ({ network }: Pick<StoredPublication, 'network'>, shape: string | null) =>
  network === 'facebook' && ['text', 'link', 'image', 'album'].includes(shape ?? '')

/** On Instagram that takes a permission of its own. */
export const canDelete = (
  { network }: Pick<StoredPublication, 'network'>,
  scopes: readonly string[],
  shape: string | null,
) =>
  network === 'facebook'
    ? shape !== 'story_image' && shape !== 'story_video'
    : scopes.includes('instagram_manage_contents')
