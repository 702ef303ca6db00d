import type { MeasureEngine } from './gate-engine.ts'

type Find = () => Promise<MeasureEngine | undefined>

/** Once found it is kept. Nothing is no lasting answer: a busy machine may not have started it in time. */
export function keepEngine(find: Find): Find {
  let found: ReturnType<Find> | undefined
  return () =>
    (found ??= find().then((engine) => {
      if (!engine) found = undefined
      return engine
    }))
}
