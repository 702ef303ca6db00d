import { readFile } from 'node:fs/promises'

const ticksPerSecond = 100 // USER_HZ of every Linux that Node runs on

/** CPU milliseconds that a process and all below it have used; undefined where there is no /proc. */
export async function cpuMs(root: number | undefined): Promise<number | undefined> {
  if (process.platform !== 'linux' || root === undefined) return undefined
  let ticks = 0
  for (let pids = [root]; pids.length > 0;) {
    ticks += (await Promise.all(pids.map(ticksOf))).reduce((a, b) => a + b, 0)
    pids = (await Promise.all(pids.map(childrenOf))).flat()
  }
  return (ticks * 1000) / ticksPerSecond
}

/** User and system time of the process, and of children that it has waited for. */
async function ticksOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
}

async function childrenOf(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return list.split(' ').filter(Boolean).map(Number)
}
