import type { ChunkedUploadState } from '@adwright/meta-graph'
import { z } from 'zod'

const UploadState = z.object({
  sessionId: z.string(),
  videoId: z.string(),
  size: z.number(),
  start: z.number(),
  end: z.number(),
  phase: z.enum(['transfer', 'finishing', 'finished']),
})

/** How far the upload of an ad's video is, as the ledger keeps it; undefined before Meta has given it a place. */
export function readUploadState(value: unknown): ChunkedUploadState | undefined {
  const read = UploadState.safeParse(value)
  return read.success ? read.data : undefined
}
