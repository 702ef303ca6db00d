import { baseLanguage, directionOf, type Industry, type StudioBrief } from './brief.ts'
import type { PosterEdits } from './edit/edits.ts'
import { editedLayout } from './edit/edited-layout.ts'
import type { ImageAsset } from './image/asset.ts'
import { compositionBySeed, tasteBySeed } from './first-choice.ts'
import { guessIndustry } from './industry.ts'
import { everyLayer, type Layout, type LayoutAsset, type Shortening } from './layout.ts'
import type { BrandKit } from './palette.ts'
import { PLACEMENTS, safeBox, type Placement } from './placements.ts'
import { plain } from './plain.ts'
import { pick } from './random.ts'
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
  /** What a person changed by hand, per placement. */
  edits?: PosterEdits
}

export type DesignInput = {
  brief: StudioBrief
  words: Words
  brand: BrandKit
  style: StyleId
  seed: number
  /** A composition by name; otherwise the seed chooses among those that suit the picture. */
  composition?: string
  /** A look by its id; otherwise the seed chooses one. */
  look?: string
  photo?: ImageAsset
  /** The photo is the picture as it is: its thing is not cut out of its ground. */
  whole?: boolean
  logo?: ImageAsset
  /** What a person changed by hand, per placement. */
  edits?: PosterEdits
}

/** What can stand at the heart of a poster with these pictures. */
export const heroOf = ({ photo, whole }: Pick<DesignInput, 'photo' | 'whole'>): Hero =>
  photo ? (photo.cutout && !whole ? 'cutout' : 'framed') : 'drawing'

export function designPoster(input: DesignInput): PosterDesign {
  const { brief, brand, style: styleId, seed, photo } = input
  const style = styleOf(styleId)
  const hero = heroOf(input)
  const named = style.compositions.find(({ id }) => id === input.composition)
  if (input.composition !== undefined && !named)
    throw new Error(`${styleId} has no composition ${input.composition}`)
  const composition = named ?? compositionBySeed(styleId, hero, seed)
  const logo = input.logo ?? brand.logo
  const industry = guessIndustry(brief)
  const taste = tasteBySeed(styleId, seed)
  const moods = style.looks(brand)
  // drawn even where a look is named: the voice that is drawn next stays the same
  const drawn = pick(taste, moods)
  const mood = input.look === undefined ? drawn : moods.find(({ id }) => id === input.look)
  if (!mood) throw new Error(`${styleId} has no look ${input.look}`)
  const look: Look = {
    ...inBrandFaces(mood, brand),
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
    ...(input.edits ? { edits: input.edits } : {}),
  }
}

const inFace = (typeface: Typeface, family: Family | undefined): Typeface =>
  family ? { ...typeface, family } : typeface
const inBrandFaces = (mood: Mood, { fonts }: BrandKit): Mood => ({
  ...mood,
  text: inFace(mood.text, fonts?.text),
  label: inFace(mood.label, fonts?.text),
})

/**
 * The design composed for one placement: its own arrangement, never a crop of another. `composition` takes the place of
 * the style's that the design names; `bodySize` is how large running text may be, in design units.
 */
export function layoutFor(
  design: PosterDesign,
  placement: Placement,
  { composition: other, bodySize }: { composition?: Composition; bodySize?: number } = {},
): Layout {
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
    ...(style.photoTint ? { photoTint: style.photoTint } : {}),
    ...(bodySize === undefined ? {} : { bodySize }),
    ...(design.photo ? { photo: design.photo } : {}),
    ...(design.logo ? { logo: design.logo } : {}),
    ...streams(design.seed),
    shortened,
  }
  const composition = other ?? style.compositions.find(({ id }) => id === design.composition)
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
    composition: composition.id,
    look: design.look.id,
    seed: design.seed,
    assets: assetsOf(design),
    layers: [],
    shortened,
  }
  const { ground } = design.look
  const edits = design.edits?.[placement]
  const sources = [...Object.values(design.words), design.business, ...shortened.map(({ to }) => to)]
  const around = { frame: scene.frame, safe: scene.safe, minType, sources }
  const done = edits
    ? editedLayout(layout, { picture, copy }, edits, around, ground)
    : withLegibleCopy(layout, picture, copy, ground)
  const assets = withoutUnused(done.assets, done.layers, design.logo)
  return { ...done, assets, layers: plain(done.layers), safe: plain(done.safe) }
}

/** One brief and its words straight to a layout. */
export const compose = ({ placement, ...input }: DesignInput & { placement: Placement }): Layout =>
  layoutFor(designPoster(input), placement)

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? baseLanguage(tag)
  } catch {
    return baseLanguage(tag)
  }
}

/** A logo comes twice, whole and as its sign: only what is shown of it stays. */
function withoutUnused(
  assets: Layout['assets'],
  layers: Layout['layers'],
  logo: ImageAsset | undefined,
): Layout['assets'] {
  if (!logo?.sign) return assets
  const shown = new Set(
    [...everyLayer(layers)].flatMap((layer) => (layer.kind === 'image' ? [layer.asset] : [])),
  )
  const ofLogo = [logo.id, logo.sign.id]
  return Object.fromEntries(Object.entries(assets).filter(([id]) => !ofLogo.includes(id) || shown.has(id)))
}

function assetsOf({ photo, logo, hero }: PosterDesign): Record<string, LayoutAsset> {
  const assets: Record<string, LayoutAsset> = {}
  const add = ({ id, mime, width, height, base64, sharpness }: LayoutAsset & { id: string }) => {
    assets[id] = { mime, width, height, base64, ...(sharpness === undefined ? {} : { sharpness }) }
  }
  if (photo && hero === 'framed') add(photo)
  if (photo?.cutout && hero === 'cutout') add(photo.cutout)
  if (logo) add(logo)
  if (logo?.sign) add(logo.sign)
  return assets
}
