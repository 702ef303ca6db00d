import { CampaignId, type WorkspaceId } from '@adwright/contract'
import type { IntentKind, Sighting, Sought, StoredIntent } from '#modules/intents'
import type { Tx } from '#platform/transaction.ts'
import type { Place } from './ad-platform.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign, stoppedAmong } from './campaign-store.ts'
import type { CampaignDeps } from './deps.ts'
import { ChangeFacts, changedId, ImageFacts, ObjectFacts, VideoFacts } from './intent-facts.ts'
import { saveStep } from './object-store.ts'

type Deps = Pick<CampaignDeps, 'metaAds' | 'connections' | 'events' | 'clock'>

/** How the four kinds of writes to Meta's ads are looked up and kept, by what the ledger stored about them. */
export function campaignIntentKinds(
  deps: Deps,
): Record<'ads.object' | 'ads.image' | 'ads.video' | 'ads.change', IntentKind> {
  const retries: IntentKind['retries'] = async (tx, workspaceId, subjects) => {
    const stopped = await stoppedAmong(tx, workspaceId, subjects)
    return new Map(
      stopped.map((campaignId) => [
        campaignId,
        { kind: 'relaunch' as const, campaignId, label: 'Launch again' },
      ]),
    )
  }
  const foundLive: IntentKind['foundLive'] = (tx, workspaceId, intent) => keep(deps, tx, workspaceId, intent)
  const reported = (lookUp: IntentKind['lookUp']): IntentKind['lookUp'] => {
    return async (sought) => {
      try {
        return await lookUp(sought)
      } catch (error) {
        await deps.connections.failed(sought.workspaceId, sought.connectionId, error)
        throw error
      }
    }
  }
  const { metaAds } = deps
  return {
    'ads.object': {
      retries,
      foundLive,
      lookUp: reported(async (sought) => {
        const { account, object } = ObjectFacts.parse(sought.facts)
        const outcome = await metaAds.find(placeOf(sought, account), object, sought.mark)
        return outcome ? { seen: 'live', outcome } : { seen: 'not_listed' }
      }),
    },
    'ads.image': {
      retries,
      foundLive,
      lookUp: reported(async (sought) => {
        const { account, name } = ImageFacts.parse(sought.facts)
        const outcome = await metaAds.findImage(placeOf(sought, account), name)
        // The same bytes are the same image: uploading them once more makes nothing twice, so nobody need wait.
        return outcome ? { seen: 'live', outcome } : { seen: 'not_there' }
      }),
    },
    'ads.video': {
      retries,
      foundLive,
      lookUp: reported(async (sought) => {
        const { account } = VideoFacts.parse(sought.facts)
        const outcome = await metaAds.findVideo(placeOf(sought, account), sought)
        // Each phase of an upload is remembered before the next: one that is not whole goes on where it was.
        return outcome ? { seen: 'live', outcome } : { seen: 'not_there' }
      }),
    },
    'ads.change': {
      retries,
      foundLive,
      lookUp: reported(async (sought): Promise<Sighting> => {
        const { account, change } = ChangeFacts.parse(sought.facts)
        const holds = await metaAds.holds(placeOf(sought, account), change)
        return holds ? { seen: 'live', outcome: { externalId: changedId(change) } } : { seen: 'not_there' }
      }),
    },
  }
}

const placeOf = ({ workspaceId, connectionId }: Sought, adAccountExternalId: string): Place => ({
  workspaceId,
  connectionId,
  adAccountExternalId,
})

/** Found without its maker: the id of a step is kept, a name or budget is our record's from now on. */
async function keep(
  { events, clock }: Deps,
  tx: Tx,
  workspaceId: WorkspaceId,
  intent: StoredIntent,
): Promise<void> {
  const id = CampaignId.safeParse(intent.subject)
  const campaign = id.success ? await findCampaign(tx, workspaceId, id.data, { lock: true }) : undefined
  if (!campaign) return
  const made = ObjectFacts.or(VideoFacts).or(ImageFacts).safeParse(intent.facts)
  const changed = ChangeFacts.safeParse(intent.facts)
  const { externalId } = intent
  const isCampaign = made.success && 'object' in made.data && made.data.object === 'campaign'
  if (made.success && made.data.step !== undefined)
    await saveStep(tx, workspaceId, campaign.id, made.data.step, { externalId })
  const change = changed.success ? changed.data.change : undefined
  const saved = await saveCampaign(tx, workspaceId, {
    ...campaign,
    ...(isCampaign && { externalId }),
    ...(change?.kind === 'name' && { name: change.name }),
    ...(change?.kind === 'budget' && { dailyBudgetMinor: change.dailyBudgetMinor }),
    updatedAt: clock.now(),
  })
  if (saved) await announce(events, tx, workspaceId, saved)
}
