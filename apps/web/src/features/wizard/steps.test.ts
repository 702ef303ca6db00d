import { describe, expect, it } from 'vitest'
import { isReachable, stepAfter, stepBefore, stepToShow, visibleSteps } from './steps.ts'

const nothing = { briefSaved: false, chosen: 0, connected: false, launched: false }
const briefed = { ...nothing, briefSaved: true }
const chosen = { ...briefed, chosen: 2 }

describe('the step to show', () => {
  it('is the asked one when all before it is done', () => {
    expect(stepToShow('creative', briefed)).toBe('creative')
    expect(stepToShow('launch', { ...chosen, connected: true })).toBe('launch')
  })
  it('falls back to the last step that can be entered', () => {
    expect(stepToShow('launch', nothing)).toBe('brief')
    expect(stepToShow('preview', briefed)).toBe('creative')
    expect(stepToShow('launch', chosen)).toBe('connect')
  })
  it('is the launch for ever once launched', () => {
    expect(stepToShow('brief', { ...nothing, launched: true })).toBe('launch')
    expect(isReachable('creative', { ...chosen, launched: true })).toBe(false)
  })
})

describe('the way through', () => {
  it('asks newcomers to connect and nobody else', () => {
    expect(stepAfter('preview', false)).toBe('connect')
    expect(stepAfter('preview', true)).toBe('launch')
    expect(visibleSteps(true)).not.toContain('connect')
  })
  it('goes on from connecting even when the connection has just come to be', () => {
    expect(stepAfter('connect', true)).toBe('launch')
    expect(stepBefore('connect', true)).toBe('preview')
  })
  it('has two ends', () => {
    expect(stepBefore('brief', false)).toBeNull()
    expect(stepAfter('launch', false)).toBe('launch')
  })
})
