import { z } from 'zod'

/** How far the upload of a video is, as the ledger keeps it. */
const ChunkedUpload = z.object({
  sessionId: z.string(),
  videoId: z.string(),
  size: z.number(),
  start: z.number(),
  end: z.number(),
  phase: z.enum(['transfer', 'finishing', 'finished']),
})
export type ChunkedUpload = z.infer<typeof ChunkedUpload>

/** @returns undefined before Meta has given it a place */
export function readChunkedUpload(value: unknown): ChunkedUpload | undefined {
  const read = ChunkedUpload.safeParse(value)
  return read.success ? read.data : undefined
}
