import type { Media, MediaId } from '@adwright/contract'
import { emptyDraft, type Draft } from './draft.ts'

/** A square picture, told apart by its name. */
export const mediaOf = (name: string, change: Partial<Media> = {}): Media => ({
  id: `media_${name}` as MediaId, // ids are branded strings
  purpose: 'post',
  name,
  contentType: 'image/jpeg',
  bytes: 400_000,
  width: 1080,
  height: 1080,
  durationMs: null,
  stillUrl: null,
  url: `/media/${name}`,
  createdAt: '2026-11-25T10:00:00Z',
  ...change,
})

export const draftWith = (change: Partial<Draft>): Draft => ({
  ...emptyDraft(['facebook:page_1', 'instagram:page_1']),
  ...change,
})
