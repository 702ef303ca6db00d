import { readdir, readFile } from 'node:fs/promises'

/**
 * Watches how much memory a process and all below it hold together, in MB, what they share counted once: call the answer
 * to stop and learn the most that was seen. Undefined where there is no /proc.
 */
export function watchMemory(root: number | undefined, everyMs = 40): () => Promise<number | undefined> {
  let most = 0
  let stopped = false
  const watching = (async () => {
    while (!stopped && root !== undefined && process.platform === 'linux') {
      most = Math.max(most, await megabytesOf(root))
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  })()
  return async () => {
    stopped = true
    await watching
    return most > 0 ? Math.round(most) : undefined
  }
}

async function megabytesOf(pid: number): Promise<number> {
  const [rollup, children] = await Promise.all([
    readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''),
    childrenOf(pid),
  ])
  const below = await Promise.all(children.map(megabytesOf))
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024 + below.reduce((sum, one) => sum + one, 0)
}

/** A program that a thread started stands under that thread alone. */
async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => '')),
  )
  return lists
    .flatMap((list) => list.split(' '))
    .filter(Boolean)
    .map(Number)
}
