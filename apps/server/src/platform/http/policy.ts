import {
  isPermitted,
  permissions,
  type Access,
  type Contract,
  type EndpointName,
  type Permission,
} from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Caller } from './authenticator.ts'

/** Members need a permission; of everybody else the contract says how they must be known, and the policy repeats it. */
export type RuleOf<Name extends EndpointName> = Contract[Name]['access'] extends 'member'
  ? Permission
  : Contract[Name]['access']
/** One rule for every route of the API: a route without one does not compile. */
export type Policy = { readonly [Name in EndpointName]: RuleOf<Name> }
/** The rules of one module. */
export type PolicyPart = Partial<Policy>

export type Rule = Exclude<Access, 'member'> | Permission

/**
 * Lets a caller in or says why not. In this order, so that nobody learns of a workspace that is not theirs: known at all,
 * in this workspace, by role, by the scopes of the key.
 * @throws AppError auth.required, auth.session_needed, workspace.not_found, workspace.no_permission, api_key.scope_missing
 */
export function admit(rule: Rule, caller: Caller | undefined): void {
  if (rule === 'public') return
  if (!caller) throw new AppError('auth.required')
  const { member, person, staff } = caller
  const isProgram = member?.scopes !== undefined || person?.origin?.apiKeyId !== undefined
  if (rule === 'person' || rule === 'staff') {
    if (!person || isProgram) throw new AppError('auth.session_needed')
    if (rule === 'staff' && !staff) throw new AppError('auth.staff_only')
    if (rule === 'staff' && caller.secondFactorMissing) throw new AppError('auth.second_factor_needed')
    return
  }
  if (rule === 'personal') {
    if (!person) throw new AppError('auth.session_needed')
    if (isProgram && !caller.scopes?.includes('read'))
      throw new AppError('api_key.scope_missing', { scope: 'read' })
    return
  }
  if (!member) throw new AppError('workspace.not_found')
  if (!isPermitted(member, rule)) throw new AppError('workspace.no_permission')
  if (!isProgram) return
  const { scope } = permissions[rule]
  if (scope === null) throw new AppError('auth.session_needed')
  if (!member.scopes?.includes(scope)) throw new AppError('api_key.scope_missing', { scope })
}
