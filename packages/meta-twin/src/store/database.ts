import { GraphError } from '../errors/graph-error.ts'
import type { Undo } from './documents.ts'

/** Where commits are written down. */
export interface Archive<Batch> {
  /** Writes all of it or nothing, and may be asked again with the same after a failure. */
  write(batch: Batch): Promise<void>
  close(): Promise<void>
}

export interface Database {
  /** All or nothing, at once and in memory: whatever `work` changed is taken back when it throws. May be nested. */
  transaction<T>(work: () => T): T
  /**
   * Resolves when everything committed so far outlives a crash: the moment from which an answer may leave.
   * @throws GraphError 2 when that takes longer than the twin's patience; it is then still tried further.
   */
  durable(): Promise<void>
  /** Resolves when commits can be written down. @throws GraphError 2 as above, so that nothing is begun in vain. */
  ready(): Promise<void>
  /** Number of changes the running transaction has made so far. */
  changes(): number
  /** Undefined while all is well, else why the last attempt to write failed. */
  trouble(): string | undefined
  close(): Promise<void>
}

const unavailable = (): GraphError =>
  new GraphError({
    code: 2,
    status: 503,
    transient: true,
    message: 'Service temporarily unavailable',
  })

export interface UndoLog extends Undo {
  begin(): number
  /** Changes noted so far. */
  size(): number
  /** True when the outermost transaction ended and left changes behind. */
  end(mark: number, failed: boolean): boolean
}

/** The running transaction's way back. */
export function createUndoLog(): UndoLog {
  const steps: (() => void)[] = []
  let depth = 0
  let serial = 1
  return {
    get serial() {
      return serial
    },
    note(takeBack) {
      if (depth === 0) throw new Error('Nothing is changed outside a transaction.')
      steps.push(takeBack)
    },
    size: () => steps.length,
    begin() {
      if (depth++ === 0) serial++
      return steps.length
    },
    end(mark, failed) {
      depth--
      if (failed) {
        serial++
        while (steps.length > mark) steps.pop()?.()
      }
      if (depth > 0) return false
      const changed = steps.length > 0
      steps.length = 0
      return changed
    },
  }
}

/** Milliseconds between attempts to write: the first is quick, since a restarting database is soon back. */
const pauses = [50, 100, 200, 400, 800, 1000]

/**
 * Transactions in memory with group commit: while one batch is being written the next commits gather, and each
 * `durable` waits for the batch that holds what was committed before it. Batches are written in order, each once the
 * one before it is.
 */
export function createDatabase<Batch>(options: {
  undo: UndoLog
  /** Absent keeps everything in memory alone. */
  archive: Archive<Batch> | undefined
  /** Collects and clears what changed; undefined when nothing did. */
  takeChanges: () => Batch | undefined
  patienceSeconds: number
  onTrouble: (error: unknown) => void
  onClosed: () => void
}): Database {
  const { undo, archive, takeChanges } = options
  let commits = 0
  let written = 0
  let trouble: string | undefined
  let writing = false
  let closed = false
  let waiting: { upTo: number; done: () => void }[] = []
  let recovered: (() => void)[] = []

  const release = (): void => {
    const ready = waiting.filter(({ upTo }) => upTo <= written)
    waiting = waiting.filter(({ upTo }) => upTo > written)
    for (const { done } of ready) done()
  }
  const persist = async (batch: Batch): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      try {
        await archive?.write(batch)
        trouble = undefined
        for (const go of recovered.splice(0)) go()
        return
      } catch (error) {
        if (trouble === undefined) options.onTrouble(error)
        trouble = error instanceof Error ? error.message : String(error)
        await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(attempt, pauses.length - 1)]))
        if (closed) throw error
      }
    }
  }
  const write = async (): Promise<void> => {
    if (writing) return
    writing = true
    try {
      while (written < commits) {
        const upTo = commits
        const batch = takeChanges()
        if (batch !== undefined) await persist(batch)
        written = upTo
        release()
      }
    } finally {
      writing = false
    }
  }
  const patiently = (begin: (done: () => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(unavailable()), options.patienceSeconds * 1000)
      begin(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  return {
    transaction(work) {
      const mark = undo.begin()
      let failed = true
      try {
        const result = work()
        failed = false
        return result
      } finally {
        if (undo.end(mark, failed)) commits++
      }
    },
    async durable() {
      if (written >= commits) return
      if (!archive) {
        takeChanges()
        written = commits
        return
      }
      const upTo = commits
      // Its failure is told by `trouble` and by the waiting that ends here.
      write().catch(() => undefined)
      await patiently((done) => waiting.push({ upTo, done }))
    },
    async ready() {
      if (trouble === undefined) return
      await patiently((done) => recovered.push(done))
    },
    changes: () => undo.size(),
    trouble: () => trouble,
    async close() {
      closed = true
      await write().catch(() => undefined)
      while (writing) await new Promise((resolve) => setTimeout(resolve, 10))
      await archive?.close()
      options.onClosed()
    },
  }
}
