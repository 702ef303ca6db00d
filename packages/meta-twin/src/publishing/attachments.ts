import type { Post } from '../store/publishing-records.ts'
import type { Json } from '../store/records.ts'
import { coverOf } from '../videos/thumbnails.ts'
import type { Call } from '../wire/call.ts'
import { fileAddress, postAddress } from './addresses.ts'
import { photosOf, videoOf } from './post-fields.ts'

/** `/{post}/attachments`: at most one, whose parts are its `subattachments`. */
export function attachmentsOf(post: Post, call: Call): Json[] {
  const photos = photosOf(post, call).map((photo) => ({
    media: { image: { height: photo.height, src: fileAddress(call.origin, photo.id), width: photo.width } },
    target: { id: photo.id, url: postAddress(call.origin, post.id) },
    type: 'photo',
    url: postAddress(call.origin, post.id),
    ...(photo.caption !== undefined && { description: photo.caption }),
  }))
  const [single] = photos
  if (photos.length > 1 && single) {
    return [
      {
        media: single.media,
        subattachments: { data: photos },
        target: single.target,
        title: `Photos from ${call.twin.objects.findOf('page', post.page)?.name ?? 'a Page'}`,
        type: 'album',
        url: single.url,
      },
    ]
  }
  if (single) return [single]
  const video = videoOf(post, call)
  if (video) {
    const { width = 0, height = 0 } = video.upload.facts ?? {}
    return [
      {
        media: {
          image: { height, src: coverOf(video, call.origin), width },
          source: fileAddress(call.origin, video.id),
        },
        target: { id: video.id, url: postAddress(call.origin, video.id) },
        ...(video.title !== undefined && { title: video.title }),
        ...(video.description !== undefined && { description: video.description }),
        type: 'video_inline',
        url: postAddress(call.origin, post.id),
      },
    ]
  }
  if (!post.card) return []
  const { url, title, description, picture } = post.card
  return [
    {
      ...(picture !== undefined && { media: { image: { src: picture } } }),
      ...(description !== undefined && { description }),
      target: { url },
      title,
      type: 'share',
      unshimmed_url: url,
      url,
    },
  ]
}
