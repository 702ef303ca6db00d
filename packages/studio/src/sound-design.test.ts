import { describe, expect, it } from 'vitest'
import { sampleBriefs } from '../scripts/samples.ts'
import { designPoster, type DesignInput } from './design.ts'
import { soundDesign } from './sound-design.ts'

const input = (more: Partial<DesignInput> = {}): DesignInput => ({
  ...sampleBriefs('en')[0]!,
  style: 'minimalist',
  seed: 3,
  ...more,
})

describe('soundDesign', () => {
  it('takes what the seed chooses when it is sound', () => {
    const { design, findings } = soundDesign(input(), ['square_1x1', 'link_1.91x1'])
    expect(findings).toEqual([])
    expect(design).toEqual(designPoster(input()))
  })

  it('tells what is wrong when nothing helps: characters that no face draws', () => {
    const words = { ...input().words, headline: 'ᚠᚢᚦᚨᚱᚲ' }
    const { findings } = soundDesign(input({ words }), ['square_1x1'])
    expect(findings.map(({ placement, finding }) => [placement, finding.kind])).toEqual([
      ['square_1x1', 'glyphs'],
    ])
  })

  it('keeps a composition that was asked for by name', () => {
    const words = { ...input().words, headline: 'ᚠᚢᚦᚨᚱᚲ' }
    expect(soundDesign(input({ words, composition: 'panel' }), ['square_1x1']).design.composition).toBe(
      'panel',
    )
  })
})
