import type { Creative, Finding } from '@adwright/contract'
import { expect, it } from 'vitest'
import { findingsOf, warningsOf } from './poster-findings.ts'

const clean: Finding = { level: 'ok', code: 'poster.clean', message: 'Everything is legible.' }
const shortened: Finding = {
  level: 'warning',
  code: 'poster.shortened',
  field: 'words.headline',
  message:
    'The headline “Bread worth it all day” was too long for this shape; it reads “Bread worth it”. Use the shorter words, or edit them.',
}
const drawn = (placement: string, ...findings: Finding[]) => ({ placement, findings })
const creative = {
  renditions: [drawn('feed_4x5', clean), drawn('story_9x16', shortened), drawn('square_1x1', shortened)],
} as unknown as Creative // only what the rules read

it('tells each finding once with its shapes, the worst first', () => {
  expect(findingsOf(creative).map(({ message, formats }) => [message, formats])).toEqual([
    [shortened.message, ['story_9x16', 'square_1x1']],
    [clean.message, ['feed_4x5']],
  ])
  expect(warningsOf(creative)).toHaveLength(1)
})
