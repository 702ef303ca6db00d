import type { StoredAttempt, StoredIntent } from './intent.ts'

/** Where a write stands, for the person at the screen. */
export function sentenceOf(intent: StoredIntent): string {
  switch (intent.outcome) {
    case 'live':
      return 'Done: it is at Meta.'
    case null:
      return 'It is being written to Meta.'
    case 'unknown':
      return intent.checkAt === null
        ? "Meta's answer was lost, and nothing is kept by which it could be looked up. Look for it in Ads Manager."
        : "Meta's answer was lost, so it may or may not be there. It is never written a second time before we have looked; you can look now."
    case 'not_live':
      return notLive[intent.reason ?? 'not_made'](intent.problem ?? '')
  }
}

const notLive: Readonly<Record<NonNullable<StoredIntent['reason']>, (problem: string) => string>> = {
  refused: (problem) => `Not at Meta: it was refused. ${problem}`.trim(),
  not_made: (problem) => `Not at Meta: nothing was made. ${problem}`.trim(),
  not_there: () => 'Not at Meta: we looked, and it is not there. It is safe to do it again.',
}

const doing: Readonly<Record<StoredAttempt['kind'], string>> = {
  create: 'Written to Meta',
  look_up: 'Looked for it at Meta before writing it again',
  check: 'Looked for it at Meta',
}

/** One call to Meta, and what it showed. */
export function attemptSentence({ kind, endedAt, outcome, problem }: StoredAttempt): string {
  const what = doing[kind]
  if (endedAt === null || outcome === null) return `${what}; no answer has come.`
  if (kind === 'create') {
    if (outcome === 'live') return `${what}: Meta confirmed it.`
    return `${what}: ${outcome === 'unknown' ? 'the answer was lost.' : 'it was not made.'} ${problem ?? ''}`.trim()
  }
  if (outcome === 'live') return `${what}: it is there.`
  return outcome === 'not_live' ? `${what}: it is not listed.` : `${what}: no answer. ${problem ?? ''}`.trim()
}
