import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { app, at, code, rows, startRehearsal, type Assets, type Body, type Rehearsal } from './rehearsal.ts'

let twin: Rehearsal
let assets: Assets
let business: string
let robot: string
let person: { token: string; cookie: string }
beforeAll(async () => {
  twin = await startRehearsal({ realTime: false })
  person = await twin.signIn()
  assets = await twin.assets(person)
  business = String(rows(await twin.get(person, 'me/businesses'))[0]?.['id'])
  robot = String((await twin.post(person, `${business}/system_users`, { name: 'Robot' })).body['id'])
})
afterAll(() => twin.twin.close())

const issue = (params: Body) =>
  twin.post(person, `${business}/system_user_access_tokens`, { system_user_id: robot, ...params })
const inspect = async (token: string) =>
  (await twin.call(`/v26.0/debug_token?input_token=${token}&access_token=${app.id}|${app.secret}`)).body

describe('a business issues a token of its system user', () => {
  test('that reaches the named assets and nothing else', async () => {
    const asset = [assets.account.slice(4)]
    const { body } = await issue({ scope: ['ads_read', 'pages_show_list'], asset })
    expect(Object.keys(body)).toEqual(['access_token'])
    const system = { token: String(body['access_token']), cookie: '' }
    expect(rows(await twin.get(system, 'me/adaccounts')).map(({ id }) => id)).toEqual([assets.account])
    expect(rows(await twin.get(system, 'me/accounts'))).toEqual([])
    expect(at(await inspect(system.token), 'data', 'user_id')).toBe(robot)
  })

  test('for ever, or for sixty days', async () => {
    const forever = await issue({ scope: 'ads_read,ads_management' })
    expect(at(await inspect(String(forever.body['access_token'])), 'data')).toMatchObject({
      expires_at: 0,
      scopes: expect.arrayContaining(['ads_read', 'ads_management']),
    })
    const ending = await issue({ scope: ['ads_read'], set_token_expires_in_60_days: true })
    const data = at(await inspect(String(ending.body['access_token'])), 'data') as Body // as documented
    expect(Number(data['expires_at']) - Number(data['issued_at'])).toBe(60 * 86_400)
  })

  test('not with a permission there is not, of somebody else’s system user, or for assets of others', async () => {
    expect(code(await issue({ scope: ['own_everything'] }))).toBe('3962/')
    expect(code(await issue({ scope: ['ads_read'], system_user_id: '12' }))).toBe('100/33')
    expect(code(await issue({ scope: ['ads_read'], asset: ['12'] }))).toBe('100/33')
  })
})
