import { AVERROR_EAGAIN, AVERROR_EOF } from 'node-av/constants'
import {
  Dictionary,
  FFmpegError,
  FormatContext,
  Packet,
  type CodecContext,
  type CodecParameters,
  type Frame,
  type Stream,
} from 'node-av/lib'

/** Throws what libav says of a code below zero. */
export const check = (code: number, step: string): void => FFmpegError.throwIfError(code, step)

/** A file being written, without the threads and queues of node-av's own `Muxer`. */
export class OutputFile {
  readonly #context = new FormatContext()

  constructor(path: string, format: 'mp4' | 'webm', title: string | null = null) {
    check(this.#context.allocOutputContext2(null, format, path), 'output')
    check(this.#context.openOutputSync(), 'open')
    if (title !== null) this.#context.metadata = Dictionary.fromObject({ title })
  }

  addEncoded(encoder: CodecContext): Stream {
    const stream = this.#context.newStream()
    check(stream.codecpar.fromContext(encoder), 'parameters')
    stream.timeBase = encoder.timeBase
    return stream
  }

  addCopied(parameters: CodecParameters, like: Stream): Stream {
    const stream = this.#context.newStream()
    check(parameters.copy(stream.codecpar), 'parameters')
    // The container it goes to has a tag of its own for the codec.
    stream.codecpar.codecTag = 0
    stream.timeBase = like.timeBase
    stream.avgFrameRate = like.avgFrameRate
    return stream
  }

  begin(options: Record<string, string>): void {
    check(this.#context.writeHeaderSync(Dictionary.fromObject(options)), 'header')
  }

  /** Takes the content of the packet, whose times are in its own `timeBase`. */
  write(packet: Packet, stream: Stream): void {
    packet.streamIndex = stream.index
    packet.rescaleTs(packet.timeBase, stream.timeBase)
    check(this.#context.interleavedWriteFrameSync(packet), 'write')
  }

  end(): void {
    check(this.#context.writeTrailerSync(), 'trailer')
    this.#context.closeOutputSync()
  }
}

/** What an encoder gives for a frame, or at the end for `null`; each packet is valid until the next is asked for. */
export function* encoded(encoder: CodecContext, frame: Frame | null, packet: Packet): Generator<Packet> {
  check(encoder.sendFrameSync(frame), 'frame')
  for (;;) {
    const code = encoder.receivePacketSync(packet)
    if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return
    check(code, 'encode')
    packet.timeBase = encoder.timeBase
    yield packet
  }
}

export function emptyPacket(): Packet {
  const packet = new Packet()
  packet.alloc()
  return packet
}
