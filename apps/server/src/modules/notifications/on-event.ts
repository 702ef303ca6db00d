import type { ServerEvent, WorkspaceId } from '@adwright/contract'
import type { Events } from '#platform/events.ts'
import type { Tx } from '#platform/transaction.ts'
import { campaignFacts, connectionFacts, postFacts, productOfFilm } from './happened-view.ts'
import { ofCampaign, ofDeadConnection, ofFailedGeneration, ofFilm, ofPost } from './happenings.ts'
import type { Happening } from './notification.ts'
import type { Notify } from './notify.ts'

/**
 * Events as the rooms publish them, heard in the transaction that made them true: what somebody is to be told of is
 * written there, so that it is told exactly when it happened, and no room has to think of it.
 */
export function hearEvents<Hub extends Pick<Events, 'publish'>>(hub: Hub, notify: Notify): Hub {
  return {
    ...hub,
    publish: async (tx, workspaceId, event, to) => {
      await hub.publish(tx, workspaceId, event, to)
      for (const happening of await happeningsOf(tx, workspaceId, event))
        await notify(tx, workspaceId, happening)
    },
  }
}

async function happeningsOf(tx: Tx, workspaceId: WorkspaceId, event: ServerEvent): Promise<Happening[]> {
  switch (event.name) {
    case 'campaign.changed': {
      const campaign = await campaignFacts(tx, workspaceId, event.data.campaignId)
      return campaign ? ofCampaign(campaign) : []
    }
    case 'post.changed': {
      const { postId, state } = event.data
      if (quiet.has(state)) return []
      const post = await postFacts(tx, workspaceId, postId)
      return post ? ofPost(post, state) : []
    }
    case 'film.changed': {
      const { videoGenerationId: id, state, problem } = event.data
      if (state !== 'done' && state !== 'failed') return []
      const product = await productOfFilm(tx, workspaceId, id)
      return product === undefined ? [] : ofFilm({ id, state, product, problem })
    }
    case 'generation.progress':
      return event.data.state === 'failed' ? [ofFailedGeneration(event.data)] : []
    case 'connection.changed': {
      const connection = await connectionFacts(tx, workspaceId, event.data.connectionId)
      return connection?.isDead ? [ofDeadConnection(connection)] : []
    }
    default:
      return []
  }
}

/** A post goes through these all the time. */
const quiet: ReadonlySet<string> = new Set(['draft', 'scheduled', 'publishing', 'waiting', 'deleted'])
