import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../colour/contrast.ts'
import { hexFromOklch, oklchOf } from '../../colour/oklch.ts'
import type { NeonEffect } from '../../effects.ts'
import type { Layer, Layout } from '../../layout.ts'
import { paintNeon } from '../../render/effects/neon.ts'
import { paint } from '../../render/paint.ts'
import { subjectOf } from '../../subjects/index.ts'
import { placed } from '../../subjects/draw.ts'
import type { Look } from '../style.ts'
import { cutBox } from './copy.ts'
import { extentOf } from '../../extent.ts'
import { neonHand } from './hand.ts'
import { lightsOf } from './lights.ts'
import { cyberpunkLooks } from './looks.ts'
import { neonHues } from './neon.ts'
import { neonVoices } from './voices.ts'

// thirty-two around the wheel, and what brands also are: white, black, greys, beiges, neons
const brands = [
  ...Array.from({ length: 32 }, (_, i) =>
    hexFromOklch({ l: 0.3 + 0.1 * (i % 6), c: 0.06 + 0.05 * (i % 4), h: i * 11.25 }),
  ),
  '#ffffff',
  '#000000',
  '#808080',
  '#e8dcc4',
  '#c9b79c',
  '#39ff14',
  '#ff00ff',
  '#faff00',
]

describe('the looks', () => {
  it('keep every ink legible on what it stands on, whatever the brand', () => {
    for (const primary of brands) {
      for (const look of cyberpunkLooks({ primary })) {
        const { high, middle, floor } = lightsOf(look)
        for (const [ink, ground] of [
          ...[look.ink, look.quiet].flatMap((ink) => [high, middle, floor].map((ground) => [ink, ground])),
          [look.onPlate, look.plate],
          [look.onOffer, look.offer],
        ] as [string, string][])
          expect(contrast(ink, ground), `${primary} ${look.id} ${ink} on ${ground}`).toBeGreaterThanOrEqual(
            4.5,
          )
      }
    }
  })

  it('glow in vivid colours that differ, even for a grey or beige brand', () => {
    for (const primary of brands) {
      const [night] = cyberpunkLooks({ primary })
      const { first, second, third } = lightsOf(night)
      for (const light of [first, second, third])
        expect(oklchOf(light).c, `${primary} ${light}`).toBeGreaterThan(0.1)
      const hues = neonHues(primary, primary)
      expect(new Set(hues.map((hue) => Math.round(hue / 12))).size, primary).toBe(3)
    }
  })

  it('offer nights and days', () => {
    const looks = cyberpunkLooks({ primary: '#d9622b' })
    expect(new Set(looks.map(({ dark }) => dark)).size).toBe(2)
    expect(new Set(looks.map(({ id }) => id)).size).toBe(looks.length)
  })
})

const look: Look = { ...cyberpunkLooks({ primary: '#d9622b' })[0], display: neonVoices.bold[0] }
const painted = (layers: Layer[], scale: number) =>
  paint({ width: 400, height: 400, layers, assets: {} } as unknown as Layout, { scale }) // a picture alone, no placement
const alphaOf = (layers: Layer[], scale = 1) => {
  const canvas = painted(layers, scale)
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return Array.from({ length: data.length / 4 }, (_, i) => data[i * 4 + 3]!)
}

describe('the hand', () => {
  const area = { x: 40, y: 40, width: 320, height: 320 }

  it.each(['cup', 'loaf', 'house'])('keeps the silhouette of a %s and what is around it clear', (id) => {
    const subject = subjectOf(id)
    const plain = alphaOf([placed(subject.draw(look.subject), subject.frame, area)])
    const redrawn = alphaOf([placed(neonHand(subject.draw(look.subject), look), subject.frame, area)])
    const solid = plain.flatMap((alpha, i) => (alpha > 250 ? [i] : []))
    expect(solid.length).toBeGreaterThan(5000)
    expect(solid.every((i) => redrawn[i]! > 240)).toBe(true)
    // light falls around it, but no new body appears
    const clear = plain.flatMap((alpha, i) => (alpha === 0 ? [i] : []))
    const filled = clear.filter((i) => redrawn[i]! > 200).length
    expect(filled).toBeLessThan(clear.length * 0.04)
    expect(redrawn[0]).toBe(0)
  })

  it('knows how far a drawing reaches, through its groups', () => {
    const box: Layer = {
      kind: 'shape',
      shape: { kind: 'rect', x: 0, y: 0, width: 10, height: 20 },
      fill: '#fff',
    }
    expect(extentOf([{ kind: 'group', transform: [2, 0, 0, 2, 5, 7], children: [box] }])).toEqual({
      x: 5,
      y: 7,
      width: 20,
      height: 40,
    })
    expect(extentOf([])).toBeUndefined()
  })
})

describe('the neon effect', () => {
  const effect: NeonEffect = {
    kind: 'neon',
    body: ['#05040f', '#201040', '#ffffff'],
    lift: 0.15,
    own: 0.3,
    lines: ['#00ffff', '#ff00ff'],
    width: 4,
    rims: ['#00ffff', '#ff00ff'],
    rim: 0.7,
    below: 0.2,
    glow: 0.5,
  }
  const sheet = (scale: number) => {
    const canvas = createCanvas(200 * scale, 200 * scale)
    const context = canvas.getContext('2d')
    context.scale(scale, scale)
    context.fillStyle = '#c67b35'
    context.fillRect(60, 60, 80, 80)
    return canvas
  }
  const at = (canvas: ReturnType<typeof sheet>, x: number, y: number, scale: number) => [
    ...canvas.getContext('2d').getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data,
  ]

  it('is the same each time', () => {
    const bytes = () => paintNeon(sheet(1), effect, 1).toBuffer('image/png')
    expect(bytes().equals(bytes())).toBe(true)
  })

  it('looks the same at any scale', () => {
    const [small, large] = [paintNeon(sheet(1), effect, 1), paintNeon(sheet(3), effect, 3)]
    for (const [x, y] of [
      [100, 100],
      [72, 100],
      [60, 100],
      [100, 128],
      [50, 50],
    ] as const) {
      const [a, b] = [at(small, x, y, 1), at(large, x, y, 3)]
      expect(Math.max(...a.map((value, c) => Math.abs(value - b[c]!))), `${x} ${y}`).toBeLessThan(48)
    }
  })

  it('leaves an empty sheet empty', () => {
    const out = paintNeon(createCanvas(20, 20), effect, 1)
    expect(
      out
        .getContext('2d')
        .getImageData(0, 0, 20, 20)
        .data.every((value) => value === 0),
    ).toBe(true)
  })
})

describe('a reflection', () => {
  it('shows the thing below itself, weaker with depth, and leaves the thing as it was', () => {
    const box: Layer = {
      kind: 'shape',
      shape: { kind: 'rect', x: 100, y: 100, width: 100, height: 100 },
      fill: '#ff0000',
    }
    const bounds = { x: 100, y: 100, width: 100, height: 100 }
    const alpha = alphaOf([
      { kind: 'group', bounds, effect: { kind: 'reflection', depth: 80, strength: 0.6 }, children: [box] },
    ])
    const column = (y: number) => alpha[y * 400 + 150]!
    expect(column(150)).toBe(255)
    expect(column(210)).toBeGreaterThan(column(240))
    expect(column(240)).toBeGreaterThan(column(275))
    expect(column(290)).toBe(0)
  })
})

it('cuts two corners of a plate and stays inside its box', () => {
  const shape = cutBox({ x: 10, y: 20, width: 100, height: 40 }, 8)
  expect(extentOf([{ kind: 'shape', shape, fill: '#fff' }])).toEqual({ x: 10, y: 20, width: 100, height: 40 })
})
