import { CreateBrief } from '@adwright/contract'
import { readJsonFile } from './read-json-file.ts'

/** Reads a brief; every problem of the file is one line, named by its field. Unknown fields are refused. */
export async function readBriefFile(file: string): Promise<CreateBrief> {
  const parsed = await readJsonFile(file)
  const checked = CreateBrief.safeParse(parsed)
  if (checked.success) return checked.data
  const problems = checked.error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'brief'}: ${issue.message}`,
  )
  throw new Error([`${file} is not a brief:`, ...problems].join('\n'))
}
