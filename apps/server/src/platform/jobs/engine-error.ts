import { DBOSError } from '@dbos-inc/dbos-sdk/internal/error'

/**
 * True for what the engine throws through a workflow to end this run of it: another process took it over, or it was
 * cancelled. Nothing went wrong with the work, and whoever catches errors must let these pass: the run that counts is
 * somewhere else. Told by their class, because their name is plain "Error".
 */
export const isEngineError = (error: unknown): boolean => error instanceof DBOSError
