import type { AdminProviders } from '@adwright/contract'
import type { Parts } from './deps.ts'
import { providersOf } from './provider.ts'
import { readProviders } from './provider-view.ts'

/** How those are that this installation depends on: each fact with where it comes from and how old it is. */
export const createLookAtProviders =
  ({ transactions, installation, clock }: Parts) =>
  async (): Promise<AdminProviders> => {
    const answers = await installation.storage.answers().catch(() => false)
    const now = clock.now()
    const rows = await transactions.asSystem((tx) => readProviders(tx, now))
    const setup = { ...installation, storage: { kind: installation.storage.kind, answers } }
    return { at: now.toISOString(), providers: providersOf(setup, rows, now) }
  }
