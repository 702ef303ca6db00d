import { z } from 'zod'
import * as accounts from './accounts.ts'
import * as apiKeys from './api-keys.ts'
import * as brand from './brand.ts'
import * as briefs from './briefs.ts'
import * as campaigns from './campaigns.ts'
import * as connections from './connections.ts'
import * as creatives from './creatives.ts'
import * as drift from './drift.ts'
import type { EndpointName } from './endpoints.ts'
import {
  ApiKeyId,
  BriefId,
  CampaignId,
  ConnectionId,
  CreativeId,
  DeletionCode,
  GenerationId,
  IntentId,
  MediaFolderId,
  MediaId,
  PostId,
  RecurrenceId,
  VideoGenerationId,
} from './ids.ts'
import * as insights from './insights.ts'
import * as intents from './intents.ts'
import * as media from './media.ts'
import * as mediaDetails from './media-details.ts'
import * as mediaFolders from './media-folders.ts'
import * as mediaTidying from './media-tidying.ts'
import * as metaSetup from './meta-setup.ts'
import { PostWords } from './post-words.ts'
import * as posterEditing from './poster-editing.ts'
import * as posting from './posting.ts'
import * as posts from './posts.ts'
import * as studio from './studio.ts'
import * as storyboards from './storyboard.ts'
import * as videos from './videos.ts'

/**
 * How a caller must be known: not at all, as a person, as a member of a workspace, or as one of the staff who run this
 * installation. Which roles may call a route of members stands in the policy of the server's module.
 */
export type Access = 'public' | 'person' | 'member' | 'staff'

/** One route: what it takes, what it answers with, and how its caller must be known. */
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
  updateMe: { summary: 'Change my profile', access: 'person', body: accounts.UpdateMe, answer: accounts.Me },
  meDashboard: {
    summary: 'My dashboard: figures, counts and what happened',
    access: 'member',
    query: insights.DashboardQuery,
    answer: insights.MeDashboard,
  },
  updateWorkspace: {
    summary: 'Change the workspace',
    access: 'member',
    body: accounts.UpdateWorkspace,
    answer: accounts.Me,
  },
  listOutbox: {
    summary: 'Mails of this development instance',
    access: 'public',
    answer: z.object({ mails: z.array(accounts.OutboxMail) }),
  },

  listMyKeys: { summary: 'My API keys', access: 'person', answer: apiKeys.ApiKeyList },
  createMyKey: {
    summary: 'Make an API key that acts as me; its secret is shown this once',
    access: 'person',
    body: apiKeys.CreateApiKey,
    answer: apiKeys.CreatedApiKey,
    status: 201,
  },
  revokeMyKey: { summary: 'Revoke one of my keys', access: 'person', params: byId(ApiKeyId), answer: Done },
  listWorkspaceKeys: {
    summary: 'The API keys of the workspace',
    access: 'member',
    answer: apiKeys.ApiKeyList,
  },
  createWorkspaceKey: {
    summary: 'Make an API key that acts in this workspace; its secret is shown this once',
    access: 'member',
    body: apiKeys.CreateApiKey,
    answer: apiKeys.CreatedApiKey,
    status: 201,
  },
  revokeWorkspaceKey: {
    summary: 'Revoke a key of the workspace',
    access: 'member',
    params: byId(ApiKeyId),
    answer: Done,
  },

  uploadMedia: {
    summary: 'Upload a product photo, a logo, or a picture or video for a post',
    access: 'member',
    form: z.strictObject({ purpose: z.enum(['photo', 'logo', 'post']) }),
    answer: media.Media,
    status: 201,
  },
  listMedia: {
    summary: 'The media library',
    access: 'member',
    query: media.ListMedia,
    answer: media.MediaPage,
  },
  getMediaFile: { summary: 'A file', access: 'member', params: byId(MediaId), answer: media.Media },
  updateMedia: {
    summary: 'Rename a file, move it into a folder, tag it',
    access: 'member',
    params: byId(MediaId),
    body: mediaTidying.UpdateMedia,
    answer: media.LibraryMedia,
  },
  deleteMedia: { summary: 'Delete a file', access: 'member', params: byId(MediaId), answer: Done },
  getMediaDetails: {
    summary: 'A file with its versions, where it came from, and where it is used',
    access: 'member',
    params: byId(MediaId),
    answer: mediaDetails.MediaDetails,
  },
  downloadMedia: {
    summary: 'The bytes of a file, a picture also in another format',
    access: 'member',
    params: byId(MediaId),
    query: mediaTidying.DownloadMedia,
    answer: z.file(),
  },
  downloadManyMedia: {
    summary: 'Several files in one ZIP',
    access: 'member',
    body: mediaTidying.DownloadManyMedia,
    answer: z.file(),
  },
  organiseMedia: {
    summary: 'Move and tag several files',
    access: 'member',
    body: mediaTidying.OrganiseMedia,
    answer: mediaTidying.OrganisedMedia,
  },
  deleteManyMedia: {
    summary: 'Delete the files that nobody uses, and say who uses the others',
    access: 'member',
    body: mediaTidying.DeleteManyMedia,
    answer: mediaTidying.DeletedMedia,
  },
  listMediaFolders: {
    summary: 'The folders of the library',
    access: 'member',
    answer: mediaFolders.MediaFolderList,
  },
  createMediaFolder: {
    summary: 'Make a folder',
    access: 'member',
    body: mediaFolders.NameMediaFolder,
    answer: mediaFolders.MediaFolder,
    status: 201,
  },
  renameMediaFolder: {
    summary: 'Rename a folder',
    access: 'member',
    params: byId(MediaFolderId),
    body: mediaFolders.NameMediaFolder,
    answer: mediaFolders.MediaFolder,
  },
  deleteMediaFolder: {
    summary: 'Delete a folder; its files stay',
    access: 'member',
    params: byId(MediaFolderId),
    answer: Done,
  },
  listMediaTags: { summary: 'The tags in use', access: 'member', answer: mediaFolders.MediaTagList },
  generateImages: {
    summary: 'Make posters from a brief',
    access: 'member',
    body: creatives.GenerateImages,
    answer: creatives.Generation,
    status: 202,
  },
  editImage: {
    summary: 'Make something else of a picture, by a wish in words',
    access: 'member',
    body: creatives.EditImage,
    answer: creatives.Generation,
    status: 202,
  },
  cutOut: {
    summary: 'Take the thing of a photo out of its ground, by hand or by the remover',
    access: 'member',
    params: byId(MediaId),
    body: posterEditing.CutOut,
    answer: posterEditing.CutOutAnswer,
  },
  videoDesk: {
    summary: 'What the video studio of this instance can do',
    access: 'member',
    answer: videos.VideoDesk,
  },
  draftStoryboard: {
    summary: 'Write a storyboard for a brief; nothing is kept',
    access: 'member',
    body: videos.DraftStoryboard,
    answer: storyboards.CheckedStoryboard,
  },
  checkStoryboard: {
    summary: 'A changed storyboard with its times put right, and what is wrong with it; nothing is kept',
    access: 'member',
    body: videos.CheckStoryboard,
    answer: storyboards.CheckedStoryboard,
  },
  previewScene: {
    summary: 'One scene of a storyboard as a small picture; nothing is kept',
    access: 'member',
    body: videos.PreviewScene,
    answer: videos.ScenePreview,
  },
  generateVideo: {
    summary: 'Make a film of a brief',
    access: 'member',
    body: videos.GenerateVideo,
    answer: videos.VideoGeneration,
    status: 202,
  },
  listVideos: {
    summary: 'Films, newest first',
    access: 'member',
    query: videos.ListVideos,
    answer: videos.VideoPage,
  },
  getVideoGeneration: {
    summary: 'How far a film is',
    access: 'member',
    params: byId(VideoGenerationId),
    answer: videos.VideoGeneration,
  },
  cancelVideo: {
    summary: 'Stop making a film; what is finished of it is thrown away',
    access: 'member',
    params: byId(VideoGenerationId),
    answer: videos.VideoGeneration,
  },
  videoCaptions: {
    summary: 'The captions of a film as SRT and WebVTT',
    access: 'member',
    params: byId(VideoGenerationId),
    answer: videos.FilmCaptions,
  },

  getBrand: {
    summary: 'The brand kit; one that nobody filled in yet is empty',
    access: 'member',
    answer: brand.BrandKit,
  },
  saveBrand: {
    summary: 'Keep the brand kit',
    access: 'member',
    body: brand.SaveBrand,
    answer: brand.BrandKit,
  },
  readBrandPage: {
    summary: 'Read what a web page says of its business; nothing of it is kept',
    access: 'member',
    body: brand.ReadPage,
    answer: brand.PageReading,
  },
  takePagePictures: {
    summary: 'Take pictures of a page into the media library',
    access: 'member',
    body: brand.TakePagePictures,
    answer: brand.TakenPictures,
  },

  createBrief: {
    summary: 'Write down what is to be advertised',
    access: 'member',
    body: briefs.CreateBrief,
    answer: briefs.Brief,
    status: 201,
  },
  getBrief: { summary: 'One brief', access: 'member', params: byId(BriefId), answer: briefs.Brief },
  updateBrief: {
    summary: 'Change a brief',
    access: 'member',
    params: byId(BriefId),
    body: briefs.UpdateBrief,
    answer: briefs.Brief,
  },
  listStyles: {
    summary: 'The styles the studio can draw',
    access: 'member',
    answer: z.object({ styles: z.array(studio.StudioStyle) }),
  },
  studioDesk: {
    summary: 'What the studio can do here: styles, shapes, models, what is used',
    access: 'member',
    answer: studio.StudioDesk,
  },
  listGenerations: {
    summary: 'The newest generations with what is ready',
    access: 'member',
    query: creatives.ListGenerations,
    answer: creatives.GenerationList,
  },
  getGeneration: {
    summary: 'One generation with what is ready',
    access: 'member',
    params: byId(GenerationId),
    answer: creatives.Generation,
  },
  cancelGeneration: {
    summary: 'Stop a generation',
    access: 'member',
    params: byId(GenerationId),
    answer: creatives.Generation,
  },
  listCreatives: {
    summary: 'Creatives of a brief, or all of them, newest first',
    access: 'member',
    query: creatives.ListCreatives,
    answer: creatives.CreativePage,
  },
  getCreative: {
    summary: 'One creative',
    access: 'member',
    params: byId(CreativeId),
    answer: creatives.Creative,
  },
  updateCreative: {
    summary: 'Edit words, look or elements and render again',
    access: 'member',
    params: byId(CreativeId),
    body: posterEditing.UpdateCreative,
    answer: creatives.Creative,
  },
  deleteCreative: {
    summary: 'Delete a creative with all its pictures, unless something uses it',
    access: 'member',
    params: byId(CreativeId),
    answer: Done,
  },
  previewPoster: {
    summary: 'A poster as it would be after a change; nothing is kept',
    access: 'member',
    params: byId(CreativeId),
    body: posterEditing.PreviewPoster,
    answer: posterEditing.PosterPreview,
  },
  postWords: {
    summary: 'The words of a creative as a post takes them, with hashtags for each network',
    access: 'member',
    params: byId(CreativeId),
    answer: PostWords,
  },
  makeSizes: {
    summary: 'Draw a creative in more shapes',
    access: 'member',
    params: byId(CreativeId),
    body: posterEditing.MakeSizes,
    answer: creatives.Creative,
  },

  startMetaConnection: {
    summary: 'Begin the sign-in at Meta',
    access: 'member',
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
    access: 'member',
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
    access: 'member',
    params: byId(ConnectionId),
    body: connections.ChooseAccounts,
    answer: connections.Connection,
  },
  refreshConnection: {
    summary: 'Look again what this connection may do',
    access: 'member',
    params: byId(ConnectionId),
    answer: connections.Connection,
  },
  disconnect: {
    summary: 'Forget a connection and its tokens',
    access: 'member',
    params: byId(ConnectionId),
    answer: Done,
  },
  fastForward: {
    summary: 'Let days go by in a rehearsal',
    access: 'member',
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
    access: 'member',
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
    access: 'member',
    params: byId(CampaignId),
    body: campaigns.UpdateCampaign,
    answer: campaigns.Campaign,
  },
  deleteCampaign: {
    summary: 'Delete a campaign here and at Meta',
    access: 'member',
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
    access: 'member',
    params: byId(CampaignId),
    answer: campaigns.Campaign,
    status: 202,
  },
  cancelLaunch: {
    summary: 'Cancel a launch: what it made is deleted, and the campaign is a draft again',
    access: 'member',
    params: byId(CampaignId),
    answer: campaigns.Campaign,
    status: 202,
  },
  checkCampaign: {
    summary: 'Look at Meta now: how it stands, and whether anything was changed there',
    access: 'member',
    params: byId(CampaignId),
    answer: campaigns.Campaign,
  },
  resolveDrift: {
    summary: 'Accept what was changed at Meta, or set it back',
    access: 'member',
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
    access: 'member',
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

  postingDesk: {
    summary: 'Where one can publish, the queue, and what is known about good times',
    access: 'member',
    answer: posting.PostingDesk,
  },
  setPostingSlots: {
    summary: 'The times of the week at which queued posts go out',
    access: 'member',
    body: posting.SetSlots,
    answer: posting.PostingDesk,
  },
  pausePosting: {
    summary: 'Pause everything that is to go out, or let it go on',
    access: 'member',
    body: posting.PausePosting,
    answer: posting.PostingDesk,
  },
  calendar: {
    summary: 'Posts of a span of time',
    access: 'member',
    query: posts.CalendarQuery,
    answer: posts.Calendar,
  },
  createPost: {
    summary: 'Write a post; publish it now, later, or keep it as a draft',
    access: 'member',
    body: posts.CreatePost,
    answer: posts.Post,
    status: 201,
  },
  listPosts: {
    summary: 'Posts, newest first',
    access: 'member',
    query: posts.ListPosts,
    answer: posts.PostPage,
  },
  importPosts: {
    summary: 'Posts from a CSV file; the dry run says what would happen',
    access: 'member',
    body: posting.ImportPosts,
    answer: posting.ImportResult,
  },
  getPost: { summary: 'One post, whole', access: 'member', params: byId(PostId), answer: posts.Post },
  updatePost: {
    summary: 'Change a post that is not out yet',
    access: 'member',
    params: byId(PostId),
    body: posts.UpdatePost,
    answer: posts.Post,
  },
  deletePost: {
    summary: 'Delete a post here or everywhere',
    access: 'member',
    params: byId(PostId),
    query: posting.DeletePost,
    answer: Done,
  },
  schedulePost: {
    summary: 'Put it on the calendar, move it, publish it now, or take it off again',
    access: 'member',
    params: byId(PostId),
    body: posts.SchedulePost,
    answer: posts.Post,
  },
  duplicatePost: {
    summary: 'The same once more, as a draft',
    access: 'member',
    params: byId(PostId),
    answer: posts.Post,
    status: 201,
  },
  fixPost: {
    summary: 'Mend a finding: crop, pad, convert, shorten',
    access: 'member',
    params: byId(PostId),
    body: posts.ApplyFix,
    answer: posts.Post,
  },
  retryPost: {
    summary: 'Try once more what did not go out',
    access: 'member',
    params: byId(PostId),
    body: posting.OnePublication,
    answer: posts.Post,
  },
  resolvePost: {
    summary: 'Look at Meta now whether it is out',
    access: 'member',
    params: byId(PostId),
    body: posting.OnePublication,
    answer: posts.Post,
  },
  editPublishedPost: {
    summary: 'Change the words of a post that is out',
    access: 'member',
    params: byId(PostId),
    body: posting.EditPublished,
    answer: posts.Post,
  },
  deletePublishedPost: {
    summary: 'Take down what is out',
    access: 'member',
    params: byId(PostId),
    body: posting.OnePublication,
    answer: posts.Post,
  },
  refreshPost: {
    summary: 'Fetch figures and comments now',
    access: 'member',
    params: byId(PostId),
    answer: posts.Post,
  },
  repeatPost: {
    summary: 'Let a post come again, by weekdays and hours',
    access: 'member',
    params: byId(PostId),
    body: posting.RepeatPost,
    answer: posting.Recurrence,
    status: 201,
  },
  getRecurrence: {
    summary: 'One series of posts',
    access: 'member',
    params: byId(RecurrenceId),
    answer: posting.Recurrence,
  },
  endRecurrence: {
    summary: 'End a series: what is not out yet is taken off the calendar',
    access: 'member',
    params: byId(RecurrenceId),
    answer: Done,
  },
  listPostComments: {
    summary: 'Comments under a post',
    access: 'member',
    params: byId(PostId),
    answer: posting.PostComments,
  },
  replyToComment: {
    summary: 'Answer a comment, or write one under the post',
    access: 'member',
    params: byId(PostId),
    body: posting.ReplyToComment,
    answer: posting.PostComments,
  },
  hideComment: {
    summary: 'Hide a comment or show it again',
    access: 'member',
    params: byId(PostId),
    body: posting.HideComment,
    answer: posting.PostComments,
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
    access: 'member',
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
