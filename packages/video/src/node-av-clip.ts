import { FilterAPI, type Demuxer } from 'node-av/api'
import { AVERROR_EOF, AVSEEK_FLAG_BACKWARD } from 'node-av/constants'
import { FFmpegError, type Frame, type Stream } from 'node-av/lib'
import type { FramesJob, SoundJob } from './film-jobs.ts'
import {
  openInput,
  packetsOf,
  pictureStream,
  soundStream,
  timeOf,
  TolerantDecoder,
} from './node-av-decode.ts'
import { writeOut } from './standard-output.ts'

/** Writes pictures of a clip to the standard output as raw I420 frames. */
export async function framesWithNodeAv(job: FramesJob): Promise<void> {
  const input = await openInput(job.input, job.demuxer)
  const at = input.startTime + job.fromSeconds
  if (job.seek) await input.seek(at, -1, AVSEEK_FLAG_BACKWARD)
  const filter = FilterAPI.create(`setpts=PTS-${at.toFixed(6)}/TB,${job.turn}${job.video}`)
  let left = job.frames
  let packed: Uint8Array | undefined
  await eachFiltered(input, pictureStream(input), filter, Infinity, (frame) => {
    packed ??= new Uint8Array((frame.width * frame.height * 3) / 2)
    pack(frame, packed)
    writeOut(packed)
    return --left > 0
  })
}

/** Writes sound of a clip to the standard output as 32 bit floats. */
export async function soundWithNodeAv(job: SoundJob): Promise<void> {
  const input = await openInput(job.input, job.demuxer)
  const at = input.startTime + job.fromSeconds
  if (job.fromSeconds > 0) await input.seek(at, -1, AVSEEK_FLAG_BACKWARD)
  const filter = FilterAPI.create(`asetpts=PTS-${at.toFixed(6)}/TB,atrim=start=0,${job.sound}`)
  const until = at + job.seconds + 1
  await eachFiltered(input, soundStream(input, job.track), filter, until, ({ data, nbSamples }) => {
    if (data?.[0]) writeOut(data[0].subarray(0, nbSamples * 4))
    return true
  })
}

/** Decodes a stream until `take` has enough, a trim among the filters has, or a time on the file's clock. */
async function eachFiltered(
  input: Demuxer,
  stream: Stream,
  filter: FilterAPI,
  untilSeconds: number,
  take: (frame: Frame) => boolean,
): Promise<void> {
  const decoder = await TolerantDecoder.open(stream)
  const drain = async (): Promise<boolean> => {
    for (let frame = await filter.receive(); frame; frame = await filter.receive()) {
      const goesOn = take(frame)
      frame.free()
      if (!goesOn) return false
    }
    return true
  }
  const feed = async (frames: AsyncGenerator<Frame>): Promise<boolean> => {
    for await (const frame of frames) {
      const goesOn = await isTaken(filter, frame)
      frame.free()
      if (!goesOn || !(await drain())) return false
    }
    return true
  }
  for await (const packet of packetsOf(input)) {
    if (packet.streamIndex !== stream.index) continue
    if (timeOf(packet) > untilSeconds) break
    if (!(await feed(decoder.frames(packet)))) return
  }
  if (!(await feed(decoder.frames(null)))) return
  decoder.check()
  await filter.flush()
  await drain()
}

async function isTaken(filter: FilterAPI, frame: Frame): Promise<boolean> {
  try {
    await filter.process(frame)
    return true
  } catch (error) {
    if (error instanceof FFmpegError && error.code === AVERROR_EOF) return false
    throw error
  }
}

/** Planes row by row without the gaps that filters leave. */
function pack({ data, linesize, width, height }: Frame, target: Uint8Array): void {
  let at = 0
  for (let plane = 0; plane < 3; plane++) {
    const wide = plane === 0 ? width : width / 2
    const high = plane === 0 ? height : height / 2
    const rows = data?.[plane]
    const step = linesize[plane] ?? wide
    if (!rows) throw new Error('a frame without planes')
    for (let row = 0; row < high; row++, at += wide) {
      target.set(rows.subarray(row * step, row * step + wide), at)
    }
  }
}
