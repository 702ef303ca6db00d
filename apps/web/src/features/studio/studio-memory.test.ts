import type { BriefId, GenerationId } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { createStudioMemory, keyFor, type Work } from './studio-memory.ts'

function aStore() {
  const map = new Map<string, string>()
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}
const brief = { business: 'Harbour', product: 'Latte', url: 'https://harbour.example' }
const drawing = { count: 2, creativity: 60, quality: 'standard', painter: 'auto' } as const
const work: Work = { kind: 'images', brief, drawing }

describe('the key of a run', () => {
  it('survives a reload while there is no answer, and belongs to one workspace', () => {
    const store = aStore()
    createStudioMemory(store, 'one').rememberPending({ key: 'k1', work })
    expect(createStudioMemory(store, 'one').pending()).toEqual({ key: 'k1', work })
    expect(createStudioMemory(store, 'two').pending()).toBeUndefined()
  })
  it('is used again for the same work only', () => {
    const pending = { key: 'k1', work }
    expect(keyFor(structuredClone(work), pending, () => 'k2')).toBe('k1')
    expect(keyFor({ ...work, drawing: { ...drawing, count: 3 } }, pending, () => 'k2')).toBe('k2')
    expect(keyFor(work, undefined, () => 'k2')).toBe('k2')
  })
})

it('knows what the last ten runs did', () => {
  const memory = createStudioMemory(aStore(), 'one')
  for (let n = 0; n < 12; n += 1) memory.rememberWork(`gen_${n}` as GenerationId, work)
  expect(memory.workOf('gen_11' as GenerationId)).toEqual(work)
  expect(memory.workOf('gen_1' as GenerationId)).toBeUndefined()
})

it('needs no second brief for the same words', () => {
  const memory = createStudioMemory(aStore(), 'one')
  memory.rememberBrief(brief, 'brief_1' as BriefId)
  expect(memory.briefWith({ ...brief })).toBe('brief_1')
  expect(memory.briefWith({ ...brief, product: 'Tea' })).toBeUndefined()
})

it('works on where storing is forbidden', () => {
  const refuse = () => {
    throw new Error('denied')
  }
  const memory = createStudioMemory({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'one')
  memory.rememberPending({ key: 'k', work })
  expect(memory.pending()).toBeUndefined()
})
