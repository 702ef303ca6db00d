import type { NeonEffect } from '../../effects.ts'
import type { Box, Layer } from '../../layout.ts'
import { mix } from '../../colour/oklch.ts'
import type { Look } from '../style.ts'
import { extentOf } from '../../extent.ts'
import { lightsOf } from './lights.ts'

/** Things as dark glass with lines of light; by day as pale glass with inked lines. */
export function neonHand(drawing: Layer[], look: Look): Layer[] {
  return inNeon(drawing, look.dark ? nightGlass(look) : dayGlass(look))
}

/** The same hand for what stands far behind: thinner, without a light of its own, sunk into the haze. */
export function distantHand(drawing: Layer[], look: Look, area: Box): Layer[] {
  const near = look.dark ? nightGlass(look) : dayGlass(look)
  const { low, near: body } = lightsOf(look)
  return inNeon(
    drawing,
    {
      ...near,
      body: near.body.map((colour) => mix(colour, look.dark ? body : low, 0.55)),
      lines: near.lines.map((colour) => mix(colour, low, 0.45)),
      own: 0.12,
      width: 2.4,
      glow: 0,
      rim: 0.3,
      far: true,
    },
    area,
  )
}

function inNeon(drawing: Layer[], effect: NeonEffect, bounds = extentOf(drawing)): Layer[] {
  return [{ kind: 'group', ...(bounds ? { bounds } : {}), effect, children: drawing }]
}

function nightGlass(look: Look): NeonEffect {
  const { first, second, third, glass } = lightsOf(look)
  return {
    kind: 'neon',
    body: [...glass],
    lift: 0.15,
    own: 0.36,
    lines: [second, mix(third, second, 0.25), first],
    width: 3.6,
    rims: [second, first],
    rim: 0.8,
    below: 0.3,
    glow: 0.66,
  }
}

function dayGlass(look: Look): NeonEffect {
  const { first, second, glass } = lightsOf(look)
  return {
    kind: 'neon',
    body: [...glass],
    lift: 0.42,
    own: 0.42,
    lines: [mix(look.ink, second, 0.25), look.ink, mix(look.ink, first, 0.4)],
    width: 2.6,
    rims: [mix(second, '#ffffff', 0.35), mix(first, '#ffffff', 0.3)],
    rim: 0.8,
    below: 0.25,
    glow: 0,
  }
}
