import { Decoder, Demuxer, FilterAPI } from 'node-av/api'
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
} from 'node-av/constants'
import { Codec, CodecContext, Rational, type Packet } from 'node-av/lib'
import { filmSoundBitrate, filmSoundSettings } from './film-quality.ts'
import { check, emptyPacket, encoded } from './node-av-output.ts'
import { packetsOf } from './node-av-decode.ts'

export function openAac(): CodecContext {
  const codec = Codec.findEncoderByName(FF_ENCODER_AAC)
  if (!codec) throw new Error('no AAC')
  const context = new CodecContext()
  context.allocContext3(codec)
  Object.assign(context, {
    sampleRate: 48_000,
    sampleFormat: AV_SAMPLE_FMT_FLTP,
    channelLayout: AV_CHANNEL_LAYOUT_STEREO,
    timeBase: new Rational(1, 48_000),
    bitRate: BigInt(filmSoundBitrate),
  })
  context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER)
  // One by one: a dictionary that is handed over with them is freed twice, and takes the process with it.
  for (const [name, value] of Object.entries(filmSoundSettings)) check(context.setOption(name, value), name)
  check(context.open2Sync(codec), 'AAC')
  return context
}

/** The packets of a WAV file after filters; each is valid until the next is asked for. */
export async function* aacPackets(
  wav: string,
  filters: string,
  encoder: CodecContext,
): AsyncGenerator<Packet> {
  const input = await Demuxer.open(wav, { format: 'wav', options: { protocol_whitelist: 'file' } })
  const stream = input.audio()
  if (!stream) throw new Error('a WAV without sound')
  const decoder = await Decoder.create(stream)
  // The encoder takes frames of its own size only.
  const filter = FilterAPI.create(`${filters},asetnsamples=n=${encoder.frameSize}:p=0`)
  const packet = emptyPacket()
  async function* drained(): AsyncGenerator<Packet> {
    for (let frame = await filter.receive(); frame; frame = await filter.receive()) {
      yield* encoded(encoder, frame, packet)
      frame.free()
    }
  }
  async function* decoded(): AsyncGenerator<Packet> {
    for (let frame = await decoder.receive(); frame; frame = await decoder.receive()) {
      await filter.process(frame)
      frame.free()
      yield* drained()
    }
  }
  for await (const raw of packetsOf(input)) {
    await decoder.decode(raw)
    yield* decoded()
  }
  await decoder.flush()
  yield* decoded()
  await filter.flush()
  yield* drained()
  yield* encoded(encoder, null, packet)
  await input.close()
}
