import { namesInType, type SpecName, type SpecOperation, type Specs } from './spec.ts'

const heading = (what: string, version: string): string =>
  `// ${what}, generated from Meta's ${version} specs and the v26.0 delta: run "npm run gen:meta". See NOTICE.\n`

const byName = <T extends { name: string }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))

/** `name:type;name:type`; neither part may hold the separators. */
const row = (entries: readonly SpecName[]): string =>
  byName(entries)
    .map(({ name, type }) => {
      if (/[:;]/.test(name + type)) throw new Error(`${name}: ${type} cannot be tabled`)
      return `${name}:${type.replaceAll(', ', ',')}`
    })
    .join(';')

const operationRow = ({ method, edge, returns, params }: SpecOperation): string =>
  `${method} ${edge} ${returns} ${row(params.map((param) => ({ name: param.name + (param.required ? '*' : ''), type: param.type })))}`

export function fieldsTable({ version, nodes }: Specs): string {
  const rows = byName([...nodes.values()]).map(({ name, fields }) => `  ${name}: '${row(fields)}',`)
  return `${heading('Readable fields by node', version)}export const fieldRows = {\n${rows.join('\n')}\n}\n`
}

export function operationsTable({ version, nodes }: Specs): string {
  const rows = byName([...nodes.values()])
    .filter(({ operations }) => operations.length > 0)
    .map(({ name, operations }) => {
      const lines = operations.map((operation) => `    '${operationRow(operation)}',`)
      return `  ${name}: [\n${lines.join('\n')}\n  ],`
    })
  return `${heading('Operations by node', version)}export const operationRows = {\n${rows.join('\n')}\n}\n`
}

/** Enum names that some kept field or parameter refers to. */
export function usedEnums({ nodes, enums }: Specs): string[] {
  const used = new Set<string>()
  for (const node of nodes.values()) {
    for (const { type } of [...node.fields, ...node.operations.flatMap((operation) => operation.params)]) {
      for (const name of namesInType(type)) if (enums.has(name)) used.add(name)
    }
  }
  return [...used].sort()
}

/** Many enums share one list of values, so the lists are written once and named by position. */
export function enumsTable(specs: Specs): string {
  const lists: string[] = []
  const names = usedEnums(specs).map((name) => {
    const list = (specs.enums.get(name) ?? []).join('|')
    let position = lists.indexOf(list)
    if (position < 0) position = lists.push(list) - 1
    return `  ${name}: ${position},`
  })
  const texts = lists.map(
    (list) => `  ${JSON.stringify(list).replaceAll("'", "\\'").replace(/^"|"$/g, "'")},`,
  )
  return (
    heading('Enum values by enum name', specs.version) +
    `export const enumLists = [\n${texts.join('\n')}\n]\n\n` +
    `export const enumPositions = {\n${names.join('\n')}\n}\n`
  )
}
