import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { consent } from '@adwright/cli'
import type { Campaign, CreateBrief, Creative } from '@adwright/contract'
import { createApiClient, type ApiClient } from '@adwright/contract/client'
import { startStack, type Stack, type StackOptions } from '../../scripts/stack.ts'

/** The whole of Adwright in a folder of its own; `stop` leaves nothing behind. */
export async function aStack(options: Partial<StackOptions> = {}): Promise<Stack> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'adwright-e2e-'))
  const env = { ...process.env, RATE_LIMITS: 'false', LOG_LEVEL: 'warn', NODE_ENV: 'development' }
  const stack = await startStack({
    dataDir,
    port: 0,
    disposable: true,
    env,
    twin: { port: 0, admin: true },
    log: (line) => console.error(line),
    ...options,
  })
  return {
    ...stack,
    stop: async () => {
      await stack.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const bakery = {
  business: 'Backstube Lindner',
  product: 'Sourdough rye bread from a stone oven',
  offer: 'Second loaf half price on Saturdays',
  url: 'https://backstube-lindner.example/saturday',
  objective: 'traffic',
  dailyBudgetMinor: 1500,
  currency: 'EUR',
  country: 'DE',
} as const satisfies Partial<CreateBrief>

export type Rehearsal = { api: ApiClient; connectionId: string; creative: Creative; accessToken: string }

/** A signed-up, connected workspace with one finished creative. */
export async function aRehearsal(baseUrl: string): Promise<Rehearsal> {
  let accessToken = ''
  const api = createApiClient({
    baseUrl,
    headers: (): Record<string, string> => (accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
  })
  const email = `walker-${crypto.randomUUID().slice(0, 8)}@example.test`
  const { signedIn } = await api('signUp', {
    body: { email, password: 'a long enough sentence', name: 'Wanda Walker' },
  })
  if (!signedIn) throw new Error('sign-up did not sign in')
  accessToken = signedIn.accessToken
  const { authorizeUrl } = await api('startMetaConnection', { body: {} })
  await consent({
    authorizeUrl,
    accessToken,
    business: bakery.business,
    currency: 'EUR',
    country: 'DE',
    timeZone: 'Europe/Berlin',
  })
  const { connections } = await api('listConnections')
  const brief = await api('createBrief', { body: { ...bakery } })
  let generation = await api('generateImages', {
    body: { briefId: brief.id, count: 1, idempotencyKey: crypto.randomUUID() },
  })
  for (
    const deadline = Date.now() + 60_000;
    generation.state === 'queued' || generation.state === 'running';
  ) {
    if (Date.now() > deadline) throw new Error(`the generation is still ${generation.stage}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
    generation = await api('getGeneration', { params: { id: generation.id } })
  }
  const creative = generation.creatives[0]
  if (!creative) throw new Error(`no creative: ${generation.error}`)
  return { api, connectionId: connections[0]?.id ?? '', creative, accessToken }
}

export async function untilCampaign(
  api: ApiClient,
  id: Campaign['id'],
  what: (one: Campaign) => boolean,
  seconds = 60,
): Promise<Campaign> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const campaign = await api('getCampaign', { params: { id } })
    if (what(campaign)) return campaign
    if (Date.now() > deadline)
      throw new Error(
        `campaign stayed ${campaign.state}: ${JSON.stringify(campaign.steps.map((one) => [one.key, one.state, one.problem]))}`,
      )
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
