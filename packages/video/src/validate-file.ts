import { stat } from 'node:fs/promises'
import { withFileBytes, type FileBytes } from './file-bytes.ts'
import { error, type VideoCheck } from './gate-report.ts'
import { bytesInWords, grouped } from './gate-words.ts'
import { announcedExtent } from './validate-extent.ts'
import { textInsteadOfVideo } from './validate-text-body.ts'
import type { VideoUnreadable } from './video-facts.ts'

/** Checks after which there was no file to look at. */
export const unopenedCodes: readonly string[] = ['missing', 'not_a_file', 'no_permission', 'cannot_open']

const fewestBytes = 1000
const headBytes = 64 * 1024

/** What keeps a file from being looked at as a video: gone, a folder, empty, text, nothing but zeros. */
export async function fileProblem(path: string): Promise<VideoCheck | undefined> {
  try {
    const facts = await stat(path)
    // A pipe or a device would keep the reader waiting for ever.
    if (!facts.isFile()) {
      const what = facts.isDirectory() ? 'a folder' : 'not a file'
      return error('not_a_file', `This is ${what}, not a video.`, 'Name one video file.')
    }
    return await withFileBytes(path, contentProblem)
  } catch (problem) {
    return openingProblem(problem)
  }
}

async function contentProblem(bytes: FileBytes): Promise<VideoCheck | undefined> {
  const { size } = bytes
  if (size === 0)
    return error('empty', 'This file is empty: 0 bytes.', 'Export or download the video again.', { bytes: 0 })
  const head = Buffer.from(await bytes.read(0, headBytes))
  const text = textInsteadOfVideo(head, size)
  if (text) return text
  if (size < fewestBytes)
    return error(
      'too_small',
      `This file has ${grouped(size)} bytes: no video fits into fewer than ${grouped(fewestBytes)}.`,
      'Export or download the video again.',
      { bytes: size },
    )
  if (head.every((byte) => byte === 0))
    return error(
      'all_zeros',
      `This file has ${bytesInWords(size)}, and ${size > head.length ? 'it begins with nothing but zeros' : 'all of them are zero'}: space was set aside for it and never filled.`,
      'Export or download the video again, and look whether the disk is full.',
      { bytes: size },
    )
  return undefined
}

export function openingProblem(problem: unknown): VideoCheck {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE')
    return error('missing', 'There is no such file.', 'Look at the name and the folder.')
  if (code === 'EACCES' || code === 'EPERM')
    return error('no_permission', 'This file may not be read.', 'Give yourself leave to read it.')
  return error(
    'cannot_open',
    `This file cannot be opened (${code || 'no reason given'}).`,
    'Copy it elsewhere and try that.',
  )
}

/** Why no video could be read, with what the file itself says about it. */
export async function unreadableCheck(path: string, problem: VideoUnreadable): Promise<VideoCheck> {
  // Each of its messages is what is wrong, then what to do.
  const [what = problem.message, ...rest] = problem.message.split(/(?<=\.) /)
  if (problem.reason === 'truncated') return truncatedCheck(path)
  const cause = typeof problem.cause === 'string' ? problem.cause : ''
  if (problem.reason === 'corrupt' && /announced duration/.test(cause))
    return error(
      'duration_lies',
      'The header announces a longer video than there are pictures and sound for.',
      'Export it again, or rewrite the header: ffmpeg -i IN -c copy -movflags +faststart OUT.mp4',
    )
  if (problem.reason === 'corrupt')
    return error(
      'corrupt',
      `This video is damaged and cannot be read${/^[\w ,'-]{4,80}$/.test(cause) ? ` (${cause})` : ''}.`,
      'Export it again as MP4.',
    )
  return error(problem.reason, what, rest.join(' ').replaceAll(/\b(U|u)pload\b/g, '$1se') || undefined)
}

async function truncatedCheck(path: string): Promise<VideoCheck> {
  const { size, extent } = await withFileBytes(path, async (bytes) => ({
    size: bytes.size,
    extent: await announcedExtent(bytes).catch(() => null),
  }))
  const missing = extent?.bytes ? extent.bytes - size : 0
  const noIndex = extent?.hasIndex === false ? ' Its index, which was to come last, is missing with it.' : ''
  const howMuch =
    missing > 0 && extent?.bytes
      ? ` Its headers announce ${bytesInWords(extent.bytes)} at least and it has ${bytesInWords(size)}: ${Math.max(1, Math.round((missing / extent.bytes) * 100))} % is missing.`
      : ` Its tables name pictures or sound behind its end, at ${bytesInWords(size)}.`
  return error(
    'truncated',
    `This video is cut off.${noIndex && missing <= 0 ? '' : howMuch}${noIndex}`,
    'Export it again, or download or upload it again until it is whole.',
    { bytes: size, announcedBytes: missing > 0 ? (extent?.bytes ?? null) : null },
  )
}
