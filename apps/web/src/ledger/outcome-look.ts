import type { Intent, IntentOutcome } from '@adwright/contract'
import type { Tone } from '../ui/badge.tsx'

/** What became of a write to Meta, in the ledger's three words; `null` is under way. */
const looks: Record<IntentOutcome | 'in_progress', { tone: Tone; label: string }> = {
  live: { tone: 'good', label: 'Live' },
  not_live: { tone: 'neutral', label: 'Not live' },
  unknown: { tone: 'warn', label: 'Unknown' },
  in_progress: { tone: 'accent', label: 'Under way' },
}
export const outcomeLook = ({ outcome }: Pick<Intent, 'outcome'>) => looks[outcome ?? 'in_progress']
export const outcomeLabel = (outcome: keyof typeof looks): string => looks[outcome].label
