import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findTranscoder } from '@adwright/video'

type Wish = { seconds?: number; width?: number; height?: number; framesPerSecond?: number }

/** A real MP4 in this folder that any player shows: two colours that change places, without sound. */
export async function aMovie(
  folder: string,
  { width = 240, height = 426, seconds = 1, framesPerSecond = 15 }: Wish = {},
): Promise<string> {
  // Bare pixels of a large one are hundreds of megabytes: it is drawn small, and the encoder enlarges it.
  const times = width > 480 ? 6 : 1
  const [raw, target] = [path.join(folder, 'raw.avi'), path.join(folder, 'movie.mp4')]
  const transcoder = await findTranscoder()
  if (!transcoder) throw new Error('Nothing here can encode a video: npm install brings node-av along.')
  await writeFile(raw, rawMovie({ seconds, width: width / times, height: height / times, framesPerSecond }))
  await transcoder.transcode(raw, target, times === 1 ? {} : { fit: { width, height } })
  return target
}

const chunk = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}
const list = (type: string, ...parts: Buffer[]) => chunk('LIST', Buffer.from(type, 'latin1'), ...parts)
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4)
  return bytes
}

/** An AVI of bare pixels: the one kind of video that can be written without an encoder. */
function rawMovie({ seconds, width, height, framesPerSecond }: Required<Wish>): Buffer {
  const frames = Math.round(seconds * framesPerSecond)
  const stride = Math.ceil((width * 3) / 4) * 4
  const bytes = stride * height
  const avih = u32(Math.round(1e6 / framesPerSecond), bytes * framesPerSecond, 0, 0x10, frames, 0, 1, bytes, width, height, 0, 0, 0, 0) // prettier-ignore
  const strh = Buffer.concat([Buffer.from('vidsDIB ', 'latin1'), u32(0, 0, 0, 1, framesPerSecond, 0, frames, bytes, 0xffffffff, 0, 0, 0)]) // prettier-ignore
  const strf = Buffer.concat([u32(40, width, height), Buffer.from([1, 0, 24, 0]), u32(0, bytes, 0, 0, 0, 0)])
  const pictures = Array.from({ length: frames }, (_, at) => {
    const picture = Buffer.alloc(bytes, at % 2 === 0 ? 0x30 : 0xc0)
    picture.fill(0xa0, 0, (at * stride * 7) % bytes)
    return chunk('00db', picture)
  })
  const index = Buffer.concat(
    pictures.map((picture, at) =>
      Buffer.concat([Buffer.from('00db', 'latin1'), u32(0x10, 4 + at * picture.length, bytes)]),
    ),
  )
  return chunk(
    'RIFF',
    Buffer.from('AVI ', 'latin1'),
    list('hdrl', chunk('avih', avih), list('strl', chunk('strh', strh), chunk('strf', strf))),
    list('movi', ...pictures),
    chunk('idx1', index),
  )
}
