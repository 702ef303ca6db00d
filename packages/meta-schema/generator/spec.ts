import { readFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { objectNodes, structFamilies } from './nodes.ts'

export interface SpecName {
  name: string
  type: string
}
export interface SpecParam extends SpecName {
  required: boolean
}
export interface SpecOperation {
  method: string
  /** Empty for an operation on the node itself. */
  edge: string
  returns: string
  params: SpecParam[]
}
export interface SpecNode {
  name: string
  fields: SpecName[]
  operations: SpecOperation[]
}
export interface Specs {
  version: string
  nodes: Map<string, SpecNode>
  enums: Map<string, string[]>
}

interface RawOperation {
  method: string
  endpoint?: string
  return: string
  params: SpecParam[]
}

/** The identifiers inside a type such as `map<string, list<Targeting>>`. */
export const namesInType = (type: string): string[] => type.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []

/** Reads the wanted nodes, the structs they lead to, and every enum, from a folder of Meta's spec files. */
export function readSpecs(folder: string): Specs {
  const enums = new Map<string, string[]>()
  // The spec files are Meta's own build input; their shape is described in its README and checked by use below.
  const rawEnums = JSON.parse(readFileSync(join(folder, 'enum_types.json'), 'utf8')) as {
    name: string
    values: string[]
  }[]
  for (const { name, values } of rawEnums) enums.set(name, values)

  const nodes = new Map<string, SpecNode>()
  const queue: string[] = [...objectNodes]
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (nodes.has(name) || enums.has(name)) continue
    const node = readNode(folder, name)
    if (!node) continue
    nodes.set(name, node)
    const types = [...node.fields, ...node.operations.flatMap((operation) => operation.params)]
    for (const { type } of types) {
      queue.push(...namesInType(type).filter((word) => structFamilies.some((family) => family.test(word))))
    }
  }
  return { version: readFileSync(join(folder, 'version.txt'), 'utf8').trim(), nodes, enums }
}

function readNode(folder: string, name: string): SpecNode | undefined {
  const path = join(folder, `${name}.json`)
  if (!existsSync(path)) return undefined
  const raw = JSON.parse(readFileSync(path, 'utf8')) as { apis?: RawOperation[]; fields?: SpecName[] }
  const withOperations = (objectNodes as readonly string[]).includes(name)
  return {
    name,
    fields: (raw.fields ?? []).map(({ name: field, type }) => ({ name: field, type })),
    operations: withOperations ? (raw.apis ?? []).map(readOperation) : [],
  }
}

// `#get`, `#update`, `genPost` and friends carry no endpoint: they act on the node itself.
const readOperation = (raw: RawOperation): SpecOperation => ({
  method: raw.method,
  edge: raw.endpoint ?? '',
  returns: raw.return,
  params: raw.params.map(({ name, required, type }) => ({ name, required, type })),
})
