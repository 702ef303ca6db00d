import type { Readers } from '../objects/ad-object-fields.ts'
import { Link } from '../objects/link.ts'
import type { AsyncRequest, AsyncRequestSet } from '../store/marketing-records.ts'
import { wireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'

export const requestsOf = (set: AsyncRequestSet, call: Pick<Call, 'twin'>): AsyncRequest[] =>
  call.twin.objects
    .list(set.world, 'async_request')
    .filter((request) => request.set === set.id)
    .toReversed()

const countOf =
  (fits: (request: AsyncRequest) => boolean) =>
  (set: AsyncRequestSet, call: Call): number =>
    requestsOf(set, call).filter(fits).length

export const asyncSetFields: Readers<AsyncRequestSet> = {
  id: (set) => set.id,
  name: (set) => set.name,
  owner_id: (_, call) => call.world.user,
  notification_mode: (set) => set.notification_mode,
  notification_uri: (set) => set.notification_uri,
  notification_status: (set) => (set.notification_mode === 'ON_COMPLETE' ? 'SENT' : 'NOT_SENT'),
  created_time: (set, call) => wireTime(set.created, call.account.timezone_name),
  updated_time: (set, call) => wireTime(set.created, call.account.timezone_name),
  is_completed: (set, call) => requestsOf(set, call).every(({ result }) => result !== undefined),
  total_count: countOf(() => true),
  initial_count: countOf(({ result }) => result === undefined),
  in_progress_count: () => 0,
  success_count: countOf(({ result, ok }) => result !== undefined && ok),
  error_count: countOf(({ result, ok }) => result !== undefined && !ok),
  canceled_count: () => 0,
}

export const asyncRequestFields: Readers<AsyncRequest> = {
  id: (request) => request.id,
  async_request_set: (request, call) => new Link(call.twin.objects.get('async_set', request.set)),
  input: (request) => request.input,
  result: (request) => request.result ?? {},
  scope_object_id: (_, call) => call.account.account_id,
  status: (request) => (request.result === undefined ? 'INITIAL' : request.ok ? 'SUCCESS' : 'ERROR'),
  type: () => 'ASYNC_ADGROUP_CREATION',
  created_time: (request, call) => wireTime(request.created, call.account.timezone_name),
  updated_time: (request, call) => wireTime(request.updated, call.account.timezone_name),
}
