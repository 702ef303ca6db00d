import type { CutOut, CutOutAnswer, MediaId } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import type { BackgroundRemover, RemoverProblem } from '#modules/models'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { CutHints, PosterEngine } from './poster-engine.ts'
import { WorkerError } from '#platform/worker-pool.ts'

type Deps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'find' | 'read' | 'store' | 'present'>
  engine: Pick<PosterEngine, 'cutOut'>
  remover: BackgroundRemover | undefined
}

/**
 * The thing of a picture on nothing: cut out as a person shows it, or by the remover of this instance. Kept as a photo of
 * the library when asked for.
 * @throws media.not_found, edit.no_remover, edit.not_removed, edit.nothing_left
 */
export const createCutOut =
  ({ transactions, media, engine, remover }: Deps) =>
  async ({ workspaceId }: Member, id: MediaId, order: CutOut): Promise<CutOutAnswer> => {
    const [file] = await transactions.inWorkspace(workspaceId, (tx) => media.find(tx, workspaceId, [id]))
    if (!file?.contentType.startsWith('image/')) throw new AppError('media.not_found', { id })
    const hints = hintsOf(order, file)
    const cut = hints
      ? await byHand(engine, { sha256: file.sha256, read: () => media.read(file) }, hints)
      : await byRemover(remover, await media.read(file))
    const { bytes, width, height } = cut
    const picture = { url: `data:image/png;base64,${bytes.toString('base64')}`, width, height }
    if (!order.save) return { picture }
    const kept = await media.store(workspaceId, {
      purpose: 'photo',
      name: `${file.name.replace(/\.[A-Za-z0-9]{1,5}$/, '')} cut out.png`,
      contentType: 'image/png',
      bytes,
      width,
      height,
    })
    return { picture, media: await media.present(kept) }
  }

/** Brush widths come as shares of the longer side, the engine counts in shares of the width. */
function hintsOf(
  { box, keep, drop }: CutOut,
  { width, height }: { width: number; height: number },
): CutHints | undefined {
  if (!box) return undefined
  const wide = Math.max(width, height) / width
  const strokes = (says: 'thing' | 'ground', lines: CutOut['keep']) =>
    lines.map(({ points, width: share }) => ({ says, points, radius: (share * wide) / 2 }))
  return { box, strokes: [...strokes('thing', keep), ...strokes('ground', drop)] }
}

async function byHand(
  engine: Deps['engine'],
  picture: Parameters<PosterEngine['cutOut']>[0],
  hints: CutHints,
) {
  try {
    return await engine.cutOut(picture, hints)
  } catch (error) {
    if (error instanceof WorkerError && !error.crashed) throw new AppError('edit.nothing_left')
    throw error
  }
}

const whyNot: Readonly<Record<RemoverProblem, string>> = {
  too_large: 'the picture is too large for it',
  busy: 'it is busy',
  unreachable: 'it cannot be reached',
  timeout: 'it took too long',
  refused: 'it does not take this picture',
  corrupt: 'its answer cannot be used',
}

async function byRemover(remover: BackgroundRemover | undefined, bytes: Buffer) {
  if (!remover) throw new AppError('edit.no_remover')
  const answer = await remover.remove(bytes)
  if (!answer.cutout) throw new AppError('edit.not_removed', { reason: whyNot[answer.reason] })
  return answer.cutout
}
