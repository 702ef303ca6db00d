import { z } from 'zod'
import * as accounts from './accounts.ts'
import * as briefs from './briefs.ts'
import * as campaigns from './campaigns.ts'
import * as connections from './connections.ts'
import * as creatives from './creatives.ts'
import * as drift from './drift.ts'
import type { EndpointName } from './endpoints.ts'
import {
  BriefId,
  CampaignId,
  ConnectionId,
  CreativeId,
  DeletionCode,
  GenerationId,
  IntentId,
  MediaId,
} from './ids.ts'
import * as insights from './insights.ts'
import * as intents from './intents.ts'
import * as media from './media.ts'
import * as metaSetup from './meta-setup.ts'

type Access = 'public' | 'member' | 'writer'

/** One route: what it takes, what it answers with, and who may call it (`writer` = owner, admin or editor). */
export type Endpoint = {
  summary: string
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** The body is a multipart form with one `file` and these text fields. */
  form?: z.ZodType
  answer: z.ZodType
  /** Success status; 200 unless told. 302 answers redirect. */
  status?: 200 | 201 | 202 | 302
}

const byId = <Id extends z.ZodType>(id: Id) => z.strictObject({ id })
const Done = z.object({ done: z.literal(true) })

export const contract = {
  signUp: {
    summary: 'Open an account and its workspace',
    access: 'public',
    body: accounts.SignUp,
    answer: accounts.SignedUp,
    status: 201,
  },
  signIn: {
    summary: 'Sign in with e-mail and password',
    access: 'public',
    body: accounts.SignIn,
    answer: accounts.SignedIn,
  },
  signOut: { summary: 'End this session', access: 'public', answer: Done },
  refreshToken: {
    summary: 'A new 30-minute access token for the session cookie',
    access: 'public',
    answer: accounts.SignedIn,
  },
  verifyEmail: {
    summary: 'Confirm an e-mail address',
    access: 'public',
    body: accounts.LinkToken,
    answer: accounts.SignedIn,
  },
  resendVerification: {
    summary: 'Send the confirmation mail again',
    access: 'public',
    body: accounts.EmailOnly,
    answer: Done,
  },
  requestPasswordReset: {
    summary: 'Send a reset mail, if there is such an account',
    access: 'public',
    body: accounts.EmailOnly,
    answer: Done,
  },
  resetPassword: {
    summary: 'Set a new password and end all sessions',
    access: 'public',
    body: accounts.ResetPassword,
    answer: Done,
  },
  me: { summary: 'Who I am, where I am, what is left to do', access: 'member', answer: accounts.Me },
  updateMe: { summary: 'Change my profile', access: 'member', body: accounts.UpdateMe, answer: accounts.Me },
  meDashboard: {
    summary: 'My dashboard: figures, counts and what happened',
    access: 'member',
    query: insights.DashboardQuery,
    answer: insights.MeDashboard,
  },
  updateWorkspace: {
    summary: 'Change the workspace',
    access: 'writer',
    body: accounts.UpdateWorkspace,
    answer: accounts.Me,
  },
  listOutbox: {
    summary: 'Mails of this development instance',
    access: 'public',
    answer: z.object({ mails: z.array(accounts.OutboxMail) }),
  },

  uploadMedia: {
    summary: 'Upload a product photo or a logo',
    access: 'writer',
    form: z.strictObject({ purpose: z.enum(['photo', 'logo']) }),
    answer: media.Media,
    status: 201,
  },
  listMedia: {
    summary: 'The media library',
    access: 'member',
    query: media.ListMedia,
    answer: media.MediaPage,
  },
  deleteMedia: { summary: 'Delete a file', access: 'writer', params: byId(MediaId), answer: Done },
  generateImages: {
    summary: 'Make posters from a brief',
    access: 'writer',
    body: creatives.GenerateImages,
    answer: creatives.Generation,
    status: 202,
  },

  createBrief: {
    summary: 'Write down what is to be advertised',
    access: 'writer',
    body: briefs.CreateBrief,
    answer: briefs.Brief,
    status: 201,
  },
  getBrief: { summary: 'One brief', access: 'member', params: byId(BriefId), answer: briefs.Brief },
  updateBrief: {
    summary: 'Change a brief',
    access: 'writer',
    params: byId(BriefId),
    body: briefs.UpdateBrief,
    answer: briefs.Brief,
  },
  listStyles: {
    summary: 'The styles the studio can draw',
    access: 'member',
    answer: z.object({ styles: z.array(creatives.StudioStyle) }),
  },
  getGeneration: {
    summary: 'One generation with what is ready',
    access: 'member',
    params: byId(GenerationId),
    answer: creatives.Generation,
  },
  cancelGeneration: {
    summary: 'Stop a generation',
    access: 'writer',
    params: byId(GenerationId),
    answer: creatives.Generation,
  },
  listCreatives: {
    summary: 'Creatives of a brief',
    access: 'member',
    query: z.strictObject({ briefId: BriefId }),
    answer: z.object({ creatives: z.array(creatives.Creative) }),
  },
  getCreative: {
    summary: 'One creative',
    access: 'member',
    params: byId(CreativeId),
    answer: creatives.Creative,
  },
  updateCreative: {
    summary: 'Edit words or style and render again',
    access: 'writer',
    params: byId(CreativeId),
    body: creatives.UpdateCreative,
    answer: creatives.Creative,
  },

  startMetaConnection: {
    summary: 'Begin the sign-in at Meta',
    access: 'writer',
    body: connections.StartConnection,
    answer: connections.AuthorizeUrl,
  },
  metaCallback: {
    summary: 'Meta sends the browser back here',
    access: 'public',
    query: connections.ConnectionCallback,
    answer: z.void(),
    status: 302,
  },
  connectSystemUser: {
    summary: 'Connect a system user of a business by its token',
    access: 'writer',
    body: connections.ConnectSystemUser,
    answer: connections.Connection,
    status: 201,
  },
  listConnections: {
    summary: 'Connected Meta users with their accounts and Pages',
    access: 'member',
    answer: z.object({ connections: z.array(connections.Connection) }),
  },
  listAdAccounts: {
    summary: 'Ad accounts of a connection, by name',
    access: 'member',
    params: byId(ConnectionId),
    query: connections.ListAssets,
    answer: connections.AdAccountPage,
  },
  listConnectionPages: {
    summary: 'Pages of a connection, by name',
    access: 'member',
    params: byId(ConnectionId),
    query: connections.ListAssets,
    answer: connections.PagePage,
  },
  chooseAccounts: {
    summary: 'Choose the ad account and Page to work with',
    access: 'writer',
    params: byId(ConnectionId),
    body: connections.ChooseAccounts,
    answer: connections.Connection,
  },
  refreshConnection: {
    summary: 'Look again what this connection may do',
    access: 'writer',
    params: byId(ConnectionId),
    answer: connections.Connection,
  },
  disconnect: {
    summary: 'Forget a connection and its tokens',
    access: 'writer',
    params: byId(ConnectionId),
    answer: Done,
  },
  fastForward: {
    summary: 'Let days go by in a rehearsal',
    access: 'writer',
    body: connections.FastForward,
    answer: connections.FastForwarded,
  },
  metaSetup: {
    summary: 'What the Meta app of this installation needs, and how far it is',
    access: 'member',
    answer: metaSetup.MetaSetup,
  },
  metaDataDeletion: {
    summary: 'How far a deletion is that was asked for at Meta',
    access: 'public',
    params: byId(DeletionCode),
    answer: metaSetup.DataDeletion,
  },

  createCampaign: {
    summary: 'Plan a campaign',
    access: 'writer',
    body: campaigns.CreateCampaign,
    answer: campaigns.Campaign,
    status: 201,
  },
  listCampaigns: {
    summary: 'Campaigns, newest first, with their figures',
    access: 'member',
    query: campaigns.ListCampaigns,
    answer: campaigns.CampaignPage,
  },
  getCampaign: {
    summary: 'One campaign, whole',
    access: 'member',
    params: byId(CampaignId),
    answer: campaigns.Campaign,
  },
  updateCampaign: {
    summary: 'Rename, change the budget, pause, resume, archive',
    access: 'writer',
    params: byId(CampaignId),
    body: campaigns.UpdateCampaign,
    answer: campaigns.Campaign,
  },
  deleteCampaign: {
    summary: 'Delete a campaign here and at Meta',
    access: 'writer',
    params: byId(CampaignId),
    answer: Done,
  },
  preflightCampaign: {
    summary: 'What would happen if it were launched now',
    access: 'member',
    params: byId(CampaignId),
    answer: campaigns.Preflight,
  },
  launchCampaign: {
    summary: 'Launch: made paused first, activated last, exactly once',
    access: 'writer',
    params: byId(CampaignId),
    answer: campaigns.Campaign,
    status: 202,
  },
  cancelLaunch: {
    summary: 'Cancel a launch: what it made is deleted, and the campaign is a draft again',
    access: 'writer',
    params: byId(CampaignId),
    answer: campaigns.Campaign,
    status: 202,
  },
  checkCampaign: {
    summary: 'Look at Meta now: how it stands, and whether anything was changed there',
    access: 'writer',
    params: byId(CampaignId),
    answer: campaigns.Campaign,
  },
  resolveDrift: {
    summary: 'Accept what was changed at Meta, or set it back',
    access: 'writer',
    params: byId(CampaignId),
    body: drift.ResolveDrift,
    answer: campaigns.Campaign,
  },
  getCampaignInsights: {
    summary: 'Figures by day, platform and ad',
    access: 'member',
    params: byId(CampaignId),
    query: insights.InsightsQuery,
    answer: insights.CampaignInsights,
  },
  syncCampaign: {
    summary: 'Fetch fresh figures now',
    access: 'writer',
    params: byId(CampaignId),
    answer: Done,
    status: 202,
  },
  analyticsDashboard: {
    summary: 'Figures of all campaigns',
    access: 'member',
    query: insights.DashboardQuery,
    answer: insights.Dashboard,
  },

  listIntents: {
    summary: 'The ledger of writes to Meta, newest first, with every attempt',
    access: 'member',
    query: intents.ListIntents,
    answer: intents.IntentPage,
  },
  getIntent: {
    summary: 'One write to Meta with every attempt',
    access: 'member',
    params: byId(IntentId),
    answer: intents.Intent,
  },
  resolveIntent: {
    summary: 'Look at Meta now whether a write got through',
    access: 'writer',
    params: byId(IntentId),
    answer: intents.Intent,
  },
} as const satisfies Record<EndpointName, Endpoint>

export type Contract = typeof contract
type Of<E, Key extends keyof Endpoint> =
  E extends Record<Key, infer Schema extends z.ZodType> ? Schema : never

/** What a caller sends (defaults may be left out). */
export type Sent<Name extends EndpointName> = Part<Name, 'params', 'in'> &
  Part<Name, 'query', 'in'> &
  Part<Name, 'body', 'in'> &
  Part<Name, 'form', 'in'>
/** What a handler receives (defaults filled in). */
export type Received<Name extends EndpointName> = Part<Name, 'params', 'out'> &
  Part<Name, 'query', 'out'> &
  Part<Name, 'body', 'out'> &
  Part<Name, 'form', 'out'>
type Part<
  Name extends EndpointName,
  Key extends 'params' | 'query' | 'body' | 'form',
  Side extends 'in' | 'out',
> = [Of<Contract[Name], Key>] extends [never]
  ? unknown
  : Side extends 'out'
    ? { [K in Key]: z.output<Of<Contract[Name], Key>> }
    : object extends z.input<Of<Contract[Name], Key>>
      ? { [K in Key]?: z.input<Of<Contract[Name], Key>> }
      : { [K in Key]: z.input<Of<Contract[Name], Key>> }
export type Answer<Name extends EndpointName> = z.output<Contract[Name]['answer']>
