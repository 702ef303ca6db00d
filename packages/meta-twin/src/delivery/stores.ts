import type { Twin } from '../wire/call.ts'

/** What the model reads and writes, so that it runs without a server around it. */
export type Stores = Pick<Twin, 'objects' | 'delivery' | 'journal'>
