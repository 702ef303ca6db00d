import fastJson from 'fast-json-stringify'
import { z } from 'zod'

type JsonSchema = Record<string, unknown>
type Writer = (answer: unknown) => string

/** One for each kind of answer, however many servers a process has. */
const writers = new WeakMap<z.ZodType, Writer>()

/**
 * Writes an answer as JSON: only the fields that its schema knows. Compiled when the first one is written: at the start
 * nobody waits for those of two hundred routes. Undefined where there is nothing to write, or a file.
 */
export function answerWriter(schema: z.ZodType): Writer | undefined {
  if (schema instanceof z.ZodVoid || schema instanceof z.ZodFile) return undefined
  const known = writers.get(schema)
  if (known) return known
  let compiled: Writer | undefined
  const write: Writer = (answer) => (compiled ??= fastJson(answerSchema(schema)))(answer)
  writers.set(schema, write)
  return write
}

/**
 * The JSON schema that the writer is compiled from. Nullable things become `nullable` instead of a choice of two schemas,
 * which would be validated one after the other for every row.
 */
function answerSchema(schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, { io: 'output', target: 'draft-7' }) as JsonSchema // a plain JSON object
  delete json['$schema']
  return simplify(json)
}

function simplify(node: JsonSchema): JsonSchema {
  const choices = node['anyOf']
  if (Array.isArray(choices) && choices.length === 2) {
    const other = (choices as JsonSchema[]).find((choice) => choice['type'] !== 'null')
    const hasNull = (choices as JsonSchema[]).some((choice) => choice['type'] === 'null')
    const kinds = other?.['oneOf']
    // A serializer that has a choice to make does not ask first whether there is anything.
    if (hasNull && Array.isArray(kinds))
      return { anyOf: [...(kinds as JsonSchema[]).map(simplify), { type: 'null' }] }
    if (hasNull && other) return { ...simplify(other), nullable: true }
  }
  const result: JsonSchema = {}
  for (const [key, value] of Object.entries(node)) {
    // Checked by zod where it matters; the serializer would only trip over them.
    if (['propertyNames', 'pattern', 'format', 'minimum', 'maximum', 'maxLength', 'minLength', 'default'].includes(key) && key !== 'properties') continue // prettier-ignore
    if (key === 'properties' && isObject(value))
      result[key] = Object.fromEntries(
        Object.entries(value).map(([name, child]) => [name, isObject(child) ? simplify(child) : child]),
      )
    else if (Array.isArray(value))
      result[key] = value.map((item: unknown) => (isObject(item) ? simplify(item) : item))
    else result[key] = isObject(value) ? simplify(value) : value
  }
  return result
}

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
