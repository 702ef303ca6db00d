import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'

/** Finished scenes of earlier films, by their keys: an edited film draws only what was edited. */
export type SceneShelf = {
  /** Puts the scene there, if it is known. */
  take(key: string, target: string): Promise<boolean>
  /** Never fails: a film is whole without it. */
  keep(key: string, file: string): Promise<void>
}

type ShelfOptions = {
  mostBytes: number
  now?: () => number
  /** A full disk, or no right to write: nothing is kept then. */
  onTrouble?: (error: unknown) => void
}

/**
 * A folder of scenes, each workspace with its own. What was used longest ago goes first when it is full. It begins empty
 * with every process: scenes drawn by an older version would not look like their neighbours.
 */
export function createSceneShelf(
  folder: string,
  { mostBytes, now = Date.now, onTrouble = () => undefined }: ShelfOptions,
): { of(workspace: string): SceneShelf } {
  let emptied: Promise<void> | undefined
  const ready = () =>
    (emptied ??= (async () => {
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
    })().catch((error: unknown) => {
      emptied = undefined // the disk may have room again
      throw error
    }))
  return {
    of: (workspace) => {
      const placeOf = (key: string) => path.join(folder, `${workspace}-${key}.mp4`)
      return {
        take: async (key, target) => {
          const place = placeOf(key)
          try {
            await ready()
            await linkOrCopy(place, target)
          } catch {
            return false // not there, or just gone
          }
          const used = new Date(now())
          await utimes(place, used, used).catch(() => undefined)
          return true
        },
        keep: async (key, file) => {
          try {
            await ready()
            await linkOrCopy(file, placeOf(key))
            await prune(folder, mostBytes)
          } catch (error) {
            onTrouble(error)
          }
        },
      }
    },
  }
}

/**
 * One file under two names costs nothing; not every disk can. The name that is there already stays, and none ever
 * stands for a part of a file.
 */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code === 'ENOENT') throw error
    const copy = `${to}.${randomUUID()}`
    try {
      await copyFile(from, copy)
      await rename(copy, to)
    } catch (failure) {
      await rm(copy, { force: true })
      throw failure
    }
  }
}

async function prune(folder: string, mostBytes: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = path.join(folder, name)
      const found = await stat(file).catch(() => undefined) // another worker was faster
      return { file, bytes: found?.size ?? 0, usedAt: found?.mtimeMs ?? 0 }
    }),
  )
  let bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  for (const { file, bytes: own } of files.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (bytes <= mostBytes) return
    await rm(file, { force: true })
    bytes -= own
  }
}
