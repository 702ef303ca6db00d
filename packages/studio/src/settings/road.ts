import { mix } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { across, bar, deeper, lighter, moved, path, slanted } from '../subjects/draw.ts'
import { shrub } from '../subjects/material.ts'
import { barrier, canister, cone, helmet, spareTyre } from './road-things.ts'
import { alongWall, ground, roomScale, within, type Stretch } from './row.ts'
import type { Setting } from './setting.ts'

/** An open road: mountains and a skyline on the horizon, a rail and lamps at the verge, lanes in front. */
export const road: Setting = {
  id: 'road',
  back(area, floor, { far, middle, near, floor: asphalt, leaf, accent, light }, random) {
    const k = roomScale(area, floor)
    const peaks: Stretch[] = [
      {
        width: 900,
        draw: [
          path('M-80 0 L180 -380 L260 -300 L430 -620 L620 -330 L700 -400 L980 0 Z', far),
          path('M430 -620 L500 -512 L458 -470 L424 -500 L380 -450 L362 -492 Z', lighter(far, 0.4)),
        ],
      },
      {
        width: 760,
        draw: [
          path('M-100 0 L220 -480 L360 -280 L470 -400 L860 0 Z', lighter(far, 0.08)),
          path('M220 -480 L282 -392 L236 -360 L200 -392 L164 -396 Z', lighter(far, 0.44)),
        ],
      },
    ]
    const block = (x: number, w: number, h: number, colour: string): Layer[] => {
      let panes = ''
      for (let y = h - 36; y > 60; y -= 56)
        for (let at = x + 18; at < x + w - 24; at += 42) panes += `M${at} ${-y} h20 v26 h-20 Z `
      return [
        bar(x, -h, w, h, across(x, x + w, [0, lighter(colour, 0.1)], [1, deeper(colour, 0.06)])),
        path(panes, lighter(colour, 0.26)),
      ]
    }
    const town = mix(far, middle, 0.6)
    const skyline: Stretch[] = [
      {
        width: 640,
        draw: [
          ...block(40, 130, 330, town),
          ...block(180, 96, 450, town),
          path('M226 -450 h6 v-70 h-6 Z', town),
          ...block(290, 150, 270, lighter(town, 0.1)),
          ...block(450, 120, 360, town),
        ],
      },
      {
        width: 560,
        draw: [
          ...block(20, 160, 240, lighter(town, 0.1)),
          ...block(196, 110, 390, town),
          ...block(330, 170, 300, town),
        ],
      },
      {
        width: 520,
        draw: [
          path('M0 0 C60 -120 220 -170 340 -130 C440 -150 520 -80 540 0 Z', mix(leaf, far, 0.55)),
          ...block(150, 90, 260, lighter(town, 0.12)),
        ],
      },
    ]
    const pine = (x: number, s: number, colour: string): Layer =>
      moved(x, 0, s, [
        bar(-12, -60, 24, 60, deeper(near, 0.3)),
        path(
          'M0 -420 L74 -286 L44 -290 L104 -176 L62 -182 L132 -50 L-132 -50 L-62 -182 L-104 -176 L-44 -290 L-74 -286 Z',
          slanted([-100, -400], [100, -50], [0, lighter(colour, 0.14)], [1, deeper(colour, 0.16)]),
        ),
      ])
    const wood = mix(leaf, near, 0.4)
    const verge: Stretch[] = [
      {
        width: 620,
        draw: [pine(110, 0.8, wood), pine(250, 0.6, mix(wood, middle, 0.3)), shrub(430, 0, 0.7, wood)],
      },
      {
        width: 700,
        draw: [
          path(
            'M330 0 L338 -760 C338 -800 360 -820 400 -820 L520 -820 L520 -804 L402 -804 C370 -804 356 -790 356 -758 L362 0 Z',
            near,
          ),
          path('M480 -812 L600 -812 L590 -780 L490 -780 Z', deeper(near, 0.2)),
          path('M496 -780 h88 l-8 12 h-72 Z', lighter(accent, 0.6)),
          shrub(90, 0, 0.9, wood),
          pine(600, 0.5, mix(wood, middle, 0.4)),
        ],
      },
      {
        width: 560,
        draw: [
          pine(90, 0.62, wood),
          bar(330, -420, 16, 420, deeper(near, 0.1)),
          path(
            'M238 -600 h200 a18 18 0 0 1 18 18 v144 a18 18 0 0 1 -18 18 h-200 a18 18 0 0 1 -18 -18 v-144 a18 18 0 0 1 18 -18 Z',
            lighter(near, 0.1),
          ),
          path('M338 -576 l46 56 h-28 v76 h-36 v-76 h-28 Z', lighter(light, 0.4)),
        ],
      },
    ]
    const rail: Stretch[] = [
      {
        width: 300,
        draw: [
          bar(36, -96, 26, 96, deeper(middle, 0.24)),
          bar(0, -108, 302, 24, lighter(middle, 0.5)),
          bar(0, -84, 302, 18, deeper(middle, 0.1)),
          bar(0, -66, 302, 14, lighter(middle, 0.26)),
        ],
      },
    ]
    const first = Math.floor(random() * 3)
    const depth = area.y + area.height - floor
    const lane = floor + Math.min(depth * 0.62, 210 * k)
    const dash = 150 * k
    const dashes = Array.from({ length: Math.ceil(area.width / dash) + 1 }, (_, i) => {
      const x = area.x + i * dash
      return `M${x} ${lane} h${dash * 0.58} l${-dash * 0.06} ${16 * k} h${-dash * 0.58} Z`
    })
    return within(area, [
      ...alongWall(area, floor, k * 1.1, peaks, first % 2),
      ...alongWall(area, floor, k, skyline, first),
      ...alongWall(area, floor, k * 0.92, verge, first),
      ...alongWall(area, floor, k * 0.92, rail, 0),
      ...ground(area, floor, k, asphalt),
      bar(area.x, floor + 40 * k, area.width, 9 * k, lighter(asphalt, 0.5)),
      path(dashes.join(' '), lighter(asphalt, 0.5)),
    ])
  },
  props: [cone, spareTyre, canister, helmet, barrier],
}
