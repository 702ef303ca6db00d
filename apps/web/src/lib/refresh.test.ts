import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { refresh } from './api.ts'

it('asks again when the first answer was on its way while something changed', async () => {
  const client = new QueryClient()
  const first = Promise.withResolvers<string>()
  const answers = [first.promise, Promise.resolve('after the change')]
  const observer = new QueryObserver(client, {
    queryKey: ['listCampaigns'],
    queryFn: () => answers.shift() ?? Promise.reject(new Error('asked too often')),
  })
  const leave = observer.subscribe(() => undefined)
  const refreshed = refresh(client, 'listCampaigns')
  first.resolve('before the change')
  await refreshed
  expect(observer.getCurrentResult().data).toBe('after the change')
  leave()
  client.clear()
})
