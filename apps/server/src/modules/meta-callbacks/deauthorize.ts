import { AppError } from '#platform/errors.ts'
import type { CallbackDeps } from './deps.ts'

/** A person took our app off their Meta account. @throws meta.forged */
export const createDeauthorize =
  ({ signals, connections }: Pick<CallbackDeps, 'signals' | 'connections'>) =>
  async (signedRequest: string, requestId: string): Promise<void> => {
    const person = signals.person(signedRequest)
    if (!person) throw new AppError('meta.forged')
    await connections.personRemovedApp(person.userId, person.issuedAt, requestId)
  }
