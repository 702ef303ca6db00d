import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Folders for files that are only needed for a moment: one for each piece of work, gone when it ends. */
export type TempFolders = {
  /** Runs `work` with an empty folder of its own and removes the folder, however it ended. */
  within<T>(work: (folder: string) => Promise<T>): Promise<T>
  /** The same for work that has no one end: the caller removes it. */
  make(): Promise<{ path: string; remove(): Promise<void> }>
}

const hour = 3_600_000
/** Longer than any work takes. */
const strandedAfterMs = 24 * hour
const prefix = 'work-'

/** Under `parent`, which several processes may share. What a killed one left behind is removed a day later. */
export function createTempFolders(parent: string): TempFolders {
  let sweepAt = 0
  const make: TempFolders['make'] = async () => {
    await mkdir(parent, { recursive: true })
    if (Date.now() >= sweepAt) {
      sweepAt = Date.now() + hour
      await sweep(parent)
    }
    const folder = await mkdtemp(path.join(parent, prefix))
    return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) }
  }
  return {
    make,
    within: async (work) => {
      const folder = await make()
      try {
        return await work(folder.path)
      } finally {
        await folder.remove()
      }
    },
  }
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue
    const folder = path.join(parent, name)
    const found = await stat(folder).catch(() => undefined) // another process was faster
    if (found && Date.now() - found.mtimeMs > strandedAfterMs)
      await rm(folder, { recursive: true, force: true })
  }
}
