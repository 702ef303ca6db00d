import { expect, it } from 'vitest'
import { briefStep, createVideoMemory, keyFor, type FilmWork } from './video-memory.ts'

const brief = { product: 'Latte', business: 'Harbour', url: 'https://harbour.example' }
const id = 'brief_01j00000000000000000000000' as never

it('changes a brief that nothing was filmed of, and writes a new one beside a filmed one', () => {
  expect(briefStep(undefined, brief)).toBe('create')
  const known = { text: JSON.stringify(brief), id, filmed: false }
  expect(briefStep(known, brief)).toBe('same')
  expect(briefStep(known, { ...brief, offer: 'Two for one' })).toBe('change')
  expect(briefStep({ ...known, filmed: true }, { ...brief, offer: 'Two for one' })).toBe('create')
})

it('asks with the same key for the same film, and with another for another', () => {
  const work = { briefId: id, wishes: { seconds: 15 }, storyboard: {} } as unknown as FilmWork // told apart only by its text
  expect(keyFor(work, { key: 'before', work: structuredClone(work) }, () => 'fresh')).toBe('before')
  const longer: FilmWork = { ...work, wishes: { ...work.wishes, seconds: 30 } }
  expect(keyFor(longer, { key: 'before', work }, () => 'fresh')).toBe('fresh')
})

it('works on where storage is refused', () => {
  const refuse = () => {
    throw new Error('denied')
  }
  const memory = createVideoMemory({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'ws_1')
  expect(() => memory.rememberTyped({ product: 'x' })).not.toThrow()
  expect(memory.typed()).toBeUndefined()
})
