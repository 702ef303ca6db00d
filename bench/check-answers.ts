import { CampaignPage, Dashboard, type Metrics } from '@adwright/contract'
import { deepEqual, equal, ok } from 'node:assert/strict'
import { campaignTarget, dashboardTarget } from './targets.ts'
import { impressionsOfUser } from './seed.ts'

const sums = [
  'impressions',
  'clicks',
  'linkClicks',
  'spendMinor',
  'conversions',
  'conversionValueMinor',
] as const

/** A fast wrong server does not count. @throws with the first wrong answer */
export async function checkAnswers(baseUrl: string, tokens: string[]): Promise<void> {
  const user = Math.min(7, tokens.length - 1)
  const token = tokens[user] ?? ''
  const get = async (target: string, bearer?: string) => {
    const answer = await fetch(baseUrl + target, {
      headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
    })
    return { status: answer.status, body: await answer.json() }
  }

  const list = CampaignPage.parse((await get(campaignTarget, token)).body)
  equal(list.campaigns.length, 50)
  equal(list.campaigns[0]?.name, `Campaign 50 of user ${user}`)
  deepEqual(
    list.campaigns.map((row) => row.createdAt),
    list.campaigns.map((row) => row.createdAt).toSorted((a, b) => (a < b ? 1 : -1)),
  )
  equal(list.campaigns.filter((row) => row.metrics.impressions > 0).length, 20)

  const seen = Dashboard.parse((await get(dashboardTarget(90), token)).body)
  deepEqual([seen.days.length, seen.campaigns.length, seen.platforms.length], [90, 20, 2])
  for (const part of [seen.days, seen.campaigns, seen.platforms])
    for (const key of sums) equal(add(part, key), seen.totals[key], key)
  equal(seen.totals.impressions, impressionsOfUser)
  equal(
    list.campaigns.reduce((sum, row) => sum + row.metrics.spendMinor, 0),
    seen.totals.spendMinor,
  )

  const others = CampaignPage.parse((await get(campaignTarget, tokens[user - 1])).body)
  const own = new Set<string>(list.campaigns.map((row) => row.id))
  ok(!others.campaigns.some((row) => own.has(row.id)))
  for (const bad of [undefined, `${token.slice(0, -6)}AAAAAA`])
    for (const target of [campaignTarget, dashboardTarget(90)]) equal((await get(target, bad)).status, 401)
}

const add = (rows: { metrics: Metrics }[], key: (typeof sums)[number]): number =>
  rows.reduce((sum, row) => sum + row.metrics[key], 0)
