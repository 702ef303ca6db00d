import { WriteFailure, type Intent, type Outcome } from '#modules/intents'
import { afterPublish } from './after-publish.ts'
import { claimPublishing, knownExternalIds } from './claim-store.ts'
import type { PublishingDeps } from './deps.ts'
import type { DuePublication } from './due-publication.ts'
import { expired, isTooLate } from './expired.ts'
import type { Step } from './keep-step.ts'
import { commentOf } from './post.ts'
import { countPublished } from './place-store.ts'
import { asFacts, CLOCK_SLACK_SECONDS, whereOf } from './publish-facts.ts'
import { publishOf } from './publish-plan.ts'
import { networkNames } from './trouble.ts'

/** The one write that people see: exactly once, whatever happens to this process or to the answer. */
export const createPublishNow = (deps: PublishingDeps) => {
  const { intents, publisher, transactions } = deps
  return async (due: DuePublication, now: Date): Promise<Step | 'again'> => {
    const { place, post, publication, variant, at, name } = due
    const { workspaceId } = place
    const claimed = await transactions.inWorkspace(workspaceId, async (tx) => {
      if (!(await claimPublishing(tx, workspaceId, publication, post.version))) return undefined
      return { notThese: await knownExternalIds(tx, workspaceId, publication) }
    })
    // Changed while it was made ready: it is looked at as it is now.
    if (!claimed) return 'again'
    const publish = publishOf(variant, publication.network, publication.prepared)
    const intent: Intent = {
      key: `${publication.id}:${publication.round}:publish`,
      mark: publication.id,
      kind: 'posts.publish',
      label: `Publish on ${name} (${networkNames[publication.network]})`,
      subject: post.id,
      connectionId: at.connectionId,
      facts: asFacts({
        ...whereOf(at, publication.id),
        publish,
        since: Math.floor(now.getTime() / 1000) - CLOCK_SLACK_SECONDS,
        notThese: claimed.notThese,
      } as Parameters<typeof asFacts>[0]),
      lookOnce: true,
      create: () => {
        // Looked for in vain, perhaps for long.
        if (isTooLate(post, now)) throw new WriteFailure('later', 'It was too late to send it.')
        return publisher.publish(at, publish)
      },
    }
    let outcome: Outcome
    try {
      outcome = await intents.run(workspaceId, intent)
    } catch (error) {
      // Whatever the failure was: while the ledger does not know its end, nobody may change it and send it anew.
      const written = await transactions.inWorkspace(workspaceId, (tx) =>
        intents.list(tx, workspaceId, post.id),
      )
      const isUnknown = written.some(({ key, outcome: end }) => key === intent.key && end === 'unknown')
      publication.state = isUnknown ? 'unknown' : 'publishing'
      if (!isUnknown && isTooLate(post, now)) return expired(post)
      throw error
    }
    const hasComment = commentOf(post, publication) !== ''
    if (publication.network === 'instagram')
      await transactions.inWorkspace(workspaceId, (tx) => countPublished(tx, workspaceId, place))
    return {
      publication: afterPublish(publication, outcome, now, publish.kind, hasComment),
      activity: { action: 'post.published' },
    }
  }
}
