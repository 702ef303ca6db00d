import type { ApplyFix, PostFix, PostId } from '@adwright/contract'
import { cropRect, limits, shortenText } from '@adwright/posting'
import type { MediaFile, PictureRecipe, VideoRecipe } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { loadPost, variantIn, type LoadedPost } from './load-post.ts'
import { destinationKey, isOpen, type StoredPublication } from './post.ts'
import { createUpdatePost } from './update-post.ts'

type Overrides = StoredPublication['overrides']

/**
 * Mends a finding on one destination: the post itself stays as its author wrote it. Pictures are made at once; a video
 * takes its time, and `finishConversion` puts it in place.
 * @throws post.not_found, post.changed_meanwhile, post.not_changeable, post.fix_not_possible
 */
export const createFixPost = (deps: PublishingDeps, clocks: ConnectionClock) => {
  const update = createUpdatePost(deps, clocks)
  return async (member: Member, id: PostId, { version, publicationId, fix }: ApplyFix): Promise<void> => {
    const { workspaceId } = member
    const loaded = await deps.transactions.inWorkspace(workspaceId, (tx) =>
      loadPost(deps, tx, workspaceId, id),
    )
    if (loaded.post.version !== version) throw new AppError('post.changed_meanwhile')
    const publication = loaded.publications.find((one) => one.id === publicationId)
    if (!publication) throw new AppError('post.not_found')
    if (!isOpen(publication)) throw new AppError('post.not_changeable', { state: 'out, or on its way' })
    const changed = await mend(deps, member, loaded, publication, fix)
    if (!changed) return
    const others = loaded.publications.map((one) => [destinationKey(one), one.overrides] as const)
    await update(member, id, {
      version,
      overrides: { ...Object.fromEntries(others), [destinationKey(publication)]: changed },
    })
  }
}

/** What is otherwise on the destination afterwards; undefined when that comes later. */
async function mend(
  deps: PublishingDeps,
  member: Member,
  loaded: LoadedPost,
  publication: StoredPublication,
  fix: PostFix,
): Promise<Overrides | undefined> {
  const { overrides } = publication
  switch (fix.kind) {
    case 'drop_hashtags':
      return { ...overrides, text: wordsOf(deps, loaded, publication, fix.text), hashtags: [] }
    case 'shorten':
      if (fix.field === 'text')
        return { ...overrides, text: wordsOf(deps, loaded, publication, fix.text), hashtags: [] }
      if (fix.field === 'firstComment') return { ...overrides, firstComment: fix.text }
      return { ...overrides, altTexts: { ...overrides.altTexts, [String(fix.item ?? 0)]: fix.text } }
    case 'format':
      return { ...overrides, format: fix.format }
    case 'keep_first':
      return { ...overrides, items: fix.items }
    default: {
      const { file, fix: fitting } = fileOf(deps, loaded, publication, fix)
      if (file.contentType.startsWith('video/')) {
        const conversion = await deps.transactions.inWorkspace(member.workspaceId, (tx) =>
          deps.media.convert(tx, member.workspaceId, file, videoRecipe(fitting), {
            asker: `${publication.id}:${fix.item}`,
          }),
        )
        if (conversion.resultId === null) return undefined
        return { ...overrides, media: { ...overrides.media, [String(fix.item)]: conversion.resultId } }
      }
      const made = await deps.media.adapt(member.workspaceId, file, pictureRecipe(fitting))
      return { ...overrides, media: { ...overrides.media, [String(fix.item)]: made.id } }
    }
  }
}

type MediaFix = Extract<PostFix, { kind: 'crop' | 'pad' | 'jpeg' | 'shrink' | 'transcode' }>

/** The words as they are written: where a link stands below them, without it and with room for it. */
function wordsOf(deps: PublishingDeps, loaded: LoadedPost, publication: StoredPublication, text: string) {
  const withoutLink = { ...publication, overrides: { ...publication.overrides, link: '' as const } }
  const { length } = variantIn(loaded, withoutLink, deps).text.trimStart()
  const link = variantIn(loaded, publication, deps).text.slice(length)
  if (link === '') return text
  if (text.endsWith(link)) return text.slice(0, -link.length)
  return shortenText(text, limits[publication.network].text.characters - link.length)
}

/**
 * A crop is always of the author's own file, so that another one can follow it. A cut-out that was found for what is
 * shown instead is of another shape there, and is found anew.
 */
function fileOf(
  deps: PublishingDeps,
  loaded: LoadedPost,
  publication: StoredPublication,
  fix: MediaFix,
): { file: MediaFile; fix: MediaFix } {
  const own = loaded.files.get(loaded.post.items[fix.item]?.mediaId ?? '')
  const shown = variantIn(loaded, publication, deps).items[fix.item]?.file
  const file = fix.kind === 'crop' || fix.kind === 'pad' ? own : shown
  if (!file) throw new AppError('post.fix_not_possible', { reason: 'the file is not in this post any more.' })
  if (fix.kind !== 'crop' || file.id === shown?.id) return { file, fix }
  const { width, height } = file
  const ratio = (fix.rect.width * width) / (fix.rect.height * height)
  const isOfFile = Math.abs(ratio / fix.ratio - 1) < 0.01
  return { file, fix: isOfFile ? fix : { ...fix, rect: cropRect(width, height, fix.ratio) } }
}

function pictureRecipe(fix: MediaFix): PictureRecipe {
  // The stricter of the two networks, so that one picture serves both.
  const size = { mostBytes: limits.instagram.images.image.bytes, mostSide: 2160 }
  if (fix.kind === 'crop') return { kind: 'picture', format: 'jpeg', crop: fix.rect, ...size }
  if (fix.kind === 'pad') return { kind: 'picture', format: 'jpeg', padToRatio: fix.ratio, ...size }
  return { kind: 'picture', format: 'jpeg', ...size }
}

function videoRecipe(fix: MediaFix): VideoRecipe {
  if (fix.kind === 'crop') return { kind: 'video', crop: fix.rect }
  if (fix.kind === 'pad') return { kind: 'video', padToRatio: fix.ratio }
  if (fix.kind === 'shrink') return { kind: 'video', mostBytes: 90 * 2 ** 20 }
  return {
    kind: 'video',
    ...(fix.kind === 'transcode' && fix.trimToMs !== undefined && { trimToMs: fix.trimToMs }),
  }
}
