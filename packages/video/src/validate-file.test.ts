import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeMovie, tone, twoHalves } from '../test/movies.ts'
import { announceLonger, announceSize, half, slowClock, spoil } from '../test/spoil.ts'
import { createVideoGate } from './gate-video.ts'
import { openingProblem } from './validate-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'validate-file-'))
afterAll(() => rm(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)
const write = async (name: string, bytes: Buffer | string): Promise<string> => {
  await writeFile(at(name), bytes)
  return at(name)
}

const small = twoHalves({ size: '144x256' })
const short = tone(0.3)
const sound = { graph: short, codec: 'aac' } as const
const [whole, phone, webm, avi, flv] = await Promise.all([
  makeMovie(at('whole.mp4'), { pictures: small, sound, indexFirst: true }),
  makeMovie(at('phone.mp4'), { pictures: small, sound }),
  makeMovie(at('clip.webm'), {
    pictures: twoHalves({ size: '64x114', seconds: 0.2, rate: 10 }),
    codec: 'vp8',
    sound: { graph: short, codec: 'opus' },
  }),
  makeMovie(at('clip.avi'), { pictures: small, codec: 'mpeg4', sound: { graph: short, codec: 'mp3' } }),
  makeMovie(at('clip.flv'), { pictures: small, sound }),
  makeMovie(at('wavering.mp4'), { pictures: `${small},select='mod(floor(n*1.3),3)'` }),
  makeMovie(at('odd.mp4'), { pictures: twoHalves({ size: '145x257' }), chroma: 'yuv444p' }),
  makeMovie(at('short.mp4'), { pictures: twoHalves({ size: '144x256', seconds: 0.5 }) }),
  makeMovie(at('long.mp4'), { pictures: twoHalves({ size: '64x64', seconds: 1.4 }) }),
  makeMovie(at('sound.mp4'), { sound }),
  makeMovie(at('clip.mkv'), { pictures: small, sound }),
])
await Promise.all([
  mkdir(at('folder.mp4')),
  spoil(whole, at('half.mp4'), half),
  spoil(whole, at('tail.mp4'), (bytes) => bytes.subarray(0, bytes.length - 9)),
  spoil(phone, at('half-phone.mp4'), half),
  spoil(webm, at('half.webm'), half),
  spoil(avi, at('half.avi'), half),
  spoil(flv, at('half.flv'), half),
  spoil(whole, at('liar.mp4'), announceLonger(50)),
  spoil(whole, at('4k.mp4'), announceSize(3840, 2160)),
  spoil(whole, at('huge.mp4'), announceSize(20_000, 20_000)),
  spoil(at('long.mp4'), at('three-hours.mp4'), slowClock(2)),
  write('empty.mp4', ''),
  write('999.mp4', Buffer.alloc(999, 1)),
  write('zeros.mp4', Buffer.alloc(50_000)),
  write('error.mp4', JSON.stringify({ error: { code: 403, message: 'API key=AIza123 expired\u001b[2J' } })),
  write('list.mp4', `[{"detail":"${'so many words '.repeat(50)}"}]`),
  write('cut.mp4', `{"id":1,"error":"Quota \\"free\\" is used up","more":"${'x'.repeat(5000)}`),
  write('silent.mp4', '{"ok":false}'),
  write('page.mp4', '<!DOCTYPE html><html><title>Sign in\n here</title></html>'),
  write('list.m3u8', '#EXTM3U\n#EXTINF:4,\nfile:///etc/passwd\n'),
  write('concat.mp4', "ffconcat version 1.0\nfile 'https://host.example/a.mp4'\n"),
  write('manifest.mp4', '<?xml version="1.0"?>\n<MPD type="static"></MPD>'),
  write('noise.mp4', Buffer.from(Array.from({ length: 5000 }, (_, place) => (place * 7919 + 13) & 255))),
  write(
    'picture.mp4',
    Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), Buffer.alloc(4000, 1)]),
  ),
  spoil(whole, at('a\u001b[31m\n\u202E.mp4'), (bytes) => bytes),
])

const gate = createVideoGate({ ffmpeg: at('no-such-program') })
const look = (name: string) => gate.check(at(name), { depth: 'tables' })

test.each([
  ['no-such.mp4', 'missing', 'There is no such file', 'name'],
  ['folder.mp4', 'not_a_file', 'a folder', 'one video file'],
  ['empty.mp4', 'empty', '0 bytes', 'again'],
  ['999.mp4', 'too_small', '999 bytes', 'again'],
  ['zeros.mp4', 'all_zeros', '50 KB, and all of them are zero', 'disk is full'],
  ['error.mp4', 'json', 'It says: “API key=… expired [2J”', 'Download'],
  ['list.mp4', 'json', 'so many words', 'Download'],
  ['cut.mp4', 'json', 'Quota "free" is used up', 'Download'],
  ['silent.mp4', 'json', 'no message of its own', 'Download'],
  ['page.mp4', 'web_page', 'Its title: “Sign in here”', 'sign-in'],
  ['list.m3u8', 'playlist', 'names files elsewhere', 'one MP4'],
  ['concat.mp4', 'playlist', 'names files elsewhere', 'one MP4'],
  ['manifest.mp4', 'playlist', 'names files elsewhere', 'one MP4'],
  ['noise.mp4', 'not_video', 'not a video', 'MP4 or MOV'],
  ['picture.mp4', 'not_video', 'a picture (PNG)', 'MP4 or MOV'],
  ['sound.mp4', 'no_picture', 'no picture', 'video'],
  ['half.mp4', 'truncated', '% is missing', 'until it is whole'],
  ['tail.mp4', 'truncated', '1 % is missing', 'until it is whole'],
  ['half-phone.mp4', 'truncated', 'Its index, which was to come last, is missing', 'until it is whole'],
  ['half.webm', 'truncated', '% is missing', 'until it is whole'],
  ['half.avi', 'truncated', '50 % is missing', 'until it is whole'],
  ['half.flv', 'truncated', 'cut off', 'until it is whole'],
  ['liar.mp4', 'duration_lies', 'announces a longer video', 'header'],
])('%s is refused as %s', async (name, code, says, fix) => {
  const report = await look(name)
  expect(report).toMatchObject({ ok: false, facts: null, placements: [], measured: null })
  expect(report.opened).toBe(!['missing', 'not_a_file'].includes(code))
  expect(report.checks).toEqual([expect.objectContaining({ code, level: 'error' })])
  expect(report.checks[0]?.message).toContain(says)
  expect(report.checks[0]?.message.length).toBeLessThan(300)
  expect(report.checks[0]?.fix).toContain(fix)
  // Nothing of the path, and nothing that a terminal would obey.
  expect(JSON.stringify(report)).not.toContain(folder)
  expect(JSON.stringify(report)).not.toMatch(/\\u00[01]|AIza123|passwd/)
})

test.each([
  ['clip.webm', 'container', 'error', 'WEBM', 'Re-encode'],
  ['clip.webm', 'video_codec', 'error', 'VP8', 'Only a re-encode helps'],
  ['clip.webm', 'audio_codec', 'error', 'Opus', 'the pictures stay'],
  ['clip.avi', 'video_codec', 'error', 'MPEG-4 Part 2', 'Only a re-encode helps'],
  ['clip.avi', 'audio_codec', 'error', 'MP3', 'the pictures stay'],
  ['clip.mkv', 'container', 'error', 'MKV', 'without loss'],
  ['wavering.mp4', 'frame_rate', 'warning', 'varies', 'steady'],
  ['wavering.mp4', 'sound', 'warning', 'no sound', 'music'],
  ['4k.mp4', 'size', 'warning', '3840 × 2160', '1080p'],
  ['odd.mp4', 'size', 'warning', 'odd side', '144 × 256'],
  ['odd.mp4', 'chroma', 'error', '4:2:0', 'yuv420p'],
  ['short.mp4', 'duration', 'error', '0.5 s', 'longer'],
  ['three-hours.mp4', 'duration', 'warning', '2 h 59 min', 'Cut it'],
  ['huge.mp4', 'too_large', 'error', '20000 × 20000', '1080p'],
  ['phone.mp4', 'edit_list', 'warning', 'edit list', '-use_editlist 0'],
  ['phone.mp4', 'index_last', 'warning', 'comes last', 'without loss'],
  ['whole.mp4', 'index', 'fine', 'first', undefined],
  ['whole.mp4', 'audio_channels', 'fine', 'mono', undefined],
  ['whole.mp4', 'video_codec', 'fine', 'H.264', undefined],
  ['a\u001b[31m\n\u202E.mp4', 'container', 'fine', 'MP4', undefined],
])('%j: %s is %s', async (name, code, level, says, fix) => {
  const report = await look(name)
  expect(report.opened).toBe(true)
  const check = report.checks.find((one) => one.code === code)
  expect(check).toMatchObject({ level, message: expect.stringContaining(says) })
  if (fix === undefined) expect(check?.fix).toBeUndefined()
  else expect(check?.fix).toContain(fix)
  expect(report.ok).toBe(!report.checks.some((one) => one.level === 'error'))
  expect(JSON.stringify(report)).not.toContain(folder)
})

test('what is refused by the system is told apart from what is not there', async () => {
  const coded = (code: string) => Object.assign(new Error(`${code}: secret path`), { code })
  expect(openingProblem(coded('EACCES'))).toMatchObject({ code: 'no_permission' })
  expect(openingProblem(coded('ENOTDIR'))).toMatchObject({ code: 'missing' })
  expect(openingProblem(coded('EMFILE')).message).toBe('This file cannot be opened (EMFILE).')
  expect((await gate.check('a\0b.mp4', { depth: 'tables' })).checks[0]?.code).toBe('missing')
  // The superuser may read all.
  if (process.getuid?.() === 0) return
  await chmod(at('noise.mp4'), 0)
  expect((await look('noise.mp4')).checks[0]?.code).toBe('no_permission')
})
