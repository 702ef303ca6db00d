import type { Packet, Stream } from 'node-av/lib'
import type { JoinJob } from './film-jobs.ts'
import { joinSound } from './film-plan.ts'
import { aacPackets, openAac } from './node-av-aac.ts'
import { openInput, packetsOf, pictureStream, timeOf } from './node-av-decode.ts'
import { OutputFile } from './node-av-output.ts'

type Track = { packets: AsyncIterator<Packet>; stream: Stream; next: IteratorResult<Packet> }

/** Copies the pictures of segments one behind the other and encodes the sound beside them. */
export async function joinWithNodeAv(job: JoinJob): Promise<void> {
  const [first] = job.segments
  if (!first) throw new Error('no segments')
  const output = new OutputFile(job.output, 'mp4', job.title)
  const like = await openInput(first.path, 'mov')
  const pictures = pictureStream(like)
  const aac = job.wav === null ? null : openAac()
  const streams = [output.addCopied(pictures.codecpar, pictures), ...(aac ? [output.addEncoded(aac)] : [])]
  output.begin({ use_editlist: '0', movflags: '+faststart' })
  await like.close()
  const sources = [picturePackets(job), ...(aac && job.wav ? [aacPackets(job.wav, joinSound(job), aac)] : [])]
  await interleave(output, sources, streams)
  output.end()
}

/** Frames are counted from zero over all segments: a packet a frame, none shown out of order. */
async function* picturePackets({ segments, frameRate }: JoinJob): AsyncGenerator<Packet> {
  let count = 0n
  for (const { path } of segments) {
    const input = await openInput(path, 'mov')
    const { index } = pictureStream(input)
    for await (const packet of packetsOf(input)) {
      if (packet.streamIndex !== index) continue
      packet.timeBase = { num: 1, den: frameRate }
      packet.pts = packet.dts = count++
      packet.duration = 1n
      yield packet
    }
    await input.close()
  }
}

/** Whichever is earlier goes first, so that players need not jump in the file. */
async function interleave(
  output: OutputFile,
  sources: AsyncGenerator<Packet>[],
  streams: Stream[],
): Promise<void> {
  const tracks: Track[] = []
  for (const [index, packets] of sources.entries()) {
    const stream = streams[index]
    if (stream) tracks.push({ packets, stream, next: await packets.next() })
  }
  for (;;) {
    let earliest: Track | undefined
    for (const track of tracks) {
      if (track.next.done) continue
      if (!earliest || earliest.next.done || timeOf(track.next.value) < timeOf(earliest.next.value))
        earliest = track
    }
    if (!earliest || earliest.next.done) return
    output.write(earliest.next.value, earliest.stream)
    earliest.next = await earliest.packets.next()
  }
}
