import { expect, it } from 'vitest'
import { wayTo } from './way-to-meta.ts'

const authorizeUrl = `http://127.0.0.1:4748/dialog/oauth?${new URLSearchParams({
  state: 's',
  redirect_uri: 'http://localhost:4747/api/connections/meta/callback',
})}`
const returnTo = '/new?step=connect&brief=brief_1'

it('goes straight to Meta from the address that Meta answers to', () => {
  expect(wayTo(authorizeUrl, returnTo, { hostname: 'localhost' })).toBe(authorizeUrl)
})
it('goes to the same page under the right name first, where the cookies will be found', () => {
  expect(wayTo(authorizeUrl, returnTo, { hostname: '127.0.0.1' })).toBe(`http://localhost:4747${returnTo}`)
})
