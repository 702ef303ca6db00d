import { Network } from '@adwright/contract'
import { z } from 'zod'
import type { Facts, Json, Sought } from '#modules/intents'
import type { Destination, Publish, Published } from './publisher.ts'

/** Two clocks may differ by so much: a post is looked for from a little earlier on. */
export const CLOCK_SLACK_SECONDS = 5

// What the ledger keeps, so that any process can look a write up without the code that made it.
const Where = z.object({
  network: Network,
  pageId: z.string(),
  page: z.string(),
  instagram: z.string(),
  publicationId: z.string(),
})
const Write = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('feed'),
    message: z.string(),
    link: z.string().nullable(),
    photoIds: z.array(z.string()),
  }),
  z.object({ kind: z.literal('video'), upload: z.json(), videoId: z.string(), description: z.string() }),
  z.object({ kind: z.literal('reel'), videoId: z.string(), description: z.string() }),
  z.object({ kind: z.literal('story_video'), videoId: z.string() }),
  z.object({ kind: z.literal('story_photo'), photoId: z.string() }),
  z.object({ kind: z.literal('ig'), containerId: z.string(), caption: z.string(), story: z.boolean() }),
])
export const PublishFacts = Where.extend({ publish: Write, since: z.number(), notThese: z.array(z.string()) })
export const CommentFacts = Where.extend({
  comment: z.object({ under: z.string(), isReply: z.boolean(), text: z.string() }),
})
export const ChangeFacts = Where.extend({
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('edit'), externalId: z.string(), text: z.string() }),
    z.object({ kind: z.literal('delete'), externalId: z.string(), video: z.boolean() }),
    z.object({ kind: z.literal('hide_comment'), commentId: z.string(), hidden: z.boolean() }),
  ]),
})
export const PartFacts = Where.extend({ part: z.string() })
type AnyFacts = z.infer<typeof PublishFacts | typeof CommentFacts | typeof ChangeFacts | typeof PartFacts>

export const whereOf = (at: Destination, publicationId: string): z.infer<typeof Where> => ({
  network: at.network,
  pageId: at.pageId,
  page: at.pageExternalId,
  instagram: at.instagramExternalId,
  publicationId,
})

export const destinationOf = (
  { workspaceId, connectionId }: Pick<Sought, 'workspaceId' | 'connectionId'>,
  where: z.infer<typeof Where>,
): Destination => ({
  workspaceId,
  connectionId,
  network: where.network,
  pageId: where.pageId as Destination['pageId'], // written from one by `whereOf`
  pageExternalId: where.page,
  instagramExternalId: where.instagram,
})

export const publishedOf = ({ publish, since, notThese }: z.infer<typeof PublishFacts>): Published => ({
  publish: publish as Publish, // the schema above is its shape
  since,
  notThese,
})

/** As it is stored: plain data, which the schemas above read back. */
export const asFacts = (facts: AnyFacts): Facts => JSON.parse(JSON.stringify(facts)) as Facts

/** Meta's id of the post, where the answer to its last step named it. */
export function postIdIn(answer: Json | undefined): string | undefined {
  const read = z.object({ postId: z.string() }).safeParse(answer)
  return read.success ? read.data.postId : undefined
}
