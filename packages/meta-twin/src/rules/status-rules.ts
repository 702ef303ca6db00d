import { badParam, refused } from '../errors/invalid.ts'
import type { ConfiguredStatus, Json } from '../store/records.ts'

interface Stateful {
  status: ConfiguredStatus
}

/** A deleted or archived object keeps its name editable and nothing else; only archived may still be deleted. */
export function checkEditable(before: Stateful, changes: Json): void {
  const others = Object.keys(changes).filter((name) => name !== 'name' && name !== 'execution_options')
  if (others.length === 0) return
  if (before.status === 'DELETED') {
    throw refused(
      1487056,
      'The object is deleted',
      'Only the name of a deleted object can be changed.',
      ...others,
    )
  }
  const deleting =
    others.length === 1 && (changes['status'] === 'DELETED' || changes['status'] === 'ARCHIVED')
  if (before.status === 'ARCHIVED' && !deleting) {
    throw refused(
      1885088,
      'The object is archived',
      'An archived object can be renamed or deleted only.',
      ...others,
    )
  }
}

/** Nothing may be hung under a parent that is gone. */
export function checkParent(parent: Stateful, blame: string): void {
  if (parent.status === 'DELETED') {
    throw refused(1487566, 'The parent is deleted', 'Nothing can be added to a deleted object.', blame)
  }
  if (parent.status === 'ARCHIVED') {
    throw refused(1885088, 'The parent is archived', 'Nothing can be added to an archived object.', blame)
  }
}

export function createStatus(value: unknown): ConfiguredStatus {
  if (value === undefined) return 'ACTIVE'
  if (value === 'ACTIVE' || value === 'PAUSED') return value
  throw badParam(`Param status must be one of {ACTIVE, PAUSED} on create - got "${String(value)}".`, 'status')
}
