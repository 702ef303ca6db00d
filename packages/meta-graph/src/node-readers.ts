import type { Reader } from './answer.ts'

/** Readers of fields that Meta's node really has: a name it does not know is a type error. */
export type ReadersFor<Node> = { readonly [Field in keyof Node]?: Reader<unknown> }
