import path from 'node:path'
import type { Post } from '@adwright/contract'
import { ApiError, type ApiClient } from '@adwright/contract/client'
import type { CliIo } from './cli-io.ts'
import { drawLocally, isLocal } from './poster/index.ts'
import { libraryId, type PostOrder } from './post-order.ts'
import { readArguments } from './read-arguments.ts'
import { contentOf, send } from './send.ts'
import { signIn, type SignedIn } from './sign-in.ts'
import { tellPost } from './tell-post.ts'
import { createProgressTeller } from './tell-progress.ts'
import { usage } from './usage.ts'
import { UsageError } from './usage-error.ts'
import { isValidation, validateVideos } from './validate-video.ts'
import { filmLocally, isVideo } from './video/index.ts'

const WRONGLY_CALLED = 64
const STOPPED = 130

/** The command `adwright`; resolves to its exit code, see the usage. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  let order: PostOrder | undefined
  try {
    if (isLocal(argv)) return await drawLocally(argv, io)
    if (isValidation(argv)) return await validateVideos(argv, io)
    if (isVideo(argv)) return await filmLocally(argv, io)
    const read = readArguments(argv, io.env)
    if (read === 'help') {
      io.out(usage)
      return 0
    }
    order = read
    return await post(order, io)
  } catch (error) {
    if (io.signal?.aborted) {
      io.err('Stopped waiting. What was handed over already goes on by itself.\n')
      return STOPPED
    }
    if (error instanceof UsageError) {
      io.err(`${error.message}\n${order ? '' : `\n${usage}`}`)
      return WRONGLY_CALLED
    }
    io.err(`${reasonOf(error, order?.baseUrl)}\n`)
    return 1
  }
}

async function post(order: PostOrder, io: CliIo): Promise<number> {
  const content = await contentOf(order, io.folder)
  const signedIn = await signIn(order)
  const progress = createProgressTeller(io, stagesOf(order))
  const signal = io.signal
  const sent = await send(order, signedIn, { content, onProgress: progress.tell, signal }).finally(
    progress.end,
  )
  const { lines, exitCode } = tellPost(sent, {
    ...order,
    isForLater: order.at !== undefined,
    isPaused: isHeldUp(sent) && (await isPaused(signedIn.api)),
    timeZone: signedIn.workspace.timeZone,
  })
  io.out(order.json ? `${JSON.stringify(sent)}\n` : `${lines.join('\n')}\n`)
  if (signedIn.rehearsal) io.err(aboutRehearsal(signedIn, sent))
  return exitCode
}

const isHeldUp = ({ timing, publications }: Post) =>
  timing === 'now' && publications.some(({ state }) => state === 'scheduled')
const isPaused = async (api: ApiClient) => (await api('postingDesk')).paused

function stagesOf({ command, subject }: PostOrder) {
  const what = libraryId(subject) ?? path.basename(subject)
  return {
    uploading: `Uploading ${what}`,
    drawing: command === 'quick-video-campaign' ? 'Drawing the pictures' : 'Drawing the poster',
    filming: 'Making the film',
    mending: 'Mending what a network would not take',
    publishing: 'Publishing',
  }
}

function aboutRehearsal({ baseUrl, rehearsal }: SignedIn, { id }: Post): string {
  return [
    '',
    'This was a rehearsal with a new account: nothing reached the real Facebook or Instagram.',
    `See it at ${baseUrl}/posts/${id}`,
    'To go on with this account, there and here:',
    `  ADWRIGHT_EMAIL=${rehearsal?.email} ADWRIGHT_PASSWORD=${rehearsal?.password}`,
    '',
  ].join('\n')
}

function reasonOf(error: unknown, baseUrl = ''): string {
  if (error instanceof ApiError && error.status === 0)
    return `No answer from ${baseUrl}. Start Adwright there with npm start, or say with --url where it runs.`
  return error instanceof Error ? error.message : String(error)
}
