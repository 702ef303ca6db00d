import type { MetaSession } from '../session.ts'
import type { SampleIds } from './sample-ids.ts'

/** Calls one method of a session with arguments that use all it can say. */
export type MethodSample = (session: MetaSession, ids: SampleIds) => Promise<unknown>

/** Samples by the method's path in the session, such as `adSets.create`. */
export type MethodSamples = Readonly<Record<string, MethodSample>>

/** Everything an iterable gives, so that its calls are made. */
export async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

export const MARK = '#k3x9'
/** Unix seconds. */
export const SOON = 1_800_000_000
export const HASH = 'a3f1c9e85b7d4620918273645566778a'
export const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
export const LINK = 'https://bakery.example/order'
