import type { PagePostPhotosParams } from '@adwright/meta-schema'
import { deleteNode, getNode } from '../ad-objects.ts'
import { isObject, readId, readNode, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { imageType } from '../images.ts'
import { edgeRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import { nodeId } from '../wire-params.ts'
import { secondsOf } from './page-posts.ts'

/** JPEG, PNG, GIF or TIFF up to 10 MB. */
export type NewPhoto = (
  | { url: string; file?: never }
  | { file: { bytes: Uint8Array; filename: string }; url?: never }
) & {
  caption?: string
  altText?: string
  /** Kept back: as part of a post with several photos, or of a story. */
  unpublished?: boolean
  /** Kept back for a day only, if nothing takes it up. */
  temporary?: boolean
  /** Unix seconds, see `publishTimeProblems`. */
  scheduledFor?: number
}

const photoFields = {
  name: text,
  alt_text: text,
  created_time: text,
  link: text,
  page_story_id: text,
  picture: text,
}
export type PagePhoto = Node<typeof photoFields>

export type PagePhotos = {
  /** `postId` is there when the photo was published with a post of its own. */
  create(pageId: string, photo: NewPhoto): Promise<{ id: string; postId?: string }>
  get(photoId: string, fields?: readonly string[]): Promise<PagePhoto>
  delete(photoId: string): Promise<{ success: true }>
  /** Photos of the Page with exactly this caption, made at or after the given moment (unix seconds). */
  findByMark(pageId: string, mark: { caption: string; since: number }): Promise<PagePhoto[]>
}

const FIELDS = ['name', 'alt_text', 'created_time', 'link', 'page_story_id'] as const

type Create = ParamsOf<
  PagePostPhotosParams,
  {
    url?: string
    caption?: string
    alt_text_custom?: string
    published?: boolean
    temporary?: boolean
    scheduled_publish_time?: number
  }
>

export const createPagePhotos = (call: Call): PagePhotos => ({
  create: async (pageId, photo) =>
    call(
      {
        method: 'POST',
        path: `${nodeId(pageId)}/photos`,
        params: photoParams(photo),
        ...(photo.file && {
          file: {
            field: 'source',
            filename: photo.file.filename,
            contentType: imageType(photo.file.bytes),
            bytes: new Uint8Array(photo.file.bytes),
          },
        }),
      },
      (answer) => {
        const postId = isObject(answer) ? text(answer.post_id) : undefined
        return { id: readId(answer), ...(postId !== undefined && { postId }) }
      },
    ),
  get: (photoId, fields = FIELDS) => getNode(call, photoId, fields, photoFields),
  delete: (photoId) => deleteNode(call, photoId),
  findByMark: async (pageId, { caption, since }) => {
    const found: PagePhoto[] = []
    const edge = {
      path: `${nodeId(pageId)}/photos`,
      params: { type: 'uploaded', fields: ['id', ...FIELDS].join(',') },
    }
    for await (const photo of edgeRows(call, edge, (row) => readNode(row, photoFields))) {
      if (secondsOf(photo.created_time) < since) break
      if ((photo.name ?? '') === caption) found.push(photo)
    }
    return found
  },
})

const photoParams = (photo: NewPhoto): Create => ({
  url: photo.url,
  caption: photo.caption,
  alt_text_custom: photo.altText,
  ...((photo.unpublished || photo.scheduledFor !== undefined) && { published: false }),
  temporary: photo.temporary,
  scheduled_publish_time: photo.scheduledFor,
})
