import { createHmac } from 'node:crypto'
import { nodeSpec } from '@adwright/meta-schema'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  adSetInput, app, at, campaignInput, rows, startRehearsal, storyInput, poster,
  type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

let twin: Rehearsal
let person: Person
let assets: Assets
const made: Record<string, string> = {}

beforeAll(async () => {
  twin = await startRehearsal({ seed: 'happy' })
  person = await twin.signIn({
    business_name: 'Maple & Pine',
    currency: 'USD',
    timezone: 'America/New_York',
    country: 'US',
  })
  assets = await twin.assets(person)
})
afterAll(() => twin.twin.close())

const known = (node: string, body: Body): void => {
  for (const name of Object.keys(body)) expect(nodeSpec(node)?.fields.has(name), `${node}.${name}`).toBe(true)
}

test('a token can be inspected, and knows what was shared', async () => {
  const answer = await twin.call(
    `/v26.0/debug_token?input_token=${person.token}&access_token=${app.id}|${app.secret}`,
  )
  expect(answer.body).toMatchObject({ data: { is_valid: true, type: 'USER', app_id: app.id } })
  const granular = at(answer.body, 'data', 'granular_scopes') as Body[]
  expect(granular.find(({ scope }) => scope === 'ads_management')?.['target_ids']).toEqual([
    assets.account.slice(4),
  ])
  const permissions = await twin.get(person, 'me/permissions')
  expect(rows(permissions)).toContainEqual({ permission: 'ads_management', status: 'granted' })
})

test('assets are found with ids beyond 2^53', async () => {
  const pages = await twin.get(person, 'me/accounts', {
    fields: 'id,name,category,access_token,tasks,instagram_business_account{id,username},picture',
  })
  expect(rows(pages)[0]).toMatchObject({
    name: 'Maple & Pine',
    instagram_business_account: { username: 'maplepine' },
  })
  known('Page', rows(pages)[0] ?? {})
  const fields =
    'id,account_id,name,account_status,currency,timezone_name,timezone_offset_hours_utc,min_daily_budget,spend_cap,amount_spent,business,funding_source_details,user_tasks'
  const accounts = await twin.get(person, 'me/adaccounts', { fields })
  expect(rows(accounts)[0]).toMatchObject({
    account_status: 1,
    currency: 'USD',
    timezone_name: 'America/New_York',
  })
  known('AdAccount', rows(accounts)[0] ?? {})
  expect(assets.instagram).toMatch(/^17841\d{12}$/)
  expect(Number.isSafeInteger(Number(assets.page))).toBe(false)
  const viaAccount = await twin.get(person, `${assets.account}/instagram_accounts`, { fields: 'id,username' })
  expect(rows(viaAccount)[0]?.['id']).toBe(assets.instagram)
  const budgets = await twin.get(person, `${assets.account}/minimum_budgets`)
  expect(rows(budgets).find(({ currency }) => currency === 'USD')).toMatchObject({
    min_daily_budget_imp: 100,
  })
})

test('an image keeps its hash however it is uploaded', async () => {
  const bytes = await poster('#247')
  const form = new FormData()
  form.set('poster.png', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'poster.png')
  const uploaded = await twin.call(`/v26.0/${assets.account}/adimages`, {
    method: 'POST', body: form, headers: { authorization: `Bearer ${person.token}` },
  }) // prettier-ignore
  const image = at(uploaded.body, 'images', 'poster.png') as Body
  expect(image).toMatchObject({ width: 1080, height: 1080 })
  const again = await twin.post(person, `${assets.account}/adimages`, { bytes: bytes.toString('base64') })
  expect(at(again.body, 'images', 'bytes', 'hash')).toBe(image['hash'])
  const served = await fetch(String(image['url']))
  expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true)
  made['hash'] = String(image['hash'])
})

test('campaign, ad set, creative and ad are created and read back', async () => {
  const { account } = assets
  const campaign = await twin.post(person, `${account}/campaigns`, campaignInput())
  expect(campaign).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^12021\d{13}$/) } })
  made['campaign'] = String(campaign.body['id'])
  const adSet = await twin.post(person, `${account}/adsets`, adSetInput(made['campaign'], assets))
  expect(adSet.status, JSON.stringify(adSet.body)).toBe(200)
  made['adSet'] = String(adSet.body['id'])
  const creative = await twin.post(person, `${account}/adcreatives`, storyInput(made['hash'] ?? '', assets))
  made['creative'] = String(creative.body['id'])
  const ad = await twin.post(person, `${account}/ads`, {
    name: 'Autumn ad', adset_id: made['adSet'], creative: { creative_id: made['creative'] }, status: 'PAUSED',
  }) // prettier-ignore
  expect(ad.status, JSON.stringify(ad.body)).toBe(200)
  made['ad'] = String(ad.body['id'])
  const read = await twin.get(person, made['campaign'], {
    fields:
      'id,name,status,effective_status,objective,special_ad_categories,daily_budget,adsets.limit(5){id,daily_budget,ads{id,creative{id,name}}}',
  })
  expect(read.body).toMatchObject({
    objective: 'OUTCOME_SALES',
    special_ad_categories: [],
    effective_status: 'PAUSED',
  })
  expect(read.body).not.toHaveProperty('daily_budget')
  expect(at(read.body, 'adsets', 'data', 0)).toMatchObject({ id: made['adSet'], daily_budget: '5000' })
  expect(at(read.body, 'adsets', 'data', 0, 'ads', 'data', 0, 'creative')).toEqual({
    id: made['creative'],
    name: 'Poster',
  })
})

test('previews show the creative in a frame of the twin', async () => {
  const answer = await twin.get(person, `${made['creative']}/previews`, { ad_format: 'INSTAGRAM_STORY' })
  const source = /src="([^"]+)"/.exec(String(rows(answer)[0]?.['body']))?.[1] ?? ''
  const page = await fetch(source)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(made['hash'])
  const spelt = await twin.get(person, `${assets.account}/generatepreviews`, {
    ad_format: 'MOBILE_FEED_STANDARD', creative: { object_story_spec: storyInput(made['hash'] ?? '', assets)['object_story_spec'] },
  }) // prettier-ignore
  expect(rows(spelt)[0]?.['body']).toContain('<iframe')
})

test('an ad is reviewed, activated bottom-up, delivers and reports', async () => {
  const status = async () =>
    (await twin.get(person, made['ad'] ?? '', { fields: 'effective_status' })).body['effective_status']
  expect(['IN_PROCESS', 'PENDING_REVIEW']).toContain(await status())
  await twin.advance(person, { seconds: 16 * 60 })
  expect(await status()).toBe('PAUSED')
  for (const id of [made['ad'], made['adSet'], made['campaign']]) {
    expect((await twin.post(person, id ?? '', { status: 'ACTIVE' })).body).toEqual({ success: true })
  }
  expect(await status()).toBe('ACTIVE')
  expect(rows(await twin.get(person, `${made['campaign']}/insights`, { date_preset: 'maximum' }))).toEqual([])
  await twin.advance(person, { days: 5 })
  const fields =
    'impressions,reach,frequency,spend,clicks,ctr,cpm,actions,action_values,purchase_roas,cost_per_action_type'
  const answer = await twin.get(person, `${made['campaign']}/insights`, {
    fields,
    date_preset: 'maximum',
    time_increment: 1,
  })
  expect(rows(answer).length).toBeGreaterThanOrEqual(5)
  for (const row of rows(answer)) known('AdsInsights', row)
  expect(at(rows(answer)[0], 'spend')).toMatch(/^\d+\.\d\d$/)
  const usage = answer.headers.get('x-business-use-case-usage') ?? ''
  expect(JSON.parse(usage)[assets.account.slice(4)][0].type).toBe('ads_insights')
})

test('an async report is started, polled and read', async () => {
  const started = await twin.post(person, `${assets.account}/insights`, {
    level: 'ad',
    fields: 'ad_id,spend,impressions',
    date_preset: 'maximum',
  })
  const run = String(started.body['report_run_id'])
  let status: unknown
  for (let look = 0; look < 5 && status !== 'Job Completed'; look++) {
    status = (await twin.get(person, run, { fields: 'async_status,async_percent_completion' })).body[
      'async_status'
    ]
  }
  expect(status).toBe('Job Completed')
  const read = await twin.get(person, `${run}/insights`)
  expect(rows(read)[0]).toMatchObject({ ad_id: made['ad'] })
})

test('calls carry a proof that fits the token', async () => {
  const proof = createHmac('sha256', app.secret).update(person.token).digest('hex')
  expect((await twin.get(person, 'me', { appsecret_proof: proof })).status).toBe(200)
  const pages = await twin.get(person, 'me/accounts')
  const pageToken = String(rows(pages)[0]?.['access_token'])
  const pageProof = createHmac('sha256', app.secret).update(pageToken).digest('hex')
  const asPage = { token: pageToken, cookie: '' }
  expect((await twin.get(asPage, 'me', { appsecret_proof: pageProof })).body).toMatchObject({
    id: assets.page,
  })
  expect((await twin.get(asPage, 'me', { appsecret_proof: proof })).status).toBe(400)
})
