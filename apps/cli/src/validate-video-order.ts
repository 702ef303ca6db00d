import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.ts'

export type ValidationOrder = {
  files: string[]
  /** Undefined looks at every place, and lets none of them decide. */
  placements: string[] | undefined
  depth: 'tables' | 'full'
  json: boolean
}

const options = {
  json: { type: 'boolean' },
  placement: { type: 'string', multiple: true },
  'tables-only': { type: 'boolean' },
} as const

/** `adwright validate-video …`. @throws UsageError */
export function readValidationArguments(args: readonly string[]): ValidationOrder {
  const { values, positionals } = parsed(args)
  if (positionals.length === 0) throw new UsageError('validate-video needs a video to look at.')
  return {
    files: positionals,
    placements: values.placement?.flatMap((names) => names.split(',')).filter((name) => name.trim()),
    depth: values['tables-only'] === true ? 'tables' : 'full',
    json: values.json === true,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    const [, unknown] = /^Unknown option '(-[^']+)'/.exec(said) ?? []
    throw new UsageError(unknown ? `validate-video takes no ${unknown}.` : said, { cause })
  }
}
