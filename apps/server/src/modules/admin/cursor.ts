import { AppError } from '#platform/errors.ts'

/** Where a page ended: a moment to the millisecond, and what came last then. */
export type Place = { at: Date; id: string }

export const writeCursor = ({ at, id }: Place): string =>
  Buffer.from(`${at.getTime()} ${id}`).toString('base64url')

/** @throws AppError request.invalid for what is none of ours */
export function readCursor(cursor: string): Place {
  const [, time, id] = /^(\d{1,14}) (.+)$/s.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? []
  if (time === undefined || id === undefined) throw badCursor()
  return { at: new Date(Number(time)), id }
}

export const badCursor = (): AppError =>
  new AppError('request.invalid', { reason: 'this cursor is not one of ours' }, { field: 'cursor' })
