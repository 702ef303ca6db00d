import { layoutFor, type PosterDesign } from './design.ts'
import { inspect, type Report } from './inspect/inspect.ts'
import type { Layout } from './layout.ts'
import { placementNames, type Placement } from './placements.ts'
import { render, type Rendered, type RenderOptions } from './render/render.ts'

export type RenderedPlacement = Rendered & { placement: Placement; layout: Layout; report: Report }

/** A design in every placement asked for, rendered and inspected. One after the other: each holds a full frame. */
export async function renderSet(
  design: PosterDesign,
  placements: readonly Placement[] = placementNames,
  options: RenderOptions = { format: 'jpeg' },
): Promise<RenderedPlacement[]> {
  const set: RenderedPlacement[] = []
  for (const placement of placements) {
    const layout = layoutFor(design, placement)
    set.push({ placement, layout, report: inspect(layout), ...(await render(layout, options)) })
  }
  return set
}
