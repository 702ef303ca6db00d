import { contains, overlap } from '../box.ts'
import { everyLayer, type Box, type Layer, type Layout, type Role, type TextLayer } from '../layout.ts'
import { PLACEMENTS } from '../placements.ts'
import { plateOf, type Raster } from '../render/raster.ts'
import { missingCharacters } from '../type/fonts.ts'
import { contrastBehind, leastContrast } from './legibility.ts'

export type TextReport = {
  role: string
  text: string
  /** 5th percentile of the contrast with the pixels behind, and what it has to reach. */
  contrast: number
  gate: number
  lines: number
  size: number
  box: Box
}

export type Finding = {
  kind: 'contrast' | 'overlap' | 'clipped' | 'unsafe' | 'small' | 'lines' | 'glyphs'
  words: string
}
/** `ok` when nothing was found. What was shortened is told apart: it is a choice, not a fault. */
export type Report = { ok: boolean; findings: Finding[]; texts: TextReport[]; shortened: Layout['shortened'] }

const mostLines: Readonly<Record<string, number>> = { headline: 4, body: 3, offer: 2 }

/**
 * Measures a finished layout. `pixels` is the picture without its words (`plateOf`), painted here at full size when
 * it is not given.
 */
export function inspect(layout: Layout, pixels: Raster = plateOf(layout)): Report {
  const layers = [...everyLayer(layout.layers)]
  const texts = layers.filter((layer): layer is TextLayer => layer.kind === 'text' && layer.lines.length > 0)
  const frame: Box = { x: 0, y: 0, width: layout.width, height: layout.height }
  const reports = texts.map((text): TextReport => ({
    role: text.role,
    text: text.lines.map((line) => line.text).join(' '),
    contrast: Math.round(contrastBehind(text, pixels) * 100) / 100,
    gate: leastContrast,
    lines: text.lines.length,
    size: text.size,
    box: text.bounds,
  }))
  const findings = [
    ...reports
      .filter(({ contrast, gate }) => contrast < gate)
      .map(({ role, contrast, gate }) =>
        finding('contrast', `${role} has contrast ${contrast}, it needs ${gate}`),
      ),
    ...crossings(layers),
    ...layers.flatMap((layer) => outside(layer, frame, layout.safe)),
    ...texts.flatMap((text) => unreadable(text, PLACEMENTS[layout.placement].minType)),
  ]
  return { ok: findings.length === 0, findings, texts: reports, shortened: layout.shortened }
}

const finding = (kind: Finding['kind'], words: string): Finding => ({ kind, words })

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
        ? [finding('overlap', `${a.role} and ${b.role} cross by ${Math.round(shared)} px²`)]
        : []
    }),
  )
}

function outside(layer: Layer, frame: Box, safe: Box): Finding[] {
  const { role, bounds } = layer
  if (!role || !bounds || !solid.has(role)) return []
  if (!contains(frame, bounds, 1)) return [finding('clipped', `${role} is cut by the frame`)]
  if (mustBeSafe.has(role) && !contains(safe, bounds, 1.5))
    return [finding('unsafe', `${role} stands outside the safe area`)]
  return []
}

function unreadable(text: TextLayer, minType: number): Finding[] {
  const out: Finding[] = []
  if (text.size < minType - 0.5)
    out.push(finding('small', `${text.role} is ${text.size} px, the least is ${minType}`))
  const most = mostLines[text.role] ?? 1
  if (text.lines.length > most)
    out.push(finding('lines', `${text.role} runs over ${text.lines.length} lines, at most ${most}`))
  const missing = missingCharacters(text.lines.map((line) => line.text).join(''), text.faces)
  if (missing.length > 0) out.push(finding('glyphs', `${text.role}: no face draws ${missing.join(' ')}`))
  return out
}
