import { Decoder, FilterAPI, type Demuxer } from 'node-av/api'
import { AV_NOPTS_VALUE } from 'node-av/constants'
import { FFmpegError, type Frame, type Packet, type Stream } from 'node-av/lib'
import { FaultCounter, type MeasureJob } from './gate-engine.ts'
import {
  blackFilter,
  freezeFilter,
  loudnessFilter,
  PictureMeter,
  type VideoMeasures,
} from './gate-measures.ts'
import { SoundMeter } from './gate-sound-meter.ts'
import { openInput, packetsOf, pictureStream, soundStream } from './node-av-decode.ts'

/** Decodes the whole video in this process and measures on the way. */
export async function measureWithNodeAv(
  job: MeasureJob,
  onProgress: (share: number) => void,
): Promise<VideoMeasures> {
  const input = await openInput(job.input, job.demuxer)
  const faults = new FaultCounter()
  const pictures = new PictureMeter()
  const sound = new SoundMeter()
  const lanes = [await pictureLane(input, pictures, faults)]
  if (job.soundTrack !== null) lanes.push(await soundLane(input, job.soundTrack, sound, faults))
  let told = 0
  for await (const packet of packetsOf(input)) {
    await lanes.find(({ index }) => index === packet.streamIndex)?.take(packet)
    const share = Math.min(1, pictures.seconds / (job.seconds || 1))
    if (share >= told + 0.02) onProgress((told = share))
  }
  for (const lane of lanes) await lane.finish()
  await input.close()
  return {
    engine: 'node-av',
    ...pictures.result(),
    faults: faults.result(),
    ...sound.result(pictures.start),
  }
}

type Lane = { index: number; take(packet: Packet): Promise<void>; finish(): Promise<void> }

const pictureLane = (input: Demuxer, meter: PictureMeter, faults: FaultCounter): Promise<Lane> =>
  openLane(pictureStream(input), `${blackFilter},${freezeFilter}`, faults, {
    onDecoded: () => {},
    onFiltered: (frame, marks) => {
      meter.picture(timeOf(frame))
      for (const [key, value] of marks) meter.mark(key, value)
    },
  })

const soundLane = (input: Demuxer, track: number, meter: SoundMeter, faults: FaultCounter): Promise<Lane> =>
  openLane(soundStream(input, track), loudnessFilter, faults, {
    onDecoded: (frame) => {
      const at = timeOf(frame)
      if (at !== null && frame.sampleRate > 0) meter.piece(at, at + frame.nbSamples / frame.sampleRate)
    },
    onFiltered: (frame, marks) => {
      for (const [key, value] of marks) meter.mark(key, value, timeOf(frame) ?? 0)
    },
  })

type Listeners = {
  onDecoded: (frame: Frame) => void
  onFiltered: (frame: Frame, marks: [string, string][]) => void
}

async function openLane(
  stream: Stream,
  chain: string,
  faults: FaultCounter,
  { onDecoded, onFiltered }: Listeners,
): Promise<Lane> {
  const decoder = await Decoder.create(stream, {
    context: { threadCount: 0 },
    options: { max_pixels: 36_000_000 },
  })
  const filter = FilterAPI.create(chain)
  let isFed = false
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof FFmpegError)) throw error
      faults.add(error.message)
      return null
    }
  }
  const drain = async (): Promise<void> => {
    for (let frame = await filter.receive(); frame; frame = await filter.receive()) {
      onFiltered(frame, Object.entries(frame.getMetadata().getAll()))
      frame.free()
    }
  }
  const decoded = async (): Promise<void> => {
    for (
      let frame = await attempt(() => decoder.receive());
      frame;
      frame = await attempt(() => decoder.receive())
    ) {
      onDecoded(frame)
      isFed = true
      await filter.process(frame)
      frame.free()
      await drain()
    }
  }
  return {
    index: stream.index,
    async take(packet) {
      await attempt(() => decoder.decode(packet))
      await decoded()
    },
    async finish() {
      await attempt(() => decoder.flush())
      await decoded()
      if (!isFed) return
      await filter.flush()
      await drain()
    },
  }
}

const timeOf = ({ pts, timeBase }: Frame): number | null =>
  pts === AV_NOPTS_VALUE ? null : (Number(pts) * timeBase.num) / timeBase.den
