import { expect, test } from 'vitest'
import { reportToFindings } from './findings.ts'

const nothing = { findings: [], warnings: [], shortened: [] }

test('a clean picture says so', () => {
  expect(reportToFindings(nothing)).toEqual([
    { level: 'ok', code: 'poster.clean', message: 'Everything is legible and inside the safe area.' },
  ])
})

test('what cannot be read or would be refused is a problem, what crowds is a warning', () => {
  const findings = reportToFindings({
    ...nothing,
    findings: [
      { kind: 'contrast', words: 'pale', role: 'headline', measured: 3.1, bound: 4.5 },
      { kind: 'overlap', words: 'cross', role: 'logo', detail: 'subject' },
      { kind: 'overlap', words: 'covers', role: 'headline', detail: 'face' },
      { kind: 'glyphs', words: 'no face', role: 'offer', detail: 'ᚠ ᚢ' },
      { kind: 'bytes', words: 'large', measured: 32 * 1024 * 1024, bound: 30 * 1024 * 1024 },
    ],
  })
  expect(findings.map(({ level, code, field }) => [level, code, field])).toEqual([
    ['problem', 'poster.contrast', 'words.headline'],
    ['warning', 'poster.overlap', undefined],
    ['warning', 'poster.overlap', 'words.headline'],
    ['problem', 'poster.glyphs', 'words.offer'],
    ['problem', 'poster.bytes', undefined],
  ])
  expect(findings[0]?.message).toContain('contrast 3.1, it needs 4.5')
  expect(findings[1]?.message).toContain('The logo and the picture cross.')
  expect(findings[2]?.message).toContain('The headline covers a face.')
  expect(findings[3]?.message).toContain('ᚠ ᚢ')
  expect(findings[4]?.message).toContain('32 MB, Meta takes at most 30 MB')
})

test('what a person may leave as it is warns and says what to do', () => {
  const findings = reportToFindings({
    ...nothing,
    warnings: [
      { kind: 'busy', words: 'restless', role: 'headline', measured: 0.14, bound: 0.1 },
      { kind: 'coverage', words: 'much', measured: 0.46, bound: 0.4 },
      { kind: 'enlarged', words: 'large', role: 'photo', measured: 2.14, bound: 1.6 },
      { kind: 'blurry', words: 'soft', role: 'photo', measured: 0.2, bound: 0.35 },
    ],
  })
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['warning']))
  expect(findings.map(({ field }) => field)).toEqual(['words.headline', undefined, 'photoId', 'photoId'])
  expect(findings[1]?.message).toContain('46 %')
  expect(findings[2]?.message).toContain('2.1 times')
})

test('what was shortened names its field, what it was and what it reads now', () => {
  const [headline, kicker, body, cta, wordmark] = reportToFindings({
    ...nothing,
    shortened: [
      { role: 'headline', from: 'A very long line', to: 'A very…' },
      { role: 'kicker', from: 'Since 1911', to: '' },
      { role: 'body', from: 'word '.repeat(60), to: 'word…' },
      { role: 'cta', from: 'Book it at once', to: 'Book it…' },
      { role: 'wordmark', from: 'The long name', to: 'The long…' },
    ],
  })
  expect(headline).toEqual({
    shorter: 'A very…',
    level: 'warning',
    code: 'poster.shortened',
    field: 'words.headline',
    message:
      'The headline “A very long line” was too long for this shape; it reads “A very…”. Use the shorter words, or edit them.',
  })
  expect(kicker).toMatchObject({ field: 'words.kicker', message: expect.stringContaining('left out') })
  expect(body?.field).toBe('words.description')
  expect(body?.message.length).toBeLessThan(220)
  expect([cta?.field, wordmark?.field]).toEqual(['ctaLabel', undefined])
})
