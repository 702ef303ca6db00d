import type { Progress } from '@adwright/contract/services'
import type { CliIo } from './cli-io.ts'

type Stages = Readonly<Record<Progress['stage'], string>>
/** Back to the beginning of the line, and the rest of it away. */
const OVER = '\r\u001B[K'

/** One line for each stage; on a terminal it counts up, elsewhere it is said once. `end` closes an open line. */
export function createProgressTeller({ err, isTerminal }: Pick<CliIo, 'err' | 'isTerminal'>, stages: Stages) {
  let last: Progress['stage'] | undefined
  const end = () => {
    if (isTerminal && last) err('\n')
    last = undefined
  }
  return {
    tell: ({ stage, percent }: Progress) => {
      if (stage === last && !isTerminal) return
      if (stage !== last) end()
      last = stage
      err(isTerminal ? `${OVER}${stages[stage]} … ${percent} %` : `${stages[stage]} …\n`)
    },
    end,
  }
}
