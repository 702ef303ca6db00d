import { readFile } from 'node:fs/promises'
import { CreateBrief } from '@adwright/contract'

/** Reads a brief; every problem of the file is one line, named by its field. Unknown fields are refused. */
export async function readBriefFile(file: string): Promise<CreateBrief> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no file ${file}.`)
  })
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${cause instanceof Error ? cause.message : ''}`, { cause })
  }
  const checked = CreateBrief.safeParse(parsed)
  if (checked.success) return checked.data
  const problems = checked.error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'brief'}: ${issue.message}`,
  )
  throw new Error([`${file} is not a brief:`, ...problems].join('\n'))
}
