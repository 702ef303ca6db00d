import { readFile, writeFile } from 'node:fs/promises'
import { Decoder, Demuxer, Encoder, FilterAPI, Muxer } from 'node-av/api'
import {
  AV_LOG_FATAL,
  FF_ENCODER_AAC,
  FF_ENCODER_LIBMP3LAME,
  FF_ENCODER_LIBOPUS,
  FF_ENCODER_LIBVPX_VP8,
  FF_ENCODER_LIBX264,
  FF_ENCODER_MPEG4,
} from 'node-av/constants'
import { Log } from 'node-av/lib'

Log.setLevel(AV_LOG_FATAL)

const pictureEncoders = {
  h264: (filter: FilterAPI) =>
    Encoder.create(FF_ENCODER_LIBX264, { filter, options: { preset: 'veryfast' } }),
  vp8: (filter: FilterAPI) =>
    Encoder.create(FF_ENCODER_LIBVPX_VP8, { filter, options: { deadline: 'realtime', 'cpu-used': 8 } }),
  mpeg4: (filter: FilterAPI) => Encoder.create(FF_ENCODER_MPEG4, { filter }),
}
const soundEncoders = { aac: FF_ENCODER_AAC, opus: FF_ENCODER_LIBOPUS, mp3: FF_ENCODER_LIBMP3LAME }

export type MovieWish = {
  /** A graph of `lavfi`: what the pictures show, their size, rate and length. */
  pictures?: string
  codec?: keyof typeof pictureEncoders
  chroma?: 'yuv420p' | 'yuv444p'
  sound?: { graph: string; codec: keyof typeof soundEncoders }
  /** As phones write it: index last, pictures reordered, an edit list. */
  indexFirst?: boolean
}

/** Red above, blue below; green above from half a second on. */
export const twoHalves = ({ seconds = 1, rate = 30, size = '320x568' } = {}): string =>
  `color=c=red:s=${size}:r=${rate}:d=${seconds},` +
  "drawbox=x=0:y=0:w=iw:h=ih:c=lime:t=fill:enable='gte(t,0.5)'," +
  'drawbox=x=0:y=ih/2:w=iw:h=ih/2:c=blue:t=fill'

export const tone = (seconds = 1): string => `sine=frequency=440:sample_rate=44100:duration=${seconds}`

/** Makes a real movie by the file's extension. */
export async function makeMovie(file: string, wish: MovieWish): Promise<string> {
  const { codec = 'h264', chroma = 'yuv420p', sound } = wish
  const output = await Muxer.open(file, { options: wish.indexFirst ? { movflags: '+faststart' } : {} })
  const lanes = []
  if (wish.pictures) lanes.push(await lane(wish.pictures, `format=${chroma}`, pictureEncoders[codec]))
  if (sound) {
    const format = `aresample=${sound.codec === 'opus' ? 48000 : 44100},aformat=sample_fmts=${
      sound.codec === 'aac' ? 'fltp' : sound.codec === 'mp3' ? 's16p' : 'flt'
    }`
    lanes.push(
      await lane(sound.graph, format, (filter) => Encoder.create(soundEncoders[sound.codec], { filter })),
    )
  }
  const running = lanes.map(({ encoder, packets }) => ({ place: output.addStream(encoder), packets }))
  await Promise.all(
    running.map(async ({ place, packets }) => {
      for await (const packet of packets) {
        if (packet) await output.writePacket(packet, place)
        packet?.free()
      }
    }),
  )
  await output.close()
  return file
}

async function lane(graph: string, format: string, open: (filter: FilterAPI) => Promise<Encoder>) {
  const input = await Demuxer.open(graph, { format: 'lavfi' })
  const stream = input.streams[0]
  if (!stream) throw new Error('no stream')
  const decoder = await Decoder.create(stream)
  const filter = FilterAPI.create(format)
  const encoder = await open(filter)
  return { encoder, packets: encoder.packets(filter.frames(decoder.frames(input.packets(stream.index)))) }
}

/** Turns the pictures of an MP4 by a quarter, as phones do: in the header only. */
export async function turnMovie(file: string, turned: string): Promise<string> {
  const bytes = await readFile(file)
  const matrix = bytes.indexOf('tkhd') + 4 + 40
  // x becomes y, y becomes -x.
  for (const [at, value] of [0, 0x10000, 0, -0x10000, 0].entries()) bytes.writeInt32BE(value, matrix + at * 4)
  await writeFile(turned, bytes)
  return turned
}

/** The colours of a movie's picture on a grid, as `rgb` triples in rows. */
export async function coloursAt(file: string, frameNumber: number, grid: { x: number; y: number }) {
  const input = await Demuxer.open(file)
  const stream = input.video()
  if (!stream) throw new Error('no pictures')
  const decoder = await Decoder.create(stream)
  const filter = FilterAPI.create(`format=rgb24,scale=${grid.x}:${grid.y}:flags=area`)
  let count = 0
  for await (const frame of filter.frames(decoder.frames(input.packets(stream.index)))) {
    if (!frame) break
    if (count++ === frameNumber) {
      const row = frame.linesize[0] ?? 0
      const plane = frame.data?.[0]
      if (!plane) break
      return Array.from({ length: grid.x * grid.y }, (_, cell) => {
        const at = Math.floor(cell / grid.x) * row + (cell % grid.x) * 3
        return [...plane.subarray(at, at + 3)]
      })
    }
    frame.free()
  }
  throw new Error(`no picture ${frameNumber}`)
}
