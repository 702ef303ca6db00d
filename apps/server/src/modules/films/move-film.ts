import type { VideoGenerationId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Tx } from '#platform/transaction.ts'
import { findFilm, saveMove, type FilmChange } from './film-store.ts'

export type MoveFilm = (
  tx: Tx,
  workspaceId: WorkspaceId,
  id: VideoGenerationId,
  change: FilmChange,
) => Promise<boolean>

/** Moves a film on, and tells the browsers of its workspace. @returns whether it was still to be moved */
export const createMoveFilm =
  ({ events, clock }: { events: Pick<Events, 'publish'>; clock: Clock }): MoveFilm =>
  async (tx, workspaceId, id, change) => {
    const isMoved = await saveMove(tx, workspaceId, id, change, clock.now())
    const film = isMoved && (await findFilm(tx, workspaceId, { id }))
    if (film)
      await events.publish(tx, workspaceId, {
        name: 'film.changed',
        data: {
          videoGenerationId: id,
          state: film.state,
          percent: film.percent,
          secondsLeft: film.secondsLeft,
          problem: film.problem,
        },
      })
    return isMoved
  }
