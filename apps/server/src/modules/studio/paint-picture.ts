import type { Format, MediaId, Painter, Quality, WorkspaceId } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import { ModelProblem, type Aspect, type ImageModel, type ImageOrder } from '#modules/models'
import type { Clock } from '#platform/clock.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'
import { beginModelPicture, endModelPicture, type Place } from './model-picture-store.ts'
import { picturePrompt } from './picture-prompt.ts'

export type PaintOrder = Place & {
  workspaceId: WorkspaceId
  brief: StoredBrief
  style: string
  painter: Painter
  quality: Quality
  formats: readonly Format[]
  creativity: number
  /** The user's own photo of the product, or the picture that an edit begins with. */
  photo: ImageFile | undefined
  /** A picture whose manner is followed. */
  manner: ImageFile | undefined
  /** Of an edit: what is to become of the photo. */
  wish: string | undefined
}
export type ImageFile = { contentType: string; read(): Promise<Buffer> }
/** `notice`: a model was to paint and did not; the local studio draws instead. */
export type Painted = { kind: 'local'; notice: string | null } | { kind: 'model'; mediaId: MediaId }
export type PaintPicture = (order: PaintOrder) => Promise<Painted>

type Deps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'store'>
  clock: Clock
  imageModel: ImageModel | undefined
  pause(milliseconds: number): Promise<void>
}

const photographs: ReadonlySet<string> = new Set(['photorealistic', 'hyperrealistic'])
const answerWithin = 120_000
const mostTries = 3
const longestPause = 20_000
const sizes = { draft: '1K', standard: '2K', best: '4K' } as const
const aspects: Readonly<Record<Format, Aspect>> = {
  square_1x1: '1:1',
  feed_4x5: '4:5',
  story_9x16: '9:16',
  'link_1.91x1': '1.91:1',
  wide_16x9: '16:9',
  standard_4x3: '4:3',
}
/** One picture serves every shape: the middle one leaves something for the others to show. */
const aspectFor = ([first, ...others]: readonly Format[]): Aspect =>
  first !== undefined && others.length === 0 ? aspects[first] : '4:5'

/**
 * Asks a model for the picture under the words where one is to be used. A call that may have been made is never made
 * again, since each costs money; whatever goes wrong, the answer says that the local studio draws, and why.
 */
export const createPaintPicture =
  ({ transactions, media, clock, imageModel, pause }: Deps): PaintPicture =>
  async (order) => {
    const { workspaceId, brief, style, painter, photo, manner, wish, creativity } = order
    // a photo of one's own is not replaced unless one asks for it, as every wish for an edit does
    const wanted =
      painter === 'model' ||
      (painter === 'auto' && (wish !== undefined || (photographs.has(style) && !photo)))
    if (!wanted) return { kind: 'local', notice: null }
    if (!imageModel)
      return painter === 'auto'
        ? { kind: 'local', notice: null }
        : local('No image model is set up on this instance')
    const prompt = picturePrompt(brief, style, {
      hasReference: photo !== undefined,
      hasManner: manner !== undefined,
      wish,
      creativity,
    })
    const { provider, model } = imageModel
    const before = await transactions.inWorkspace(workspaceId, (tx) =>
      beginModelPicture(tx, workspaceId, { ...order, provider, model, prompt, askedAt: clock.now() }),
    )
    if (before?.state === 'made') return { kind: 'model', mediaId: before.mediaId }
    if (before?.state === 'failed') return local(before.problem)
    const end = (outcome: Parameters<typeof endModelPicture>[3]) =>
      transactions.inWorkspace(workspaceId, (tx) =>
        endModelPicture(tx, workspaceId, order, outcome, clock.now()),
      )
    const lost = `The answer of ${provider} was lost, and it was not asked twice, because each picture costs`
    try {
      if (before) throw new Error(lost)
      const references = []
      for (const file of [photo, manner])
        if (file) references.push({ bytes: await file.read(), contentType: file.contentType })
      const asked = { prompt, references, aspect: aspectFor(order.formats), size: sizes[order.quality] }
      const made = await ask(imageModel, asked, pause)
      const file = await media.store(workspaceId, {
        purpose: 'photo',
        name: `${brief.product} (${provider})`,
        bytes: made.bytes,
        contentType: made.contentType as 'image/png', // readPicture lets only PNG, JPEG and WebP through
        width: made.width,
        height: made.height,
      })
      await end({ mediaId: file.id })
      return { kind: 'model', mediaId: file.id }
    } catch (error) {
      const problem = error instanceof ModelProblem ? error.message.replace(/\.$/, '') : lost
      await end({ problem })
      return local(problem)
    }
  }

const local = (problem: string): Painted => ({
  kind: 'local',
  notice: `${problem}. The local studio drew this poster.`,
})

async function ask(model: ImageModel, order: Omit<ImageOrder, 'signal'>, pause: Deps['pause']) {
  for (let tries = 1; ; tries++) {
    try {
      const signal = AbortSignal.timeout(answerWithin)
      return await model.create({ ...order, signal })
    } catch (error) {
      const again = error instanceof ModelProblem && error.mayHelp && tries < mostTries
      const wait = again ? (error.retryAfterSeconds ?? 2 ** tries) * 1000 : Infinity
      // longer than a person waits at a screen: our own studio is the better answer
      if (!again || wait > longestPause) throw error
      await pause(wait)
    }
  }
}
