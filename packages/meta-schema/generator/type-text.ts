import { type SpecName, type SpecOperation, type Specs } from './spec.ts'
import { usedEnums } from './tables.ts'

const moneyOrId =
  /(^|_)(id|ids|budget|budget_remaining|spend|spend_cap|spend_target|amount|amount_spent|balance|bid_amount)$/

/** Turns Meta's type words into TypeScript. `side` decides how numbers travel. */
function typeOf(specs: Specs, type: string, name: string, side: 'field' | 'param'): string {
  const list = /^list<(.*)>$/.exec(type)
  if (list) return `readonly ${wrap(typeOf(specs, list[1] ?? '', name, side))}[]`
  const map = /^map<[^,]+,\s*(.*)>$/.exec(type)
  if (map) return `{ readonly [key: string]: ${typeOf(specs, map[1] ?? '', '', side)} }`
  switch (type) {
    case 'string':
    case 'datetime':
    case 'numeric string':
      return side === 'param' ? 'string | number' : 'string'
    case 'bool':
      return 'boolean'
    case 'int':
    case 'unsigned int':
    case 'float':
    case 'double':
      if (side === 'param') return 'string | number'
      return moneyOrId.test(name) ? 'string' : 'number'
    case 'map':
    case 'Object':
      return 'Json'
    case 'file':
      return 'unknown'
  }
  if (specs.enums.has(type)) return enumTypeName(type)
  return specs.nodes.has(type) ? type : 'unknown'
}

const wrap = (type: string): string =>
  type.includes('|') || type.startsWith('readonly') ? `(${type})` : type
const enumTypeName = (name: string): string => `Enum_${name}`
const pascal = (words: string): string =>
  words.replace(/(^|[^a-zA-Z0-9])([a-zA-Z0-9])/g, (_, _gap: string, letter: string) => letter.toUpperCase())
const property = (name: string): string => (/^[a-zA-Z_]\w*$/.test(name) ? name : `'${name}'`)

const paramsTypeName = (node: string, { method, edge }: SpecOperation): string =>
  `${node}${pascal(method.toLowerCase())}${pascal(edge)}Params`

const shape = (
  specs: Specs,
  entries: readonly (SpecName & { required?: boolean })[],
  side: 'field' | 'param',
) =>
  entries
    .map(
      ({ name, type, required }) =>
        `${property(name)}${required ? '' : '?'}: ${typeOf(specs, type, name, side)}`,
    )
    .join('; ')

/** TypeScript for every node, every parameter set and every enum; identical shapes become one alias. */
export function typesText(specs: Specs): string {
  const lines = [
    `// Types of nodes, parameters and enums, generated from Meta's ${specs.version} specs and the v26.0 delta. See NOTICE.`,
    'type Json = { readonly [key: string]: unknown }',
    'type Open<T extends string> = T | (string & {})',
  ]
  const firstByText = new Map<string, string>()
  const declare = (name: string, text: string): void => {
    const same = firstByText.get(text)
    lines.push(`export type ${name} = ${same ?? text}`)
    if (!same) firstByText.set(text, name)
  }
  for (const name of usedEnums(specs)) {
    const values = (specs.enums.get(name) ?? []).map((value) => `'${value.replaceAll("'", "\\'")}'`)
    declare(enumTypeName(name), `Open<${values.join(' | ') || 'never'}>`)
  }
  for (const node of specs.nodes.values()) {
    lines.push(`export interface ${node.name} { ${shape(specs, node.fields, 'field')} }`)
  }
  for (const node of specs.nodes.values()) {
    for (const operation of node.operations) {
      if (operation.params.length === 0) continue
      declare(paramsTypeName(node.name, operation), `{ ${shape(specs, operation.params, 'param')} }`)
    }
  }
  return `${lines.join('\n')}\n`
}
