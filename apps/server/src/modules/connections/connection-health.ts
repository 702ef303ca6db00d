import type { ConnectionHealth, ConnectionProblem } from '@adwright/contract'
import { assetProblems, type AssetFacts } from './asset-problems.ts'
import type { NotedFailure } from './noted-failure.ts'
import { isTokenEnding, stillNoted } from './noted-failure.ts'
import { permissionProblems, type PermissionFacts } from './permission-problems.ts'
import { expiryProblems, notedProblem, type TokenFacts } from './token-problems.ts'

export type HealthFacts = TokenFacts &
  PermissionFacts &
  AssetFacts & { noted: readonly NotedFailure[]; checkedAt: Date }

/**
 * What is wrong with a connection, each with the one thing that mends it, the worst first. `now` is the connection's
 * own. While Meta does not accept the token, nothing else is told: it could not be known, nor mended before that.
 */
export function healthOf(facts: HealthFacts, now: Date): ConnectionHealth {
  const problems = problemsOf(facts, now)
  const worstFirst = problems.toSorted((a, b) => rank[a.severity] - rank[b.severity])
  return {
    state: worstFirst[0] === undefined ? 'healthy' : worstFirst[0].severity,
    checkedAt: facts.checkedAt.toISOString(),
    problems: worstFirst,
  }
}
const rank = { broken: 0, attention: 1 } as const

function problemsOf(facts: HealthFacts, now: Date): ConnectionProblem[] {
  const noted = stillNoted(facts.noted, now)
  const ended = noted.find(({ code }) => isTokenEnding(code))
  if (ended) return [notedProblem(ended, facts)]
  const expiry = expiryProblems(facts, now)
  if (expiry.some(({ severity }) => severity === 'broken')) return expiry
  return [
    ...noted.map((failure) => notedProblem(failure, facts)),
    ...permissionProblems(facts),
    ...assetProblems(facts),
    ...expiry,
  ]
}
