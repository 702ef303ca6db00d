import type { Usage } from '../usage.ts'
import { ownerOfUseCase, ownersOf, useCaseOf, type CallSubject, type Owner } from './owner.ts'
import { createRecentlyUsed } from './recently-used.ts'

const REMEMBERED = 10_000

export type GovernedCall = { path: string; subject?: CallSubject; token?: string; isAppToken?: boolean }

/**
 * Whose counters calls move. The address of `/{campaign_id}` does not tell, but its answer does: the business use case
 * header names account and counter, and is remembered for the next call.
 */
export type KnownOwners = {
  of(call: GovernedCall): { owners: Owner[]; useCase: string }
  learn(call: GovernedCall, usage: Usage): void
}

export function createKnownOwners(): KnownOwners {
  const learned = createRecentlyUsed<Owner>(REMEMBERED)
  const useCases = createRecentlyUsed<string>(REMEMBERED)
  return {
    of({ path, subject }) {
      const node = nodeOf(path)
      const told = learned.get(node)
      const named = ownersOf(path, subject)
      const owners = told && !named.some((owner) => isSame(owner, told)) ? [...named, told] : named
      return {
        owners: owners.length > 0 || !/^\d+$/.test(node) ? owners : [{ kind: 'object', id: node }],
        useCase: useCases.get(path) ?? useCaseOf(path),
      }
    },
    learn({ path, subject }, usage) {
      const [first, ...others] = usage.business
      // Several entries do not tell which of them the call was counted for.
      if (!first || others.some((other) => other.id !== first.id)) return
      const owner = ownerOfUseCase(first.type, first.id)
      const node = nodeOf(path)
      if (!/\d/.test(node) || owner.kind === 'business') return
      if (!ownersOf(path, subject).some((named) => isSame(named, owner))) learned.set(node, owner)
      if (others.length === 0 && owner.kind === 'account' && first.type !== useCaseOf(path)) {
        useCases.set(path, first.type)
      }
    },
  }
}

const nodeOf = (path: string) => path.split('/')[0] ?? ''
const isSame = (one: Owner, other: Owner) => one.kind === other.kind && one.id === other.id
