import { baseLanguage, directionOf, type StudioBrief } from './brief.ts'
import type { ImageAsset } from './image/asset.ts'
import { guessIndustry } from './industry.ts'
import type { Layout, LayoutAsset, Shortening } from './layout.ts'
import type { BrandKit } from './palette.ts'
import { PLACEMENTS, safeBox, type Placement } from './placements.ts'
import { pick, randomFrom, seedFrom } from './random.ts'
import { subjectFor } from './subjects/index.ts'
import { withLegibleCopy } from './styles/guard.ts'
import { mirrored } from './styles/mirror.ts'
import { shapeOf, streams, unitOf, type Scene } from './styles/scene.ts'
import { styleOf } from './styles/index.ts'
import type { Composition, Hero, Look, StyleId } from './styles/style.ts'
import type { Words } from './words/words.ts'

/**
 * One poster before it has a format: words, look and composition are settled here, once, and every placement is
 * composed from it. Plain data.
 */
export type PosterDesign = {
  version: 1
  style: StyleId
  composition: string
  look: Look
  hero: Hero
  subject: string
  seed: number
  business: string
  language: string
  words: Words
  photo?: ImageAsset
  logo?: ImageAsset
}

export type DesignInput = {
  brief: StudioBrief
  words: Words
  brand: BrandKit
  style: StyleId
  seed: number
  /** A composition by name; otherwise the seed chooses among those that suit the picture. */
  composition?: string
  photo?: ImageAsset
  logo?: ImageAsset
}

export function designPoster(input: DesignInput): PosterDesign {
  const { brief, brand, style: styleId, seed, photo } = input
  const style = styleOf(styleId)
  const hero: Hero = photo ? (photo.cutout ? 'cutout' : 'framed') : 'drawing'
  const random = randomFrom(seedFrom(seed, styleId, 'composition'))
  const suitable = style.compositions.filter(({ takes }) => takes.includes(hero))
  const named = style.compositions.find(({ id }) => id === input.composition)
  if (input.composition !== undefined && !named)
    throw new Error(`${styleId} has no composition ${input.composition}`)
  const composition = named ?? pick(random, suitable as [Composition, ...Composition[]]) // each style takes each kind of hero
  const logo = input.logo ?? brand.logo
  const taste = randomFrom(seedFrom(seed, styleId, 'look'))
  const look: Look = {
    ...pick(taste, style.looks(brand)),
    display: pick(taste, style.voices[brief.tone]),
  }
  return {
    version: 1,
    style: styleId,
    composition: composition.id,
    look,
    hero: composition.takes.includes(hero) ? hero : (composition.takes[0] ?? hero),
    subject: subjectFor(brief, guessIndustry(brief), seed),
    seed,
    business: brief.business,
    language: brief.language,
    words: input.words,
    ...(photo ? { photo } : {}),
    ...(logo ? { logo } : {}),
  }
}

/** The design composed for one placement: its own arrangement, never a crop of another. */
export function layoutFor(design: PosterDesign, placement: Placement): Layout {
  const { width, height, minType } = PLACEMENTS[placement]
  const shape = shapeOf[placement]
  const direction = directionOf(design.language)
  const shortened: Shortening[] = []
  const scene: Scene = {
    placement,
    shape,
    frame: { x: 0, y: 0, width, height },
    safe: safeBox(placement),
    unit: unitOf[shape],
    minType,
    look: design.look,
    words: design.words,
    business: design.business,
    language:
      baseLanguage(design.language) === design.language ? design.language : canonical(design.language),
    direction,
    hero: design.hero,
    subject: design.subject,
    ...(design.photo ? { photo: design.photo } : {}),
    ...(design.logo ? { logo: design.logo } : {}),
    ...streams(design.seed),
    shortened,
  }
  const style = styleOf(design.style)
  const composition = style.compositions.find(({ id }) => id === design.composition)
  if (!composition) throw new Error(`${design.style} has no composition ${design.composition}`)
  const arranged = composition.arrange(scene)
  const flip = direction === 'rtl'
  const picture = flip ? mirrored(arranged.picture, width) : arranged.picture
  const copy = flip ? mirrored(arranged.copy, width) : arranged.copy
  const layout: Layout = {
    version: 1,
    placement,
    width,
    height,
    safe: scene.safe,
    language: scene.language,
    direction,
    style: design.style,
    composition: design.composition,
    look: design.look.id,
    seed: design.seed,
    assets: assetsOf(design),
    layers: [],
    shortened,
  }
  return {
    ...layout,
    layers: plain(withLegibleCopy(layout, picture, copy, design.look.ground).layers),
    safe: plain(layout.safe),
  }
}

/** One brief and its words straight to a layout. */
export const compose = ({ placement, ...input }: DesignInput & { placement: Placement }): Layout =>
  layoutFor(designPoster(input), placement)

/** Numbers to a ten-thousandth, without negative zero: what JSON would make of them, and no longer than needed. */
function plain<T>(value: T): T
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000 + 0
  if (Array.isArray(value)) return value.map((item) => plain(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? baseLanguage(tag)
  } catch {
    return baseLanguage(tag)
  }
}

function assetsOf({ photo, logo, hero }: PosterDesign): Record<string, LayoutAsset> {
  const assets: Record<string, LayoutAsset> = {}
  const add = ({ id, mime, width, height, base64 }: LayoutAsset & { id: string }) => {
    assets[id] = { mime, width, height, base64 }
  }
  if (photo && hero === 'framed') add(photo)
  if (photo?.cutout && hero === 'cutout') add(photo.cutout)
  if (logo) add(logo)
  return assets
}
