import { errorCatalogue } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { permissionInWords, readOutcome } from './connection-outcome.ts'

describe('coming back from Meta', () => {
  it('says nothing to those who were not there', () => {
    expect(readOutcome({ step: 'connect' })).toBeNull()
  })
  it('says that it worked', () => {
    expect(readOutcome({ connection: 'connected' })).toMatchObject({ ok: true })
  })
  it('tells that somebody else signed in, and renews the one that was meant', () => {
    expect(readOutcome({ connection: 'other_user', connected: 'conn_b', instead: 'conn_a' })).toMatchObject({
      ok: false,
      remedy: { kind: 'again', connectionId: 'conn_a' },
    })
  })
  const codes = Object.keys(errorCatalogue).filter((code) =>
    /^connection\.(denied|missing|no_|state|needs|not_conf)|^meta\.unavailable/.test(code),
  )
  it.each(codes)('has its own sentence and one way out for %s', (code) => {
    const outcome = readOutcome({ connection_error: code })
    expect(outcome).toMatchObject({ ok: false, remedy: { label: expect.any(String) } })
    expect(outcome?.title).not.toBe(readOutcome({ connection_error: 'never.heard_of' })?.title)
    expect(outcome?.text).not.toContain(code)
  })
  it('asks again for what was refused, and only sends people elsewhere for what we cannot do', () => {
    expect(readOutcome({ connection_error: 'connection.denied' })).toMatchObject({
      remedy: { kind: 'rerequest' },
    })
    expect(readOutcome({ connection_error: 'connection.no_page' })).toMatchObject({
      remedy: { kind: 'open' },
    })
  })
  it('names the missing permissions in plain words', () => {
    const outcome = readOutcome({
      connection_error: 'connection.missing_permissions',
      missing: 'ads_management,ads_read',
    })
    expect(outcome?.text).toContain('create and change ads, read ad figures')
  })
  it('shows no code for an error it does not know', () => {
    expect(readOutcome({ connection_error: 'x.y' })?.text).not.toContain('x.y')
  })
})

it('calls an unknown permission by its name', () =>
  expect(permissionInWords('threads_basic')).toBe('threads basic'))
