import { Encoder, FilterAPI, Muxer, type Demuxer } from 'node-av/api'
import { FF_ENCODER_LIBOPUS, FF_ENCODER_LIBVPX_VP9 } from 'node-av/constants'
import { Rational } from 'node-av/lib'
import type { WebmJob } from './film-jobs.ts'
import { gopOf, opusBitrate, vp9Settings } from './film-quality.ts'
import { openInput, packetsOf, pictureStream, soundStream, TolerantDecoder } from './node-av-decode.ts'
import { NodeAvLane } from './node-av-lane.ts'
import { writeOut } from './standard-output.ts'

/** Samples of a packet of Opus: 20 ms. */
const opusPacket = 960

/** Encodes our own MP4 as WebM and tells `frame=N` on the standard output. */
export async function webmWithNodeAv(job: WebmJob): Promise<void> {
  const input = await openInput(job.input, 'mov')
  const output = await Muxer.open(job.output, { format: 'webm', maxMuxingQueueSize: 10_000 })
  const lanes = [await pictureLane(input, output, job)]
  if (job.hasSound) lanes.push(await soundLane(input, output))
  for await (const packet of packetsOf(input)) {
    await lanes.find(({ index }) => index === packet.streamIndex)?.take(packet)
  }
  for (const lane of lanes) await lane.finish()
  await output.close()
  await input.close()
}

async function pictureLane(input: Demuxer, output: Muxer, { frameRate }: WebmJob): Promise<NodeAvLane> {
  const stream = pictureStream(input)
  const filter = FilterAPI.create('format=yuv420p')
  const encoder = await Encoder.create(FF_ENCODER_LIBVPX_VP9, {
    filter,
    context: {
      threadCount: 0,
      framerate: new Rational(frameRate, 1),
      gopSize: 2 * gopOf(frameRate),
      bitRate: 0,
    },
    options: vp9Settings,
  })
  return new NodeAvLane({
    ...whole,
    stream,
    filter,
    encoder,
    output,
    decoder: await TolerantDecoder.open(stream),
    onPacket: (count) => {
      if (count % 15 === 0) writeOut(new TextEncoder().encode(`frame=${count}\n`))
    },
  })
}

async function soundLane(input: Demuxer, output: Muxer): Promise<NodeAvLane> {
  const stream = soundStream(input, 0)
  // node-av hands its encoder whole packets only: what does not fill the last one is lost, so let it be silence.
  const filter = FilterAPI.create(
    `aformat=sample_fmts=flt:sample_rates=48000:channel_layouts=stereo,apad=pad_len=${opusPacket - 1}`,
  )
  const encoder = await Encoder.create(FF_ENCODER_LIBOPUS, { filter, context: { bitRate: opusBitrate } })
  return new NodeAvLane({
    ...whole,
    stream,
    filter,
    encoder,
    output,
    decoder: await TolerantDecoder.open(stream),
    onPacket: () => {},
  })
}

const whole = { untilSeconds: Infinity, mostFrames: Infinity, shift: 0n }
