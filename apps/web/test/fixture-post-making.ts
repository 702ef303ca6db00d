import type {
  CreatePost,
  DestinationRef,
  Media,
  Overrides,
  Post,
  PostFinding,
  PostId,
  Publication,
  PublicationId,
} from '@adwright/contract'
import { checkPost, composeText, shapeOf, type MediaFacts } from '@adwright/posting'
import { id } from './fixture-data.ts'
import { allFiles } from './fixture-post-files.ts'

export type Written = Pick<
  Post,
  'text' | 'hashtags' | 'link' | 'firstComment' | 'format' | 'items' | 'collaborators' | 'notAfter'
> & { destinations: DestinationRef[]; overrides: Record<string, Overrides> }

export const keyOf = ({ network, pageId }: DestinationRef): string => `${network}:${pageId}`

const factsOf = (media: Media): MediaFacts => {
  const { contentType, bytes, width, height, durationMs } = media
  if (!contentType.startsWith('video/')) return { kind: 'image', contentType, bytes, width, height }
  return {
    kind: 'video',
    contentType,
    bytes,
    width,
    height,
    durationMs: durationMs ?? 0,
    frameRate: 30,
    videoCodec: 'h264',
    audioCodec: 'aac',
    audioSampleRate: 48_000,
    bitrate: 8_000_000,
    moovFirst: true,
    editList: false,
    chroma420: true,
    variableFrameRate: false,
  }
}
export const fileById = (mediaId: string, known: readonly Media[] = allFiles): Media =>
  known.find((media) => media.id === mediaId) ?? allFiles[0]!

/** One place of a post, judged by the same rules as on the server. */
function publicationOf(post: Written, ref: DestinationRef, at: number, number: number): Publication {
  const overrides = post.overrides[keyOf(ref)] ?? {}
  const format = overrides.format ?? post.format
  const { network } = ref
  const items = post.items.slice(0, overrides.items ?? 10).map((item, position) => ({
    ...item,
    media: fileById(overrides.media?.[String(position)] ?? item.media.id, [
      ...allFiles,
      ...post.items.map(({ media }) => media),
    ]),
  }))
  const text = composeText({
    text: overrides.text ?? post.text,
    hashtags: overrides.hashtags ?? post.hashtags,
  })
  const firstComment = overrides.firstComment ?? post.firstComment
  const facts = items.map(({ media, altText, tags }) => ({
    name: media.name,
    media: factsOf(media),
    altText,
    tags: tags.map(({ username, x = 0.5, y = 0.5 }) => ({ username, x, y })),
  }))
  const variant = { network, format, text, link: post.link, firstComment, items: facts }
  const findings = checkPost({ ...variant, collaborators: post.collaborators })
  return {
    id: id<PublicationId>('pub', 10 * number + at),
    network,
    pageId: ref.pageId,
    name: names[network],
    simulated: true,
    state: 'draft',
    sentence: 'It is a draft.',
    shape: shapeOf(network, format, facts, post.link),
    overrides,
    text,
    firstComment,
    media: items.map(({ media }) => media),
    findings: findings.map((finding) => ({ ...finding, fixes: [...finding.fixes] })) as PostFinding[],
    waitingFor: null,
    intentId: null,
    externalId: null,
    permalink: null,
    publishedAt: null,
    comment: null,
    canEdit: false,
    canDelete: false,
    canRetry: false,
    figures: null,
  }
}

const names = { facebook: 'Harbour Coffee', instagram: 'harbourcoffee' } as const

export function makePost(number: number, written: Written, change: Partial<Post> = {}): Post {
  const { overrides: _, destinations: refs, ...content } = written
  return {
    id: id<PostId>('post', number),
    version: 1,
    state: 'draft',
    ...content,
    linkPreview: written.link
      ? {
          title: 'Autumn menu',
          description: 'Soup, bread and cake, from eleven to six.',
          imageUrl: '/fixture/post-4-1200x630.svg',
          host: new URL(written.link).hostname,
          problem: null,
        }
      : null,
    dueAt: null,
    timing: 'draft',
    recurrenceId: null,
    approvalNote: null,
    simulated: true,
    publications: refs.map((ref, at) => publicationOf(written, ref, at, number)),
    neighbours: [],
    activity: [{ at: '2026-11-30T15:12:00.000Z', text: 'Maya wrote it.' }],
    createdAt: '2026-11-30T15:12:00.000Z',
    updatedAt: '2026-11-30T15:12:00.000Z',
    ...change,
  }
}

export const writtenOf = (post: Post): Written => ({
  text: post.text,
  hashtags: post.hashtags,
  link: post.link,
  firstComment: post.firstComment,
  format: post.format,
  items: post.items,
  collaborators: post.collaborators,
  notAfter: post.notAfter,
  destinations: post.publications.map(({ network, pageId }) => ({ network, pageId })),
  overrides: Object.fromEntries(post.publications.map((each) => [keyOf(each), each.overrides])),
})

/** What the composer sent, with the files in place of their ids. */
export function writtenFrom(sent: Partial<CreatePost>, known: readonly Media[]): Partial<Written> {
  const { items, when: _, idempotencyKey: __, ...rest } = sent
  return {
    ...rest,
    ...(items && {
      items: items.map(({ mediaId, altText, tags }) => ({ media: fileById(mediaId, known), altText, tags })),
    }),
  }
}
