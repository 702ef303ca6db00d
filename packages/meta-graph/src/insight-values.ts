import { isObject, listOf, text } from './answer.ts'

/** The `values` of an organic metric: one a day or one for good; a number, or numbers by kind. */
export const insightValues = listOf((row: unknown) => {
  if (!isObject(row)) return undefined
  const { value } = row
  const end = text(row.end_time)
  return {
    ...((typeof value === 'number' || isObject(value)) && { value }),
    ...(end !== undefined && { end_time: end }),
  }
})
