import { Decoder, Demuxer } from 'node-av/api'
import {
  AV_DISPOSITION_ATTACHED_PIC,
  AV_NOPTS_VALUE,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants'
import { FFmpegError, Packet, type Frame, type Stream } from 'node-av/lib'
import { corrupt } from './video-facts.ts'

/** Of the packets of a stream, how many may be broken before its pictures or its sound are not worth keeping. */
const mostBroken = 0.1

/**
 * The demuxer is the one our own probe found, and it may open nothing but this file: left to guess, libav reads
 * playlists that name other files and addresses.
 */
export const openInput = (input: string, demuxer: string): Promise<Demuxer> =>
  Demuxer.open(input, { format: demuxer, options: { protocol_whitelist: 'file' } })

export function pictureStream(input: Demuxer): Stream {
  const stream = input.streams.find(
    ({ codecpar, disposition }) =>
      codecpar.codecType === AVMEDIA_TYPE_VIDEO && (disposition & AV_DISPOSITION_ATTACHED_PIC) === 0,
  )
  if (!stream) throw corrupt('no pictures found')
  return stream
}

export function soundStream(input: Demuxer, track: number): Stream {
  const stream = input.streams.filter(({ codecpar }) => codecpar.codecType === AVMEDIA_TYPE_AUDIO)[track]
  if (!stream) throw corrupt('no sound found')
  return stream
}

/**
 * The packets of a file in its order, each valid until the next is asked for.
 *
 * Not `input.packets()`: that reads ahead in a loop of its own, and turns it at full speed while encoders are slow.
 */
export async function* packetsOf(input: Demuxer): AsyncGenerator<Packet> {
  const context = input.getFormatContext()
  const packet = new Packet()
  packet.alloc()
  try {
    // A read error in the middle is the end, as ffmpeg's own program has it; who asked counts what is missing.
    while ((await context.readFrame(packet)) >= 0) {
      const stream = input.streams[packet.streamIndex]
      if (stream) {
        packet.timeBase = stream.timeBase
        yield packet
      }
      packet.unref()
    }
  } finally {
    packet.free()
  }
}

/** Seconds on the file's clock, 0 for a packet without a time. */
export function timeOf({ dts, pts, timeBase }: Packet): number {
  const time = dts === AV_NOPTS_VALUE ? pts : dts
  return time === AV_NOPTS_VALUE ? 0 : (Number(time) * timeBase.num) / timeBase.den
}

/** Decodes one stream, passing over a broken packet here and there as players do. */
export class TolerantDecoder {
  readonly #decoder: Decoder
  #good = 0
  #bad = 0

  private constructor(decoder: Decoder) {
    this.#decoder = decoder
  }

  static async open(stream: Stream): Promise<TolerantDecoder> {
    return new TolerantDecoder(
      await Decoder.create(stream, { context: { threadCount: 0 }, options: { max_pixels: 36_000_000 } }),
    )
  }

  /** The frames that came out after a packet, or at the end after `null`; the caller frees each. */
  async *frames(packet: Packet | null): AsyncGenerator<Frame> {
    await this.#attempt(() => (packet ? this.#decoder.decode(packet) : this.#decoder.flush()))
    for (let frame = await this.#next(); frame; frame = await this.#next()) {
      this.#good++
      yield frame
    }
  }

  /** Throws `VideoUnreadable` when nothing or too little could be decoded. */
  check(): void {
    if (this.#good > 0 && this.#bad / (this.#good + this.#bad) <= mostBroken) return
    throw corrupt(`${this.#bad} broken packets beside ${this.#good} good frames`)
  }

  #next(): Promise<Frame | null | undefined> {
    return this.#attempt(() => this.#decoder.receive())
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof FFmpegError)) throw error
      this.#bad++
      return null
    }
  }
}
