import { soundBitrate, type EncodeJob, type StillJob } from './plan.ts'

export const quiet = ['-hide_banner', '-nostdin', '-v', 'error']
/** Of the packets, how many may be broken: more end with an exit code of their own. */
export const mostBroken = ['-max_error_rate', '0.1']

/**
 * The demuxer is the one our own probe found, and it may open nothing but this file: left to guess, ffmpeg reads
 * playlists that name other files and addresses.
 */
export const inputArguments = (demuxer: string, input: string): string[] =>
  [
    ['-max_pixels', '36000000'],
    ['-protocol_whitelist', 'file'],
    ['-f', demuxer],
    ['-i', `file:${input}`],
  ].flat()

const maps = (sound: EncodeJob['sound']): string[] => [
  '-map',
  '0:V:0',
  ...(sound ? ['-map', `0:a:${sound.track}`] : []),
]

/** Writes the MP4 and tells its progress on the standard output. */
export function encodeArguments(job: EncodeJob): string[] {
  const { input, output, demuxer, video, sound, frameRate, frames, rate } = job
  return [
    [...quiet, ...mostBroken, '-progress', 'pipe:1', '-stats_period', '0.5'],
    // Decoding ends soon after the last picture wanted; the filters cut exactly.
    ['-t', String(frames / frameRate + 2)],
    inputArguments(demuxer, input),
    [...maps(sound), '-map_metadata', '-1', '-map_chapters', '-1'],
    ['-vf', video, '-frames:v', String(frames), '-r', String(frameRate)],
    ['-c:v', 'libx264', '-preset', 'veryfast', '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
    rate.average === null ? ['-crf', '20'] : ['-b:v', String(rate.average)],
    ['-maxrate', String(rate.most), '-bufsize', String(rate.most)],
    ['-g', String(Math.round(frameRate * 2)), '-bf', '0', '-flags', '+cgop'],
    sound ? ['-af', sound.filter, '-c:a', 'aac', '-b:a', String(soundBitrate)] : [],
    ['-use_editlist', '0', '-movflags', '+faststart', '-f', 'mp4', '-y', `file:${output}`],
  ].flat()
}

/** Decodes and writes nothing. */
export const decodeArguments = ({ input, demuxer, sound }: EncodeJob): string[] =>
  [quiet, mostBroken, inputArguments(demuxer, input), maps(sound), ['-f', 'null', '-']].flat()

/** Writes one JPEG to the standard output. */
export function stillArguments({ input, demuxer, video, atSeconds, seek }: StillJob): string[] {
  // Before the input it jumps, behind it it decodes up to there.
  const at = ['-ss', atSeconds.toFixed(3)]
  // When the end comes earlier than the header says, the last picture stands in.
  const filters = seek ? video : `${video},tpad=stop_mode=clone:stop_duration=3`
  return [
    [...quiet, ...(seek ? at : [])],
    [...inputArguments(demuxer, input), ...(seek ? [] : at)],
    [...maps(null), '-frames:v', '1', '-vf', filters],
    ['-q:v', '3', '-c:v', 'mjpeg', '-f', 'image2pipe', 'pipe:1'],
  ].flat()
}
