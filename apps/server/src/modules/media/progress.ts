/** How far something is, told at most so often and one after the other; what fails to be told is not told. */
export function createProgress(tell: (percent: number) => Promise<unknown>, everyMs = 1000) {
  let telling: Promise<unknown> = Promise.resolve()
  let busy = false
  let nextAt = performance.now() + everyMs
  let told = 0
  return {
    /** `share` of the work that is done, 0 to 1. Never says 100: that is for the end to say. */
    note: (share: number): void => {
      const percent = Math.min(99, Math.floor(share * 100))
      if (busy || percent <= told || performance.now() < nextAt) return
      busy = true
      told = percent
      telling = tell(percent)
        .catch(() => undefined)
        .finally(() => {
          busy = false
          nextAt = performance.now() + everyMs
        })
    },
    /** Resolves when nothing is being told any more. */
    settled: (): Promise<unknown> => telling,
  }
}
