import type { Role, UserId } from '@adwright/contract'
import { expect, test } from 'vitest'
import { byStrength, isTeamRole, mayGive, refuseChangeOf, strongestRole } from './role.ts'

const roles: Role[] = ['owner', 'admin', 'editor', 'client', 'analyst']
const [me, you] = ['user_me' as UserId, 'user_you' as UserId]
const refusal = (by: Role, whom: Role, userId = you) => {
  try {
    refuseChangeOf({ userId: me, role: by }, { userId, role: whom })
    return 'allowed'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('nobody gives a role above their own', () => {
  for (const [at, giver] of roles.entries())
    for (const [below, given] of roles.entries()) expect([giver, given, mayGive(giver, given)]).toEqual([giver, given, at <= below]) // prettier-ignore
})

test('nobody changes themselves, the owner, or somebody above them', () => {
  expect(refusal('owner', 'owner', me)).toBe('workspace.own_role')
  expect(refusal('admin', 'admin', me)).toBe('workspace.own_role')
  expect(refusal('owner', 'owner')).toBe('workspace.owner_stays')
  expect(refusal('admin', 'owner')).toBe('workspace.owner_stays')
  expect(refusal('editor', 'admin')).toBe('workspace.role_too_strong')
  expect(refusal('admin', 'admin')).toBe('allowed')
  expect(refusal('owner', 'admin')).toBe('allowed')
})

test('the stronger of two roles counts', () => {
  expect(strongestRole('editor', 'admin')).toBe('admin')
  expect(strongestRole('owner', 'admin')).toBe('owner')
  expect(strongestRole(null, 'owner')).toBe('owner')
  expect(strongestRole('client', null)).toBe('client')
  expect(['client', 'owner', 'analyst', 'editor'].toSorted(byStrength as never)).toEqual([
    'owner',
    'editor',
    'client',
    'analyst',
  ])
})

test('those who only look on have roles of teams', () => {
  expect(roles.filter(isTeamRole)).toEqual(['client', 'analyst'])
})
