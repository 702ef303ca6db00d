import { coveredShares } from './placements.ts'
import css from './phone.module.css'

const share = (part: number) => `${part * 100}%`
const top = share(coveredShares.top)
const bottom = share(coveredShares.bottom)
const side = share(coveredShares.side)
const bands = [
  { top: 0, left: 0, right: 0, height: top },
  { bottom: 0, left: 0, right: 0, height: bottom },
  { top, bottom, left: 0, width: side },
  { top, bottom, right: 0, width: side },
]

/** Hatched bands over the parts of a full-screen ad that the app's own controls hide. */
export function CoveredAreas() {
  return (
    <div className={css.layer}>
      {bands.map((band, index) => (
        <div key={index} className={css.covered} style={band} />
      ))}
      <div className={css.free} style={{ inset: `${top} ${side} ${bottom} ${side}` }} />
    </div>
  )
}
