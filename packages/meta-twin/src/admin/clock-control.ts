import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import { after, readDuration } from '../time/duration.ts'
import { dayText } from '../time/time-zone.ts'
import type { Twin } from '../wire/call.ts'
import { text, whole } from '../wire/pick.ts'
import { setClock, worldNow } from '../world/world-clock.ts'

const day = 86_400
/** A year and a leap day. */
const longest = 366 * day
const fastest = 3600

export const readClock = (twin: Twin, world: World): Json => ({
  world: world.id,
  now: new Date(worldNow(twin, world) * 1000).toISOString(),
  offsetSeconds: worldNow(twin, world) - twin.now(),
  speed: world.clock.speed,
  running: world.clock.speed > 0,
  simulated: true,
})

export const clockNames = ['advance', 'to', 'stop', 'run', 'speed', 'step', 'world'] as const

/** `{advance}`, `{to}`, `{stop}`, `{run, speed?}` or `{step}`; everything on the way has happened when it resolves. */
export async function controlClock(twin: Twin, world: World, body: Json): Promise<Json> {
  const wanted = ['advance', 'to', 'stop', 'run', 'step'].filter((name) => body[name] !== undefined)
  const [what] = wanted
  if (wanted.length !== 1 || what === undefined)
    throw badParam(
      'Say one of {"advance":"P1D"}, {"to":"2026-12-24T08:00:00Z"}, {"stop":true}, {"run":true,"speed":60}, {"step":"PT1H"}.',
    )
  const now = worldNow(twin, world)
  switch (what) {
    case 'advance':
      await advanceTo(twin, world, after(now, durationIn(body, 'advance')), 'advance')
      break
    case 'step':
      await advanceTo(twin, setSpeed(twin, world.id, 0), after(now, durationIn(body, 'step')), 'step')
      break
    case 'to':
      await advanceTo(twin, world, instantIn(body), 'to')
      break
    case 'stop':
    case 'run':
      if (body[what] !== true) throw badParam(`Say {"${what}":true}.`, what)
      setSpeed(twin, world.id, what === 'stop' ? 0 : speedIn(body))
  }
  return readClock(twin, twin.objects.world(world.id))
}

function durationIn(body: Json, name: string) {
  const duration = readDuration(String(body[name]))
  if (!duration || (duration.months === 0 && duration.seconds === 0))
    throw badParam(
      `${name} is an ISO 8601 duration of more than nothing, such as PT1H, P1D, P2W or P1M.`,
      name,
    )
  return duration
}

function instantIn(body: Json): number {
  const at = Date.parse(text(body, 'to') ?? '')
  if (Number.isNaN(at)) throw badParam('to is an instant such as 2026-12-24T08:00:00Z.', 'to')
  return Math.floor(at / 1000)
}

function speedIn(body: Json): number {
  const speed = body['speed'] ?? 1
  if (typeof speed !== 'number' || !(speed >= 1 && speed <= fastest))
    throw badParam(`speed is a number from 1 (real time) to ${fastest} (an hour a second).`, 'speed')
  return speed
}

const setSpeed = (twin: Twin, id: string, speed: number): World =>
  twin.database.transaction(() => {
    const world = twin.objects.world(id)
    twin.objects.saveWorld(setClock(twin, world, worldNow(twin, world), speed))
    return twin.objects.world(id)
  })

async function advanceTo(twin: Twin, world: World, to: number, name: string): Promise<void> {
  const now = worldNow(twin, world)
  const clock = `It is ${new Date(now * 1000).toISOString()} in this world`
  if (to <= now) throw badParam(`Time only goes forward. ${clock}.`, name)
  if (to - now > longest)
    throw badParam(
      `At most twelve months at once, so up to ${dayText(Math.floor((now + longest) / day))}. ${clock}.`,
      name,
    )
  await twin.time.advance(world.id, to - now)
}

/** The older way: `{days|hours|seconds}`, at most ninety days at once. */
export async function advanceClock(twin: Twin, world: World, body: Json): Promise<Json> {
  const seconds =
    (whole(body, 'days') ?? 0) * day + (whole(body, 'hours') ?? 0) * 3600 + (whole(body, 'seconds') ?? 0)
  if (!Number.isSafeInteger(seconds) || seconds <= 0 || seconds > 90 * day) {
    throw badParam('Advance by days, hours or seconds: more than nothing, at most 90 days.', 'days')
  }
  await twin.time.advance(world.id, seconds)
  return readClock(twin, twin.objects.world(world.id))
}
