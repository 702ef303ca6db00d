import type { AdsPixelPostEventsParams } from '@adwright/meta-schema'
import { listOf, number, readFields, readObject, text, UnexpectedAnswer } from '../answer.ts'
import { MetaError } from '../errors.ts'
import type { Call } from '../graph-call.ts'
import type { ParamsOf } from '../params-of.ts'
import { nodeId } from '../wire-params.ts'
import { eventProblems } from './event-problems.ts'
import { wireEvent, type ConversionEvent } from './event.ts'

export type ConversionsReceipt = { eventsReceived: number; messages: string[]; traceId?: string }

export type SendOptions = {
  /** Shows the events under "Test events" in Events Manager instead of counting them. */
  testEventCode?: string
  /** Whose software sends, for Meta's statistics. */
  partnerAgent?: string
}

/** What happened on the advertiser's own side, told to Meta from the server. */
export type Conversions = {
  /**
   * Sends up to 1000 events. What Meta would refuse is refused before the call, as `invalid` with the first problem's
   * `reason` and all of them in `blame`, since one bad event would fail them all. Events that all carry an id are sent
   * again when the answer was lost: Meta keeps the first of two with the same name and id.
   */
  send(
    pixelId: string,
    events: readonly ConversionEvent[],
    options?: SendOptions,
  ): Promise<ConversionsReceipt>
}

export const MOST_EVENTS = 1000

type Params = ParamsOf<
  AdsPixelPostEventsParams,
  { data: readonly unknown[]; test_event_code?: string; partner_agent?: string }
>

export const createConversions = (call: Call, clock: { now(): Date }): Conversions => ({
  async send(pixelId, events, { testEventCode, partnerAgent } = {}) {
    const path = `${nodeId(pixelId)}/events`
    refuseBad(path, events, clock.now())
    const params: Params = {
      data: events.map(wireEvent),
      test_event_code: testEventCode,
      partner_agent: partnerAgent,
    }
    const effect = events.every(({ id }) => id) ? 'read' : 'write'
    return call({ method: 'POST', path, params, effect }, readReceipt)
  },
})

function refuseBad(path: string, events: readonly ConversionEvent[], now: Date): void {
  if (events.length === 0 || events.length > MOST_EVENTS) {
    throw refusal(path, 'event_count', `1 to ${MOST_EVENTS} events, not ${events.length}`, [['data']])
  }
  const problems = events.flatMap((event, index) =>
    eventProblems(event, now).map(({ reason, field }) => ({
      reason,
      path: ['data', String(index), ...field],
    })),
  )
  const [first] = problems
  if (!first) return
  const words = problems.slice(0, 3).map((problem) => `${problem.path.join('.')}: ${problem.reason}`)
  throw refusal(
    path,
    first.reason,
    words.join(', '),
    problems.map((problem) => problem.path),
  )
}

const refusal = (path: string, reason: string, words: string, blame: string[][]) =>
  new MetaError({
    kind: 'invalid',
    reason,
    message: `POST ${path} was not made: ${words}`,
    status: 0,
    blame,
  })

function readReceipt(answer: unknown): ConversionsReceipt {
  const found = readFields(readObject(answer), {
    events_received: number,
    messages: listOf(text),
    fbtrace_id: text,
  })
  if (found.events_received === undefined) throw new UnexpectedAnswer('the answer counts no events')
  return {
    eventsReceived: found.events_received,
    messages: found.messages ?? [],
    ...(found.fbtrace_id && { traceId: found.fbtrace_id }),
  }
}
