import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every stage that the Python files register, in their order. */
export const stageIds = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.py') && name !== 'stage.py')
    .toSorted()
    .flatMap((name) =>
      [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^@stage\('([\w-]+)'/gm)].map(
        ([, id]) => id ?? '',
      ),
    )
