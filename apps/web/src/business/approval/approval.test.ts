import type { CalendarEntry, Role } from '@adwright/contract'
import { expect, test } from 'vitest'
import { inTheirOrder, mayApprove, nextToApprove, waitsForYes } from './approval.ts'

const roles: Role[] = ['owner', 'admin', 'editor', 'analyst', 'client']
const post = (id: string, at: string | null) => ({ id, at }) as CalendarEntry // nothing else is looked at

test('whose posts wait, and whose yes counts, as the server has it', () => {
  expect(roles.slice(0, 3).map((role) => waitsForYes('editors', role))).toEqual([false, false, true])
  expect(roles.slice(0, 3).map((role) => waitsForYes('client', role))).toEqual([true, true, true])
  expect(roles.some((role) => waitsForYes('off', role))).toBe(false)
  expect(roles.filter((role) => mayApprove('editors', role))).toEqual(['owner', 'admin', 'client'])
  expect(roles.filter((role) => mayApprove('client', role))).toEqual(['client'])
  expect(roles.filter((role) => mayApprove('off', role))).toEqual(['owner', 'admin', 'client'])
})

test('one goes through them by their times, and from the last to the first', () => {
  const posts = [post('c', '2026-12-09'), post('a', '2026-12-03'), post('b', '2026-12-03')]
  expect(inTheirOrder(posts).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(nextToApprove(posts, 'a')?.id).toBe('b')
  expect(nextToApprove(posts, 'c')?.id).toBe('a')
  expect(nextToApprove([post('a', null)], 'a')).toBeUndefined()
  expect(nextToApprove(posts, 'gone')?.id).toBe('a')
})
