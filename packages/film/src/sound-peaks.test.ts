import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { compose, mix, toWav } from '@adwright/sound'
import { createVideoGate, findFilmEncoder } from '@adwright/video'
import { afterAll, expect, test } from 'vitest'

const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-peaks-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const at = (name: string) => path.join(folder, name)
const size = { width: 64, height: 64, frameRate: 30 }
const seconds = 6

// This piece came out of AAC 3.8 dB above its ceiling once: 1.8 dBTP, where players crackle.
const music = compose({ style: 'synthwave', bpm: 120, beats: 12, seed: 1, cuts: [3] })

test.for([undefined, at('no-such-program')])(
  'music is as loud as asked for, and no louder after AAC (%s)',
  async (ffmpeg) => {
    const encoder = await findFilmEncoder(ffmpeg === undefined ? {} : { ffmpeg })
    if (!encoder) throw new Error('there is no encoder')
    await writeFile(at('sound.wav'), toWav(mix({ music, spoken: [], seconds })))
    const writer = await encoder.open({ ...size, path: at('pictures.mp4') })
    const frame = new Uint8Array((64 * 64 * 3) / 2)
    for (let count = 0; count < seconds * 30; count++) await writer.write(frame.fill(16 + count))
    await writer.end()
    const output = at(`${encoder.name}.mp4`)
    await encoder.join({ segments: [at('pictures.mp4')], wav: at('sound.wav'), output, frameRate: 30 })
    const gate = createVideoGate({})
    const { measured } = await gate.check(output, { depth: 'full' })
    expect(measured?.loudness?.truePeak).toBeLessThan(-1)
    expect(measured?.loudness?.integrated).toBeGreaterThan(-15)
    expect(measured?.loudness?.integrated).toBeLessThan(-13.5)
  },
)
