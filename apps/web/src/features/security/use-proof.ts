import { useState } from 'react'
import { api, ApiError } from '../../lib/api.ts'
import { securityWords as t } from './words.ts'

export const needsProof = (error: unknown): boolean =>
  error instanceof ApiError && error.body?.code === 'auth.proof_needed'

/**
 * What only the person may do is done at once shortly after they signed in. Later the server refuses it: then the form
 * asks for the password (`needed`), and `prove` gives it before it does the work.
 */
export function useProof(neededAtOnce = false) {
  const [needed, setNeeded] = useState(neededAtOnce)
  return {
    needed,
    check: (password: string): { password?: string } =>
      needed && !password ? { password: t.passwordRequired } : {},
    prove: async <T>(password: string, work: () => Promise<T>): Promise<T> => {
      if (needed) await api('provePresence', { body: { password } })
      return work().catch((error: unknown) => {
        if (needsProof(error)) setNeeded(true)
        throw error
      })
    },
  }
}
