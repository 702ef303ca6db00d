/** What is missing from an answer that a method handed back: nothing, an empty list, an id without digits, no success. */
export function answerProblems(answer: unknown, where = 'the answer'): string[] {
  if (answer === undefined || answer === null || answer === '') return [`${where} is nothing`]
  if (Array.isArray(answer)) {
    if (answer.length === 0) return [`${where} is an empty list`]
    return answer.flatMap((item: unknown, at) => answerProblems(item, `${where}[${at}]`))
  }
  if (typeof answer !== 'object') return []
  const entries = Object.entries(answer)
  if (entries.length === 0) return [`${where} is empty`]
  return entries.flatMap(([name, value]) => valueProblems(name, value, `${where}.${name}`))
}

function valueProblems(name: string, value: unknown, where: string): string[] {
  if (name === 'success' && value !== true) return [`${where} is ${String(value)}`]
  if (ID.test(name) && (value === '' || !['string', 'number'].includes(typeof value)))
    return [`${where} is no id`]
  if (typeof value === 'number' && !Number.isFinite(value)) return [`${where} is ${value}`]
  return []
}

const ID = /^id$|_id$|[a-z]Id$|^hash$/
