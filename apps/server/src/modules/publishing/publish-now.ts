import type { Intent } from '#modules/intents'
import { afterPublish } from './after-publish.ts'
import { claimPublishing, knownExternalIds } from './claim-store.ts'
import type { PublishingDeps } from './deps.ts'
import type { DuePublication } from './due-publication.ts'
import type { Step } from './keep-step.ts'
import { commentOf } from './post.ts'
import { countPublished, saveQuota } from './place-store.ts'
import { asFacts, CLOCK_SLACK_SECONDS, whereOf } from './publish-facts.ts'
import { publishOf } from './publish-plan.ts'
import { networkNames, quotaReached } from './trouble.ts'

const QUOTA_GOOD_FOR_MS = 10 * 60_000
const LOOK_AT_QUOTA_AGAIN_SECONDS = 3600

/** The one write that people see: exactly once, whatever happens to this process or to the answer. */
export const createPublishNow = (deps: PublishingDeps) => {
  const { intents, publisher, transactions } = deps

  /** Asked of the account itself, for the documented number differs from page to page. */
  const quotaOf = async ({ at, place, held }: DuePublication, now: Date) => {
    const known = held?.quota
    const fresh = known && now.getTime() - known.readAt.getTime() < QUOTA_GOOD_FOR_MS
    if (fresh && (known.total === null || known.used < known.total)) return known
    const told = await publisher.quota(at)
    if (!told) return undefined
    await transactions.inWorkspace(place.workspaceId, (tx) =>
      saveQuota(tx, place.workspaceId, { ...place, connectionId: at.connectionId }, { ...told, readAt: now }),
    )
    return told
  }

  return async (due: DuePublication, now: Date): Promise<Step | 'again'> => {
    const { place, post, publication, variant, at, name } = due
    const { workspaceId } = place
    if (publication.network === 'instagram' && publication.state !== 'unknown') {
      const quota = await quotaOf(due, now)
      if (quota && quota.total !== null && quota.used >= quota.total)
        return { trouble: quotaReached('instagram', LOOK_AT_QUOTA_AGAIN_SECONDS, quota.total) }
    }
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
      create: () => publisher.publish(at, publish),
    }
    const outcome = await intents.run(workspaceId, intent).catch(async (error: unknown) => {
      // Whatever the failure was: while the ledger does not know its end, nobody may change it and send it anew.
      const written = await transactions.inWorkspace(workspaceId, (tx) =>
        intents.list(tx, workspaceId, post.id),
      )
      if (written.some(({ key, outcome }) => key === intent.key && outcome === 'unknown'))
        publication.state = 'unknown'
      throw error
    })
    const hasComment = commentOf(post, publication) !== ''
    if (publication.network === 'instagram')
      await transactions.inWorkspace(workspaceId, (tx) => countPublished(tx, workspaceId, place))
    return {
      publication: afterPublish(publication, outcome, now, publish.kind, hasComment),
      activity: { action: 'post.published' },
    }
  }
}
