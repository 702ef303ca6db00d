import { contains, overlap } from '../box.ts'
import { everyLayer, type Box, type Layer, type Layout, type Role, type TextLayer } from '../layout.ts'
import { PLACEMENTS } from '../placements.ts'
import { plateOf, type Raster } from '../render/raster.ts'
import { missingCharacters } from '../type/fonts.ts'
import { busyGround } from './busy-ground.ts'
import { fileFindings, type PictureFile } from './file-limits.ts'
import type { Finding } from './finding.ts'
import { coveredFaces } from './kept-parts.ts'
import { contrastBehind, leastContrast } from './legibility.ts'
import { photoQuality, type PhotoQuality } from './photo-quality.ts'
import { textCoverage } from './text-coverage.ts'
import { warningsOf } from './warnings.ts'

export type { Finding } from './finding.ts'

export type TextReport = {
  role: string
  text: string
  /** 5th percentile of the contrast with the pixels behind, and what it has to reach. */
  contrast: number
  gate: number
  /** How restless the ground behind it is, 0 even … 0.5. */
  busy: number
  lines: number
  size: number
  box: Box
}

/** The poster in numbers, whatever was found. */
export type Measures = PhotoQuality & {
  /** Share of the frame under words and their plates, 0…1. */
  textCoverage: number
  /** The weakest contrast and the most restless ground of all texts. */
  leastContrast: number
  busyGround: number
  /** Width to height of the frame. */
  ratio: number
  bytes?: number
}

/**
 * `ok` when there is no fault. Warnings are what a person should know and may leave so; what was shortened is told
 * apart, since it is a choice.
 */
export type Report = {
  ok: boolean
  findings: Finding[]
  warnings: Finding[]
  texts: TextReport[]
  measures: Measures
  shortened: Layout['shortened']
}

const mostLines: Readonly<Record<string, number>> = { headline: 4, body: 3, offer: 2 }

/**
 * Measures a finished layout. `pixels` is the picture without its words (`plateOf`), painted here at full size when
 * it is not given. With the finished file, that is held against what Meta takes.
 */
export function inspect(layout: Layout, pixels: Raster = plateOf(layout), file?: PictureFile): Report {
  const layers = [...everyLayer(layout.layers)]
  const texts = layers.filter((layer): layer is TextLayer => layer.kind === 'text' && layer.lines.length > 0)
  const frame: Box = { x: 0, y: 0, width: layout.width, height: layout.height }
  const reports = texts.map((text): TextReport => ({
    role: text.role,
    text: text.lines.map((line) => line.text).join(' '),
    contrast: hundredths(contrastBehind(text, pixels)),
    gate: leastContrast,
    busy: Math.round(busyGround(text, pixels) * 1000) / 1000,
    lines: text.lines.length,
    size: text.size,
    box: text.bounds,
  }))
  const measures: Measures = {
    ...photoQuality(layout),
    textCoverage: hundredths(textCoverage(layers, frame)),
    leastContrast: Math.min(21, ...reports.map(({ contrast }) => contrast)),
    busyGround: Math.max(0, ...reports.map(({ busy }) => busy)),
    ratio: hundredths(layout.width / layout.height),
    ...(file ? { bytes: file.bytes } : {}),
  }
  const findings = [
    ...reports
      .filter(({ contrast, gate }) => contrast < gate)
      .map(({ role, contrast, gate }) => ({
        ...finding('contrast', `${role} has contrast ${contrast}, it needs ${gate}`, role),
        measured: contrast,
        bound: gate,
      })),
    ...crossings(layers),
    ...coveredFaces(layers, mustBeSafe).map(({ role, shared }) => ({
      ...finding('overlap', `${role} covers a face by ${Math.round(shared)} px²`, role),
      detail: 'face',
    })),
    ...layers.flatMap((layer) => outside(layer, frame, layout.safe)),
    ...texts.flatMap((text) => unreadable(text, PLACEMENTS[layout.placement].minType)),
    ...(file ? fileFindings(file, layout.placement) : []),
  ]
  return {
    ok: findings.length === 0,
    findings,
    warnings: warningsOf(measures, reports),
    texts: reports,
    measures,
    shortened: layout.shortened,
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100
const finding = (kind: Finding['kind'], words: string, role?: string): Finding => ({
  kind,
  words,
  ...(role ? { role } : {}),
})

const mustBeSafe: ReadonlySet<Role> = new Set([
  'headline',
  'kicker',
  'body',
  'offer',
  'cta',
  'wordmark',
  'logo',
  'cta_plate',
  'offer_plate',
])
const solid: ReadonlySet<Role> = new Set([...mustBeSafe, 'subject', 'photo'])
const standsOn: Readonly<Partial<Record<Role, Role>>> = { cta: 'cta_plate', offer: 'offer_plate' }

function crossings(layers: readonly Layer[]): Finding[] {
  const things = layers.filter((layer) => layer.role && solid.has(layer.role) && layer.bounds)
  return things.flatMap((a, i) =>
    things.slice(i + 1).flatMap((b) => {
      if (!a.role || !b.role || !a.bounds || !b.bounds) return []
      if (standsOn[a.role] === b.role || standsOn[b.role] === a.role) return []
      const shared = overlap(a.bounds, b.bounds)
      // boxes of round drawings may brush each other by a hair
      return shared > 40
        ? [
            {
              ...finding('overlap', `${a.role} and ${b.role} cross by ${Math.round(shared)} px²`, a.role),
              detail: b.role,
            },
          ]
        : []
    }),
  )
}

function outside(layer: Layer, frame: Box, safe: Box): Finding[] {
  const { role, bounds } = layer
  if (!role || !bounds || !solid.has(role)) return []
  if (!contains(frame, bounds, 1)) return [finding('clipped', `${role} is cut by the frame`, role)]
  if (mustBeSafe.has(role) && !contains(safe, bounds, 1.5))
    return [finding('unsafe', `${role} stands outside the safe area`, role)]
  return []
}

function unreadable(text: TextLayer, minType: number): Finding[] {
  const out: Finding[] = []
  if (text.size < minType - 0.5)
    out.push(finding('small', `${text.role} is ${text.size} px, the least is ${minType}`, text.role))
  const most = mostLines[text.role] ?? 1
  if (text.lines.length > most)
    out.push(
      finding('lines', `${text.role} runs over ${text.lines.length} lines, at most ${most}`, text.role),
    )
  const missing = missingCharacters(text.lines.map((line) => line.text).join(''), text.faces)
  if (missing.length > 0)
    out.push({
      ...finding('glyphs', `${text.role}: no face draws ${missing.join(' ')}`, text.role),
      detail: missing.join(' '),
    })
  return out
}
