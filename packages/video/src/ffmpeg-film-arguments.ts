import { inputArguments, quiet, mostBroken } from './ffmpeg-arguments.ts'
import type { FilmJob, FramesJob, JoinJob, SegmentJob, SoundJob, WebmJob } from './film-jobs.ts'
import {
  filmMostBitrate,
  filmSoundBitrate,
  filmSoundSettings,
  gopOf,
  opusBitrate,
  vp9Settings,
  x264Settings,
} from './film-quality.ts'
import { joinSound } from './film-plan.ts'

export function filmArguments(job: FilmJob): string[] {
  if (job.kind === 'segment') return segmentArguments(job)
  if (job.kind === 'join') return joinArguments(job)
  if (job.kind === 'frames') return framesArguments(job)
  if (job.kind === 'sound') return soundArguments(job)
  return webmArguments(job)
}

const colours = 'setparams=range=limited:color_primaries=bt709:color_trc=bt709:colorspace=bt709'
const mp4 = (output: string, flags: string[]): string[] => [
  '-use_editlist',
  '0',
  ...flags,
  '-f',
  'mp4',
  '-y',
  `file:${output}`,
]

function segmentArguments({ output, width, height, frameRate, quality }: SegmentJob): string[] {
  const { preset, crf, params } = x264Settings[quality]
  return [
    [...quiet, '-filter_threads', '1'],
    ['-f', 'rawvideo', '-pixel_format', 'yuv420p', '-video_size', `${width}x${height}`],
    ['-framerate', String(frameRate), '-i', 'pipe:0'],
    ['-vf', colours, '-c:v', 'libx264', '-preset', preset, '-profile:v', 'high', '-threads', '1'],
    ['-crf', String(crf), '-maxrate', String(filmMostBitrate), '-bufsize', String(filmMostBitrate)],
    ['-g', String(gopOf(frameRate)), '-bf', '0', '-flags', '+cgop'],
    ['-x264-params', params],
    ['-color_range', 'tv', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
    mp4(output, []),
  ].flat()
}

/**
 * The list of segments goes to the standard input, so that no file of it is left behind. Lengths are told, in
 * microseconds that do not add up errors: the files themselves tell theirs in milliseconds, which shifts what follows.
 */
export function joinList({ segments, frameRate }: JoinJob): string {
  const micros = (frame: number): number => Math.round((frame / frameRate) * 1e6)
  let at = 0
  return segments
    .map(({ path, frames }) => {
      const from = at
      at += frames
      const seconds = ((micros(at) - micros(from)) / 1e6).toFixed(6)
      return `file 'file:${path.replaceAll("'", "'\\''")}'\nduration ${seconds}\n`
    })
    .join('')
}

const soundWords = Object.entries(filmSoundSettings).flatMap(([name, value]) => [`-${name}`, value])

function joinArguments(job: JoinJob): string[] {
  const { wav, output, title } = job
  return [
    [...quiet, '-protocol_whitelist', 'file,pipe,fd', '-f', 'concat', '-safe', '0', '-i', 'pipe:0'],
    wav === null ? [] : ['-protocol_whitelist', 'file', '-f', 'wav', '-i', `file:${wav}`],
    ['-map', '0:v:0', '-c:v', 'copy'],
    wav === null
      ? []
      : [
          '-map',
          '1:a:0',
          '-af',
          joinSound(job),
          '-c:a',
          'aac',
          '-b:a',
          String(filmSoundBitrate),
          ...soundWords,
        ],
    [
      '-map_metadata',
      '-1',
      '-map_chapters',
      '-1',
      ...(title === null ? [] : ['-metadata', `title=${title}`]),
    ],
    mp4(output, ['-movflags', '+faststart']),
  ].flat()
}

function framesArguments({ input, demuxer, fromSeconds, seek, video, frames }: FramesJob): string[] {
  // Not accurately: the picture before the moment may be the one that is shown then, and the filters choose.
  const jump = seek ? ['-noaccurate_seek', '-ss', fromSeconds.toFixed(6)] : []
  const shift = seek ? '' : `setpts=PTS-${fromSeconds.toFixed(6)}/TB,`
  return [
    [...quiet, ...mostBroken, ...jump, ...inputArguments(demuxer, input)],
    ['-map', '0:V:0', '-vf', `${shift}${video}`, '-frames:v', String(frames)],
    ['-c:v', 'rawvideo', '-f', 'rawvideo', 'pipe:1'],
  ].flat()
}

function soundArguments({ input, demuxer, track, fromSeconds, seconds, sound }: SoundJob): string[] {
  return [
    [...quiet, ...mostBroken, '-ss', fromSeconds.toFixed(6), '-t', (seconds + 1).toFixed(6)],
    inputArguments(demuxer, input),
    ['-map', `0:a:${track}`, '-af', sound, '-c:a', 'pcm_f32le', '-f', 'f32le', 'pipe:1'],
  ].flat()
}

function webmArguments({ input, output, hasSound, frameRate }: WebmJob): string[] {
  return [
    [...quiet, '-progress', 'pipe:1', '-stats_period', '0.5', ...inputArguments('mov', input)],
    ['-map', '0:v:0', '-c:v', 'libvpx-vp9', '-g', String(gopOf(frameRate) * 2)],
    Object.entries(vp9Settings).flatMap(([name, value]) => [`-${name}`, String(value)]),
    // Nothing but the quality sets the rate.
    ['-b:v', '0'],
    hasSound ? ['-map', '0:a:0', '-c:a', 'libopus', '-b:a', String(opusBitrate)] : [],
    ['-map_chapters', '-1', '-f', 'webm', '-y', `file:${output}`],
  ].flat()
}
