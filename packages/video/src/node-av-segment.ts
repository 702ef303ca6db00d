import { readSync } from 'node:fs'
import {
  AV_CODEC_FLAG_CLOSED_GOP,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AV_PROFILE_H264_HIGH,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  FF_ENCODER_LIBX264,
} from 'node-av/constants'
import { Codec, CodecContext, Dictionary, Frame, Rational } from 'node-av/lib'
import type { SegmentJob } from './film-jobs.ts'
import { filmMostBitrate, gopOf, x264Settings } from './film-quality.ts'
import { check, emptyPacket, encoded, OutputFile } from './node-av-output.ts'

/** Reads frames from the standard input until it ends and writes them as one H.264 track. */
export function encodeSegment(job: SegmentJob): void {
  const encoder = openEncoder(job)
  const output = new OutputFile(job.output, 'mp4')
  const stream = output.addEncoded(encoder)
  output.begin({ use_editlist: '0' })
  const packet = emptyPacket()
  const take = (frame: Frame | null): void => {
    for (const { duration } of encoded(encoder, frame, packet)) {
      if (duration === 0n) packet.duration = 1n
      output.write(packet, stream)
    }
  }
  // One frame for all: fresh memory of three megabytes each costs more than its encoding, page by page.
  const frame = emptyFrame(job)
  const planes = frame.data ?? []
  for (let count = 0n; isRead(planes, job); count++) {
    frame.pts = count
    take(frame)
    // The encoder has copied it by now; one that had not would have left `planes` to another frame.
    if (!frame.isWritable) throw new Error('the encoder holds on to its frame')
  }
  take(null)
  output.end()
}

function openEncoder({ width, height, frameRate, quality }: SegmentJob): CodecContext {
  const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264)
  if (!codec) throw new Error('no x264')
  const context = new CodecContext()
  context.allocContext3(codec)
  const { preset, crf, params } = x264Settings[quality]
  Object.assign(context, {
    width,
    height,
    pixelFormat: AV_PIX_FMT_YUV420P,
    timeBase: new Rational(1, frameRate),
    framerate: new Rational(frameRate, 1),
    threadCount: 1,
    profile: AV_PROFILE_H264_HIGH,
    gopSize: gopOf(frameRate),
    maxBFrames: 0,
    rcMaxRate: BigInt(filmMostBitrate),
    rcBufferSize: filmMostBitrate,
    colorRange: AVCOL_RANGE_MPEG,
    colorPrimaries: AVCOL_PRI_BT709,
    colorTrc: AVCOL_TRC_BT709,
    colorSpace: AVCOL_SPC_BT709,
  })
  context.setFlags(AV_CODEC_FLAG_CLOSED_GOP, AV_CODEC_FLAG_GLOBAL_HEADER)
  const options = { preset, crf, 'x264-params': params }
  check(context.open2Sync(codec, Dictionary.fromObject(options)), 'encoder')
  return context
}

function emptyFrame({ width, height }: SegmentJob): Frame {
  const frame = new Frame()
  frame.alloc()
  frame.format = AV_PIX_FMT_YUV420P
  frame.width = width
  frame.height = height
  frame.colorRange = AVCOL_RANGE_MPEG
  // Rows without gaps, as they come.
  check(frame.getBuffer(1), 'frame')
  return frame
}

/** Fills the planes; false at the end of the input. Throws when it ends within a frame. */
function isRead(planes: Buffer[], { width, height }: SegmentJob): boolean {
  const luma = width * height
  for (const [index, plane] of planes.slice(0, 3).entries()) {
    const length = index === 0 ? luma : luma / 4
    for (let at = 0; at < length;) {
      const got = readSync(0, plane, at, length - at, null)
      if (got === 0 && at === 0 && index === 0) return false
      if (got === 0) throw new Error('the input ends within a frame')
      at += got
    }
  }
  return true
}
