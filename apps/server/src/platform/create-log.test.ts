import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from './create-log.ts'

function collect() {
  const lines: string[] = []
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  return { lines, log: createLog({ level: 'trace', name: 'test' }, to) }
}

test('no secret that we know by name reaches a line, at any of the usual depths', () => {
  const { lines, log } = collect()
  const secrets = { password: 'hunter2hunter2', accessToken: 'tok-hunter2', cookie: 'sid=hunter2' }
  log.info(
    { ...secrets, body: secrets, request: { body: secrets }, headers: { authorization: 'Bearer hunter2' } },
    'x',
  )
  log.info({ query: { code: 'hunter2', state: 'hunter2' } })
  expect(lines.join('')).not.toContain('hunter2')
  expect(lines.join('')).toContain('[redacted]')
})

test('secrets inside messages of errors and their causes are blanked, the rest stays readable', () => {
  const { lines, log } = collect()
  const cause = new Error('GET https://graph.facebook.com/me?access_token=hunter2&fields=id failed')
  log.error({ err: new Error('connect postgres://app:hunter2@db/x with Bearer hunter2.a.b', { cause }) })
  expect(lines.join('')).not.toContain('hunter2')
  expect(lines.join('')).toContain('fields=id failed')
})

test('an error keeps its code', () => {
  const { lines, log } = collect()
  log.warn({ err: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', err: { code: 'ECONNREFUSED' } })
})
