import { expect, test } from 'vitest'
import { FaultCounter } from './gate-engine.ts'
import { PrintedMarks } from './gate-ffmpeg.ts'
import { PictureMeter, type VideoMeasures } from './gate-measures.ts'
import { SoundMeter } from './gate-sound-meter.ts'
import type { SourceVideo } from './source-video.ts'
import { decodeChecks } from './validate-decode.ts'
import { heardChecks } from './validate-heard.ts'
import { stillChecks } from './validate-stills.ts'

test('printed frames are read wherever the pipe cuts them', () => {
  const text =
    'frame:0    pts:0       pts_time:0\ngate=1\nframe:1    pts:512     pts_time:0.0333\ngate=1\n' +
    'lavfi.black_start=0.0333\nframe:2 pts:NOPTS pts_time:NOPTS\ngate=1\n'
  for (let cut = 0; cut <= text.length; cut++) {
    const frames: (number | null)[] = []
    const marks: string[] = []
    const read = new PrintedMarks(
      (at) => frames.push(at),
      (key, value, at) => key !== 'gate' && marks.push(`${key} ${value} ${at}`),
    )
    read.take(text.slice(0, cut))
    read.take(text.slice(cut))
    expect(frames).toEqual([0, 0.0333, null])
    expect(marks).toEqual(['lavfi.black_start 0.0333 0.0333'])
  }
})

test('spans are counted from the first picture, and an open one ends with the last', () => {
  const meter = new PictureMeter()
  for (let picture = 0; picture < 20; picture++) {
    meter.picture(10 + picture / 10)
    if (picture === 5) meter.mark('lavfi.black_start', '10.5')
    if (picture === 8) meter.mark('lavfi.black_end', '10.8')
    if (picture === 15) meter.mark('lavfi.freezedetect.freeze_start', '10.5')
    meter.mark('lavfi.freezedetect.freeze_duration', '99')
  }
  const { frames, seconds, blackSpans, frozenSpans } = meter.result()
  expect([frames, seconds]).toEqual([20, expect.closeTo(2)])
  expect(blackSpans).toEqual([{ from: 0.5, to: expect.closeTo(0.8) }])
  expect(frozenSpans).toEqual([{ from: 0.5, to: expect.closeTo(2) }])
})

test('silence and channels are heard, and no loudness is made up', () => {
  const meter = new SoundMeter()
  for (let tenth = 0; tenth < 60; tenth++) {
    meter.piece(tenth / 10, tenth / 10 + 0.1)
    meter.mark('lavfi.r128.true_peaks_ch1', '0.5', tenth / 10)
    meter.mark('lavfi.r128.true_peak', tenth < 20 ? '0.5' : '0.1', tenth / 10)
    meter.mark('lavfi.r128.M', tenth >= 20 && tenth < 50 ? '-120.7' : '-20', tenth / 10)
    meter.mark('lavfi.r128.I', '-70.000', tenth / 10)
  }
  const { sound, loudness } = meter.result(0)
  expect(sound).toMatchObject({ channels: 2, from: 0, to: expect.closeTo(6) })
  expect(sound?.silentSpans).toEqual([{ from: 2, to: expect.closeTo(4.7) }])
  expect(loudness).toEqual({ integrated: null, truePeak: expect.closeTo(-6.02, 1) })
  expect(new SoundMeter().result(0)).toEqual({ sound: null, loudness: null })
})

test('complaints of decoders are counted, others are not', () => {
  const faults = new FaultCounter()
  faults.take('[h264 @ 0x55d0c8a1] error while decoding MB 3 4, bytestream 0x7f\n[null @ 0x55] Appli')
  faults.take('cation provided invalid, non monotonically increasing dts\nfile:/home/rosa/a.mp4: bad\n')
  faults.take('[aac @ 0x1] Input buffer exhausted')
  expect(faults.result()).toEqual({
    count: 2,
    first: 'h264: error while decoding MB 3 4, bytestream …',
  })
})

const measured: VideoMeasures = {
  engine: 'ffmpeg',
  frames: 300,
  seconds: 10,
  steps: { least: 1 / 30, most: 1 / 30 },
  faults: { count: 0, first: null },
  blackSpans: [],
  frozenSpans: [],
  sound: { channels: 2, from: 0, to: 10, silentSpans: [] },
  loudness: { integrated: -14, truePeak: -1.5 },
}
const source = {
  pictureSeconds: 10,
  facts: { audioCodec: 'aac', variableFrameRate: false, editList: false },
} as SourceVideo // the fields that are looked at

test.each([
  [[{ from: 7, to: 10 }], 3, 'warning', 'from 7 to 10 s'],
  [[{ from: 6, to: 10 }], 3, 'error', 'from 6 to 10 s'],
  [[{ from: 6, to: 10 }], 4, 'warning', 'from 6 to 10 s'],
  [[{ from: 0, to: 10 }], 20, 'error', 'never moves'],
  [[], 3, 'fine', 'Nothing stands still'],
])('still %j with %d s meant is a %s', (frozenSpans, meant, level, says) => {
  const [, frozen] = stillChecks({ ...measured, frozenSpans }, meant)
  expect(frozen).toMatchObject({ level, message: expect.stringContaining(says) })
})

test.each([
  [[{ from: 0, to: 0.5 }], 'warning', 'from 0 to 0.5 s'],
  [[{ from: 4, to: 6.5 }], 'error', 'from 4 to 6.5 s'],
  [[{ from: 0, to: 10 }], 'error', 'All of it is black'],
])('black %j is a %s, and is not told as a still once more', (blackSpans, level, says) => {
  const [black, frozen] = stillChecks({ ...measured, blackSpans, frozenSpans: blackSpans }, 3)
  expect(black).toMatchObject({ level, message: expect.stringContaining(says) })
  expect(frozen?.level).toBe('fine')
})

const heard = (change: Partial<VideoMeasures>): Record<string, string> =>
  Object.fromEntries(
    heardChecks(source, null, { ...measured, ...change }).map(({ code, level, message }) => [
      code,
      `${level}: ${message}`,
    ]),
  )

test('loudness, peaks, lengths and channels of the sound are judged', () => {
  expect(heard({})).toEqual({
    audio_channels: 'fine: The sound is stereo.',
    sound_length: 'fine: Sound and pictures begin and end together.',
    loudness: 'fine: The loudness is -14.0 LUFS.',
    peak: 'fine: The true peak is -1.5 dBTP.',
  })
  expect(heard({ loudness: { integrated: -27.3, truePeak: 0.4 } })).toMatchObject({
    loudness: 'warning: The loudness is -27.3 LUFS: much quieter than the usual -14.',
    peak: 'warning: The true peak is 0.4 dBTP: above -1 it may crackle.',
  })
  const sound = { channels: 6, from: 0.5, to: 7, silentSpans: [{ from: 0.5, to: 7 }] }
  expect(heard({ sound })).toMatchObject({
    audio_channels: 'error: The sound has 6 channels: Meta takes one or two.',
    sound_length: 'warning: The sound begins 0.5 s after the pictures and ends 3 s before them.',
    silence: 'warning: The sound track is silent all through.',
  })
  expect(heard({ sound: null, loudness: null })).toEqual({
    sound_decoded: 'error: It has a sound track, of which nothing can be decoded.',
  })
})

test('fewer pictures than listed, a wavering rate and no picture at all are told', () => {
  const codes = (change: Partial<VideoMeasures>) =>
    decodeChecks(
      source,
      { pictures: 300, channels: 2, aacObjectType: 2 },
      { ...measured, ...change },
      3,
    ).flatMap(({ code, level }) => (level === 'fine' ? [] : [`${code} ${level}`]))
  expect(codes({})).toEqual([])
  expect(codes({ frames: 299 })).toEqual(['frames error'])
  expect(codes({ steps: { least: 0.02, most: 0.1 } })).toEqual(['frame_rate_decoded warning'])
  expect(codes({ seconds: 5, sound: null, loudness: null })).toEqual([
    'duration_decoded error',
    'sound_decoded error',
  ])
  expect(codes({ frames: 0 })).toEqual(['decode error'])
})
