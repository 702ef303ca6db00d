import {
  meters,
  OrganisationId,
  type AdminOrganisation,
  type AdminOrganisationDetail,
  type AdminOrganisationPage,
} from '@adwright/contract'
import type { Standing } from '#modules/billing'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import { badCursor } from './cursor.ts'
import type { Parts } from './deps.ts'
import {
  clientsOf,
  leadersOf,
  listOrganisations,
  planChangesOf,
  usageOf,
  type ListedOrganisation,
} from './organisation-view.ts'

type Query = { search?: string | undefined; cursor?: string | undefined; limit: number }

/** Whoever pays, or could, the newest first. */
export const createListOrganisations = (parts: Parts) => {
  const present = createPresent(parts)
  return ({ search, cursor, limit }: Query): Promise<AdminOrganisationPage> =>
    parts.transactions.asSystem(async (tx) => {
      const after = cursor === undefined ? undefined : readOrganisation(cursor)
      const found = await listOrganisations(tx, { search, after, limit: limit + 1 })
      const organisations = await present(tx, found.slice(0, limit))
      const last = organisations.at(-1)
      const page = { organisations, receipt: receiptOf(parts) }
      return found.length > limit && last ? { ...page, nextCursor: last.id } : page
    })
}

/** @throws admin.organisation_not_found */
export const createGetOrganisation = (parts: Parts) => {
  const { transactions, accounts, billing } = parts
  const present = createPresent(parts)
  return async (id: OrganisationId): Promise<AdminOrganisationDetail> => {
    const { shown, leaders, ...rest } = await transactions.asSystem(async (tx) => ({
      shown: (await present(tx, [await findOrganisation(tx, id)]))[0],
      leaders: await leadersOf(tx, id),
      clients: await clientsOf(tx, id),
      changes: await planChangesOf(tx, id),
    }))
    if (!shown) throw new AppError('admin.organisation_not_found')
    const { credits } = await billing.get(id)
    const people = await accounts.people(leaders.map(({ userId }) => userId))
    return {
      ...shown,
      ...rest,
      receipt: receiptOf(parts),
      credit: credits.amountMinor > 0 ? credits : null,
      leaders: leaders.flatMap(({ userId, role }) => {
        const person = people.get(userId)
        return person ? [{ userId, name: person.name, email: person.email, role }] : []
      }),
    }
  }
}

/** Runs as the system. @throws admin.organisation_not_found */
export async function findOrganisation(tx: Tx, id: OrganisationId): Promise<ListedOrganisation> {
  const [found] = await listOrganisations(tx, { id, limit: 1 })
  if (!found) throw new AppError('admin.organisation_not_found')
  return found
}

const createPresent =
  ({ billing }: Parts) =>
  async (tx: Tx, found: readonly ListedOrganisation[]): Promise<AdminOrganisation[]> => {
    const standings: Standing[] = []
    for (const { id } of found) standings.push(await billing.standingIn(tx, id))
    const periods = found.flatMap(({ id }, index) => {
      const standing = standings[index]
      return standing ? [{ id, since: standing.period.start }] : []
    })
    const usage = await usageOf(tx, periods)
    return found.flatMap(({ createdAt, ...organisation }, index) => {
      const standing = standings[index]
      if (!standing) return []
      const { plan, state, endsAt, limits, period } = standing
      const used = usage.get(organisation.id)
      const shown: AdminOrganisation = {
        ...organisation,
        plan,
        state,
        endsAt: endsAt?.toISOString() ?? null,
        createdAt: createdAt.toISOString(),
        period: { start: period.start.toISOString(), end: period.end.toISOString() },
        usage: meters.map((meter) => ({ meter, used: used?.[meter] ?? 0, limit: limits[meter] })),
      }
      return [shown]
    })
  }

const receiptOf = ({ clock }: Parts) => ({
  source: 'records of use, memberships and plans, of all its workspaces',
  at: clock.now().toISOString(),
})

function readOrganisation(cursor: string): OrganisationId {
  const { data } = OrganisationId.safeParse(cursor)
  if (data === undefined) throw badCursor()
  return data
}
