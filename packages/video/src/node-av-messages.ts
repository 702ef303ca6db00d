import type { EncodeJob, StillJob } from './plan.ts'

/** What the parent asks of the process that holds node-av: one question a process. */
export type Question =
  | { kind: 'able' }
  | { kind: 'encode'; job: EncodeJob }
  | { kind: 'still'; job: StillJob }

/** What that process answers: any number of `progress`, then one of the others. */
export type Answer =
  | { kind: 'progress'; share: number }
  | { kind: 'able'; encodes: boolean; mapsHdr: boolean }
  | { kind: 'done' }
  | { kind: 'picture'; jpeg: Uint8Array }
  | { kind: 'failed'; corrupt: boolean; message: string }
