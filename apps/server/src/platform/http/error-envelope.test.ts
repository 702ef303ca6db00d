import type { FastifyReply, FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import type { Log } from '#platform/log.ts'
import { sendError } from './error-envelope.ts'

function told(error: Error, { destroyed }: { destroyed: boolean }): string[] {
  const levels: string[] = []
  const say = (level: string) => () => void levels.push(level)
  const log = { debug: say('debug'), warn: say('warn'), error: say('error') } as unknown as Log
  const reply = { raw: { destroyed } } as Record<string, unknown>
  for (const name of ['code', 'type', 'serializer', 'send', 'header']) reply[name] = () => reply
  sendError(error, { id: 'req_1' } as FastifyRequest, reply as unknown as FastifyReply, log)
  return levels
}
const premature = Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })

test('a player that turns away from a file is no error of ours; a file that breaks off is', () => {
  expect(told(premature, { destroyed: true })).toEqual(['debug'])
  expect(told(premature, { destroyed: false })).toEqual(['error'])
  expect(told(new Error('what else'), { destroyed: true })).toEqual(['error'])
})
