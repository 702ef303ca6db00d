import type { AnyRecord } from '../store/records.ts'

/** A field that leads to another node: shown as its id, or opened when sub-fields are asked. */
export class Link {
  readonly record: AnyRecord
  constructor(record: AnyRecord) {
    this.record = record
  }
}
