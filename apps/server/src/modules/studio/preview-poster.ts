import type { PosterPreview } from '@adwright/contract'
import {
  compositionsOf,
  elementsOf,
  inspect,
  layoutFor,
  liftElement,
  looksOf,
  plateOf,
  render,
  type Layout,
} from '@adwright/studio'
import { reportToFindings } from './findings.ts'
import type { PosterTask } from './poster-task.ts'

// wide enough for the screens an editor is used on, and drawn in half the time
const longestSide = 1080

/** A poster as it would be kept, at the size of a screen, with all that an editor must know of it. */
export async function previewPoster({
  design,
  brand,
  format,
  lift,
}: Extract<PosterTask, { kind: 'preview' }>): Promise<PosterPreview> {
  const layout = layoutFor(design, format)
  const scale = Math.min(1, longestSide / Math.max(layout.width, layout.height))
  const apart = lift === null ? undefined : liftElement(layout, lift)
  return {
    format,
    picture: await picture(layout, scale),
    frame: { width: layout.width, height: layout.height },
    safe: layout.safe,
    elements: elementsOf(layout).map(({ name, box, text, ink, size }) => ({
      name,
      box,
      ...(text !== undefined && { text }),
      ...(ink !== undefined && { ink }),
      ...(size !== undefined && { size }),
    })),
    findings: reportToFindings(inspect(layout, plateOf(layout, 0.5))),
    composition: design.composition,
    look: design.look.id,
    compositions: [...compositionsOf(design.style)],
    looks: looksOf(design.style, brand).map(({ id, ground, ink, accent, plate }) => ({
      id,
      ground,
      ink,
      accent,
      plate,
    })),
    ...(lift !== null &&
      apart && {
        lifted: {
          name: lift,
          under: await picture(apart.under, scale),
          element: await picture(apart.element, scale, true),
          box: apart.box,
        },
      }),
  }
}

async function picture(layout: Layout, scale: number, clear = false): Promise<PosterPreview['picture']> {
  const { bytes, width, height } = clear
    ? await render(layout, { format: 'webp', quality: 90, scale, ground: 'transparent' })
    : await render(layout, { format: 'jpeg', quality: 90, scale })
  return { url: `data:image/${clear ? 'webp' : 'jpeg'};base64,${bytes.toString('base64')}`, width, height }
}
