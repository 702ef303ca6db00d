import { page, pagingShape } from './paging.ts'
import type { Fields, Shape } from './params.ts'
import type { World } from './world.ts'

export type Method = 'GET' | 'POST' | 'DELETE'

/** One call of the API: which parameters it knows and what it does. `id` is the first `:part` of the path. */
export interface Route {
  method: Method
  pattern: string
  shape: Shape
  answer(world: World, input: Record<string, unknown>, id: string): object
}

export function route<S extends Shape>(
  method: Method,
  pattern: string,
  shape: S,
  handle: (world: World, input: Fields<S>, id: string) => object,
): Route {
  return {
    method,
    pattern,
    shape,
    // `input` was read with this very shape (`api.ts`).
    answer: (world, input, id) => handle(world, input as Fields<S>, id),
  }
}

/** A call that lists: filters of its own and Stripe's paging. `rows` come newest first. */
export function listRoute<S extends Shape>(
  pattern: string,
  filters: S,
  rows: (world: World, input: Fields<S>, id: string) => { id: string; created?: number }[],
): Route {
  return {
    method: 'GET',
    pattern,
    shape: { ...filters, ...pagingShape },
    answer: (world, input, id) =>
      page(
        rows(world, input as Fields<S>, id),
        input as Fields<typeof pagingShape>,
        pattern.replace(':id', id),
      ),
  }
}

/** Whether `row` has the value of every filter that was given. */
export const matches = <T extends object>(
  row: T,
  filters: { [Key in keyof T]?: T[Key] | undefined },
): boolean =>
  (Object.keys(filters) as (keyof T)[]).every(
    (key) => filters[key] === undefined || row[key] === filters[key],
  )
