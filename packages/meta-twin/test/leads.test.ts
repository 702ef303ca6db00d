import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startCallbackApp, type CallbackApp } from './callback-app.ts'
import {
  app, at, code, granting, launch, rows, startRehearsal, type Assets, type Body, type Person, type Rehearsal,
} from './rehearsal.ts' // prettier-ignore

let twin: Rehearsal
let person: Person
let page: Person
let assets: Assets
let listener: CallbackApp
beforeEach(async () => {
  twin = await startRehearsal({ realTime: false, seed: 'leads' })
  person = await twin.signIn(granting('leads_retrieval', 'pages_manage_ads', 'pages_manage_metadata'))
  assets = await twin.assets(person)
  page = { token: String(rows(await twin.get(person, 'me/accounts'))[0]?.['access_token']), cookie: '' }
  listener = await startCallbackApp('agreed')
})
afterEach(async () => {
  await twin.twin.close()
  await listener.close()
})

const form = (more: Body = {}): Body => ({
  name: 'Call me',
  questions: [
    { type: 'FULL_NAME' },
    { type: 'EMAIL' },
    { type: 'PHONE', key: 'phone' },
    { type: 'CUSTOM', label: 'How many people?', options: [{ value: 'Two', key: 'two' }, { value: 'More', key: 'more' }] },
  ],
  privacy_policy: { url: 'https://shop.example/privacy' },
  locale: 'EN_US',
  ...more,
}) // prettier-ignore
const createForm = (more: Body = {}) => twin.post(page, `${assets.page}/leadgen_forms`, form(more))

describe('a form', () => {
  test('belongs to its Page, is read with its questions and archived', async () => {
    const id = String((await createForm()).body['id'])
    const read = await twin.get(page, id, {
      fields: 'name,status,questions,privacy_policy_url,leads_count,page_id',
    })
    expect(read.body).toMatchObject({ status: 'ACTIVE', leads_count: 0, page_id: assets.page })
    expect((read.body['questions'] as Body[]).map(({ key }) => key)).toEqual([
      'full_name',
      'email',
      'phone',
      'how_many_people',
    ])
    expect(rows(await twin.get(page, `${assets.page}/leadgen_forms`))[0]?.['id']).toBe(id)
    await twin.post(page, id, { status: 'ARCHIVED' })
    expect((await twin.get(page, id, { fields: 'status' })).body['status']).toBe('ARCHIVED')
  })

  test.each<[string, Body]>([
    ['no question', { questions: [] }],
    ['a custom question without words', { questions: [{ type: 'CUSTOM' }] }],
    ['an unknown kind of question', { questions: [{ type: 'BLOOD_TYPE' }] }],
    ['the same question twice', { questions: [{ type: 'EMAIL' }, { type: 'EMAIL' }] }],
    ['no privacy policy', { privacy_policy: undefined }],
    ['an unknown language', { locale: 'XX_XX' }],
  ])('is refused with %s', async (_, more) => expect(code(await createForm(more))).toBe('100/'))

  test('is not made with a person’s token, nor twice under one name', async () => {
    expect(code(await twin.post(person, `${assets.page}/leadgen_forms`, form()))).toBe('190/2069032')
    await createForm()
    expect(code(await createForm())).toBe('100/')
  })

  test('has one test lead at a time', async () => {
    const id = String((await createForm()).body['id'])
    const lead = await twin.post(page, `${id}/test_leads`, {
      field_data: [{ name: 'email', values: ['me@mail.example'] }],
    })
    const read = await twin.get(page, String(lead.body['id']), { fields: 'field_data,form_id,is_organic' })
    expect(at(read.body, 'field_data', 1)).toEqual({ name: 'email', values: ['me@mail.example'] })
    expect(code(await twin.post(page, `${id}/test_leads`))).toBe('100/')
    expect((await twin.del(page, String(lead.body['id']))).body).toEqual({ success: true })
    expect((await twin.post(page, `${id}/test_leads`)).status).toBe(200)
  })
})

describe('lead ads', () => {
  const campaign = async (formId: string) =>
    launch(twin, person, assets, {
      campaign: { objective: 'OUTCOME_LEADS' },
      adSet: {
        optimization_goal: 'LEAD_GENERATION', destination_type: 'ON_AD', promoted_object: { page_id: assets.page },
        daily_budget: 20_000, billing_event: 'IMPRESSIONS',
      },
      words: { link: 'http://fb.me/', call_to_action: { type: 'SIGN_UP', value: { lead_gen_form_id: formId } } },
    }) // prettier-ignore

  test('collect people as delivery counts them, and tell the app', async () => {
    const asApp = { token: `${app.id}|${app.secret}`, cookie: '' }
    await twin.post(asApp, `${app.id}/subscriptions`, {
      object: 'page', fields: 'leadgen', callback_url: listener.url, verify_token: 'agreed',
    }) // prettier-ignore
    await twin.post(page, `${assets.page}/subscribed_apps`, { subscribed_fields: 'leadgen' })
    const formId = String((await createForm()).body['id'])
    const made = await campaign(formId)
    await twin.advance(person, { days: 6 })
    const leads = rows(await twin.get(page, `${formId}/leads`, { limit: 500, fields: 'id,created_time,ad_id,form_id,campaign_id,field_data,platform,is_organic' }))
    const insights = rows(await twin.get(person, `${made.ad}/insights`, { fields: 'actions', date_preset: 'maximum' }))
    const counted = ((insights[0]?.['actions'] ?? []) as Body[]).find(({ action_type: type }) => type === 'lead')
    expect(leads.length).toBe(Number(counted?.['value']))
    expect(leads.length).toBeGreaterThan(3)
    expect(leads[0]).toMatchObject({ ad_id: made.ad, form_id: formId, campaign_id: made.campaign, is_organic: false })
    expect(at(leads[0], 'field_data', 1, 'values', 0)).toMatch(/@mail\.example$/)
    await listener.count(1)
    await expect.poll(() => listener.heard.map(({ raw }) => raw).join('').match(/"leadgen_id":\d{16}/g)?.length).toBe(leads.length)
    const times = leads.map(({ created_time: time }) => Date.parse(String(time)) / 1000)
    const middle = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
    const later = await twin.get(page, `${made.ad}/leads`, {
      limit: 500, filtering: [{ field: 'time_created', operator: 'GREATER_THAN', value: middle }],
    }) // prettier-ignore
    expect(rows(later).length).toBe(times.filter((time) => time > middle).length)
    await twin.advance(person, { days: 90 })
    expect(rows(await twin.get(page, `${formId}/leads`, { limit: 500 })).map(({ id }) => id)).not.toContain(leads.at(-1)?.['id'])
  }) // prettier-ignore

  test('need a form that exists and is in use', async () => {
    await expect(campaign('1234567890123456')).rejects.toThrow()
    const formId = String((await createForm()).body['id'])
    await twin.post(page, formId, { status: 'ARCHIVED' })
    await expect(campaign(formId)).rejects.toThrow()
  })

  test('give their leads to nobody without leads_retrieval', async () => {
    const formId = String((await createForm()).body['id'])
    await twin.del(person, 'me/permissions', { permission: 'leads_retrieval' })
    expect(code(await twin.get(page, `${formId}/leads`))).toBe('10/')
  })
})
