import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { applyDelta } from './generator/apply-delta.ts'
import { readSpecs } from './generator/spec.ts'
import { enumsTable, fieldsTable, operationsTable } from './generator/tables.ts'
import { typesText } from './generator/type-text.ts'

const { values } = parseArgs({ options: { specs: { type: 'string' } } })
if (!values.specs) {
  console.error('Usage: npm run gen:meta -- --specs <folder with Meta spec JSON files>')
  process.exit(2)
}

const specs = applyDelta(readSpecs(values.specs))
const folder = join(import.meta.dirname, 'src', 'generated')
mkdirSync(folder, { recursive: true })
const files = {
  'fields.generated.ts': fieldsTable(specs),
  'operations.generated.ts': operationsTable(specs),
  'enums.generated.ts': enumsTable(specs),
  'types.generated.ts': typesText(specs),
}
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(folder, name), text)
  console.log(`${name}: ${Math.round(statSync(join(folder, name)).size / 1024)} kB`)
}
