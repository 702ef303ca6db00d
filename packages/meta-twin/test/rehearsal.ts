import sharp from 'sharp'
import { createTwin, type RunningTwin, type TwinOptions } from '../src/index.ts'

/** The wire as a client sees it; tests look into whatever comes back. */
export type Body = Record<string, unknown>
export interface Answer {
  status: number
  headers: Headers
  body: Body
}

export const app = { id: '998877665544332', secret: 'a-rehearsal-secret' }
export const redirectUri = 'http://127.0.0.1:3000/callback'
const scopes = [
  'ads_management',
  'ads_read',
  'business_management',
  'pages_show_list',
  'pages_read_engagement',
  'instagram_basic',
]

/** A sign-in form that grants these permissions beside the usual ones. */
export const granting = (...more: string[]): Record<string, string | string[]> => ({
  scope: [...scopes, ...more].join(','),
  'grant[]': [...scopes, ...more],
})

export interface Person {
  token: string
  cookie: string
}
export interface Assets {
  account: string
  page: string
  instagram: string
  pixel: string
}

export const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  )
export const rows = (answer: Answer): Body[] => (answer.body['data'] ?? []) as Body[]
export const code = ({ body }: Answer): string =>
  `${String(at(body, 'error', 'code'))}/${String(at(body, 'error', 'error_subcode') ?? '')}`

export interface Rehearsal {
  twin: RunningTwin
  allow(form?: Record<string, string | string[]>, cookie?: string): Promise<{ location: URL; cookie: string }>
  signIn(form?: Record<string, string | string[]>): Promise<Person>
  get(person: Person, path: string, params?: Body): Promise<Answer>
  post(person: Person, path: string, params?: Body): Promise<Answer>
  del(person: Person, path: string, params?: Body): Promise<Answer>
  call(path: string, init?: RequestInit): Promise<Answer>
  advance(person: Person, by: Body): Promise<Answer>
  assets(person: Person): Promise<Assets>
}

export const encode = (params: Body): URLSearchParams => {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}

export async function startRehearsal(options: TwinOptions = {}): Promise<Rehearsal> {
  return over(await createTwin({ admin: true, ...options }))
}

export function over(twin: RunningTwin): Rehearsal {
  const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${twin.url}${path}`, { redirect: 'manual', ...init })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text.startsWith('{') ? JSON.parse(text) : { text },
    }
  }
  const bearer = (person: Person) => ({ authorization: `Bearer ${person.token}` })
  const rehearsal: Rehearsal = {
    twin,
    call,
    async allow(form = {}, cookie) {
      const body = new URLSearchParams({
        client_id: app.id,
        redirect_uri: redirectUri,
        state: 'st4te',
        response_type: 'code',
        scope: scopes.join(','),
        decision: 'allow',
      })
      for (const scope of scopes) if (!('grant[]' in form)) body.append('grant[]', scope)
      for (const [name, value] of Object.entries(form)) {
        body.delete(name)
        for (const item of [value].flat()) body.append(name, item)
      }
      const answer = await call('/v26.0/dialog/oauth', {
        method: 'POST',
        body,
        headers: cookie ? { cookie } : {},
      })
      const set = answer.headers.get('set-cookie') ?? ''
      return { location: new URL(answer.headers.get('location') ?? ''), cookie: set.split(';')[0] ?? '' }
    },
    async signIn(form) {
      const { location, cookie } = await rehearsal.allow(form)
      const query = encode({
        client_id: app.id,
        client_secret: app.secret,
        redirect_uri: redirectUri,
        code: location.searchParams.get('code') ?? '',
      })
      const short = await call(`/v26.0/oauth/access_token?${query}`)
      const long = await call(
        `/v26.0/oauth/access_token?${encode({ client_id: app.id, client_secret: app.secret, grant_type: 'fb_exchange_token', fb_exchange_token: short.body['access_token'] })}`,
      )
      return { token: String(long.body['access_token']), cookie }
    },
    get: (person, path, params = {}) => call(`/v26.0/${path}?${encode(params)}`, { headers: bearer(person) }),
    post: (person, path, params = {}) =>
      call(`/v26.0/${path}`, { method: 'POST', headers: bearer(person), body: encode(params) }),
    del: (person, path, params = {}) =>
      call(`/v26.0/${path}?${encode(params)}`, { method: 'DELETE', headers: bearer(person) }),
    advance: (person, by) =>
      call('/_twin/clock/advance', {
        method: 'POST',
        headers: { ...bearer(person), 'content-type': 'application/json' },
        body: JSON.stringify(by),
      }),
    async assets(person) {
      const accounts = await rehearsal.get(person, 'me/adaccounts')
      const pages = await rehearsal.get(person, 'me/accounts', { fields: 'id,instagram_business_account' })
      const account = String(rows(accounts)[0]?.['id'])
      const pixels = await rehearsal.get(person, `${account}/adspixels`)
      return {
        account,
        page: String(rows(pages)[0]?.['id']),
        instagram: String(at(rows(pages)[0], 'instagram_business_account', 'id')),
        pixel: String(rows(pixels)[0]?.['id']),
      }
    },
  }
  return rehearsal
}

export const poster = (colour: string, width = 1080, height = 1080): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer()

export async function uploadPoster(
  rehearsal: Rehearsal,
  person: Person,
  account: string,
  colour: string,
): Promise<string> {
  const bytes = (await poster(colour)).toString('base64')
  const answer = await rehearsal.post(person, `${account}/adimages`, { bytes })
  return String(at(answer.body, 'images', 'bytes', 'hash'))
}

export const campaignInput = (more: Body = {}): Body => ({
  name: 'Autumn sale',
  objective: 'OUTCOME_SALES',
  status: 'PAUSED',
  special_ad_categories: [],
  is_adset_budget_sharing_enabled: false,
  ...more,
})

export const adSetInput = (campaign: string, assets: Assets, more: Body = {}): Body => ({
  name: 'Everybody',
  campaign_id: campaign,
  status: 'PAUSED',
  optimization_goal: 'OFFSITE_CONVERSIONS',
  billing_event: 'IMPRESSIONS',
  bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
  daily_budget: 5000,
  destination_type: 'WEBSITE',
  promoted_object: { pixel_id: assets.pixel, custom_event_type: 'PURCHASE' },
  targeting: { geo_locations: { countries: ['US'] }, targeting_automation: { advantage_audience: 1 } },
  ...more,
})

export const storyInput = (hash: string, assets: Assets, words: Body = {}): Body => ({
  name: 'Poster',
  object_story_spec: {
    page_id: assets.page,
    instagram_user_id: assets.instagram,
    link_data: {
      link: 'https://shop.example/autumn',
      message: 'Warm jumpers, knitted nearby.',
      name: 'Autumn is here',
      image_hash: hash,
      call_to_action: { type: 'SHOP_NOW', value: { link: 'https://shop.example/autumn' } },
      ...words,
    },
  },
})

export interface Launched {
  campaign: string
  adSet: string
  ad: string
  creative: string
}

/** Creates a whole campaign; with `active` everything is switched on at once. */
export async function launch(
  rehearsal: Rehearsal,
  person: Person,
  assets: Assets,
  options: { active?: boolean; campaign?: Body; adSet?: Body; words?: Body; colour?: string } = {},
): Promise<Launched> {
  const status = options.active === false ? 'PAUSED' : 'ACTIVE'
  const id = async (path: string, params: Body): Promise<string> => {
    const answer = await rehearsal.post(person, path, params)
    if (!answer.body['id']) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    return String(answer.body['id'])
  }
  const { account } = assets
  const hash = await uploadPoster(rehearsal, person, account, options.colour ?? '#c33')
  const campaign = await id(`${account}/campaigns`, campaignInput({ status, ...options.campaign }))
  const adSet = await id(`${account}/adsets`, adSetInput(campaign, assets, { status, ...options.adSet }))
  const creative = await id(`${account}/adcreatives`, storyInput(hash, assets, options.words))
  const ad = await id(`${account}/ads`, {
    name: 'Ad',
    adset_id: adSet,
    creative: { creative_id: creative },
    status,
  })
  return { campaign, adSet, ad, creative }
}
