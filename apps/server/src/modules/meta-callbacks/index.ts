import type { DataDeletion, DeletionCode, MetaSetup } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { createDeletePerson, createDeletionStatus, createRequestDeletion } from './data-deletion.ts'
import { createDeauthorize } from './deauthorize.ts'
import type { CallbackDeps } from './deps.ts'
import { createHandleEvents } from './handle-events.ts'
import { createMetaSignals } from './meta-signals.ts'
import { createConfirmAddress, createReceiveWebhook } from './receive-webhook.ts'
import { createSetup } from './setup.ts'
import { forgetEvents } from './webhook-store.ts'

export { metaCallbackJobs } from './jobs.ts'
export { metaCallbackRoutes } from './routes.ts'

/** What Meta says by itself. Everything that comes signed throws meta.forged when it is not. */
export type MetaCallbacks = {
  /** What the Meta app needs, and how far this installation is. */
  setup(member: Member): Promise<MetaSetup>
  /** The challenge to answer with when the webhook's address is entered at Meta. */
  confirmAddress(query: URLSearchParams): Promise<string>
  /** Keeps what Meta tells; `handleEvents` acts on it. */
  receiveWebhook(bytes: Buffer, signature: string | undefined): Promise<void>
  /** Acts on what waits, in the order of its own time. Answers how many were acted on. */
  handleEvents(): Promise<number>
  deauthorize(signedRequest: string, requestId: string): Promise<void>
  /** Answers in the form that Meta wants. */
  requestDeletion(signedRequest: string): Promise<{ url: string; confirmation_code: string }>
  deletePerson(code: DeletionCode): Promise<void>
  /** @throws data_deletion.not_found */
  deletionStatus(code: DeletionCode): Promise<DataDeletion>
  /** Events that nobody will ask for again. */
  forgetOld(): Promise<void>
}

const DAY_MS = 86_400_000
/** Meta repeats a delivery for 36 hours; leads and comments can be fetched from it for about 90 days. */
const KEPT_DAYS = { done: 14, kept: 90 }

export function createMetaCallbacks(given: Omit<CallbackDeps, 'signals'>): MetaCallbacks {
  const { app, verifyToken, transactions, clock } = given
  const deps = { ...given, signals: createMetaSignals({ secret: app.secret, verifyToken }) }
  const ago = (days: number) => new Date(clock.now().getTime() - days * DAY_MS)
  return {
    setup: createSetup(deps),
    confirmAddress: createConfirmAddress(deps),
    receiveWebhook: createReceiveWebhook(deps),
    handleEvents: createHandleEvents(deps),
    deauthorize: createDeauthorize(deps),
    requestDeletion: createRequestDeletion(deps),
    deletePerson: createDeletePerson(deps),
    deletionStatus: createDeletionStatus(deps),
    forgetOld: () =>
      transactions.asSystem((tx) =>
        forgetEvents(tx, { done: ago(KEPT_DAYS.done), kept: ago(KEPT_DAYS.kept) }),
      ),
  }
}
