import { enumDeltas, newEnums, newNodes, nodeDeltas } from './delta-v26.ts'
import type { SpecNode, Specs } from './spec.ts'

/** Merges the hand-written v26 changes into the v25 specs. A change that names nothing known is an error. */
export function applyDelta(specs: Specs): Specs {
  for (const name of Object.keys(newNodes)) {
    if (specs.nodes.has(name)) throw new Error(`The specs have ${name} now: take it out of the delta`)
    specs.nodes.set(name, { name, fields: [], operations: [] })
  }
  for (const [name, delta] of Object.entries({ ...newNodes, ...nodeDeltas })) {
    const node = specs.nodes.get(name)
    if (!node) throw new Error(`The delta names ${name}, which the specs do not have`)
    node.fields = node.fields.filter((field) => !delta.removed?.includes(field.name))
    for (const [field, type] of Object.entries(delta.fields ?? {})) upsert(node.fields, field, type)
    for (const [key, params] of Object.entries(delta.params ?? {})) addParams(node, key, params)
  }
  for (const [name, values] of Object.entries(newEnums)) specs.enums.set(name, values)
  for (const { name: pattern, add = [], remove = [] } of enumDeltas) {
    const names = [...specs.enums.keys()].filter((name) => pattern.test(name))
    if (names.length === 0) throw new Error(`No enum matches ${pattern}`)
    for (const name of names) {
      const values = (specs.enums.get(name) ?? []).filter((value) => !remove.includes(value))
      specs.enums.set(name, [...new Set([...values, ...add])])
    }
  }
  return specs
}

function addParams(node: SpecNode, key: string, params: Record<string, string>): void {
  const [method = '', edge = ''] = key.split(' ')
  let operation = node.operations.find((entry) => entry.method === method && entry.edge === edge)
  if (!operation) {
    operation = { method, edge, returns: 'Object', params: [] }
    node.operations.push(operation)
  }
  for (const [name, type] of Object.entries(params)) {
    if (!operation.params.some((param) => param.name === name)) {
      operation.params.push({ name, type, required: false })
    }
  }
}

function upsert(fields: SpecNode['fields'], name: string, type: string): void {
  const known = fields.find((field) => field.name === name)
  if (known) known.type = type
  else fields.push({ name, type })
}
