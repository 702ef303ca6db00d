import { number, readFields, readObject, text, map, type FieldsOf } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { collectRows } from '../paging.ts'
import { nodeId } from '../wire-params.ts'
import { memberRow, type Member, type MemberKey } from './members.ts'

/** What Meta takes in one call. */
export const MOST_MEMBERS = 10_000

/** Holds the batches of one upload together. The id is ours, unique in the ad account, within 2^53. */
export type UploadSession = {
  id: number
  batch: number
  last: boolean
  /** About how many people all batches hold. */
  total?: number
}

const receiptFields = {
  audience_id: text,
  session_id: text,
  num_received: number,
  num_invalid_entries: number,
  invalid_entry_samples: map,
}
/** What arrived; who of them Meta knows it does not tell. */
export type MembersReceipt = FieldsOf<typeof receiptFields>

const sessionFields = {
  session_id: text,
  stage: text,
  progress: text,
  num_received: number,
  num_matched: number,
  num_invalid_entries: number,
  start_time: text,
  end_time: text,
}
export type AudienceSession = FieldsOf<typeof sessionFields>

type Change = 'add' | 'remove' | 'replace'

export type MemberUpload = {
  schema: readonly MemberKey[]
  members: Iterable<Member> | AsyncIterable<Member>
  sessionId: number
  /** About how many there are. */
  total?: number
  /** Called, and waited for, after each batch. */
  onBatch?: (receipt: MembersReceipt, batch: number) => void | Promise<void>
}

/** Members are hashed here, before they leave. The same batch sent twice is the same audience. */
export type AudienceUsers = {
  /** At most 10,000 people. */
  add(
    audienceId: string,
    schema: readonly MemberKey[],
    members: readonly Member[],
    session?: UploadSession,
  ): Promise<MembersReceipt>
  remove(
    audienceId: string,
    schema: readonly MemberKey[],
    members: readonly Member[],
    session?: UploadSession,
  ): Promise<MembersReceipt>
  /** Any number of people, in batches of one session, however they are produced. */
  addAll(audienceId: string, upload: MemberUpload): Promise<{ received: number; invalid: number }>
  /** The same, in place of everybody who is in. */
  replaceAll(audienceId: string, upload: MemberUpload): Promise<{ received: number; invalid: number }>
  /** Uploads of the last days, and how far Meta is with them. */
  sessions(audienceId: string): Promise<AudienceSession[]>
}

export const createAudienceUsers = (call: Call): AudienceUsers => {
  const send = async (
    change: Change,
    audienceId: string,
    schema: readonly MemberKey[],
    members: readonly Member[],
    session?: UploadSession,
  ) => {
    if (members.length === 0 || members.length > MOST_MEMBERS)
      throw new TypeError(`a batch has 1 to ${MOST_MEMBERS} members, not ${members.length}`)
    const data = members.map((member) => memberRow(schema, member))
    return call(
      {
        method: change === 'remove' ? 'DELETE' : 'POST',
        path: `${nodeId(audienceId)}/${change === 'replace' ? 'usersreplace' : 'users'}`,
        params: {
          payload: { schema, data },
          session: session && {
            session_id: session.id,
            batch_seq: session.batch,
            last_batch_flag: session.last,
            ...(session.total !== undefined && { estimated_num_total: session.total }),
          },
        },
        // Even hashed, people stand in no address.
        secrets: change === 'remove' ? data.flat() : [],
      },
      (answer) => readFields(readObject(answer), receiptFields),
    )
  }
  const sendAll = async (change: Change, audienceId: string, upload: MemberUpload) => {
    const { schema, sessionId, total, onBatch } = upload
    let received = 0
    let invalid = 0
    for await (const { members, number: batch, last } of batches(upload.members)) {
      const receipt = await send(change, audienceId, schema, members, { id: sessionId, batch, last, total })
      received += receipt.num_received ?? 0
      invalid += receipt.num_invalid_entries ?? 0
      await onBatch?.(receipt, batch)
    }
    return { received, invalid }
  }
  return {
    add: (audienceId, schema, members, session) => send('add', audienceId, schema, members, session),
    remove: (audienceId, schema, members, session) => send('remove', audienceId, schema, members, session),
    addAll: (audienceId, upload) => sendAll('add', audienceId, upload),
    replaceAll: (audienceId, upload) => sendAll('replace', audienceId, upload),
    sessions: async (audienceId) =>
      collectRows(
        call,
        {
          path: `${nodeId(audienceId)}/sessions`,
          params: { fields: Object.keys(sessionFields).join(',') },
        },
        (row) => readFields(readObject(row), sessionFields),
      ),
  }
}

// One batch is kept back until it is known whether another follows: Meta wants the last one marked.
async function* batches(members: Iterable<Member> | AsyncIterable<Member>) {
  let batch: Member[] = []
  let count = 1
  for await (const member of members) {
    if (batch.length === MOST_MEMBERS) {
      yield { members: batch, number: count, last: false }
      count += 1
      batch = []
    }
    batch.push(member)
  }
  if (batch.length > 0) yield { members: batch, number: count, last: true }
}
