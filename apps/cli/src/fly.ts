import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { BriefId, Campaign, CreateBrief, Creative, Currency, MediaId } from '@adwright/contract'
import type { ApiClient } from '@adwright/contract/client'
import { connectRehearsal, openRehearsalAccount } from './rehearsal-account.ts'

export type Flight = {
  campaignId: string
  simulated: boolean
  state: string
  meta: { campaign: string | null; adsets: string[]; ads: string[] }
  files: string[]
  insights: {
    days: number
    impressions: number
    clicks: number
    spendMinor: number
    conversions: number
    currency: Currency
  } | null
  account: { email: string; password: string; url: string }
  /** Machine time in seconds; `briefToLive` = words and posters + launch, until everything is switched on at Meta. */
  seconds: Record<'total' | 'account' | 'connect' | 'creative' | 'launch' | 'briefToLive' | 'measure', number>
}
type FlightPlan = {
  baseUrl: string
  brief: CreateBrief
  photos: string[]
  outDir: string
  fastForwardDays: number
  say: (line: string) => void
}

/** The main job, whole: account → connection → brief → posters → campaign → launch → simulated days → figures. */
export async function fly({
  baseUrl,
  brief,
  photos,
  outDir,
  fastForwardDays,
  say,
}: FlightPlan): Promise<Flight> {
  const watch = stopwatch()
  const { account, ...session } = await openRehearsalAccount(baseUrl, brief.business)
  const { api } = session
  watch.lap('account')

  await connectRehearsal(session, brief)
  const { connections } = await api('listConnections')
  const connection = connections[0]
  if (!connection) throw new Error('The rehearsal account was not connected.')
  say(`Connected: ${connection.adAccounts.map((one) => `${one.name} (${one.currency})`).join(', ')}`)
  watch.lap('connect')

  const photoIds: MediaId[] = []
  for (const photo of photos) {
    const file = new Blob([await readFile(photo)])
    photoIds.push(
      (await api('uploadMedia', { form: { purpose: 'photo' }, file, filename: path.basename(photo) })).id,
    )
  }
  const saved = await api('createBrief', { body: { ...brief, photoIds: [...brief.photoIds, ...photoIds] } })
  const creatives = await makeCreatives(api, saved.id, say)
  watch.lap('creative')

  const draft = await api('createCampaign', {
    body: { briefId: saved.id, creativeIds: creatives.map((one) => one.id) },
  })
  const preflight = await api('preflightCampaign', { params: { id: draft.id } })
  for (const finding of preflight.findings) if (finding.level !== 'ok') say(`Pre-flight: ${finding.message}`)
  await api('launchCampaign', { params: { id: draft.id } })
  const launched = await waitForCampaign(
    api,
    draft.id,
    'to be launched',
    (one) => one.steps.every((step) => step.state === 'done') && one.state !== 'launching',
  )
  say(`Launched: ${launched.meta.ads.length} ads, ${launched.state.replace('_', ' ')}`)
  watch.lap('launch')

  await api('fastForward', { body: { connectionId: connection.id, days: fastForwardDays } })
  const measured = await waitForCampaign(
    api,
    draft.id,
    `to have figures after ${fastForwardDays} simulated days`,
    (one) =>
      one.state !== 'in_review' &&
      one.metrics.impressions > 0 &&
      one.recentSpendMinor.length >= fastForwardDays,
  )
  const insights = await api('getCampaignInsights', { params: { id: draft.id } })
  watch.lap('measure')

  const seconds = watch.seconds()
  return {
    campaignId: draft.id,
    simulated: measured.simulated,
    state: measured.state,
    meta: measured.meta,
    files: await download(baseUrl, creatives, path.join(outDir, draft.id)),
    insights: {
      days: insights.days.length,
      impressions: insights.totals.impressions,
      clicks: insights.totals.clicks,
      spendMinor: insights.totals.spendMinor,
      conversions: insights.totals.conversions,
      currency: insights.currency,
    },
    account: { ...account, url: `${baseUrl}/campaigns/${draft.id}` },
    seconds: { ...seconds, briefToLive: round((seconds.creative ?? 0) + (seconds.launch ?? 0)) },
  }
}

async function makeCreatives(
  api: ApiClient,
  briefId: BriefId,
  say: (line: string) => void,
): Promise<Creative[]> {
  let generation = await api('generateImages', { body: { briefId, idempotencyKey: crypto.randomUUID() } })
  while (generation.state === 'queued' || generation.state === 'running') {
    await pause(150)
    generation = await api('getGeneration', { params: { id: generation.id } })
  }
  if (generation.creatives.length === 0)
    throw new Error(`No poster was made: ${generation.error ?? generation.state}`)
  say(
    `Made ${generation.creatives.length} posters × ${generation.creatives[0]?.renditions.length ?? 0} shapes`,
  )
  return generation.creatives
}

async function waitForCampaign(
  api: ApiClient,
  id: Campaign['id'],
  what: string,
  done: (one: Campaign) => boolean,
): Promise<Campaign> {
  const deadline = performance.now() + 120_000
  for (;;) {
    const campaign = await api('getCampaign', { params: { id } })
    if (done(campaign)) return campaign
    if (campaign.state === 'launch_failed' || campaign.state === 'rejected')
      throw new Error(
        `The campaign is ${campaign.state}: ${campaign.problems.map((one) => one.message).join(' ')}`,
      )
    if (campaign.state === 'awaiting_approval')
      throw new Error('The campaign was sent for approval: it is launched once somebody has said yes to it.')
    // Only a person can end this wait; the launch goes on by itself once they have.
    if (campaign.waitingFor?.kind === 'reconnect') throw new Error(campaign.waitingFor.sentence)
    if (performance.now() > deadline)
      throw new Error(
        campaign.waitingFor?.sentence ??
          `Waited two minutes for the campaign ${what}; it is ${campaign.state}.`,
      )
    await pause(150)
  }
}

async function download(baseUrl: string, creatives: Creative[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (const [index, creative] of creatives.entries())
    for (const { placement, media } of creative.renditions) {
      const answer = await fetch(new URL(media.url, baseUrl))
      const file = path.join(
        folder,
        `${index + 1}-${creative.style}-${placement}.${media.contentType.split('/')[1]}`,
      )
      await writeFile(file, Buffer.from(await answer.arrayBuffer()))
      files.push(file)
    }
  return files
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const round = (seconds: number) => Math.round(seconds * 100) / 100

function stopwatch() {
  const began = performance.now()
  let last = began
  const laps: Record<string, number> = {}
  return {
    lap(name: string) {
      laps[name] = round((performance.now() - last) / 1000)
      last = performance.now()
    },
    seconds: () => ({ ...laps, total: round((performance.now() - began) / 1000) }) as Flight['seconds'], // every lap was taken
  }
}
