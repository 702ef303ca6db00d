import { afterAll, beforeAll } from 'vitest'
import { buildWebIfStale } from '../../scripts/web-build.ts'
import { aStack } from './rehearsal.ts'
import { openBrowser, type Stage } from './visitor.ts'

/** One Adwright for all walks of a file, as in life: each has an account of their own, and a world of their own at the twin. */
export function useStage(): () => Stage {
  let stage: Stage
  beforeAll(async () => {
    await buildWebIfStale(console.error)
    const [stack, browser] = await Promise.all([aStack(), openBrowser()])
    stage = { stack, browser }
  })
  afterAll(async () => {
    await stage?.browser.close()
    await stage?.stack.stop()
  })
  return () => stage
}
