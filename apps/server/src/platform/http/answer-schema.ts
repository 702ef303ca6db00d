import { z } from 'zod'

type JsonSchema = Record<string, unknown>

/**
 * The JSON schema that Fastify compiles an answer's serializer from: only known fields are written. Nullable things
 * become `nullable` instead of a choice of two schemas, which would be validated one after the other for every row.
 */
export function answerSchema(schema: z.ZodType): JsonSchema | undefined {
  if (schema instanceof z.ZodVoid || schema instanceof z.ZodFile) return undefined
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
