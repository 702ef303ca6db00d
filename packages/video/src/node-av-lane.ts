import { FilterAPI, type Encoder, type Muxer } from 'node-av/api'
import { AVERROR_EOF } from 'node-av/constants'
import { FFmpegError, type Frame, type Packet, type Stream } from 'node-av/lib'
import { timeOf, type TolerantDecoder } from './node-av-decode.ts'

type Parts = {
  stream: Stream
  decoder: TolerantDecoder
  filter: FilterAPI
  encoder: Encoder
  output: Muxer
  /** On the file's clock: packets from here on are not looked at. */
  untilSeconds: number
  mostFrames: number
  /** Ticks added to the times of the packets written. */
  shift: bigint
  onPacket: (count: number) => void
}

/** One stream on its way from packets of the source to packets of the result. */
export class NodeAvLane {
  readonly index: number
  readonly #parts: Parts
  readonly #place: number
  #resize: FilterAPI | undefined
  #frames = 0
  #packets = 0
  #done = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.index = parts.stream.index
    this.#place = parts.output.addStream(parts.encoder)
  }

  /** It wants no more packets. */
  get done(): boolean {
    return this.#done
  }

  async take(packet: Packet): Promise<void> {
    if (this.#done) return
    if (timeOf(packet) > this.#parts.untilSeconds) this.#done = true
    else await this.#decode(packet)
  }

  /** Writes what is still on its way; throws `VideoUnreadable` when too little could be decoded. */
  async finish(): Promise<void> {
    const { decoder, filter, encoder } = this.#parts
    if (!this.#done || this.#frames === 0) await this.#decode(null)
    decoder.check()
    await filter.flush()
    await this.#encode()
    await encoder.flush()
    await this.#write()
  }

  async #decode(packet: Packet | null): Promise<void> {
    const { decoder, mostFrames } = this.#parts
    for await (const frame of decoder.frames(packet)) {
      if (await this.#filter(frame)) await this.#encode()
      else this.#done = true
      if (this.#frames >= mostFrames) this.#done = true
    }
  }

  /** Frees the frame; false once a trim among the filters has had its fill. */
  async #filter(frame: Frame): Promise<boolean> {
    try {
      if (!this.#done) await this.#feed(frame)
      return true
    } catch (error) {
      if (error instanceof FFmpegError && error.code === AVERROR_EOF) return false
      throw error
    } finally {
      frame.free()
    }
  }

  /**
   * Recordings of a screen change their size midway. Filters rebuilt for another size would start their clock anew,
   * so such a frame first gets the size that the file announced.
   */
  async #feed(frame: Frame): Promise<void> {
    const { stream, filter } = this.#parts
    const { width, height } = stream.codecpar
    if (frame.width === width && frame.height === height) return filter.process(frame)
    this.#resize ??= FilterAPI.create(`scale=${width}:${height}`)
    await this.#resize.process(frame)
    const resized = await this.#resize.receive()
    if (!resized) return
    await filter.process(resized)
    resized.free()
  }

  async #encode(): Promise<void> {
    const { filter, encoder } = this.#parts
    for (let frame = await filter.receive(); frame; frame = await filter.receive()) {
      this.#frames++
      await encoder.encode(frame)
      frame.free()
      await this.#write()
    }
  }

  async #write(): Promise<void> {
    const { encoder, output, shift, onPacket } = this.#parts
    for (let packet = await encoder.receive(); packet; packet = await encoder.receive()) {
      packet.pts += shift
      packet.dts += shift
      await output.writePacket(packet, this.#place)
      packet.free()
      onPacket(++this.#packets)
    }
  }
}
