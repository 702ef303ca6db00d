import type { Conversion, MediaFile } from '#modules/media'
import { expect, test } from 'vitest'
import { conversionFindings } from './findings.ts'

const aFile = (id: string, parentId: string | null = null) =>
  ({ id, parentId, name: `${id}.mp4` }) as MediaFile // all that is looked at
const aConversion = (mediaId: string, state: Conversion['state'] = 'running') =>
  ({ mediaId, askers: ['pub_1:0'], state, percent: 40, problem: null }) as unknown as Conversion
const found = (file: MediaFile, ...conversions: Conversion[]) =>
  conversionFindings(
    { id: 'pub_1' as never, network: 'instagram', overrides: {} },
    { items: [{ file, altText: '', tags: [] }] } as never,
    conversions,
  ).map(({ code }) => code)

test('only what is being made of the file that stands there is told', () => {
  expect(found(aFile('oven'), aConversion('oven'))).toEqual(['video.converting'])
  expect(found(aFile('cake'), aConversion('oven'))).toEqual([])
  expect(found(aFile('cut', 'oven'), aConversion('oven'))).toEqual(['video.converting'])
})

test('the latest counts', () => {
  expect(found(aFile('cut', 'oven'), aConversion('oven', 'done'), aConversion('oven', 'failed'))).toEqual([])
})
