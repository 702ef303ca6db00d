import type { Call } from '../graph-call.ts'
import { createContainers, type Containers } from './containers.ts'
import { createIgComments, type IgComments } from './ig-comments.ts'
import { createIgInsights, type IgInsights } from './ig-insights.ts'
import { createIgMedia, type IgMedia } from './ig-media.ts'

/** Publishing on an Instagram account and what came of it, with the token of the Page it belongs to. */
export type InstagramTools = {
  containers: Containers
  media: IgMedia
  comments: IgComments
  insights: IgInsights
}

export const createInstagramTools = (call: Call): InstagramTools => ({
  containers: createContainers(call),
  media: createIgMedia(call),
  comments: createIgComments(call),
  insights: createIgInsights(call),
})
