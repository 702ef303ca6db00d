import { StartConnection } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { readWizardUrl, returnAddress, writeWizardUrl } from './wizard-url.ts'

const id = (prefix: string, end = '0') => `${prefix}_01jdxw${'0'.repeat(19)}${end}`
const ads = ['1', '2', '3'].map((end) => id('creative', end))

describe('the wizard in the address', () => {
  it('comes back as it was written', () => {
    const state = readWizardUrl({ step: 'preview', brief: id('brief'), ads: ads.join('.') })
    expect(state).toMatchObject({ step: 'preview', brief: id('brief'), ads })
    expect(readWizardUrl(writeWizardUrl(state))).toEqual(state)
  })
  it('ignores what is malformed', () => {
    expect(
      readWizardUrl({ step: 'hack', brief: 'brief_x', campaign: 7, ads: `${ads[0]}.<script>.${ads[0]}` }),
    ).toEqual({
      step: 'brief',
      brief: undefined,
      campaign: undefined,
      idea: undefined,
      ads: [ads[0]],
      video: undefined,
    })
  })
  it('takes no more than three ads', () => {
    expect(readWizardUrl({ ads: [...ads, id('creative', '4')].join('.') }).ads).toHaveLength(3)
  })
  it('keeps the idea until there is a brief', () => {
    const state = readWizardUrl({ idea: '  Iced oat latte ' })
    expect(writeWizardUrl(state)).toEqual({ idea: 'Iced oat latte' })
    expect(writeWizardUrl(readWizardUrl({ idea: 'x', brief: id('brief') }))).not.toHaveProperty('idea')
    expect(readWizardUrl({ idea: 42 }).idea).toBe('42')
  })
  it('keeps a film of the video studio until there is an ad for it, but takes none to Meta', () => {
    const state = readWizardUrl({ step: 'preview', brief: id('brief'), video: id('vgen') })
    expect(writeWizardUrl(state)).toMatchObject({ video: id('vgen') })
    expect(readWizardUrl({ video: id('media') }).video).toBeUndefined()
    expect(returnAddress({ ...state, ads: readWizardUrl({ ads: ads.join('.') }).ads }).length).toBeLessThan(
      200,
    )
    expect(returnAddress(state)).not.toContain('video')
  })
  it('fits through the sign-in at Meta and back', () => {
    const state = readWizardUrl({ step: 'connect', brief: id('brief'), ads: ads.join('.') })
    const returnTo = returnAddress(state)
    expect(StartConnection.parse({ returnTo }).returnTo).toBe(returnTo)
    expect(readWizardUrl(Object.fromEntries(new URL(returnTo, 'http://a').searchParams))).toEqual(state)
  })
})
