import { baseLanguage, directionOf, type Industry, type StudioBrief } from './brief.ts'
import type { ImageAsset } from './image/asset.ts'
import { guessIndustry } from './industry.ts'
import type { Layout, LayoutAsset, Shortening } from './layout.ts'
import type { BrandKit } from './palette.ts'
import { PLACEMENTS, safeBox, type Placement } from './placements.ts'
import { pick, randomFrom, seedFrom } from './random.ts'
import { settingOf } from './settings/index.ts'
import { subjectFor } from './subjects/index.ts'
import { withLegibleCopy } from './styles/guard.ts'
import { mirrored } from './styles/mirror.ts'
import { shapeOf, streams, unitOf, type Scene } from './styles/scene.ts'
import { styleOf } from './styles/index.ts'
import type { Composition, Hero, Look, Mood, StyleId } from './styles/style.ts'
import type { Family } from './type/families.ts'
import type { Typeface } from './type/script.ts'
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
  /** Absent in designs made before there were settings. */
  industry?: Industry
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
  /** The photo is the picture as it is: its thing is not cut out of its ground. */
  whole?: boolean
  logo?: ImageAsset
}

export function designPoster(input: DesignInput): PosterDesign {
  const { brief, brand, style: styleId, seed, photo } = input
  const style = styleOf(styleId)
  const hero: Hero = photo ? (photo.cutout && !input.whole ? 'cutout' : 'framed') : 'drawing'
  const random = randomFrom(seedFrom(seed, styleId, 'composition'))
  const suitable = style.compositions.filter(({ takes }) => takes.includes(hero))
  const named = style.compositions.find(({ id }) => id === input.composition)
  if (input.composition !== undefined && !named)
    throw new Error(`${styleId} has no composition ${input.composition}`)
  const composition = named ?? pick(random, suitable as [Composition, ...Composition[]]) // each style takes each kind of hero
  const logo = input.logo ?? brand.logo
  const industry = guessIndustry(brief)
  const taste = randomFrom(seedFrom(seed, styleId, 'look'))
  const look: Look = {
    ...inBrandFaces(pick(taste, style.looks(brand)), brand),
    display: inFace(pick(taste, style.voices[brief.tone]), brand.fonts?.display),
  }
  return {
    version: 1,
    style: styleId,
    composition: composition.id,
    look,
    hero: composition.takes.includes(hero) ? hero : (composition.takes[0] ?? hero),
    industry,
    subject: subjectFor(brief, industry, seed),
    seed,
    business: brief.business,
    language: brief.language,
    words: input.words,
    ...(photo ? { photo } : {}),
    ...(logo ? { logo } : {}),
  }
}

const inFace = (typeface: Typeface, family: Family | undefined): Typeface =>
  family ? { ...typeface, family } : typeface
const inBrandFaces = (mood: Mood, { fonts }: BrandKit): Mood => ({
  ...mood,
  text: inFace(mood.text, fonts?.text),
  label: inFace(mood.label, fonts?.text),
})

/** The design composed for one placement: its own arrangement, never a crop of another. */
export function layoutFor(design: PosterDesign, placement: Placement): Layout {
  const { width, height, minType } = PLACEMENTS[placement]
  const shape = shapeOf[placement]
  const direction = directionOf(design.language)
  const shortened: Shortening[] = []
  const style = styleOf(design.style)
  const scene: Scene = {
    placement,
    shape,
    frame: { x: 0, y: 0, width, height },
    safe: safeBox(placement),
    unit: unitOf[placement],
    minType,
    look: design.look,
    words: design.words,
    business: design.business,
    language:
      baseLanguage(design.language) === design.language ? design.language : canonical(design.language),
    direction,
    hero: design.hero,
    industry: design.industry ?? 'general',
    subject: design.subject,
    setting: settingOf(design.industry ?? 'general'),
    restyle: (drawing) => style.restyle?.(drawing, design.look) ?? drawing,
    ...(design.photo ? { photo: design.photo } : {}),
    ...(design.logo ? { logo: design.logo } : {}),
    ...streams(design.seed),
    shortened,
  }
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
