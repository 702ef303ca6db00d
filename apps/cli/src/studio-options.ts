import { styleIds, type StyleId } from '@adwright/studio'
import { idOf } from './id-of.ts'
import { UsageError } from './usage-error.ts'

/** A style of the studio by what people call it. @throws UsageError */
export function styleOf(name: string | undefined): StyleId | undefined {
  if (name === undefined) return undefined
  const wanted = idOf(name)
  // the specification's own name of the default style
  const id =
    wanted === 'hyperrealistic_poster' ? 'hyperrealistic' : wanted.replace('watercolour', 'watercolor')
  const known = styleIds.find((one) => one === id)
  if (!known) throw new UsageError(`There is no style ${name}. There are: ${styleIds.join(', ')}.`)
  return known
}

/** @throws UsageError */
export function seedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seed = Number(text)
  if (!Number.isInteger(seed) || seed < 0 || seed > 4294967295)
    throw new UsageError(`--seed ${text}: a whole number from 0 to 4294967295.`)
  return seed
}
