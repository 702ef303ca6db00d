import type { FilmProgress } from '@adwright/film'
import type { CliIo } from '../cli-io.ts'

/** Back to the beginning of the line, and the rest of it away. */
const OVER = '\r\u001B[K'
type Stage = FilmProgress['stage'] | 'webm' | 'looking'
const names: Readonly<Record<Stage, string>> = {
  drawing: 'Drawing the film',
  joining: 'Joining pictures and sound',
  webm: 'Making the WebM',
  looking: 'Looking at every picture of it',
}

/** One line that is drawn over on a terminal and gone at the end; elsewhere each stage is said once. */
export function createFilmTeller({ err, isTerminal }: Pick<CliIo, 'err' | 'isTerminal'>) {
  let last: Stage | undefined
  let shown = ''
  const say = (stage: Stage, more: string) => {
    const line = `${names[stage]} …${more}`
    if (isTerminal && line !== shown) err(`${OVER}${line}`)
    if (!isTerminal && stage !== last) err(`${names[stage]} …\n`)
    last = stage
    shown = line
  }
  return {
    film: ({ stage, scenes, share, secondsLeft }: FilmProgress) => {
      if (stage === 'joining') return say(stage, '')
      const done = scenes.filter(({ drawn, frames }) => drawn >= frames).length
      const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`
      say(stage, ` ${Math.floor(share * 100)} %, ${done} of ${scenes.length} scenes${left}`)
    },
    share: (stage: 'webm' | 'looking') => (share: number) => say(stage, ` ${Math.floor(share * 100)} %`),
    end: () => {
      if (isTerminal && last) err(OVER)
      last = undefined
      shown = ''
    },
  }
}
