import type { VideoCheck, VideoReport } from '@adwright/video'
import { describe, expect, test } from 'vitest'
import { presentCheck, type KeptReport } from './video-check.ts'
import { inOneText, videoFinding } from './video-finding.ts'

const check = (level: VideoCheck['level'], code: string, more: Partial<VideoCheck> = {}): VideoCheck => ({
  level,
  code,
  message: `It is ${code}.`,
  ...more,
})
const readable = check('fine', 'readable')
const placements: VideoReport['placements'] = [
  { placement: 'facebook_feed', ok: true, reasons: [], advice: ['1:1 fills it better.'] },
]
const report = (...checks: VideoCheck[]): KeptReport => ({
  checks,
  placements,
  limitsCheckedOn: '2026-11-26',
  measured: null,
})
const checkedAt = new Date('2026-11-26T09:00:00Z')
const done = (...checks: VideoCheck[]) =>
  presentCheck({ state: 'done', report: report(...checks), checkedAt })

describe('the verdict', () => {
  test.each([
    ['good when nothing was found but what is good to know', [readable, check('warning', 'index_last')], 'good'],
    ['worth a look with a warning', [readable, check('warning', 'loudness')], 'worth_a_look'],
    ['unfit with an error that a conversion mends', [readable, check('error', 'chroma')], 'unfit'],
    ['unfit when all of it is black', [readable, check('error', 'black')], 'unfit'],
    ['broken when it does not decode', [readable, check('error', 'decode')], 'broken'],
    ['broken when nothing could be read', [check('error', 'truncated')], 'broken'],
  ] as const)('is %s', (_, checks, verdict) => {
    expect(done(...checks).verdict).toBe(verdict)
  }) // prettier-ignore

  test('waits for the whole look, and tells what is known until then', () => {
    const waiting = { state: 'waiting' as const, checkedAt: null }
    const first = presentCheck({ ...waiting, report: report(readable, check('error', 'chroma')) })
    expect(first).toMatchObject({ state: 'waiting', verdict: null, findings: [{ code: 'chroma' }] })
    expect(first.placements).toEqual([{ ...placements[0], name: 'Facebook feed' }])
    expect(presentCheck({ ...waiting, report: null })).toEqual({
      state: 'waiting',
      verdict: null,
      findings: [],
      placements: [],
      limitsCheckedOn: null,
      checkedAt: null,
    })
  })

  test('says the worst first', () => {
    const found = done(readable, check('warning', 'index_last'), check('warning', 'peak'), check('error', 'size'))
    expect(found.findings.map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
  }) // prettier-ignore
})

describe('a finding', () => {
  test('names no command: nobody here has a terminal', () => {
    const fixes = [
      'Re-encode it as MP4: ffmpeg -i IN -c:v libx264 OUT.mp4',
      'Export it again, or rewrite the header: ffmpeg -i IN -c copy OUT.mp4',
      'Put the end card back, or: ffmpeg -i IN OUT.mp4',
      'Export it in 1080p.',
    ]
    expect(fixes.map((fix) => videoFinding(check('error', 'other', { fix }))?.remedy)).toEqual([
      'Re-encode it as MP4.',
      'Export it again.',
      'Put the end card back.',
      'Export it in 1080p.',
    ])
    expect(inOneText(check('error', 'other', { fix: fixes[1] ?? '' }))).toBe('It is other. Export it again.')
  })

  test('keeps to itself what the decoder muttered', () => {
    const message = 'Decoding found 3 faults in the file (h264: error while decoding MB 3 4 (I)).'
    expect(videoFinding(check('error', 'decode', { message }))?.sentence).toBe(
      'Decoding found 3 faults in the file.',
    )
  })

  test('of the size is worth a look only where it is too small', () => {
    const size = (width: number, height: number) =>
      videoFinding(check('warning', 'size', { data: { width, height } }))?.level
    expect([size(240, 426), size(2160, 3840), size(1081, 1920)]).toEqual(['warning', 'note', 'note'])
    expect(videoFinding(readable)).toBeUndefined()
  })
})
