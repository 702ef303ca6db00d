import { Encoder, FilterAPI, type Demuxer } from 'node-av/api'
import { AVSEEK_FLAG_BACKWARD, FF_ENCODER_MJPEG } from 'node-av/constants'
import type { Frame } from 'node-av/lib'
import { openInput, packetsOf, pictureStream, TolerantDecoder } from './node-av-decode.ts'
import type { StillJob } from './plan.ts'
import { corrupt } from './video-facts.ts'

/** One picture as JPEG; throws `VideoUnreadable` when none can be decoded. */
export async function stillWithNodeAv({
  input: file,
  demuxer,
  turn,
  video,
  atSeconds,
  seek,
}: StillJob): Promise<Uint8Array> {
  const input = await openInput(file, demuxer)
  const at = input.startTime + atSeconds
  if (seek) await input.seek(at, -1, AVSEEK_FLAG_BACKWARD)
  const frame = await pictureAt(input, at)
  if (!frame) throw corrupt('no picture at that time')
  const filter = FilterAPI.create(`${turn}${video}`)
  await filter.process(frame)
  await filter.flush()
  const picture = await filter.receive()
  if (!picture) throw corrupt('no picture came out of the filters')
  // The quality that ffmpeg's own program calls `-q:v 3`.
  const encoder = await Encoder.create(FF_ENCODER_MJPEG, { filter, options: { qmin: 3, qmax: 3 } })
  await encoder.encode(picture)
  await encoder.flush()
  const packet = await encoder.receive()
  if (!packet?.data) throw corrupt('no JPEG was made')
  return Uint8Array.from(packet.data)
}

/** The first picture shown from a time on, else the last there is. */
async function pictureAt(input: Demuxer, atSeconds: number): Promise<Frame | undefined> {
  const stream = pictureStream(input)
  const decoder = await TolerantDecoder.open(stream)
  const tick = stream.timeBase.num / stream.timeBase.den
  let last: Frame | undefined
  const isFound = async (frames: AsyncGenerator<Frame>): Promise<boolean> => {
    for await (const frame of frames) {
      last?.free()
      last = frame
      // Clocks of containers are coarse: a picture two milliseconds early is the one meant.
      if (Number(frame.pts) * tick >= atSeconds - 0.002) return true
    }
    return false
  }
  for await (const packet of packetsOf(input)) {
    if (packet.streamIndex === stream.index && (await isFound(decoder.frames(packet)))) return last
  }
  await isFound(decoder.frames(null))
  return last
}
