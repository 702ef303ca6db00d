import type { Words } from '../../words/words.ts'
import type { FilmScene } from '../storyboard.ts'

/** What the last scene asks people to do, and where. */
export type Call = Pick<Words, 'cta' | 'ctaLabel'>

/** A scene's lines as a layout takes them: only the end has a button, and a point's number is as large as its line. */
export const wordsOf = (scene: FilmScene, call: Call): Words => ({
  headline: isNumbered(scene) ? `${scene.kicker}. ${scene.headline}` : scene.headline,
  primaryText: '',
  description: scene.body ?? '',
  cta: call.cta,
  ctaLabel: scene.shot === 'end' ? call.ctaLabel : '',
  ...(scene.kicker && !isNumbered(scene) ? { kicker: scene.kicker } : {}),
  ...(scene.offer ? { offer: scene.offer } : {}),
})

const isNumbered = ({ kicker = '' }: FilmScene): boolean => /^\p{Nd}{1,2}$/u.test(kicker)
