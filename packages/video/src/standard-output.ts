import { writeSync } from 'node:fs'

/** Writes all of it to the standard output and waits for whoever reads; throws once nobody does. */
export function writeOut(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at)
}
