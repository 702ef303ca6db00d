import type { VoiceModel } from '#modules/models'
import type { Clock } from '#platform/clock.ts'
import type { Log } from '#platform/log.ts'
import type { Mailer } from '#platform/mail.ts'
import type { Transactions } from '#platform/transaction.ts'
import { withoutSecrets } from '#platform/without-secrets.ts'
import { saveEnding, type WatchedProvider } from './ending-store.ts'

type Deps = { transactions: Pick<Transactions, 'asSystem'>; clock: Clock; log: Log }
export type WatchProviders = {
  mailer(mailer: Mailer): Mailer
  voices(voices: readonly VoiceModel[]): VoiceModel[]
}

/** Whose mailbox it was is nobody's business here. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>"']+@[^\s<>"']+/g, '[address]')

/**
 * Notes how sending mail and speaking ended last: their work leaves no rows behind that would tell. Noting never fails
 * or delays what it watches.
 */
export function createWatchProviders({ transactions, clock, log }: Deps): WatchProviders {
  const note = (provider: WatchedProvider, error?: unknown) => {
    const text = error instanceof Error ? error.message : 'no answer'
    const problem = error === undefined ? null : withoutAddresses(withoutSecrets(text)).slice(0, 500)
    transactions
      .asSystem((tx) => saveEnding(tx, { provider, at: clock.now(), problem }))
      .catch((cause: unknown) => log.warn({ err: cause, provider }, 'how it ended could not be noted'))
  }
  const watched = async <T>(
    provider: WatchedProvider,
    work: Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> => {
    try {
      const answer = await work
      note(provider)
      return answer
    } catch (error) {
      if (!signal?.aborted) note(provider, error)
      throw error
    }
  }
  return {
    mailer: (mailer) => ({ send: (mail) => watched('mail', mailer.send(mail)) }),
    voices: (voices) =>
      voices.map((voice) => ({
        ...voice,
        // Called off by us, it says nothing of the voice.
        speak: (line) => watched('voices', voice.speak(line), line.signal),
      })),
  }
}
