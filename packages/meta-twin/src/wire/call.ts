import type { CallLog } from '../admin/call-log.ts'
import type { Faults } from '../admin/faults.ts'
import type { Look } from '../delivery/look.ts'
import type { Background } from '../batch/run-async.ts'
import type { UsageMeter } from '../limits/meter.ts'
import type { Token } from '../store/auth-store.ts'
import type { Account, Json, World } from '../store/records.ts'
import type { State } from '../store/state.ts'
import type { Material } from '../uploads/material.ts'
import type { Dispatcher } from '../webhooks/dispatcher.ts'
import type { Timekeeper } from '../world/timekeeper.ts'

/** Everything a handler may use that outlives a request. */
export interface Twin extends State {
  time: Timekeeper
  faults: Faults
  log: CallLog
  webhooks: Dispatcher
  limits: UsageMeter
  background: Background
  /** Real epoch seconds. */
  now: () => number
  /** Seconds of simulated time between submitting an ad and its verdict. */
  reviewSeconds: number
  /** Whether the clocks of new worlds run with real time, or stand still between advances. */
  realTime: boolean
  requireProof: boolean
  /** Hosts media may be fetched from, beside this machine. */
  mediaHosts: ReadonlySet<string>
  admin: boolean
}

export interface UploadedFile {
  field: string
  filename: string
  bytes: Uint8Array
}

/** A picture that was really decoded before the request reached its handler. */
export interface InspectedImage {
  name: string
  bytes: Uint8Array
  hash: string
  width: number
  height: number
  format: 'jpeg' | 'png'
  look: Look
}

/** One Graph request after the wire was read and the token was checked. */
export interface Call {
  readonly twin: Twin
  readonly version: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Query and body together, still as they were sent. */
  readonly raw: Json
  readonly images: readonly InspectedImage[]
  /** What was fetched, received and decoded for a publishing edge. */
  readonly material: Material
  /** `http://host:port` as the caller knows the twin. */
  readonly origin: string
  /** Path without the version, as `paging.next` repeats it. */
  readonly path: string
  readonly tokenText: string
  readonly token: Token
  readonly world: World
  readonly account: Account
  /** The world's time in epoch seconds. */
  readonly now: number
}
