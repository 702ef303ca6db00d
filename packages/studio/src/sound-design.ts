import { designPoster, layoutFor, type DesignInput, type PosterDesign } from './design.ts'
import { inspect, type Finding } from './inspect/inspect.ts'
import type { Placement } from './placements.ts'
import { plateOf } from './render/raster.ts'
import { compositionsOf } from './styles/index.ts'

export type SoundDesign = {
  design: PosterDesign
  /** What is still wrong with the best there is; empty when nothing is. */
  findings: { placement: Placement; finding: Finding }[]
}

// faults show at this size already, and it costs a sixth of the pixels
const lookAt = 0.4

/**
 * The design that the seed chooses, if its posters pass the inspection in every placement asked for; otherwise the
 * first of the style's other compositions that does, otherwise the one with the fewest faults, which are told.
 */
export function soundDesign(input: DesignInput, placements: readonly Placement[]): SoundDesign {
  const first = examined(designPoster(input), placements)
  if (first.findings.length === 0 || input.composition !== undefined) return first
  let best = first
  for (const composition of compositionsOf(input.style)) {
    if (composition === first.design.composition) continue
    const other = examined(designPoster({ ...input, composition }), placements)
    if (other.findings.length === 0) return other
    if (other.findings.length < best.findings.length) best = other
  }
  return best
}

const examined = (design: PosterDesign, placements: readonly Placement[]): SoundDesign => ({
  design,
  findings: placements.flatMap((placement) => {
    const layout = layoutFor(design, placement)
    return inspect(layout, plateOf(layout, lookAt)).findings.map((finding) => ({ placement, finding }))
  }),
})
