/** Reads one value of an answer; `undefined` when it is absent or not what we can use. */
export type Reader<T> = (value: unknown) => T | undefined

export type JsonObject = { readonly [field: string]: unknown }
type Readers = { readonly [field: string]: Reader<unknown> }
/** The fields a set of readers may find; Graph omits what is empty or was not asked for. */
export type FieldsOf<R extends Readers> = { [F in keyof R]?: Exclude<ReturnType<R[F]>, undefined> }
/** A node: its id, the fields we know how to read, and whatever else was asked for, unread. */
export type Node<R extends Readers> = { id: string } & FieldsOf<R> & { readonly [field: string]: unknown }

/** The answer was JSON, but not of the shape this call promises. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer'
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Text, or a number's digits: Graph is not consistent about ids and amounts. */
export const text = <T extends string = string>(value: unknown): T | undefined =>
  // The caller names an open union, of which every string is a member.
  typeof value === 'string' ? (value as T) : typeof value === 'number' ? (String(value) as T) : undefined

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** A number that may have been sent as its digits. */
export const number: Reader<number> = (value) => {
  const parsed = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : undefined
}

export const map: Reader<JsonObject> = (value) => (isObject(value) ? value : undefined)

/** A list of what `read` understands; elements it does not understand are left out. */
export const listOf =
  <T>(read: Reader<T>): Reader<T[]> =>
  (value) =>
    Array.isArray(value)
      ? value.flatMap((item) => {
          const understood = read(item)
          return understood === undefined ? [] : [understood]
        })
      : undefined

/** An object with just the given fields. */
export const shape =
  <R extends Readers>(readers: R): Reader<FieldsOf<R>> =>
  (value) =>
    isObject(value) ? readFields(value, readers) : undefined

export function readFields<R extends Readers>(object: JsonObject, readers: R): FieldsOf<R> {
  const found = Object.entries(readers)
    .map(([field, read]) => [field, read(object[field])] as const)
    .filter(([, value]) => value !== undefined)
  return Object.fromEntries(found) as FieldsOf<R> // built from exactly these readers
}

/** A node with its id; a known field of an unusable type is dropped. Throws UnexpectedAnswer without an id. */
export function readNode<R extends Readers>(answer: unknown, readers: R): Node<R> {
  const object = readObject(answer)
  const unread = Object.entries(object).filter(([field]) => !(field in readers))
  return { ...Object.fromEntries(unread), ...readFields(object, readers), id: readId(object) }
}

export function readObject(answer: unknown): JsonObject {
  if (!isObject(answer)) throw new UnexpectedAnswer('the answer is not an object')
  return answer
}

export function readId(answer: unknown): string {
  const id = text(readObject(answer).id)
  if (id === undefined) throw new UnexpectedAnswer('the answer has no id')
  return id
}

/** `{"success":true}`, or the bare `true` of older edges. */
export function readSuccess(answer: unknown): { success: true } {
  if (answer !== true && !(isObject(answer) && answer.success === true)) {
    throw new UnexpectedAnswer('the answer does not confirm success')
  }
  return { success: true }
}
