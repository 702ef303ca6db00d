import { readFile } from 'node:fs/promises'

/** What a person's JSON file holds. @throws Error that says whether the file is missing or is no JSON */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no file ${file}.`)
  })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${cause instanceof Error ? cause.message : ''}`, { cause })
  }
}
