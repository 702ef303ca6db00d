import { enumLists, enumPositions } from './generated/enums.generated.ts'
import { fieldRows } from './generated/fields.generated.ts'
import { operationRows } from './generated/operations.generated.ts'

export type NodeName = keyof typeof fieldRows
export interface FieldSpec {
  readonly name: string
  /** Meta's own type words, e.g. `list<AdsActionStats>`; see `parseTypeName`. */
  readonly type: string
}
export interface ParamSpec extends FieldSpec {
  /** True only when Meta refuses every call without it; conditional needs are not in the specs. */
  readonly required: boolean
}
export interface OperationSpec {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Empty for an operation on the node itself. */
  readonly edge: string
  readonly returns: string
  readonly params: ReadonlyMap<string, ParamSpec>
}
export interface NodeSpec {
  readonly name: NodeName
  readonly fields: ReadonlyMap<string, FieldSpec>
  readonly operations: readonly OperationSpec[]
}

const parsedNodes = new Map<string, NodeSpec>()
const parsedEnums = new Map<string, readonly string[]>()

export const nodeNames = (): readonly NodeName[] => Object.keys(fieldRows).filter(isNodeName)
export const isNodeName = (name: string): name is NodeName => Object.hasOwn(fieldRows, name)

/** Fields and operations of a node or struct type, or undefined for a type outside the generated set. */
export function nodeSpec(name: NodeName): NodeSpec
export function nodeSpec(name: string): NodeSpec | undefined
export function nodeSpec(name: string): NodeSpec | undefined {
  if (!isNodeName(name)) return undefined
  const known = parsedNodes.get(name)
  if (known) return known
  const rowsByNode: Record<string, readonly string[]> = operationRows
  const spec: NodeSpec = {
    name,
    fields: new Map(readPairs(fieldRows[name]).map((field) => [field.name, field])),
    operations: (rowsByNode[name] ?? []).map(readOperation),
  }
  parsedNodes.set(name, spec)
  return spec
}

/** One operation: `edgeSpec('AdAccount', 'POST', 'campaigns')`, or edge `''` for the node itself. */
export const edgeSpec = (node: string, method: string, edge: string): OperationSpec | undefined =>
  nodeSpec(node)?.operations.find((operation) => operation.method === method && operation.edge === edge)

/** The values of an enum type such as `adaccountcampaigns_objective_enum_param`. */
export function enumValues(name: string): readonly string[] | undefined {
  const known = parsedEnums.get(name)
  if (known) return known
  const positions: Record<string, number> = enumPositions
  const position = Object.hasOwn(positions, name) ? positions[name] : undefined
  if (position === undefined) return undefined
  const values = (enumLists[position] ?? '').split('|').filter(Boolean)
  parsedEnums.set(name, values)
  return values
}

const readPairs = (row: string): FieldSpec[] =>
  row
    .split(';')
    .filter(Boolean)
    .map((pair) => {
      const gap = pair.indexOf(':')
      return { name: pair.slice(0, gap), type: pair.slice(gap + 1) }
    })

function readOperation(row: string): OperationSpec {
  const [method = '', edge = '', returns = ''] = row.split(' ', 3)
  const params = readPairs(row.slice(method.length + edge.length + returns.length + 3)).map(
    ({ name, type }) => {
      const required = name.endsWith('*')
      return { name: required ? name.slice(0, -1) : name, type, required }
    },
  )
  if (method !== 'GET' && method !== 'POST' && method !== 'DELETE')
    throw new Error(`Unknown method in ${row}`)
  return { method, edge, returns, params: new Map(params.map((param) => [param.name, param])) }
}
