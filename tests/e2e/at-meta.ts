import { expect } from 'vitest'

/** Somebody at Meta: breaks answers, and works in Ads Manager with a token of their own. */
export function atMeta(twinUrl: string) {
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
