import { expect, test } from 'vitest'
import { filesArePublic } from './files-are-public.ts'

const fromFolder = (publicUrl: string) =>
  filesArePublic({ meta: { mode: 'live' }, storage: { kind: 'folder' }, http: { publicUrl } })
const fromS3 = (endpoint: string | undefined) =>
  filesArePublic({
    meta: { mode: 'live' },
    storage: { kind: 's3', endpoint },
    http: { publicUrl: 'http://localhost:4747' },
  })

test.each([
  'http://localhost:4747',
  'http://app.localhost',
  'http://127.0.0.1',
  'http://127.1',
  'http://[::1]:4747',
  'http://0.0.0.0',
  'http://192.168.1.20',
  'http://10.0.0.5:80',
  'http://[fd00::1]',
  'http://bakery.local',
  'http://bakery.local.',
  'https://adwright.corp.internal',
  'http://minio:9000',
])('files at %s are out of reach, in whichever storage', (url) => {
  expect([fromFolder(url), fromS3(url)]).toEqual([false, false])
})

test.each(['https://adwright.example', 'https://localhost.example.com', 'http://8.8.8.8', 'http://[2606:4700::1111]'])(
  'files at %s can be fetched',
  (url) => {
    expect([fromFolder(url), fromS3(url)]).toEqual([true, true])
  },
) // prettier-ignore

test('Amazon is public, and a rehearsal needs nobody outside', () => {
  expect(fromS3(undefined)).toBe(true)
  const http = { publicUrl: 'http://localhost:4747' }
  expect(filesArePublic({ meta: { mode: 'twin' }, storage: { kind: 'folder' }, http })).toBe(true)
})
