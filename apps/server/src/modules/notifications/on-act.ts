import {
  Role,
  UserId,
  type CampaignId,
  type ConnectionId,
  type PostId,
  type WorkspaceId,
} from '@adwright/contract'
import { z } from 'zod'
import type { Audit } from '#modules/audit'
import type { Tx } from '#platform/transaction.ts'
import type { NotificationDeps } from './deps.ts'
import { askedCampaign, connectionFacts, nameOfWorkspace, postFacts } from './happened-view.ts'
import { ofDeadConnection } from './happenings.ts'
import type { Happening } from './notification.ts'
import type { Notify } from './notify.ts'
import type { Tell } from './tell.ts'

type Deps = { notify: Notify; tell: Tell; people: NotificationDeps['people'] }
type Act = {
  workspaceId: WorkspaceId
  actor: UserId
  action: string
  subject: string
  key: string
  after: unknown
}

/** What is recorded of them, as far as it is told here. */
const After = z
  .object({
    role: Role.optional(),
    note: z.string().optional(),
    owner: UserId.optional(),
    invitedBy: UserId.optional(),
  })
  .catch({})

/**
 * Acts as they are recorded, heard in the transaction that records them: who is to hear that somebody did something to
 * their post, their role or their team. Whoever did it is not told.
 */
export function hearActs(audit: Audit, deps: Deps): Audit {
  return {
    ...audit,
    record: async (tx, member, action, subject, before, after) => {
      await audit.record(tx, member, action, subject, before, after)
      const { workspaceId, userId: actor, requestId } = member
      await hear(deps, tx, {
        workspaceId,
        actor,
        action,
        subject,
        after,
        key: `${subject}:${action}:${requestId}`,
      })
    },
    recordOf: async (tx, actor, action, subject, facts) => {
      await audit.recordOf(tx, actor, action, subject, facts)
      const { workspaceId } = actor
      if (action !== 'connection.removed_at_meta' || workspaceId === null) return
      const connection = await connectionFacts(tx, workspaceId, subject as ConnectionId) // of these acts one’s id
      if (connection) await deps.notify(tx, workspaceId, ofDeadConnection(connection))
    },
  }
}

async function hear(deps: Deps, tx: Tx, act: Act): Promise<void> {
  const { notify, people } = deps
  const { workspaceId, actor, action, subject, key } = act
  const nameOf = async (userId: UserId) => (await people([userId])).get(userId)?.name ?? 'Somebody'
  const workspace = () => nameOfWorkspace(tx, workspaceId)
  const after = After.parse(act.after ?? {})
  const told = (one: Omit<Happening, 'key' | 'except'>) =>
    notify(tx, workspaceId, { ...one, key, except: actor })
  switch (action) {
    case 'post.approved':
    case 'post.refused': {
      const post = await postFacts(tx, workspaceId, subject as PostId) // of these acts a post's id
      if (!post) return
      return told({
        kind: action === 'post.approved' ? 'post.approved' : 'post.sent_back',
        to: [post.author],
        params: {
          name: post.title,
          by: await nameOf(actor),
          simulated: post.simulated,
          ...(after.note !== undefined && { reason: after.note }),
        },
        link: `/posts/${post.id}`,
      })
    }
    case 'campaign.approved':
    case 'campaign.sent_back': {
      const campaign = await askedCampaign(tx, workspaceId, subject as CampaignId) // of these acts a campaign's id
      if (!campaign) return
      return told({
        kind: action,
        to: [campaign.askedBy],
        params: {
          name: campaign.name,
          by: await nameOf(actor),
          simulated: campaign.simulated,
          ...(after.note !== undefined && { reason: after.note }),
        },
        link: `/campaigns/${subject}`,
      })
    }
    case 'member.role_changed':
      return told({
        kind: 'member.role_changed',
        to: [subject as UserId], // of these acts a person's id
        params: { role: after.role, by: await nameOf(actor), workspace: await workspace() },
        link: team,
      })
    case 'workspace.transferred':
      if (!after.owner) return
      return told({
        kind: 'member.role_changed',
        to: [after.owner],
        params: { role: 'owner', by: await nameOf(actor), workspace: await workspace() },
        link: team,
      })
    case 'member.removed':
      // They belong to the workspace no longer: it is theirs alone to know.
      return deps.tell(tx, { userId: subject as UserId, workspaceId: null }, {
        kind: 'member.removed',
        params: { by: await nameOf(actor), workspace: await workspace() },
        link: '/dashboard',
        key,
      }) // prettier-ignore
    case 'member.left':
      return told({
        kind: 'member.left',
        to: 'managers',
        params: { name: await nameOf(actor), workspace: await workspace() },
        link: team,
      })
    case 'invitation.accepted': {
      const one = { params: { name: await nameOf(actor), workspace: await workspace() }, link: team }
      // The same key keeps whoever invited them from hearing of it twice.
      if (after.invitedBy) await told({ ...one, kind: 'invitation.accepted', to: [after.invitedBy] })
      return told({ ...one, kind: 'member.joined', to: 'managers' })
    }
    default:
  }
}
const team = '/settings/team'
