import { useSearch } from '@tanstack/react-router'
import { readOutcome } from './connection-outcome.ts'
import { OutcomeNote } from './outcome-note.tsx'

/** Why a sign-in at Meta that began on this page did not help. That it did is seen without words. */
export function ConnectFailure({ returnTo }: { returnTo: string }) {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const outcome = readOutcome(search)
  return outcome && !outcome.ok && <OutcomeNote outcome={outcome} returnTo={returnTo} />
}
