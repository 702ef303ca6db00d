import type { Video } from '../store/publishing-records.ts'
import type { Call } from '../wire/call.ts'

/** A deleted video's bytes go as well, once that is committed; so does the post that was made for it. */
export function deleteVideo(video: Video, call: Call): void {
  const { objects } = call.twin
  objects.save({
    ...video,
    status: 'DELETED',
    updated: call.now,
    upload: { ...video.upload, segments: [] },
  })
  call.material.released.push(...video.upload.segments.map(({ file }) => file))
  const post = video.post === undefined ? undefined : objects.findOf('post', video.post)
  if (post) objects.save({ ...post, status: 'DELETED', updated: call.now })
}
