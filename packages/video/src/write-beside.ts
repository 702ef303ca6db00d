import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'

/** Where a file is written until it is complete. */
export const partOf = (path: string): string => `${resolve(path)}.${randomUUID()}.part`

/** Gives a file its name once it is complete; when `write` throws, nothing is left. */
export async function writeBeside(output: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = partOf(output)
  try {
    await write(part)
    await rename(part, output)
  } finally {
    await rm(part, { force: true })
  }
}
