import type { PrintEffect } from '../../effects.ts'
import type { Box, GroupLayer, Layer } from '../../layout.ts'
import type { Look } from '../style.ts'

// drawings are made in a square of a thousand units; steam and leaves may reach beyond it
const canvas: Box = { x: -250, y: -250, width: 1500, height: 1500 }

type Press = Omit<PrintEffect, 'kind' | 'inks'>
const press: Press = { screen: 'dots', pitch: 8.5, contour: 4.6, rim: 5, shift: 3, balance: 0, amount: 1 }

/** A drawing put on the press: the look's inks, dots between them, a contour, plates a little beside each other. */
export const printed = (
  layers: Layer[],
  { palette }: Pick<Look, 'palette'>,
  bounds: Box,
  how: Partial<Press> = {},
): GroupLayer => ({
  kind: 'group',
  bounds,
  effect: { kind: 'print', inks: palette.slice(0, 4), ...press, ...how },
  children: layers,
})

export const restyle = (drawing: Layer[], look: Look): Layer[] => [printed(drawing, look, canvas)]

/** What is already on the press printed in another way. */
export const pressed = (layers: readonly Layer[], how: Partial<PrintEffect>): Layer[] =>
  layers.map((layer): Layer => {
    if (layer.kind !== 'group') return layer
    if (layer.effect?.kind === 'print') return { ...layer, effect: { ...layer.effect, ...how } }
    return { ...layer, children: pressed(layer.children, how) }
  })
