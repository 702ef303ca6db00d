import type {
  AdAccountId,
  BriefId,
  CampaignId,
  ConnectionId,
  CreativeId,
  DeletionCode,
  GenerationId,
  MediaId,
  PageId,
  UserId,
  WorkspaceId,
} from '@adwright/contract'
import { typeid } from 'typeid-js'

type Branded = {
  user: UserId
  ws: WorkspaceId
  media: MediaId
  brief: BriefId
  gen: GenerationId
  creative: CreativeId
  conn: ConnectionId
  acct: AdAccountId
  page: PageId
  cmp: CampaignId
  del: DeletionCode
  intent: string
  mail: string
  req: string
}

/** A new id that sorts by birth: `newId('cmp')` → `cmp_01h…`. */
export const newId = <Prefix extends keyof Branded>(prefix: Prefix): Branded[Prefix] =>
  typeid(prefix).toString() as unknown as Branded[Prefix] // the brand is what makes it typed
