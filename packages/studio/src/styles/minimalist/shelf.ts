import { bottom } from '../../box.ts'
import { legibleInk } from '../../colour/contrast.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { mapColours } from '../../map-layers.ts'
import { bar, down, placed } from '../../subjects/draw.ts'
import { subjectOf } from '../../subjects/index.ts'
import { grain, toneRamp } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver, isStandard } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { carrying } from './carrying.ts'

/** The long soft shade that a low light draws out of the subject over the floor. */
function castShade(scene: Scene, box: Box, floor: Box): Layer[] {
  if (scene.hero !== 'drawing') return []
  const { frame, draw } = subjectOf(scene.subject)
  const drawn = placed(
    mapColours(scene.restyle(draw(scene.look.subject)), () => '#150a12'),
    frame,
    box,
  )
  // as scenery: it may lie where words stand
  const shade: Layer = drawn.kind === 'group' ? { ...drawn, role: 'decor' } : drawn
  const foot = bottom(box) - box.height * 0.05
  const [lean, flat] = [0.75, 0.36]
  return [
    {
      kind: 'group',
      role: 'decor',
      clip: { kind: 'rect', ...floor },
      children: [
        {
          kind: 'group',
          opacity: scene.look.dark ? 0.34 : 0.2,
          bounds: floor,
          effect: { kind: 'soft', radius: 9 * scene.unit },
          children: [
            // what is high in the drawing lies far to the side
            {
              kind: 'group',
              transform: [1, 0, -lean, flat, lean * foot, (1 - flat) * foot],
              children: [shade],
            },
          ],
        },
      ],
    },
  ]
}

/** Two fields of colour; the subject stands on the edge of the lower one in a low light. */
export const shelf: Composition = {
  id: 'shelf',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape, unit } = scene
    const beside = shape === 'wide' && !isStandard(scene)
    const { copy, hero } = headlineOver(scene, {
      headlineMax: beside ? 118 : shape === 'wide' ? 116 : 170,
      footer: !beside,
      kicker: false,
      upper: shape === 'wide' ? 0.32 : 0.42,
      copyUntil: 0.66,
      overOnStandard: true,
    })
    const ink = legibleInk(look.form, [look.ink, look.ground], 5.4)
    const colour = carrying(look.form, ink)
    const far = carrying(mix(colour, look.dark ? '#000000' : look.formFar, 0.16), ink)
    const edge = beside
      ? frame.height * 0.7
      : bottom(hero) - hero.height * (scene.hero === 'framed' ? 0.34 : 0.24)
    const stands = beside ? frame.height * 0.86 : bottom(hero)
    const floor: Box = { x: 0, y: edge, width: frame.width, height: frame.height - edge }
    const box: Box = { ...hero, height: stands - hero.y }
    const picture: Layer[] = [
      toneRamp(scene, look.ground, mix(look.ground, look.groundFar, 0.8)),
      bar(0, edge, frame.width, floor.height + 1, down(edge, frame.height, [0, colour], [1, far])),
      bar(0, edge, frame.width, 2.5 * unit, withAlpha('#ffffff', look.dark ? 0.1 : 0.35)),
    ]
    if (scene.hero === 'framed')
      picture.push(...framedPhoto(scene, box, { kind: 'rect', ...box, radius: 10 * unit }))
    else picture.push(...castShade(scene, box, floor), ...standingHero(scene, box))
    return {
      picture: [...picture, grain(scene, 0.06)],
      copy: copy.map((layer) =>
        layer.kind === 'text' && layer.bounds.y > edge && layer.role !== 'cta' && layer.role !== 'offer'
          ? { ...layer, ink }
          : layer,
      ),
    }
  },
}
