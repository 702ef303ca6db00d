import { WriteFailure, type Intent } from '#modules/intents'
import { isStillSo } from './claim-store.ts'
import type { PublishingDeps } from './deps.ts'
import type { DuePublication } from './due-publication.ts'
import { findingsOf } from './findings.ts'
import type { Step } from './keep-step.ts'
import type { Prepared } from './post.ts'
import { savePublication } from './publication-store.ts'
import { asFacts, whereOf } from './publish-facts.ts'
import { isStale, partsOf } from './publish-plan.ts'
import type { Part } from './publisher.ts'
import { withReadyFiles } from './ready-files.ts'
import { networkNames, processing } from './trouble.ts'

/** Containers that are looked at again after so many seconds; Meta asks for no more than one look a minute in the long run. */
const looksAfter = [3, 5, 10, 20, 30, 60]
const MOST_LOOKS = 30
const MOST_ROUNDS = 3

/**
 * Has everything at Meta that the post consists of, and nobody sees. Each object's id is stored before the next is
 * made. `ready` when it can be shown.
 */
export const createPrepare = (deps: PublishingDeps) => {
  const { intents, publisher, transactions, clock } = deps

  const make = async (due: DuePublication, part: Part, now: Date): Promise<Prepared> => {
    const { place, publication, post, at, name } = due
    const intent: Intent = {
      key: `${publication.id}:${publication.round}:${part.key}`,
      mark: publication.id,
      kind: 'posts.part',
      label: `Send ${wordsOf(part)} to ${name} (${networkNames[publication.network]})`,
      subject: post.id,
      connectionId: at.connectionId,
      facts: asFacts({ ...whereOf(at, publication.id), part: part.key }),
      create: (progress) => publisher.makePart(at, part, progress),
    }
    const { externalId, answer } = await intents.run(place.workspaceId, intent)
    return { key: part.key, externalId, at: now.toISOString(), ...(answer !== undefined && { answer }) }
  }

  return async (due: DuePublication, now: Date): Promise<'ready' | 'again' | Step> => {
    const { place, publication } = due
    const problem = findingsOf(deps, due).find(({ level }) => level === 'problem')
    if (problem) throw new WriteFailure('refused', problem.message)
    if (isStale(publication.prepared, now)) return anew(due, 'expired')
    const variant = await withReadyFiles(deps, place.workspaceId, publication.network, due.variant)
    const made = [...publication.prepared]
    for (;;) {
      const parts = partsOf(variant, publication.network, made)
      const part = parts[made.length]
      if (!part) break
      if (part.kind === 'ig_carousel') {
        const waiting = await unready(due, made)
        if (waiting) return waiting
      }
      made.push(await make(due, part, now))
      const kept = await transactions.inWorkspace(place.workspaceId, async (tx) => {
        if (!(await isStillSo(tx, place.workspaceId, publication, due.post.version))) return false
        const change = { prepared: made, looks: 0, updatedAt: clock.now() }
        await savePublication(tx, place.workspaceId, publication.id, change)
        return true
      })
      // Changed while it was made ready: it is looked at as it is now.
      if (!kept) return 'again'
      Object.assign(publication, { prepared: made, looks: 0 })
    }
    return (await unready(due, made.slice(-1))) ?? 'ready'
  }

  /** What is to be done while some containers are not ready; undefined when all are. */
  async function unready(due: DuePublication, containers: readonly Prepared[]): Promise<Step | undefined> {
    const { publication, at, variant } = due
    if (publication.network !== 'instagram') return undefined
    const parts = partsOf(variant, publication.network, publication.prepared)
    for (const { key, externalId } of containers) {
      const part = parts.find((one) => one.key === key)
      if (!part) continue
      const state = await publisher.partState(at, part, externalId)
      if (state === 'ready') continue
      if (state === 'expired') return anew(due, 'expired')
      if (state === 'processing') return lookAgain(due)
      // A file that could not be processed once is tried once more: it is often Meta's own hiccup.
      if (publication.round < 1) return anew(due, 'failed')
      return { trouble: { kind: 'failed', problem: `Instagram could not process the file: ${state.failed}` } }
    }
    return undefined
  }

  function lookAgain({ publication }: DuePublication): Step {
    const { looks, network } = publication
    if (looks >= MOST_LOOKS)
      return {
        trouble: {
          kind: 'failed',
          problem: 'Instagram did not finish preparing the file. Try again, or convert it.',
        },
      }
    const seconds = looksAfter[Math.min(looks, looksAfter.length - 1)] ?? 60
    return { trouble: { kind: 'later', waitingFor: processing(network), seconds } }
  }

  function anew({ publication }: DuePublication, why: 'expired' | 'failed'): Step {
    if (publication.round >= MOST_ROUNDS && why === 'failed')
      return { trouble: { kind: 'failed', problem: 'Instagram could not process the file.' } }
    return {
      publication: { round: publication.round + 1, prepared: [], looks: 0, nextAt: publication.nextAt },
      quiet: true,
    }
  }
}

function wordsOf({ kind }: Part): string {
  if (kind === 'photo' || kind === 'ig_image') return 'a picture'
  if (kind === 'ig_carousel') return 'a carousel'
  return kind === 'ig_item' || kind === 'ig_story' ? 'a file' : 'a video'
}
