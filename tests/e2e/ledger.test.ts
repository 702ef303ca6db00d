import { afterEach, expect, it } from 'vitest'
import type { Stack } from '../../scripts/stack.ts'
import { aRehearsal, aStack, untilCampaign } from './rehearsal.ts'

let stack: Stack | undefined
afterEach(() => stack?.stop())

/** Somebody at Meta: breaks answers, and works in Ads Manager with a token of their own. */
function atMeta(twinUrl: string) {
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${twinUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as Record<string, unknown>
  }
  return {
    /** The next answers for ad sets are a gateway's, and nobody knows whether Meta got the request. */
    loseAnswers: () =>
      post('/_twin/faults', {
        match: { method: 'POST', path: '/adsets$' },
        fault: { kind: 'html', status: 502 },
      }),
    async change(id: string, params: Record<string, string>) {
      const { data } = (await (await fetch(`${twinUrl}/_twin/worlds`)).json()) as { data: { id: string }[] }
      const { access_token: token } = await post('/_twin/tokens', { world: data[0]?.id })
      const answer = await fetch(`${twinUrl}/v26.0/${id}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${String(token)}` },
        body: new URLSearchParams(params),
      })
      expect(await answer.json()).toMatchObject({ success: true })
    },
  }
}

it('a launch that waits is cancelled, launched again, changed at Meta by hand, and set back', async () => {
  const running = (stack = await aStack())
  const { api, creative } = await aRehearsal(running.url)
  const meta = atMeta(running.twinUrl ?? '')
  const { id } = await api('createCampaign', {
    body: { briefId: creative.briefId, creativeIds: [creative.id], name: 'Rye', days: 7 },
  })
  const params = { id }

  await meta.loseAnswers()
  await api('launchCampaign', { params })
  // No list shows it, and none counts before a minute has gone by: nobody makes a second one until then.
  const waiting = await untilCampaign(api, id, (one) => one.waitingFor !== null)
  expect(waiting).toMatchObject({ state: 'launching', waitingFor: { kind: 'meta' }, unknownWrites: 1 })
  expect(Date.parse(waiting.waitingFor?.until ?? '')).toBeGreaterThan(Date.now() + 20_000)
  const lost = await api('listIntents', { query: { subject: id, outcome: 'unknown' } })
  expect(lost.intents).toMatchObject([{ label: 'Set budget, country and goal', canResolve: true }])

  expect(await api('cancelLaunch', { params })).toMatchObject({ cancelling: true, waitingFor: null })
  const draft = await untilCampaign(api, id, (one) => one.state === 'draft')
  expect(draft).toMatchObject({ cancelling: false, meta: { campaign: null } })

  await api('launchCampaign', { params })
  const launched = await untilCampaign(
    api,
    id,
    (one) => one.state !== 'launching' && one.drift?.differences.length === 0,
  )
  expect(launched.problems).toEqual([])
  await meta.change(launched.meta.adsets[0] ?? '', { daily_budget: '9000' })
  const seen = await api('checkCampaign', { params })
  expect(seen).toMatchObject({ dailyBudgetMinor: 1500 })
  expect(seen.drift?.differences.map(({ sentence }) => sentence)).toEqual([
    'Somebody raised the daily budget at Meta from €15.00 to €90.00.',
  ])
  const restored = await api('resolveDrift', { params, body: { action: 'restore' } })
  expect(restored.drift?.differences).toEqual([])

  const { intents } = await api('listIntents', { query: { subject: id } })
  expect(intents[0]).toMatchObject({ label: 'Set back what was changed at Meta', outcome: 'live' })
  expect(intents.filter(({ label }) => label.startsWith('Delete'))).toHaveLength(1)
})
