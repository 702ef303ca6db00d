import { contract, endpoints, type Endpoint, type EndpointName } from '@adwright/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { Member, Person } from '#platform/member.ts'
import { answerWriter } from './answer-writer.ts'
import type { Authenticator } from './authenticator.ts'
import { callerOf } from './caller.ts'
import { FileReply, headersOf } from './file-reply.ts'
import { admit, type Rule } from './policy.ts'
import type { RateLimits } from './rate-limits.ts'
import { createKeptTexts } from './kept-texts.ts'
import { readParts } from './request-parts.ts'
import { refuseStandIn } from './standing-in.ts'
import type { TempFolders } from '#platform/storage/temp-folder.ts'
import type { Exchange, RouteOptions } from './router.ts'
import { readUpload, usualMostBytes, type ReceivedForm } from './upload.ts'

declare module 'fastify' {
  interface FastifyRequest {
    member: Member | undefined
    person: Person | undefined
  }
  interface FastifyContextConfig {
    endpoint?: EndpointName
  }
}

type Deps = {
  authenticator: Authenticator
  rule: Rule
  limits: RateLimits | undefined
  checkAnswers: boolean
  temp: TempFolders
}
type Handler = (call: never) => Promise<unknown>

/** Thrown by `exchange.redirect`; carries the way on, not a failure. */
class Redirect extends Error {
  readonly to: string
  constructor(to: string) {
    super('redirect')
    this.to = to
  }
}

/** Serves one endpoint of the contract: authenticate, check, call, answer. */
export function addContractRoute(
  app: FastifyInstance,
  name: EndpointName,
  handler: Handler,
  deps: Deps,
  { mostBytes = usualMostBytes }: RouteOptions = {},
): void {
  const endpoint: Endpoint = contract[name]
  const [method = 'GET', url = '/'] = endpoints[name].split(' ')
  const status = endpoint.status ?? 200
  const writer = answerWriter(endpoint.answer)
  const textOf = createKeptTexts(status)
  const answer = async (request: FastifyRequest, reply: FastifyReply, upload?: ReceivedForm) => {
    const parts = readParts(endpoint, request, upload)
    const email = emailIn(parts.body)
    if (email !== undefined) await deps.limits?.touchAccount(name, email)
    const proves =
      deps.rule !== 'public' && bringsProof(name, parts.body) ? request.person?.userId : undefined
    if (proves !== undefined) await deps.limits?.prove(proves)
    const call = {
      ...parts,
      ...(upload && { file: upload.file }),
      member: request.member,
      person: request.person,
      exchange: exchangeOf(request, reply),
    }
    try {
      const made = await handler(call as never) // its parts went through the schemas that its type is made of
      if (name === 'signIn' && email !== undefined) await deps.limits?.forgetAccount(email)
      if (proves !== undefined && name !== 'confirmTwoFactor') await deps.limits?.forgetProofs(proves)
      if (made instanceof FileReply) return await reply.code(status).headers(headersOf(made)).send(made.body)
      if (deps.checkAnswers) checkAnswer(name, endpoint, made)
      if (typeof made === 'object' && made !== null && Object.isFrozen(made))
        return await reply.code(status).type('application/json; charset=utf-8').send(textOf(reply, made))
      return await reply.code(status).send(made ?? null)
    } catch (error) {
      if (error instanceof Redirect) return reply.redirect(error.to, 302)
      throw error
    }
  }
  app.route({
    method: method as HTTPMethods, // the contract only holds methods of HTTP
    url,
    config: { endpoint: name },
    ...(writer && { schema: { response: { [status]: {} } }, serializerCompiler: () => writer }),
    onRequest: async (request) => {
      const caller = await callerOf(request, deps.authenticator, { forgive: deps.rule === 'public' })
      refuseStandIn({ name, rule: deps.rule, method: request.method }, caller?.person)
      admit(deps.rule, caller)
      request.member = caller?.member
      request.person = caller?.person
      if (request.member) await deps.limits?.act(request.method, request.member.workspaceId, name)
    },
    handler: (request, reply) =>
      endpoint.form
        ? deps.temp.within(async (folder) =>
            answer(request, reply, await readUpload(request, folder, mostBytes)),
          )
        : answer(request, reply),
  })
}

function exchangeOf(request: FastifyRequest, reply: FastifyReply): Exchange {
  return {
    requestId: request.id,
    ip: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? '',
    header: (name) => {
      const value = request.headers[name.toLowerCase()]
      return Array.isArray(value) ? value[0] : value
    },
    cookie: (name) => {
      const pair = request.headers.cookie?.split(/;\s*/).find((each) => each.startsWith(`${name}=`))
      return pair?.slice(name.length + 1)
    },
    setCookies: (values) => {
      for (const value of values) void reply.header('set-cookie', value)
    },
    redirect: (to) => {
      throw new Redirect(to)
    },
  }
}

const emailIn = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string'
    ? body.email
    : undefined

/** A password, or a code, with which somebody who is signed in shows that it is still them. */
const bringsProof = (name: EndpointName, body: unknown): boolean =>
  name === 'confirmTwoFactor' ||
  (typeof body === 'object' && body !== null && ('password' in body || 'currentPassword' in body))

/** Outside production every answer is held against the contract whole, so a wrong one fails in our tests. */
function checkAnswer(name: EndpointName, endpoint: Endpoint, answer: unknown): void {
  const checked = endpoint.answer.safeParse(answer ?? undefined)
  if (!checked.success) throw new Error(`The answer of ${name} breaks the contract: ${checked.error.message}`)
}
