// POST /remove with a picture answers with a PNG of the same size, its ground transparent. GET /health answers when ready.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { removeBackground } from '@imgly/background-removal-node'

const { host, port, model } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '4760' },
    model: { type: 'string', default: 'medium' },
  },
}).values
const mostBytes = 30 * 1024 * 1024
// each picture needs one to two gigabytes while it is worked on: one at a time, and a short queue
const mostWaiting = 4
const kinds = new Set(['image/jpeg', 'image/png', 'image/webp'])

// the package looks for its weights under the folder that it was started in, so it is told where they are
const weights = path.dirname(createRequire(import.meta.url).resolve('@imgly/background-removal-node'))
const publicPath = `${pathToFileURL(weights).href}/`

let waiting = 0
let last = Promise.resolve()

function cutOut(bytes, type) {
  const next = last.then(() =>
    removeBackground(new Blob([bytes], { type }), { publicPath, model, output: { format: 'image/png' } }),
  )
  last = next.then(
    () => undefined,
    () => undefined,
  )
  return next
}

async function read(request) {
  const parts = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > mostBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const say = (response, status, words) =>
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`)

async function answer(request, response) {
  if (request.method === 'GET' && request.url === '/health') return say(response, 200, 'ready')
  if (request.method !== 'POST' || request.url !== '/remove')
    return say(response, 404, 'POST /remove or GET /health')
  const type = (request.headers['content-type'] ?? '').split(';')[0].trim()
  if (!kinds.has(type)) return say(response, 415, 'A JPEG, PNG or WebP, please.')
  if (waiting >= mostWaiting) return say(response, 503, 'Others are being worked on. Ask again in a moment.')
  waiting++
  try {
    const bytes = await read(request)
    if (!bytes) return say(response, 413, `At most ${mostBytes / 1024 / 1024} MB.`)
    const png = Buffer.from(await (await cutOut(bytes, type)).arrayBuffer())
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': png.length }).end(png)
  } catch (error) {
    console.error(error)
    say(response, 422, 'This picture could not be worked on.')
  } finally {
    waiting--
  }
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error)
    response.destroy()
  })
}).listen(Number(port), host, () =>
  console.log(`Background remover on http://${host}:${port} (${model} model)`),
)
