import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createMetaClient, type MetaSession } from '@adwright/meta-graph'
import type { SeenRequest } from '@adwright/meta-graph/conformance'
import { startMediaHost } from '../../../packages/meta-twin/test/media-host.ts'
import { movie } from '../../../packages/meta-twin/test/movie.ts'
import { poster } from '../../../packages/meta-twin/test/rehearsal.ts'
import { startProcess } from '../../../scripts/processes.ts'
import { seenRequest } from './seen-request.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** What the twin hands out with a new world. */
export type Minted = {
  access_token: string
  page_access_token: string
  app_id: string
  app_secret: string
  business: string
  ad_accounts: { id: string }[]
  page: string
  instagram: string
  pixel: string
  world: string
}

export type Exchange = { request: SeenRequest; status: number; body: unknown }

export type OtherSide = Awaited<ReturnType<typeof startOtherSide>>

/** A twin with one world whose clock stands still, pictures and films on a web server, and sessions of our client. */
export async function startOtherSide() {
  const { PATH = '' } = process.env
  const file = path.join(root, 'packages/meta-twin/src/main.ts')
  const args = [
    '--memory',
    '--port',
    '0',
    '--admin',
    '--no-visits',
    '--require-proof',
    '--seed',
    'conformance',
  ]
  const twin = await startProcess({ name: 'twin', file, args, env: { PATH }, log: console.error })
  const url = String(twin.ready['url'])
  const [png, square, tall] = [await poster('#c33'), await poster('#3c3'), await poster('#33c', 1080, 1920)]
  const mp4 = movie({ seconds: 15 })
  const host = await startMediaHost({
    '/loaf.jpg': { type: 'image/jpeg', bytes: await readFile(path.join(root, 'examples/photos/bakery.jpg')) },
    '/loaf.mp4': { type: 'video/mp4', bytes: mp4 },
  })

  const minted = (await control(url, 'tokens', { country: 'DE', assets: { ad_accounts: 2 } })) as Minted // its own control API
  let now = 0
  const setClock = async (body: object) => {
    const clock = (await control(url, 'clock', { world: minted.world, ...body })) as { now: string } // the same
    now = Date.parse(clock.now)
  }
  await setClock({ stop: true })

  const exchanges: Exchange[] = []
  const recordingFetch: typeof fetch = async (input, init) => {
    const request = await seenRequest(input, init)
    const response = await fetch(input, init)
    const body: unknown = await response.clone().json()
    exchanges.push({ request, status: response.status, body })
    return response
  }
  const client = createMetaClient({
    appId: minted.app_id,
    appSecret: minted.app_secret,
    hosts: { graph: url, graphVideo: url, rupload: url, dialog: url },
    fetch: recordingFetch,
    clock: { now: () => new Date(now) },
    sleep: async () => {},
  })
  const person: MetaSession = client.as(minted.access_token)
  const page: MetaSession = client.as(minted.page_access_token)
  return {
    minted,
    person,
    page,
    media: { png, square, tall, mp4, jpegUrl: `${host.url}/loaf.jpg`, mp4Url: `${host.url}/loaf.mp4` },
    /** Every exchange of the sessions since it was last taken. */
    takeExchanges: () => exchanges.splice(0),
    /** Unix seconds in the world. */
    now: () => Math.floor(now / 1000),
    /** Lets an ISO 8601 duration pass in the world. */
    pass: (duration: string) => setClock({ advance: duration }),
    stop: async () => {
      await twin.stop()
      await host.close()
    },
  }
}

async function control(url: string, what: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/_twin/${what}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`)
  return answer.json()
}
