import type { BriefId, GenerationId } from '@adwright/contract'
import { expect, it } from 'vitest'
import { createWizardMemory } from './wizard-memory.ts'

const brief = 'brief_00000000000000000000000000' as BriefId
function memoryStore() {
  const map = new Map<string, string>()
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}

it('adds to what it knows about a brief', () => {
  const memory = createWizardMemory(memoryStore(), 'ws_1')
  memory.rememberBrief(brief, { generationKey: 'key' })
  memory.rememberBrief(brief, { generationId: 'gen_1' as GenerationId })
  expect(memory.ofBrief(brief)).toEqual({ generationKey: 'key', generationId: 'gen_1' })
})
it('keeps what was begun in one workspace out of another', () => {
  const store = memoryStore()
  const [ours, theirs] = [createWizardMemory(store, 'ws_1'), createWizardMemory(store, 'ws_2')]
  ours.rememberTyped({ product: 'Latte' })
  ours.rememberLast({ brief, product: 'Latte', at: 1 })
  expect([theirs.typed(), theirs.lastDraft()]).toEqual([undefined, undefined])
  expect(ours.typed()).toEqual({ product: 'Latte' })
})
it('forgets on demand', () => {
  const memory = createWizardMemory(memoryStore(), 'ws_1')
  memory.rememberTyped({ product: 'Latte' })
  memory.rememberTyped(undefined)
  expect(memory.typed()).toBeUndefined()
})
it('works on where storing is forbidden or holds rubbish', () => {
  const refuse = () => {
    throw new Error('denied')
  }
  const memory = createWizardMemory({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'ws_1')
  memory.rememberBrief(brief, { days: 7 })
  expect(memory.ofBrief(brief)).toEqual({})
  expect(createWizardMemory({ ...memoryStore(), getItem: () => '{' }, 'ws_1').lastDraft()).toBeUndefined()
})
