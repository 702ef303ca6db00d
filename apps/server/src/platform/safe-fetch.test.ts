import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSafeFetch, isPublicAddress, UnsafeAddressError } from './safe-fetch.ts'

let inner: Server
let port: number
const guarded = createSafeFetch()
/** Stands in for the internet: loopback by IPv4 counts as public, everything else keeps its rules. */
const outside = createSafeFetch({
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
})

beforeAll(async () => {
  inner = createServer((request, response) => {
    if (request.url === '/big') return response.end(Buffer.alloc(5000))
    if (request.url === '/loop') return response.writeHead(302, { location: '/loop' }).end()
    if (request.url === '/inward') return response.writeHead(302, { location: `http://[::1]:${port}/` }).end()
    if (request.url === '/file') return response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    if (request.url === '/slow') return undefined
    return response.writeHead(200, { 'content-type': 'text/plain' }).end('SECRET')
  })
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', resolve))
  port = (inner.address() as { port: number }).port // listening on TCP
})
afterAll(async () => {
  await Promise.all([guarded.close(), outside.close()])
  inner.closeAllConnections()
  await new Promise((resolve) => inner.close(resolve))
})

test.each([
  '127.0.0.1',
  'localhost',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '2130706433',
  '0x7f.1',
  '0',
  '169.254.169.254',
  '10.0.0.1',
  '192.168.1.1',
  '172.16.0.1',
  '[fd00::1]',
  '[fe80::1]',
  '100.64.0.1',
  '[64:ff9b::7f00:1]',
]) /* prettier-ignore */('%s is refused', async (host) => {
  await expect(guarded(`http://${host}:${port}/`)).rejects.toBeInstanceOf(UnsafeAddressError)
})

test('public addresses are public', () => {
  expect(isPublicAddress('93.184.216.34')).toBe(true)
  expect(isPublicAddress('2606:2800:220:1::1')).toBe(true)
  expect(isPublicAddress('nonsense')).toBe(false)
})

test('an allowed address is fetched', async () => {
  const answer = await outside(`http://127.0.0.1:${port}/`)
  expect(answer).toMatchObject({ status: 200, contentType: 'text/plain' })
  expect(answer.body.toString()).toBe('SECRET')
})

test('a redirect inwards, to another protocol or without an end is refused', async () => {
  await expect(outside(`http://127.0.0.1:${port}/inward`)).rejects.toBeInstanceOf(UnsafeAddressError)
  await expect(outside(`http://127.0.0.1:${port}/file`)).rejects.toBeInstanceOf(UnsafeAddressError)
  await expect(outside(`http://127.0.0.1:${port}/loop`)).rejects.toThrow('redirects')
})

test('size and time are limited', async () => {
  await expect(outside(`http://127.0.0.1:${port}/big`, { mostBytes: 1000 })).rejects.toThrow('larger than')
  await expect(outside(`http://127.0.0.1:${port}/slow`, { milliseconds: 200 })).rejects.toThrow()
})
