import { luminance } from '../../colour/contrast.ts'
import { mix, rgbOf, withAlpha } from '../../colour/oklch.ts'
import type { Layer } from '../../layout.ts'
import { disc, fill, toneRamp } from '../../styles/backdrop.ts'
import { beaming, quietDot, screen } from '../../styles/cartoon/field.ts'
import { gridFloor, sky } from '../../styles/cyberpunk/ground.ts'
import type { Scene } from '../../styles/scene.ts'
import type { StyleId } from '../../styles/style.ts'
import { rays } from '../../styles/vintage/rays.ts'
import { finish } from '../../styles/vintage/surface.ts'
import { tooth } from '../../styles/watercolor/page.ts'
import { path } from '../../subjects/draw.ts'

/** A plain ground for words alone: two near tones, and a form so quiet that words may cross it. */
export type CardColours = { ground: string; far: string }

export function cardGround(scene: Scene, style: StyleId, { ground, far }: CardColours): Layer[] {
  const { frame, unit } = scene
  const turn = scene.random('card')()
  switch (style) {
    case 'cyberpunk': {
      const horizon = frame.height * (scene.shape === 'tall' ? 0.74 : 0.88)
      return scene.look.dark
        ? [...sky(scene, horizon), ...gridFloor(scene, horizon, frame.width / 2)]
        : [toneRamp(scene, ground, far), ...quietForm(scene, ground, turn)]
    }
    case 'cartoon': {
      const box = { ...frame, y: frame.height * 0.55, height: frame.height * 0.45 }
      const own = { ...scene, look: { ...scene.look, ground, groundFar: far } }
      return [...beaming(own, frame.width / 2, frame.height * 0.4), screen(own, box, quietDot(own), 90)]
    }
    case 'vintage':
      return [
        fill(frame, ground),
        rays(frame, [frame.width / 2, frame.height * 0.42], 18, mix(ground, far, 0.5), turn),
        ...finish(scene, 0.7),
      ]
    case 'watercolor':
      return [fill(frame, ground), ...quietForm(scene, ground, turn), tooth(scene)]
    default:
      return [toneRamp(scene, ground, far), ...quietForm(scene, ground, turn, unit)]
  }
}

/** One large form that runs out of the frame: a disc, an arc or a slope. */
function quietForm({ frame, look }: Scene, ground: string, turn: number, unit = 1): Layer[] {
  // clear, so that it is as quiet at the other end of the ground
  const towards = luminance(rgbOf(ground)) < 0.3 ? '#ffffff' : look.dark ? '#000000' : look.accent
  const colour = withAlpha(towards, 0.1)
  const [wide, high] = [frame.width, frame.height]
  const r = Math.max(wide, high) * 0.36
  if (turn < 0.34) return [disc(wide * 0.94, high * 0.88, r, colour, withAlpha(towards, 0.03))]
  if (turn < 0.67)
    return [
      {
        kind: 'shape',
        role: 'decor',
        shape: { kind: 'ellipse', cx: wide * 0.06, cy: high * 0.95, rx: r, ry: r },
        stroke: { paint: colour, width: 96 * unit },
      },
    ]
  return [path(`M0 ${high * 0.86} L${wide} ${high * 0.68} V${high} H0 Z`, colour, { role: 'decor' })]
}
