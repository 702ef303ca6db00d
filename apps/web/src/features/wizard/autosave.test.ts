import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, type SaveState } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function autosaveInto(save: (value: string) => Promise<void>) {
  const states: SaveState[] = []
  return { states, autosave: createAutosave({ save, delayMs: 800, onState: (state) => states.push(state) }) }
}

describe('autosave', () => {
  it('saves once, the newest value, when typing pauses', async () => {
    const save = vi.fn(async () => {})
    const { autosave, states } = autosaveInto(save)
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(700)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(799)
    expect(save).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(save.mock.calls).toEqual([['ab']])
    expect(states.at(-1)).toBe('saved')
  })
  it('never has two requests under way and ends with the newest value', async () => {
    const finish: (() => void)[] = []
    const save = vi.fn(() => new Promise<void>((done) => finish.push(done)))
    const { autosave } = autosaveInto(save)
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(800)
    autosave.change('ab')
    autosave.change('abc')
    await vi.advanceTimersByTimeAsync(5000)
    expect(save).toHaveBeenCalledTimes(1)
    finish[0]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(save.mock.calls.map(([value]: unknown[]) => value)).toEqual(['a', 'abc'])
  })
  it('keeps what could not be stored and stores it at the next try', async () => {
    const save = vi.fn(async () => {}).mockRejectedValueOnce(new Error('offline'))
    const { autosave, states } = autosaveInto(save)
    autosave.change('a')
    expect(await autosave.flush()).toBe(false)
    expect(states.at(-1)).toBe('failed')
    expect(await autosave.flush()).toBe(true)
    expect(save.mock.calls).toEqual([['a'], ['a']])
  })
  it('has nothing to do when nothing changed', async () => {
    const save = vi.fn(async () => {})
    expect(await autosaveInto(save).autosave.flush()).toBe(true)
    expect(save).not.toHaveBeenCalled()
  })
})
