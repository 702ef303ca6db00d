import { GraphError } from '../errors/graph-error.ts'
import type { Failure } from '../store/publishing-records.ts'

/** A video that is none, said to whoever sent it. */
export const videoRefused = ({ code, subcode, message }: Failure): GraphError =>
  new GraphError({
    code,
    ...(subcode !== undefined && { subcode }),
    message: `(#${code}) ${message}`,
    userTitle: 'Video cannot be used',
    userMessage: message,
  })

/** 389: the address could not be read. Worth one more try. */
export const videoNotFetched = (error: Error): GraphError =>
  new GraphError({
    code: 389,
    message: '(#389) Unable to fetch video file from URL.',
    userTitle: 'Unable to fetch video file from URL',
    userMessage: error.message,
  })

export const noVideo = (): GraphError =>
  new GraphError({
    code: 100,
    subcode: 1363020,
    message: '(#100) No video was selected: send source, file_url or upload_phase.',
    userTitle: 'No Video Selected',
    userMessage: 'Please select the video you want to upload.',
  })

export const videoTooLarge = (): GraphError =>
  new GraphError({
    code: 6000,
    subcode: 1363023,
    message: '(#6000) The video you tried to upload is too large.',
    userTitle: 'Video Too Large',
    userMessage: 'The maximum size for a video is 4 GB. Please try again with a smaller file.',
  })

/** A chunk that does not begin where the server is: `error_data` says where to go on. */
export const wrongOffset = (start: number, end: number): GraphError =>
  new GraphError({
    code: 6001,
    subcode: 1363037,
    message: '(#6001) There was a problem uploading your video. Please try uploading it again.',
    transient: true,
    data: { start_offset: String(start), end_offset: String(end) },
  })

/** A chunk that is shorter or longer than what was asked for. */
export const partialChunk = (start: number, end: number): GraphError =>
  new GraphError({
    code: 6001,
    subcode: 1363033,
    message: '(#6001) There was a problem uploading your video. Please try uploading it again.',
    transient: true,
    data: { start_offset: String(start), end_offset: String(end) },
  })

export const noSession = (): GraphError =>
  new GraphError({
    code: 6000,
    subcode: 1363041,
    message: '(#6000) The upload session does not exist or has ended. Please start a new one.',
    userTitle: 'Upload session not found',
  })
