import { setTimeout as delay } from 'node:timers/promises'
import type { AdminProviders } from '@adwright/contract'
import type { Parts } from './deps.ts'
import { withoutSecrets } from '#platform/without-secrets.ts'
import type { Installation } from './installation.ts'
import { providersOf, type Setup } from './provider.ts'
import { readProviders } from './provider-view.ts'

/** How those are that this installation depends on: each fact with where it comes from and how old it is. */
export const createLookAtProviders =
  ({ transactions, installation, clock }: Parts) =>
  async (): Promise<AdminProviders> => {
    const [answers, mailProblem, voices] = await Promise.all([
      within(installation.storage.answers()).catch(() => false),
      problemOf(installation),
      within(installation.voices.check()).catch((error: unknown) => ({
        ready: [],
        problems: [textOf(error)],
      })),
    ])
    const now = clock.now()
    const rows = await transactions.asSystem((tx) => readProviders(tx, now))
    const setup: Setup = {
      ...installation,
      storage: { kind: installation.storage.kind, answers },
      mail: { kind: installation.mail.kind, problem: mailProblem },
      voices: { named: installation.voices.named, ...voices },
    }
    return { at: now.toISOString(), providers: providersOf(setup, rows, now) }
  }

const PATIENCE_MS = 8000
/** A page that shows what is in trouble does not hang with it. */
const within = <T>(asked: Promise<T>): Promise<T> =>
  Promise.race([
    asked,
    delay(PATIENCE_MS, undefined, { ref: false }).then(() => {
      throw new Error(`There was no answer within ${PATIENCE_MS / 1000} seconds.`)
    }),
  ])

const problemOf = async ({ mail }: Installation): Promise<string | null> =>
  mail.kind === 'outbox' ? null : within(mail.verify()).then(() => null, textOf)

const textOf = (error: unknown): string =>
  withoutSecrets(error instanceof Error ? error.message : 'no answer')
