import { describe, expect, it } from 'vitest'
import { sampleBriefs } from '../../scripts/samples.ts'
import { designPoster, layoutFor } from '../design.ts'
import { inspect } from '../inspect/inspect.ts'
import type { TextLayer } from '../layout.ts'
import { plateOf } from '../render/raster.ts'
import { setOff } from '../styles/set-off.ts'
import type { ElementEdit, ElementName } from './edits.ts'
import { ownerOf } from './owner.ts'

const placement = 'link_1.91x1'
const design = designPoster({ ...sampleBriefs('en')[0]!, style: 'minimalist', composition: 'disc', seed: 3 })
const edited = (edits: Partial<Record<ElementName, ElementEdit>>) =>
  layoutFor({ ...design, edits: { [placement]: edits } }, placement)
const inkOf = (layers: ReturnType<typeof edited>['layers'], role: string) =>
  layers.find((layer): layer is TextLayer => layer.kind === 'text' && layer.role === role)!.ink
const contrastFaults = (layout: ReturnType<typeof edited>) =>
  inspect(layout, plateOf(layout, 0.4)).findings.filter(({ kind }) => kind === 'contrast')

describe('an ink that a person chose', () => {
  it('is kept where it can be read, by the headline too, and the arrow of a button follows its label', () => {
    const layout = edited({ headline: { ink: '#0B3D91' }, cta: { ink: '#ffe08a' } })
    expect(inkOf(layout.layers, 'headline')).toBe('#0b3d91')
    expect(inkOf(layout.layers, 'cta')).toBe('#ffe08a')
    expect(layout).not.toHaveProperty('notes')
    const arrow = layout.layers.find((layer) => ownerOf(layer) === 'cta' && layer.role === 'decor')
    expect(arrow).toMatchObject({ stroke: { paint: '#ffe08a' } })
  })

  it('gives way to a shade of its own where it cannot be read, and the layout says so', () => {
    const layout = edited({ headline: { ink: '#f6d7a8' }, body: { ink: '#c9c9c9' } })
    const to = { headline: inkOf(layout.layers, 'headline'), body: inkOf(layout.layers, 'body') }
    expect(layout.notes).toEqual([
      { code: 'ink_changed', element: 'headline', from: '#f6d7a8', to: to.headline },
      { code: 'ink_changed', element: 'body', from: '#c9c9c9', to: to.body },
    ])
    expect(contrastFaults(layout)).toEqual([])
  })

  it('can be read over the subject as well: a small text gets a shade, under all of the copy', () => {
    const layout = edited({ headline: { dx: 0.5, scale: 0.7 }, body: { dx: 0.5, dy: -0.05 } })
    expect(contrastFaults(layout)).toEqual([])
    const roles = layout.layers.map(({ role }) => role)
    expect(roles.indexOf('scrim')).toBeGreaterThan(roles.indexOf('subject'))
    // the dot before the name belongs to the copy
    expect(roles.indexOf('scrim')).toBeLessThan(roles.indexOf('wordmark') - 1)
  })

  it('is set off by an outline on large letters, in the look’s own ground where it can', () => {
    const text = layoutFor(design, placement).layers.find((layer) => layer.kind === 'text')!
    const headline = { ...text, size: 80, ink: '#ffffff' }
    expect(setOff(headline, '#fdf6ee', [], 4.85).stroke).toMatchObject({ colour: '#0d0a12' })
    expect(setOff({ ...headline, ink: '#222222' }, '#fdf6ee', [], 4.85).stroke?.colour).toBe('#fdf6ee')
    expect(setOff({ ...headline, size: 24 }, '#fdf6ee', [], 4.85)).not.toHaveProperty('stroke')
    // a middling ink would need a murky shade: it gives way to one that the ground carries
    expect(setOff({ ...headline, ink: '#999999' }, '#fdf6ee', ['#555555'], 4.85).ink).toBe('#555555')
  })
})
