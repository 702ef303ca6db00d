import { enumValues, isNodeName, type NodeName } from './lookup.ts'

/** A type word of the specs, taken apart. Types outside the generated set are `any`. */
export type TypeName =
  | { kind: 'list'; item: TypeName }
  | { kind: 'map'; value: TypeName }
  | { kind: 'scalar'; name: 'string' | 'bool' | 'int' | 'float' | 'datetime' | 'file' }
  | { kind: 'enum'; name: string; values: readonly string[] }
  | { kind: 'node'; name: NodeName }
  | { kind: 'object' }
  | { kind: 'any' }

const scalars: Record<string, 'string' | 'bool' | 'int' | 'float' | 'datetime' | 'file'> = {
  string: 'string',
  'numeric string': 'string',
  bool: 'bool',
  int: 'int',
  'unsigned int': 'int',
  float: 'float',
  double: 'float',
  datetime: 'datetime',
  file: 'file',
}

/** Reads `list<map<string,int>>`, `Targeting`, `unsigned int`, an enum name, … */
export function parseTypeName(type: string): TypeName {
  const list = /^list<(.*)>$/.exec(type)
  if (list) return { kind: 'list', item: parseTypeName(list[1] ?? '') }
  const map = /^map<[^,]+,\s*(.*)>$/.exec(type)
  if (map) return { kind: 'map', value: parseTypeName(map[1] ?? '') }
  if (type === 'map' || type === 'Object') return { kind: 'object' }
  const scalar = Object.hasOwn(scalars, type) ? scalars[type] : undefined
  if (scalar) return { kind: 'scalar', name: scalar }
  const values = enumValues(type)
  if (values) return { kind: 'enum', name: type, values }
  return isNodeName(type) ? { kind: 'node', name: type } : { kind: 'any' }
}
