import { existsSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bottom, contains } from '../box.ts'
import { hexOf, oklchOf } from '../colour/oklch.ts'
import { industries } from '../brief.ts'
import type { Box } from '../layout.ts'
import { drawnOn } from './drawn-on.ts'
import { encodeLight } from './light.ts'
import { plateFacts, plates } from './manifest.ts'
import { plateNamed } from './plates.ts'
import { recoloured, type PlatePixels } from './recolour.ts'
import { onSpot, stand } from './stand.ts'

const grade = { exposure: 1, contrast: 1, warmth: 0 }
const folder = new URL('../../plates/', import.meta.url)
const plate: Box = { x: 0, y: 0, width: 1, height: 1 }

/** A plate of one pixel to a row: the given light, gloss, and share of each zone. */
const pixels = (
  ...rows: { light: number; gloss?: number; zone?: [number, number, number] }[]
): PlatePixels => {
  const of = (values: (row: (typeof rows)[number]) => number[]) =>
    Uint8ClampedArray.from(rows.flatMap((row) => [...values(row), 255]))
  return {
    width: 1,
    height: rows.length,
    light: of(({ light }) => [light, light, light].map(encodeLight)),
    gloss: of(({ gloss = 0 }) => [gloss, gloss, gloss].map(encodeLight)),
    zones: of(({ zone = [0, 0, 0] }) => zone.map((share) => share * 255)),
  }
}
const pixelOf = (data: Uint8ClampedArray, row: number): string =>
  hexOf([data[row * 4]!, data[row * 4 + 1]!, data[row * 4 + 2]!])

describe('recolouring', () => {
  const colours = { wall: '#2f6fd0', prop: '#c8453a', accent: '#3f8f57' }
  const lit = recoloured(
    pixels(
      { light: 0.8, zone: [1, 0, 0] },
      { light: 0.8, zone: [0, 1, 0] },
      { light: 0.8, zone: [0, 0, 1] },
      { light: 0.3, zone: [1, 0, 0] },
      { light: 0.3 },
      { light: 0.1, gloss: 0.5, zone: [0, 1, 0] },
    ),
    colours,
    grade,
  )

  it('gives a fully lit coat the colour asked for', () => {
    for (const [row, colour] of [colours.wall, colours.prop, colours.accent].entries()) {
      const [asked, got] = [oklchOf(colour), oklchOf(pixelOf(lit, row))]
      expect(Math.abs(asked.h - got.h), colour).toBeLessThan(6)
      expect(Math.abs(asked.l - got.l), colour).toBeLessThan(0.04)
    }
  })

  it('keeps the hue in shade and leaves alone what belongs to no zone', () => {
    const shade = oklchOf(pixelOf(lit, 3))
    expect(Math.abs(shade.h - oklchOf(colours.wall).h)).toBeLessThan(8)
    expect(shade.l).toBeLessThan(oklchOf(colours.wall).l)
    const other = recoloured(
      pixels({ light: 0.3 }),
      { wall: '#ffffff', prop: '#000000', accent: '#123456' },
      grade,
    )
    expect(pixelOf(other, 0)).toBe(pixelOf(lit, 4))
    expect(oklchOf(pixelOf(lit, 4)).c).toBeLessThan(0.005)
  })

  it('does not tint a highlight', () => {
    expect(oklchOf(pixelOf(lit, 5)).c).toBeLessThan(0.06)
  })

  it('gives a real plate’s wall the hue asked for', () => {
    const { id } = plates[0]!
    const real = plateNamed(id, true)
    const data = recoloured(real, colours, grade)
    const hues: number[] = []
    for (let i = 0; i < real.width * real.height; i += 23)
      if (real.zones[i * 4]! === 255 && real.gloss[i * 4]! < 40) hues.push(oklchOf(pixelOf(data, i)).h)
    hues.sort((a, b) => a - b)
    expect(hues.length).toBeGreaterThan(500)
    expect(Math.abs(hues[hues.length >> 1]! - oklchOf(colours.wall).h)).toBeLessThan(12)
  })
})

describe('the plates', () => {
  it.each(plates.map(({ id }) => id))('%s has its files, and places that lie inside it', (id) => {
    for (const suffix of ['.webp', '-gloss.webp', '-zones.webp'])
      expect(existsSync(new URL(`${id}${suffix}`, folder))).toBe(true)
    const { spot, hero, set, subjects } = plateFacts(id)
    expect(spot === undefined).toBe(hero !== undefined)
    if (hero) expect(contains(plate, hero, 0.01)).toBe(true)
    if (spot) {
      const room = { ...spot, x: spot.x - spot.width / 2, y: spot.y - spot.height }
      expect(contains(plate, room, 0)).toBe(true)
      expect(subjects).toEqual([])
    }
    expect(set.width * set.height).toBeGreaterThan(0.05)
  })

  it('stay small: a plate under 200 kB, all of them under 8 MB', () => {
    const sizes = new Map<string, number>()
    for (const name of readdirSync(folder)) {
      const id = name.replace(/(?:-gloss|-zones)?\.\w+$/, '')
      sizes.set(id, (sizes.get(id) ?? 0) + statSync(new URL(name, folder)).size)
    }
    expect(Math.max(...sizes.values())).toBeLessThan(200_000)
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(8_000_000)
  })

  it('show something for every trade, and have room for a product', () => {
    for (const trade of industries)
      expect(
        plates.some(({ hero, trades }) => hero && trades.includes(trade)),
        trade,
      ).toBe(true)
    for (const mood of ['airy', 'drama'])
      expect(plates.some((facts) => facts.mood === mood && facts.spot)).toBe(true)
  })
})

describe('standing on a stage', () => {
  const empty = plates.filter(({ spot }) => spot)

  it.each(empty.map(({ id }) => id))('%s: a product of any shape takes no more than the spot', (id) => {
    const facts = plateFacts(id)
    const spot = facts.spot!
    const room: Box = { ...spot, x: spot.x - spot.width / 2, y: spot.y - spot.height }
    for (const aspect of [0.2, 0.6, 1, 2.5]) {
      const thing = onSpot(facts, aspect)
      expect(contains(room, thing, 1e-9)).toBe(true)
      expect((thing.width * facts.pixels.width) / (thing.height * facts.pixels.height)).toBeCloseTo(aspect, 5)
    }
  })

  it('keeps the thing inside its target, and the set clear of words', () => {
    const area: Box = { x: 0, y: 0, width: 1080, height: 1350 }
    const target: Box = { x: 80, y: 500, width: 920, height: 640 }
    for (const facts of plates) {
      const thing = facts.hero ?? onSpot(facts, 0.6)
      const placed = stand(facts, thing, { area, target, words: ['above', 'below'], largest: 2 })
      expect(contains(target, placed.hero, 1), facts.id).toBe(true)
      expect(placed.set.y).toBeGreaterThanOrEqual(target.y - 1)
      expect(bottom(placed.set)).toBeLessThanOrEqual(bottom(target) + 1)
      expect(placed.crop.width / placed.crop.height).toBeCloseTo(area.width / area.height, 5)
    }
  })
})

describe('drawing a picture on', () => {
  it('keeps the picture as it is and goes on without a seam', () => {
    const data = new Uint8ClampedArray(40 * 10 * 4).map((_, i) => 100 + ((i >> 2) % 40))
    const calm = { left: 6, top: 2, right: 6, bottom: 2 }
    const wide = drawnOn({ data, width: 40, height: 10 }, { left: 30, top: 0, right: 8, bottom: 4 }, calm)
    expect([wide.width, wide.height]).toEqual([78, 14])
    const row = Array.from({ length: 78 }, (_, x) => wide.data[(5 * 78 + x) * 4]!)
    expect(row.slice(30, 70)).toEqual(Array.from({ length: 40 }, (_, x) => 100 + x))
    for (let x = 1; x < 78; x++) expect(Math.abs(row[x]! - row[x - 1]!)).toBeLessThanOrEqual(4)
  })
})
