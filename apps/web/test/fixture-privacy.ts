import type { PersonalExport } from '@adwright/contract'
import { ago } from './fixture-data.ts'
import type { Handlers } from './fixture-handlers.ts'

export const readyExport: PersonalExport = {
  state: 'ready',
  askedAt: ago(3 * 60_000),
  bytes: 48_213_904,
  expiresAt: ago(-7 * 24 * 3_600_000),
}

/** The file with somebody's data, and their account's end. */
export function createPrivacyFixture(state: { signedIn: boolean }) {
  const fresh = () => ({
    file: { state: 'none', askedAt: null, bytes: null, expiresAt: null } as PersonalExport,
  })
  const world = fresh()
  const handlers: Handlers = {
    getExport: () => world.file,
    requestExport: () => {
      world.file = { state: 'making', askedAt: ago(0), bytes: null, expiresAt: null }
      return world.file
    },
    deleteAccount: () => {
      state.signedIn = false
      return { done: true }
    },
  }
  return { world, handlers, reset: () => void Object.assign(world, fresh()) }
}
