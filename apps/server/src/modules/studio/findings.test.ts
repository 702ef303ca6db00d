import { expect, test } from 'vitest'
import { reportToFindings } from './findings.ts'

test('a clean picture says so', () => {
  expect(reportToFindings({ findings: [], shortened: [] })).toEqual([
    { level: 'ok', code: 'poster.clean', message: 'Everything is legible and inside the safe area.' },
  ])
})

test('what cannot be read is a problem, what crowds is a warning, what was shortened names its field', () => {
  const findings = reportToFindings({
    findings: [
      { kind: 'contrast', words: 'headline has contrast 3.1, it needs 4.5' },
      { kind: 'overlap', words: 'logo and subject cross by 90 px²' },
    ],
    shortened: [
      { role: 'headline', from: 'A very long line', to: 'A very…' },
      { role: 'kicker', from: 'Since 1911', to: '' },
    ],
  })
  expect(findings.map(({ level, code, field }) => [level, code, field])).toEqual([
    ['problem', 'poster.contrast', undefined],
    ['warning', 'poster.overlap', undefined],
    ['warning', 'poster.shortened', 'words.headline'],
    ['warning', 'poster.shortened', 'words.kicker'],
  ])
  expect(findings[0]?.message).toBe('Headline has contrast 3.1, it needs 4.5.')
  expect(findings[3]?.message).toContain('left out')
})
