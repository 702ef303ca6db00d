import type { Intent } from '#modules/intents'
import { isProcessed } from './after-publish.ts'
import type { PublishingDeps } from './deps.ts'
import type { DuePublication } from './due-publication.ts'
import type { Step } from './keep-step.ts'
import { asFacts, whereOf } from './publish-facts.ts'
import { publishOf } from './publish-plan.ts'
import { networkNames, processing, troubleOf } from './trouble.ts'

const looksAfter = [3, 5, 10, 20, 30, 60]
const MOST_LOOKS = 60

/** Rounds off what Meta has taken: waits until a video can be seen, learns its address, writes the first comment. */
export const createSettlePublication = ({ publisher, intents }: PublishingDeps) => {
  const comment = async (due: DuePublication): Promise<Step> => {
    const { place, post, publication, variant, at, name } = due
    const wanted = { under: publication.externalId ?? '', isReply: false, text: variant.firstComment }
    const intent: Intent = {
      key: `${publication.id}:first-comment`,
      mark: publication.id,
      kind: 'posts.comment',
      label: `Write the first comment on ${name} (${networkNames[publication.network]})`,
      subject: post.id,
      connectionId: at.connectionId,
      facts: asFacts({ ...whereOf(at, publication.id), comment: wanted }),
      lookOnce: true,
      create: () => publisher.comment(at, wanted),
    }
    try {
      await intents.run(place.workspaceId, intent)
      return { publication: { commentState: 'sent', commentProblem: null, nextAt: null, waitingFor: null } }
    } catch (error) {
      const trouble = troubleOf(error, { network: publication.network, name }, 0)
      // The post is out: a comment that cannot be written is told and not more.
      if (trouble.kind === 'failed')
        return {
          publication: { commentState: 'failed', commentProblem: trouble.problem, nextAt: null },
          activity: { action: 'post.comment_failed', facts: { problem: trouble.problem } },
        }
      throw error
    }
  }

  return async (due: DuePublication, now: Date): Promise<Step> => {
    const { publication, variant, at } = due
    const { kind } = publishOf(variant, publication.network, publication.prepared)
    if (publication.state === 'publishing' || publication.permalink === null) {
      const object = isProcessed(kind) ? publication.mediaExternalId : publication.externalId
      const settled = await publisher.settle(at, kind, object ?? '')
      if (settled.state === 'failed')
        return {
          // Nobody ever saw it, so it may be made once more.
          publication: { state: 'failed', externalId: null, publishedAt: null, nextAt: null, figuresNextAt: null, waitingFor: null, problem: settled.problem },
          activity: { action: 'post.failed', facts: { problem: settled.problem } },
        } // prettier-ignore
      if (settled.state === 'processing') return lookAgain(due, now)
      const waits = publication.commentState === 'waiting'
      return {
        publication: {
          state: 'published',
          externalId: settled.externalId,
          permalink: settled.permalink ?? '',
          waitingFor: null,
          looks: 0,
          nextAt: waits ? now : null,
          // What Meta was processing had none to be measured by.
          ...(publication.figuresNextAt === null && { figuresNextAt: now }),
        },
      }
    }
    if (publication.commentState === 'waiting') return comment(due)
    return { publication: { nextAt: null }, quiet: true }
  }

  function lookAgain({ publication }: DuePublication, now: Date): Step {
    const { looks, network } = publication
    if (looks >= MOST_LOOKS)
      return {
        publication: {
          nextAt: null,
          problem: `${networkNames[network]} has taken the video and not shown it for a long time. Look there.`,
        },
      }
    const seconds = looksAfter[Math.min(looks, looksAfter.length - 1)] ?? 60
    return {
      publication: {
        looks: looks + 1,
        waitingFor: { ...processing(network), until: null },
        nextAt: new Date(now.getTime() + seconds * 1000),
      },
      ...(looks > 0 && { quiet: true }),
    }
  }
}
