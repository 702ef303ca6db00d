import type { PagePostVideoReelsParams } from '@adwright/meta-schema'
import type { Call } from '../graph-call.ts'
import type { ParamsOf } from '../params-of.ts'
import { findVideos, type Video } from '../uploads/ad-videos.ts'
import { nodeId } from '../wire-params.ts'
import { createStagedVideos, type StagedVideos } from './staged-videos.ts'

/** 3 to 90 s, upright; thirty a day and Page. Times in unix seconds, at most 29 days ahead. */
export type ReelWords = {
  description?: string
  title?: string
  /** Published as soon as Meta is ready, unless it waits for its time or stays a draft. */
  when?: { at: number } | 'draft'
}

export type PageReels = StagedVideos<ReelWords> & {
  /** The Page's Reels whose title or description holds the mark. */
  findByMark(pageId: string, mark: string): Promise<Video[]>
}

export const createPageReels = (call: Call): PageReels => ({
  ...createStagedVideos<ReelWords>(call, 'video_reels', reelParams),
  findByMark: async (pageId, mark) => findVideos(call, `${nodeId(pageId)}/video_reels`, mark),
})

type Finish = ParamsOf<
  PagePostVideoReelsParams,
  {
    description?: string
    title?: string
    video_state?: 'PUBLISHED' | 'SCHEDULED' | 'DRAFT'
    scheduled_publish_time?: number
  }
>

function reelParams({ description, title, when }: ReelWords): Finish {
  const words = { description, title }
  if (when === undefined) return { ...words, video_state: 'PUBLISHED' }
  return when === 'draft'
    ? { ...words, video_state: 'DRAFT' }
    : { ...words, video_state: 'SCHEDULED', scheduled_publish_time: when.at }
}
