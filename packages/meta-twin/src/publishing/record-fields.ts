import type { NodeName } from '@adwright/meta-schema'
import type { Readers } from '../objects/ad-object-fields.ts'
import type { PublishingRecord } from '../store/publishing-records.ts'
import { videoFields } from '../videos/video-fields.ts'
import { containerFields, instagramCommentFields, mediaFields } from './instagram/media-fields.ts'
import { commentFields, photoFields, postFields } from './post-fields.ts'

type PublishingKind = PublishingRecord['kind']

export const publishingNodes: Record<PublishingKind, NodeName> = {
  video: 'AdVideo',
  photo: 'Photo',
  post: 'PagePost',
  comment: 'Comment',
  container: 'ShadowIGMediaBuilder',
  ig_media: 'IGMedia',
  ig_comment: 'IGComment',
}

/** What a read shows when it names no fields. */
export const publishingDefaults: Partial<Record<PublishingKind, readonly string[]>> = {
  video: ['description', 'updated_time'],
  photo: ['created_time', 'name'],
  post: ['created_time', 'message'],
  comment: ['created_time', 'from', 'message'],
  ig_comment: ['timestamp', 'text'],
}

export const publishingReaders: Record<PublishingKind, Readers<never>> = {
  video: videoFields,
  photo: photoFields,
  post: postFields,
  comment: commentFields,
  container: containerFields,
  ig_media: mediaFields,
  ig_comment: instagramCommentFields,
}
