/** What one wants from Adwright in one call, over the API client; the browser can load all of it. */
export { campaignService } from './services/campaign-service.ts'
export type { About } from './services/draw.ts'
export { standingOf, type Standing } from './services/follow-post.ts'
export {
  mediaService,
  type AspectRatio,
  type GenerateOptions,
  type VideoOptions,
} from './services/media-service.ts'
export { problemsOf } from './services/mend-post.ts'
export type { Pace } from './services/poll.ts'
export {
  postService,
  type Content,
  type PostOptions,
  type QuickOptions,
  type QuickVideoOptions,
} from './services/post-service.ts'
export type { Progress } from './services/progress.ts'
export { ServiceError } from './services/service-error.ts'
