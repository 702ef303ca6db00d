import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Post, When } from '@adwright/contract'
import { postService, type Content, type PostOptions, type Progress } from '@adwright/contract/services'
import { instantOf } from '@adwright/posting/times'
import type { CliIo } from './cli-io.ts'
import { libraryId, type PostOrder } from './post-order.ts'
import { UsageError } from './usage-error.ts'
import type { SignedIn } from './sign-in.ts'

/** Does what was asked for. @throws UsageError, ApiError, ServiceError */
export async function send(
  order: PostOrder,
  { api, workspace }: SignedIn,
  {
    content,
    onProgress,
    signal,
  }: Pick<CliIo, 'signal'> & {
    content: Content | undefined
    onProgress: (progress: Progress) => void
  },
): Promise<Post> {
  const { command, subject, caption, business, style, filmStyle, seconds } = order
  const options: PostOptions = {
    networks: order.networks,
    when: whenOf(order.at, workspace.timeZone),
    firstComment: order.firstComment,
    altText: order.altText,
    hashtags: order.hashtags,
    name: path.basename(subject),
    idempotencyKey: order.key,
    wait: order.wait,
    mend: order.mend,
    signal,
    onProgress,
  }
  const about = { business, language: order.language ?? ownLanguage() }
  const service = postService(api)
  switch (command) {
    case 'post-everywhere':
      return service.postContentEverywhere(needed(content), caption, options)
    case 'post-video':
      return service.postVideoToFacebook(needed(content), caption, options)
    case 'quick-image-campaign':
      return service.quickImageCampaign(subject, caption, { ...options, ...about, style })
    case 'quick-video-campaign':
      return service.quickVideoCampaign(subject, caption, { ...options, ...about, filmStyle, seconds })
  }
}

/** What is to be posted; undefined when it has yet to be made. Files are read while they are sent. @throws UsageError */
export async function contentOf(
  { command, subject }: Pick<PostOrder, 'command' | 'subject'>,
  folder: string,
): Promise<Content | undefined> {
  if (command.startsWith('quick-')) return undefined
  const mediaId = libraryId(subject)
  if (mediaId) return { mediaId }
  const file = path.resolve(folder, subject)
  // A folder opens as well, and only breaks while it is being sent.
  const isFile = (await stat(file).catch(() => undefined))?.isFile()
  if (!isFile) throw new UsageError(`There is no file ${subject}.`)
  return openAsBlob(file)
}

function needed(content: Content | undefined): Content {
  if (!content) throw new Error('A command that posts a file was run without one.')
  return content
}

function whenOf(at: PostOrder['at'], timeZone: string): When {
  if (!at) return { kind: 'now' }
  if (at.kind === 'instant') return { kind: 'at', at: at.at }
  const { at: instant, moved } = instantOf(at.day, at.time, timeZone)
  if (moved)
    throw new UsageError(
      `There is no ${at.time} on ${at.day}: the clocks in ${timeZone} skip it. Choose another time.`,
    )
  return { kind: 'at', at: instant.toISOString() }
}

const ownLanguage = () => new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale).language
