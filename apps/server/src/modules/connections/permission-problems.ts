import type { ConnectionProblem } from '@adwright/contract'
import { inWords, missingRequired, missingScopes } from './scopes.ts'

export type PermissionFacts = { scopes: readonly string[]; askedScopes: readonly string[] }

const rerequest = { kind: 'rerequest', label: 'Allow it at Meta' } as const

/** Permissions that were asked for and not granted: those nothing works without apart from those that are for more. */
export function permissionProblems({ scopes, askedScopes }: PermissionFacts): ConnectionProblem[] {
  const required = missingRequired(scopes)
  const optional = missingScopes(scopes, askedScopes).filter((name) => !required.includes(name))
  const problems: ConnectionProblem[] = []
  if (required.length > 0)
    problems.push({
      code: 'permissions_declined',
      severity: 'broken',
      sentence: `Adwright may not ${inWords(required)}, and no campaign can run without that: allow it at Meta.`,
      remedy: rerequest,
      scopes: required,
    })
  if (optional.length > 0)
    problems.push({
      code: 'permissions_declined',
      severity: 'attention',
      sentence: `Adwright may not ${inWords(optional)}: everything else works, allow it at Meta if you want that too.`,
      remedy: rerequest,
      scopes: optional,
    })
  return problems
}
