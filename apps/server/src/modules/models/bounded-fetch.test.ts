import { afterEach, expect, it } from 'vitest'
import { boundedFetch, isTooLarge } from './bounded-fetch.ts'
import { startProvider } from './test-provider.ts'

let provider: Awaited<ReturnType<typeof startProvider>>
afterEach(() => provider?.close())

it('breaks an answer off that grows too large', async () => {
  provider = await startProvider({ body: 'x'.repeat(5000) })
  expect(await (await boundedFetch(5000)(provider.url)).text()).toHaveLength(5000)
  const error: unknown = await (
    await boundedFetch(4999)(provider.url)
  )
    .text()
    .catch((thrown: unknown) => thrown)
  expect(isTooLarge(error)).toBe(true)
})

it('follows no redirect, since the key would go along', async () => {
  provider = await startProvider({ status: 302, headers: { location: '/other' }, body: '' })
  await expect(boundedFetch(5000)(provider.url)).rejects.toThrow()
  expect(provider.asked).toHaveLength(1)
})
