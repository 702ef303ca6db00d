import type { CreativeId } from '@adwright/contract'
import { expect, it } from 'vitest'
import { fixtureDocument } from './document.fixture.ts'
import { createEditorMemory } from './editor-memory.ts'

const id = `creative_${'1'.repeat(26)}` as CreativeId
function storage() {
  const held = new Map<string, string>()
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  }
}

it('gives a document back to the version that it was made on, and to no other', () => {
  const store = storage()
  const memory = createEditorMemory(() => store)
  memory.write(id, 3, fixtureDocument)
  expect(memory.read(id, 3)).toEqual(fixtureDocument)
  expect(memory.read(id, 4)).toBeUndefined()
  memory.write(id, 3, undefined)
  expect(store.held.size).toBe(0)
})
it('forgets what it cannot read, and works on where nothing may be stored', () => {
  const store = storage()
  const memory = createEditorMemory(() => store)
  memory.write(id, 1, fixtureDocument)
  for (const key of store.held.keys()) store.held.set(key, '{"words":1}')
  expect(memory.read(id, 1)).toBeUndefined()
  const refused = createEditorMemory(() => {
    throw new Error('denied')
  })
  expect(() => refused.write(id, 1, fixtureDocument)).not.toThrow()
  expect(refused.read(id, 1)).toBeUndefined()
})
