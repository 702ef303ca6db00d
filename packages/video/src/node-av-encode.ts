import { Encoder, FilterAPI, Muxer, type Demuxer } from 'node-av/api'
import {
  AV_CODEC_FLAG_CLOSED_GOP,
  AV_PROFILE_H264_HIGH,
  FF_ENCODER_AAC,
  FF_ENCODER_LIBX264,
} from 'node-av/constants'
import { Rational } from 'node-av/lib'
import { openInput, packetsOf, pictureStream, soundStream, TolerantDecoder } from './node-av-decode.ts'
import { NodeAvLane } from './node-av-lane.ts'
import { soundBitrate, soundRunUp, type EncodeJob } from './plan.ts'

/** Encodes a whole job in this process; throws `VideoUnreadable` for a source too broken, and what libav says. */
export async function encodeWithNodeAv(job: EncodeJob, onProgress: (share: number) => void): Promise<void> {
  const input = await openInput(job.input, job.demuxer)
  const output = await Muxer.open(job.output, {
    format: 'mp4',
    options: { movflags: '+faststart', use_editlist: '0' },
    // Sound that begins late keeps the first pictures waiting.
    maxMuxingQueueSize: 10_000,
  })
  const lanes = [await pictureLane(input, output, job, onProgress)]
  if (job.sound) lanes.push(await soundLane(input, output, job, job.sound))
  for await (const packet of packetsOf(input)) {
    const lane = lanes.find(({ index }) => index === packet.streamIndex)
    await lane?.take(packet)
    if (lanes.every(({ done }) => done)) break
  }
  for (const lane of lanes) await lane.finish()
  await output.close()
  await input.close()
}

/** Files begin at any time; the filters count from 0, as in ffmpeg's own program. */
const fromZero = (input: Demuxer): string => `PTS-${input.startTime.toFixed(6)}/TB`

/** The second after which no packet is of use; the filters cut exactly. */
const endOf = (input: Demuxer, { frames, frameRate }: EncodeJob): number =>
  input.startTime + frames / frameRate + 2

async function pictureLane(
  input: Demuxer,
  output: Muxer,
  job: EncodeJob,
  onProgress: (share: number) => void,
): Promise<NodeAvLane> {
  const { turn, video, frameRate, frames, rate } = job
  const filter = FilterAPI.create(`setpts=${fromZero(input)},${turn}${video}`)
  const encoder = await Encoder.create(FF_ENCODER_LIBX264, {
    filter,
    context: {
      threadCount: 0,
      profile: AV_PROFILE_H264_HIGH,
      framerate: new Rational(frameRate, 1),
      gopSize: Math.round(frameRate * 2),
      maxBFrames: 0,
      rcMaxRate: rate.most,
      rcBufferSize: rate.most,
      ...(rate.average === null ? {} : { bitRate: rate.average }),
    },
    configure: (context) => context.setFlags(AV_CODEC_FLAG_CLOSED_GOP),
    options: { preset: 'veryfast', ...(rate.average === null ? { crf: 20 } : {}) },
  })
  const stream = pictureStream(input)
  return new NodeAvLane({
    stream,
    filter,
    encoder,
    output,
    decoder: await TolerantDecoder.open(stream),
    untilSeconds: endOf(input, job),
    mostFrames: frames,
    shift: 0n,
    onPacket: (count) => {
      if (count % 15 === 0) onProgress(Math.min(1, count / frames))
    },
  })
}

async function soundLane(
  input: Demuxer,
  output: Muxer,
  job: EncodeJob,
  { track, filter: chain }: NonNullable<EncodeJob['sound']>,
): Promise<NodeAvLane> {
  // node-av hands its encoder whole packets only: what does not fill the last one is lost, so let it be silence.
  const filter = FilterAPI.create(`asetpts=${fromZero(input)},${chain},apad=pad_len=${soundRunUp - 1}`)
  const encoder = await Encoder.create(FF_ENCODER_AAC, { filter, context: { bitRate: soundBitrate } })
  const stream = soundStream(input, track)
  return new NodeAvLane({
    stream,
    filter,
    encoder,
    output,
    decoder: await TolerantDecoder.open(stream),
    untilSeconds: endOf(input, job),
    mostFrames: Infinity,
    // node-av counts sound from zero, whatever time its first frame has: the run-up would begin before.
    shift: BigInt(soundRunUp),
    onPacket: () => {},
  })
}
