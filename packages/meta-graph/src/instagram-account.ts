import type { IGUser } from '@adwright/meta-schema'
import { flag, number, text, type Node } from './answer.ts'
import type { ReadersFor } from './node-readers.ts'

export const instagramFields = {
  username: text,
  name: text,
  profile_picture_url: text,
  followers_count: number,
  is_published: flag,
} satisfies ReadersFor<IGUser>

export type InstagramAccount = Node<typeof instagramFields>

export const INSTAGRAM_FIELDS = ['id', ...Object.keys(instagramFields)].join(',')
