import type { Outcome } from '#modules/intents'
import { postIdIn } from './publish-facts.ts'
import type { StoredPublication } from './post.ts'
import type { Publish } from './publisher.ts'

const HOUR_MS = 3_600_000

/** Videos are taken by Meta first and shown some time after; everything else is out at once. */
export const isProcessed = (kind: Publish['kind']) =>
  kind === 'video' || kind === 'reel' || kind === 'story_video'

/** What a publication is once Meta has taken it. `at` is the destination's own time. */
export function afterPublish(
  { mediaExternalId }: Pick<StoredPublication, 'mediaExternalId'>,
  { externalId, answer }: Outcome,
  at: Date,
  kind?: Publish['kind'],
  hasComment = false,
): Partial<StoredPublication> {
  const processed = kind !== undefined && isProcessed(kind)
  return {
    state: processed ? 'publishing' : 'published',
    externalId: postIdIn(answer) ?? externalId,
    mediaExternalId: processed ? externalId : mediaExternalId,
    publishedAt: at,
    nextAt: at,
    looks: 0,
    waitingFor: null,
    problem: null,
    commentState: hasComment ? 'waiting' : null,
    figuresNextAt: new Date(at.getTime() + HOUR_MS),
  }
}
