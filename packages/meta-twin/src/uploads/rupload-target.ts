import { liveScopes } from '../auth/scopes.ts'
import { tokenFault } from '../auth/token-state.ts'
import { limitsOf, processed } from '../publishing/instagram/create-container.ts'
import { containerState } from '../publishing/instagram/media-state.ts'
import type { Container, Upload, Video } from '../store/publishing-records.ts'
import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { pageReel, pageStory, type MovieLimits } from './movie-limits.ts'
import { UploadRefused } from './upload-refused.ts'
import { isExpired } from './upload-session.ts'

/** What bytes sent to rupload belong to: a Page's reel or story, or an Instagram container. */
export interface RuploadTarget {
  readonly id: string
  readonly world: World
  readonly limits: MovieLimits
  /** As it is now. */
  upload(): Upload
  save(upload: Upload, now: number): void
}

/** The world a token opens, and what it may do there. rupload asks for no proof of the app's secret. */
function readCaller(twin: Twin, token: string | undefined): { world: string; scopes: string[] } {
  const refusal = (): UploadRefused =>
    new UploadRefused(401, 'NotAuthorizedError', false, 'The access token is not valid.')
  if (token === undefined) throw refusal()
  const found = twin.auth.token(token)
  if (!found || found.world === '' || tokenFault(twin, found)) throw refusal()
  return { world: found.world, scopes: liveScopes(twin, found) }
}

export type RuploadKind = 'video-upload' | 'ig-api-upload'

export function findTarget(
  twin: Twin,
  kind: RuploadKind,
  id: string,
  token: string | undefined,
): RuploadTarget {
  const caller = readCaller(twin, token)
  const record =
    kind === 'video-upload' ? twin.objects.findOf('video', id) : twin.objects.findOf('container', id)
  const needed = kind === 'video-upload' ? 'pages_manage_posts' : 'instagram_content_publish'
  if (
    !record?.upload ||
    record.world !== caller.world ||
    (record.kind === 'video' && !takesRupload(record))
  ) {
    throw new UploadRefused(404, 'NotFoundError', false, 'There is no upload of this id.')
  }
  if (!caller.scopes.includes(needed)) {
    throw new UploadRefused(403, 'NotAuthorizedError', false, `The token lacks the permission ${needed}.`)
  }
  const world = twin.objects.world(record.world)
  return record.kind === 'video' ? videoTarget(twin, world, record) : containerTarget(twin, world, record)
}

const takesRupload = ({ purpose, status }: Video): boolean =>
  status === 'ACTIVE' && (purpose === 'reel' || purpose === 'story')

const videoTarget = (twin: Twin, world: World, { id, purpose }: Video): RuploadTarget => ({
  id,
  world,
  limits: purpose === 'reel' ? pageReel : pageStory,
  upload: () => twin.objects.get('video', id).upload,
  save(upload, now) {
    twin.objects.save({ ...twin.objects.get('video', id), upload, updated: now })
  },
})

const containerTarget = (twin: Twin, world: World, container: Container): RuploadTarget => ({
  id: container.id,
  world,
  limits: limitsOf(container),
  upload: () => twin.objects.get('container', container.id).upload ?? { segments: [], received: 0, began: 0 },
  save(upload, now) {
    const changed: Container = { ...twin.objects.get('container', container.id), upload }
    twin.objects.save(upload.done === undefined ? changed : processed(changed, now))
  },
})

/** Nothing more is taken once all is here, or a day has gone by. */
export function checkOpen(twin: Twin, target: RuploadTarget, now: number): void {
  const container = twin.objects.findOf('container', target.id)
  const expired =
    isExpired(target.upload(), now) || (container && containerState(container, now) === 'EXPIRED')
  if (expired) {
    throw new UploadRefused(400, 'ProcessingFailedError', false, 'The upload has expired: start a new one.')
  }
  if (target.upload().done !== undefined) {
    throw new UploadRefused(400, 'ProcessingFailedError', false, 'The upload is complete already.')
  }
}
