import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'

export type Env = Record<string, string>

/** The settings of a `.env` file, read as Node reads them; none when there is no such file. */
export async function readEnvFile(file: string): Promise<Env> {
  const entries = Object.entries(parseEnv((await textOf(file)) ?? ''))
  return Object.fromEntries(entries.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

/**
 * Writes settings into a `.env` file and leaves everything else in it alone: comments, order, settings of others. A new
 * file begins as a copy of `template`, so that what each line means stands beside it. Readable by its owner only.
 */
export async function writeEnvFile(file: string, template: string, changes: Env): Promise<void> {
  const before = (await textOf(file)) ?? withoutValues((await textOf(template)) ?? '')
  const beside = `${file}.new`
  await writeFile(beside, withSettings(before, changes), { mode: 0o600 })
  await chmod(beside, 0o600) // it may have been left over, with another mode
  await rename(beside, file)
}

/** The text of a settings file with the changes in it; a setting that is not there yet goes to the end. */
export function withSettings(text: string, changes: Env): string {
  const left = new Map(Object.entries(changes))
  const put = (pattern: RegExp) => (line: string) => {
    const key = pattern.exec(line)?.[1]
    const value = key === undefined ? undefined : left.get(key)
    if (key === undefined || value === undefined) return line
    left.delete(key)
    return `${key}=${quoted(value)}`
  }
  const set = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=/
  const emptyInComment = /^# ([A-Z][A-Z0-9_]*)=$/
  const lines = text.split('\n').map(put(set)).map(put(emptyInComment))
  while (lines.at(-1) === '') lines.pop()
  return [...lines, ...Array.from(left, ([key, value]) => `${key}=${quoted(value)}`), ''].join('\n')
}

/** A value as Node's own reader gives it back, whatever is in it but a line break. */
function quoted(value: string): string {
  if (/[\r\n]/.test(value)) throw new Error('A setting cannot hold a line break.')
  if (!/[\s#"'`\\]/.test(value)) return value
  const quote = ["'", '"', '`'].find((one) => !value.includes(one))
  if (quote === undefined) throw new Error('A setting cannot hold all three kinds of quotes.')
  return `${quote}${value}${quote}`
}

// The example's values show what a line looks like: taken as they are they would be settings.
const withoutValues = (text: string) => text.replaceAll(/^([A-Z][A-Z0-9_]*)=.*$/gm, '# $1=')

async function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}
