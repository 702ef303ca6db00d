import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadMetaSdk, type MetaSdk, type SdkNode } from '../../scripts/meta-sdk.ts'
import { startProcess, type Managed } from '../../scripts/processes.ts'

const root = path.resolve(import.meta.dirname, '../..')
type Minted = {
  access_token: string
  ad_account: string
  page: string
  page_access_token: string
  pixel: string
}

let twin: Managed
let url = ''
let minted: Minted
beforeAll(async () => {
  const { PATH = '' } = process.env
  twin = await startProcess({
    name: 'twin',
    file: path.join(root, 'packages/meta-twin/src/main.ts'),
    args: ['--memory', '--port', '0', '--admin'],
    env: { PATH },
    log: () => undefined,
  })
  url = String(twin.ready['url'])
  const answer = await fetch(`${url}/_twin/tokens`, { method: 'POST' })
  minted = (await answer.json()) as Minted // the twin's own control API
})
afterAll(() => twin.stop())

/** The SDK's own default is a version that has ended: Meta carries such calls over, and so does the twin. */
describe.each(['v24.0', 'v26.0'])('Meta’s own SDK for Node, pointed at the twin, on %s', (version) => {
  let sdk: MetaSdk
  let account: SdkNode
  beforeAll(() => {
    const loaded = loadMetaSdk(url, version)
    if (!loaded) throw new Error('Meta’s SDK could not be fetched from npm.')
    sdk = loaded
    sdk.FacebookAdsApi.init(minted.access_token, 'en_US', false)
    account = new sdk.AdAccount(minted.ad_account)
  })

  test('finds accounts and Pages', async () => {
    expect((await account.read(['currency', 'account_status']))._data).toMatchObject({ account_status: 1 })
    const accounts = await new sdk.User('me').getAdAccounts(['name'])
    expect(accounts.map(({ id }) => id)).toContain(minted.ad_account)
    expect(await new sdk.User('me').getAccounts(['name'])).toHaveLength(1)
  })

  test('makes a campaign down to its ad, changes it, pages through, reads nested fields, and deletes', async () => {
    const names = ['one', 'two', 'three'].map((name) => `${version} ${name}`)
    const campaigns: SdkNode[] = []
    for (const name of names)
      campaigns.push(
        await account.createCampaign([], {
          name,
          objective: 'OUTCOME_TRAFFIC',
          status: 'PAUSED',
          special_ad_categories: [],
          is_adset_budget_sharing_enabled: false,
        }),
      )
    const [campaign] = campaigns
    if (!campaign) throw new Error('no campaign')
    const adSet = await account.createAdSet([], {
      name: 'Everybody',
      campaign_id: campaign.id,
      status: 'PAUSED',
      optimization_goal: 'LINK_CLICKS',
      billing_event: 'IMPRESSIONS',
      bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
      daily_budget: 2000,
      targeting: {
        geo_locations: { countries: ['US'] },
        targeting_automation: { advantage_audience: 1 },
      },
    })
    const bytes = (await readFile(path.join(root, 'examples/photos/bakery.jpg'))).toString('base64')
    const { images } = (await account.createAdImage([], { bytes }))._data as {
      images: { bytes: { hash: string } }
    } // as documented
    const creative = await account.createAdCreative([], {
      name: 'Loaf',
      object_story_spec: {
        page_id: minted.page,
        link_data: { link: 'https://shop.example', message: 'Bread', image_hash: images.bytes.hash },
      },
    })
    const ad = await account.createAd([], {
      name: 'Ad',
      adset_id: adSet.id,
      creative: { creative_id: creative.id },
      status: 'PAUSED',
    })
    await campaign.update([], { name: `${version} renamed` })
    const read = await new sdk.Ad(ad.id).read(['effective_status', 'campaign{name}', 'creative{id}'])
    expect(read._data).toMatchObject({
      campaign: { name: `${version} renamed` },
      creative: { id: creative.id },
    })

    const seen: string[] = []
    let page = await account.getCampaigns(['name'], { limit: 2 })
    for (;;) {
      seen.push(...page.map(({ id }) => id))
      if (!page.hasNext()) break
      page = await page.next()
    }
    for (const { id } of campaigns) expect(seen.filter((one) => one === id)).toHaveLength(1)

    await campaign.delete([])
    const left = await account.getCampaigns(['name'], { limit: 100 })
    expect(left.map(({ id }) => id)).not.toContain(campaign.id)
  })

  test('reads insights at once and as a report, posts as the Page, sends conversions and batches', async () => {
    expect(await account.getInsights(['impressions'], { date_preset: 'last_7d' })).toHaveLength(0)
    const report = await account.getInsightsAsync(['impressions'], { date_preset: 'last_7d' })
    expect(String(report.id ?? report._data['report_run_id'])).toMatch(/^\d+$/)

    const post = await new sdk.Page(minted.page).createFeed([], {
      message: `Fresh bread, ${version}`,
      access_token: minted.page_access_token,
    })
    expect(post.id).toMatch(new RegExp(`^${minted.page}_\\d+$`))

    const event = new sdk.ServerEvent()
      .setEventName('Purchase')
      .setEventTime(Math.floor(Date.now() / 1000))
      .setEventId(`order-${version}`)
      .setActionSource('website')
      .setEventSourceUrl('https://shop.example')
      .setUserData(new sdk.UserData().setEmail('a@b.example').setClientUserAgent('Mozilla/5.0'))
      .setCustomData(new sdk.CustomData().setValue(12.5).setCurrency('EUR'))
    const sent = await new sdk.EventRequest(minted.access_token, minted.pixel).setEvents([event]).execute()
    expect(sent._events_received).toBe(1)
  })

  test('gets Meta’s own refusal for an objective that is gone', async () => {
    const refused = account.createCampaign([], {
      name: 'x',
      objective: 'LINK_CLICKS',
      special_ad_categories: [],
    })
    await expect(refused).rejects.toMatchObject({ response: { code: 100 } })
  })
})
