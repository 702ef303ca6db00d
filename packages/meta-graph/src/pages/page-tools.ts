import type { Call } from '../graph-call.ts'
import { createPageComments, type PageComments } from './page-comments.ts'
import { createPageInsights, type PageInsights } from './page-insights.ts'
import { createPagePhotos, type PagePhotos } from './page-photos.ts'
import { createPagePosts, type PagePosts } from './page-posts.ts'
import { createPageReels, type PageReels } from './page-reels.ts'
import { createPageStories, type PageStories } from './page-stories.ts'
import { createPageVideos, type PageVideos } from './page-videos.ts'

/** Publishing on a Page and what came of it, with the Page's own token. */
export type PageTools = {
  posts: PagePosts
  photos: PagePhotos
  videos: PageVideos
  reels: PageReels
  stories: PageStories
  comments: PageComments
  insights: PageInsights
}

export const createPageTools = (call: Call): PageTools => ({
  posts: createPagePosts(call),
  photos: createPagePhotos(call),
  videos: createPageVideos(call),
  reels: createPageReels(call),
  stories: createPageStories(call),
  comments: createPageComments(call),
  insights: createPageInsights(call),
})
