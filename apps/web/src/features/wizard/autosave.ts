export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed'

type Options<Value> = {
  /** Stores one value; a rejection is reported and the value kept for the next try. */
  save: (value: Value) => Promise<void>
  onState: (state: SaveState, error?: unknown) => void
  delayMs: number
}
export type Autosave<Value> = {
  /** Saves this value once typing pauses. */
  change(value: Value): void
  /** Saves now what waits; resolves true when everything is stored. */
  flush(): Promise<boolean>
  stop(): void
}

/** Saves the newest value after a pause: one request at a time, never an older value after a newer one. */
export function createAutosave<Value>({ save, onState, delayMs }: Options<Value>): Autosave<Value> {
  let pending: { value: Value } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  async function drain(): Promise<boolean> {
    while (pending) {
      const { value } = pending
      pending = undefined
      onState('saving')
      try {
        await save(value)
      } catch (error) {
        pending ??= { value }
        onState('failed', error)
        return false
      }
    }
    onState('saved')
    return true
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    if (!running && !pending) return Promise.resolve(true)
    running ??= drain().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    change(value) {
      pending = { value }
      if (!running) onState('waiting')
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), delayMs)
    },
    flush,
    stop: () => clearTimeout(timer),
  }
}
