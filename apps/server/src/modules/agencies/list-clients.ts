import type { Client, ClientPage, ListClients } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { AgencyDeps } from './deps.ts'
import { leaderOf } from './leader.ts'
import { readRollup, type Rollup, type RollupClient } from './rollup-view.ts'

/** The clients of an agency, a page at a time, with the sums of all that match the search. */
export const createListClients =
  ({ transactions, clock }: AgencyDeps) =>
  async (member: Member, query: ListClients): Promise<ClientPage> => {
    const { organisationId } = leaderOf(member)
    const now = clock.now()
    const rollup = await transactions.inOrganisation(organisationId, (tx) =>
      readRollup(tx, organisationId, query, now),
    )
    const rows = rollup.clients ?? []
    const shown = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? shown.at(-1) : undefined
    return {
      clients: shown.map(present),
      total: rollup.total,
      totals: rollup.totals ?? [],
      receipt: receiptOf(rollup, query.days, now),
      ...(last && { nextCursor: last.id }),
    }
  }

const present = ({ active, total, connected, broken, figures, ...row }: RollupClient): Client => ({
  id: row.id,
  name: row.name,
  createdAt: instant(row.createdAt),
  members: row.members,
  campaigns: { active, total },
  figures: figures ?? [],
  connection: broken ? 'needs_reconnect' : connected ? 'ok' : 'none',
  lastActivityAt: row.lastActivityAt === null ? null : instant(row.lastActivityAt),
  simulated: simulatedOf(row),
})

function receiptOf(rollup: Rollup, days: number, now: Date): ClientPage['receipt'] {
  const today = now.toISOString().slice(0, 10)
  return {
    source: 'meta_insights',
    window: { days, since: rollup.since ?? today, until: rollup.until ?? today },
    fetchedAt: rollup.fetchedAt === null ? null : instant(rollup.fetchedAt),
    simulated: simulatedOf(rollup),
  }
}

const simulatedOf = ({ simulated, real }: Pick<Rollup, 'simulated' | 'real'>): Client['simulated'] =>
  simulated ? (real ? 'some' : 'all') : 'none'

/** PostgreSQL writes instants into JSON with the offset of its session. */
const instant = (text: string): string => new Date(text).toISOString()
