import { expect, it } from 'vitest'
import { usageNote } from './usage-note.ts'

it('tells what is used, and warns before more is asked for than is left', () => {
  expect(usageNote({ used: 7, limit: null }, 12)).toEqual({ text: '7 AI generations used', tone: 'quiet' })
  expect(usageNote({ used: 26, limit: 30 }, 4)).toEqual({
    text: '26 of 30 AI generations of your plan are used',
    tone: 'quiet',
  })
  expect(usageNote({ used: 26, limit: 30 }, 5)).toMatchObject({ tone: 'warn' })
  expect(usageNote({ used: 31, limit: 30 }, 1).text).toContain('No AI generations are left')
})
