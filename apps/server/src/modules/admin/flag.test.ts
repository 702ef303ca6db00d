import type { WorkspaceId } from '@adwright/contract'
import { expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { isOn } from './flag.ts'

const many: WorkspaceId[] = Array.from({ length: 2000 }, () => newId('ws'))
const having = (name: 'video_studio' | 'public_sign_up', percent: number) =>
  many.filter((id) => isOn(name, { kind: 'share', percent }, id))

test('a share is about as large as it says, keeps who it had, and is another one for each flag', () => {
  const [ten, twenty] = [having('video_studio', 10), having('video_studio', 20)]
  expect(ten.length).toBeGreaterThan(120)
  expect(ten.length).toBeLessThan(280)
  expect(ten.every((id) => twenty.includes(id))).toBe(true)
  expect(having('public_sign_up', 10)).not.toEqual(ten)
})

test('on, off and by name', () => {
  const [mine, other] = [newId('ws'), newId('ws')]
  expect(isOn('video_studio', { kind: 'on' }, undefined)).toBe(true)
  expect(isOn('video_studio', { kind: 'off' }, mine)).toBe(false)
  expect(isOn('video_studio', { kind: 'workspaces', ids: [mine] }, mine)).toBe(true)
  expect(isOn('video_studio', { kind: 'workspaces', ids: [mine] }, other)).toBe(false)
  expect(isOn('video_studio', { kind: 'share', percent: 99 }, undefined)).toBe(false)
})
