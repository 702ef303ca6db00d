import type { Role, UserId } from '@adwright/contract'
import { expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { peopleConcerned, type PersonToTell } from './audience.ts'

const roles: Role[] = ['owner', 'admin', 'editor', 'client', 'analyst']
const person = (role: Role, leads = false, userId: UserId = newId('user')): PersonToTell => ({
  userId,
  role,
  leads,
  choice: undefined,
})
const rolesOf = (people: PersonToTell[]) =>
  people.map(({ role, leads }) => (leads ? `leading ${role}` : role))

test('who is concerned follows from what they may do', () => {
  const all = roles.map((role) => person(role))
  expect(rolesOf(peopleConcerned(all, 'managers'))).toEqual(['owner', 'admin'])
  expect(rolesOf(peopleConcerned(all, 'writers'))).toEqual(['owner', 'admin', 'editor'])
  expect(rolesOf(peopleConcerned(all, 'everybody'))).toEqual(roles)
  expect(rolesOf(peopleConcerned(all, [all[2]?.userId ?? newId('user'), newId('user')]))).toEqual(['editor'])
})

test('a post waits for whoever may say yes in this workspace; without a client, for those who manage it', () => {
  const all = roles.map((role) => person(role))
  expect(rolesOf(peopleConcerned(all, 'approvers', 'editors'))).toEqual(['owner', 'admin', 'client'])
  expect(rolesOf(peopleConcerned(all, 'approvers', 'client'))).toEqual(['client'])
  expect(rolesOf(peopleConcerned([person('owner'), person('editor')], 'approvers', 'client'))).toEqual([
    'owner',
  ])
})

test('leaders of an agency hear of a client only where nobody of the client’s own is concerned', () => {
  const boss = person('owner', true)
  expect(rolesOf(peopleConcerned([boss, person('editor')], 'writers'))).toEqual(['editor'])
  expect(rolesOf(peopleConcerned([boss, person('editor')], 'managers'))).toEqual(['leading owner'])
})

test('whoever belongs to both is told once', () => {
  const rosa = person('owner')
  const twice = [rosa, person('owner', true, rosa.userId)]
  expect(peopleConcerned(twice, 'managers')).toEqual([rosa])
})
