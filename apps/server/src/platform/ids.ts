import type {
  AdAccountId,
  ApiKeyId,
  BriefId,
  CampaignId,
  ConnectionId,
  CreativeId,
  DeletionCode,
  GenerationId,
  InvitationId,
  InvoiceId,
  MediaFolderId,
  MediaId,
  NotificationId,
  OrganisationId,
  PageId,
  PasskeyId,
  PostId,
  PublicationId,
  RecurrenceId,
  SessionId,
  UserId,
  VideoGenerationId,
  WorkspaceId,
} from '@adwright/contract'
import { typeid } from 'typeid-js'

type Branded = {
  user: UserId
  auth: SessionId
  passkey: PasskeyId
  ws: WorkspaceId
  org: OrganisationId
  inv: InvitationId
  key: ApiKeyId
  bill: InvoiceId
  ntf: NotificationId
  media: MediaId
  folder: MediaFolderId
  brief: BriefId
  gen: GenerationId
  vgen: VideoGenerationId
  creative: CreativeId
  conn: ConnectionId
  acct: AdAccountId
  page: PageId
  cmp: CampaignId
  post: PostId
  pub: PublicationId
  rec: RecurrenceId
  del: DeletionCode
  conv: string
  intent: string
  mail: string
  req: string
}

/** A new id that sorts by birth: `newId('cmp')` → `cmp_01h…`. */
export const newId = <Prefix extends keyof Branded>(prefix: Prefix): Branded[Prefix] =>
  typeid(prefix).toString() as unknown as Branded[Prefix] // the brand is what makes it typed
