import { afterAll, beforeAll, describe } from 'vitest'
import { buildWebIfStale } from '../../scripts/web-build.ts'
import { firstFlights } from './first-flight.ts'
import { postWalks } from './post-walk.ts'
import { aStack } from './rehearsal.ts'
import { openBrowser, type Stage } from './visitor.ts'

// One Adwright for all of them, as in life: each has an account of their own, and a world of their own at the twin.
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

describe('from a sentence to numbers', () => firstFlights(() => stage))
describe('a post for two networks', () => postWalks(() => stage))
