import { z } from 'zod'
import * as security from './account-security.ts'
import * as accounts from './accounts.ts'
import * as admin from './admin.ts'
import * as apiKeys from './api-keys.ts'
import * as audit from './audit.ts'
import * as billing from './billing.ts'
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
  InvitationId,
  MediaFolderId,
  MediaId,
  OrganisationId,
  PasskeyId,
  PostId,
  RecurrenceId,
  SessionId,
  VideoGenerationId,
  WorkspaceId,
} from './ids.ts'
import * as insights from './insights.ts'
import * as intents from './intents.ts'
import * as media from './media.ts'
import * as mediaDetails from './media-details.ts'
import * as mediaFolders from './media-folders.ts'
import * as mediaTidying from './media-tidying.ts'
import * as metaSetup from './meta-setup.ts'
import * as notifications from './notifications.ts'
import { PostWords } from './post-words.ts'
import * as posterEditing from './poster-editing.ts'
import * as posting from './posting.ts'
import * as posts from './posts.ts'
import * as privacy from './privacy.ts'
import * as studio from './studio.ts'
import * as storyboards from './storyboard.ts'
import * as teams from './teams.ts'
import * as videos from './videos.ts'

/**
 * How a caller must be known: not at all, as a person, as a person or a key of theirs that may read (`personal`), as a
 * member of a workspace, or as one of the staff who run this installation. Which roles may call a route of members stands in the policy of the server's module.
 */
export type Access = 'public' | 'person' | 'personal' | 'member' | 'staff'

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
  confirmEmail: {
    summary: 'Confirm a new e-mail address with the link that was sent to it',
    access: 'public',
    body: accounts.LinkToken,
    answer: Done,
  },
  passkeySignInOptions: {
    summary: 'Begin to sign in with a passkey',
    access: 'public',
    answer: security.PasskeyOptions,
  },
  passkeySignIn: {
    summary: 'Sign in with a passkey',
    access: 'public',
    body: security.PasskeySignIn,
    answer: accounts.SignedIn,
  },
  me: { summary: 'Who I am, where I am, what is left to do', access: 'member', answer: accounts.Me },
  updateMe: { summary: 'Change my profile', access: 'person', body: accounts.UpdateMe, answer: accounts.Me },
  provePresence: {
    summary: 'Show with my password that it is me; good for ten minutes, as signing in is',
    access: 'person',
    body: security.OnlyPassword,
    answer: Done,
  },
  changePassword: {
    summary: 'Change my password',
    access: 'person',
    body: security.ChangePassword,
    answer: Done,
  },
  changeEmail: {
    summary: 'Send a link to a new e-mail address of mine',
    access: 'person',
    body: security.ChangeEmail,
    answer: Done,
  },
  listSessions: { summary: 'Where I am signed in', access: 'person', answer: security.SessionList },
  endOtherSessions: {
    summary: 'Sign out everywhere else',
    access: 'person',
    answer: security.EndedSessions,
  },
  endSession: {
    summary: 'Sign out one of my sessions',
    access: 'person',
    params: byId(SessionId),
    answer: Done,
  },
  startTwoFactor: {
    summary: 'Begin to ask for a code of an authenticator app at sign-in',
    access: 'person',
    body: security.OnlyPassword,
    answer: security.TwoFactorSecret,
  },
  confirmTwoFactor: {
    summary: 'Switch it on with a first code; the backup codes are shown this once',
    access: 'person',
    body: security.ConfirmTwoFactor,
    answer: security.BackupCodes,
  },
  renewBackupCodes: {
    summary: 'New backup codes; the old ones are void',
    access: 'person',
    body: security.OnlyPassword,
    answer: security.BackupCodes,
  },
  endTwoFactor: {
    summary: 'Stop asking for a code at sign-in',
    access: 'person',
    body: security.OnlyPassword,
    answer: Done,
  },
  listPasskeys: { summary: 'My passkeys', access: 'person', answer: security.PasskeyList },
  startPasskey: { summary: 'Begin to add a passkey', access: 'person', answer: security.PasskeyOptions },
  addPasskey: {
    summary: 'Add a passkey',
    access: 'person',
    body: security.AddPasskey,
    answer: security.Passkey,
    status: 201,
  },
  renamePasskey: {
    summary: 'Rename a passkey',
    access: 'person',
    params: byId(PasskeyId),
    body: security.RenamePasskey,
    answer: security.Passkey,
  },
  removePasskey: {
    summary: 'Remove a passkey',
    access: 'person',
    params: byId(PasskeyId),
    answer: Done,
  },
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
  listWorkspaces: {
    summary: 'The workspaces that I may open, by name',
    access: 'personal',
    query: teams.ListWorkspaces,
    answer: teams.WorkspacePage,
  },
  openWorkspace: {
    summary: 'Go into a workspace, which is then the one that I was in last',
    access: 'person',
    params: byId(WorkspaceId),
    answer: accounts.Workspace,
  },
  listMembers: {
    summary: 'Who belongs to the workspace, and who is invited',
    access: 'member',
    answer: teams.MemberList,
  },
  changeRole: {
    summary: 'Give a member another role',
    access: 'member',
    body: teams.ChangeRole,
    answer: Done,
  },
  removeMember: {
    summary: 'Remove a member from the workspace',
    access: 'member',
    body: teams.RemoveMember,
    answer: Done,
  },
  leaveWorkspace: { summary: 'Leave the workspace', access: 'member', answer: Done },
  transferWorkspace: {
    summary: 'Make another member the owner',
    access: 'member',
    body: teams.TransferWorkspace,
    answer: Done,
  },
  deleteWorkspace: {
    summary: 'Delete the workspace with everything in it',
    access: 'member',
    body: teams.DeleteWorkspace,
    answer: Done,
  },
  inviteMember: {
    summary: 'Invite somebody by e-mail',
    access: 'member',
    body: teams.InviteMember,
    answer: teams.Invitation,
    status: 201,
  },
  resendInvitation: {
    summary: 'Send an invitation again; the link of the mail before opens nothing any more',
    access: 'member',
    params: byId(InvitationId),
    answer: teams.Invitation,
  },
  revokeInvitation: {
    summary: 'Take an invitation back',
    access: 'member',
    params: byId(InvitationId),
    answer: Done,
  },
  seeInvitation: {
    summary: 'What an invitation is about',
    access: 'public',
    body: teams.InvitationToken,
    answer: teams.SeenInvitation,
  },
  acceptInvitation: {
    summary: 'Join the workspace of an invitation',
    access: 'person',
    body: teams.InvitationToken,
    answer: accounts.Workspace,
  },
  declineInvitation: {
    summary: 'Decline an invitation',
    access: 'public',
    body: teams.InvitationToken,
    answer: Done,
  },
  getOrganisation: {
    summary: 'The organisation that owns this workspace, and who leads it',
    access: 'member',
    answer: teams.Organisation,
  },
  renameOrganisation: {
    summary: 'Rename the organisation',
    access: 'member',
    body: teams.RenameOrganisation,
    answer: teams.Organisation,
  },
  becomeAgency: {
    summary: 'Become an agency, which has a workspace for each client',
    access: 'member',
    answer: teams.Organisation,
  },
  createClientWorkspace: {
    summary: 'Make a workspace for a client',
    access: 'member',
    body: teams.CreateClientWorkspace,
    answer: accounts.Workspace,
    status: 201,
  },
  listClients: {
    summary: 'The workspaces of the agency with their figures, campaigns and connections',
    access: 'member',
    query: teams.ListClients,
    answer: teams.ClientPage,
  },
  addOrganisationAdmin: {
    summary: 'Let a member of one of its workspaces lead the organisation too',
    access: 'member',
    body: teams.AddOrganisationAdmin,
    answer: teams.Organisation,
  },
  removeOrganisationAdmin: {
    summary: 'Take somebody out of the lead of the organisation',
    access: 'member',
    body: teams.RemoveOrganisationAdmin,
    answer: teams.Organisation,
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

  listNotifications: {
    summary: 'What I was told, in this workspace and about my account',
    access: 'member',
    query: notifications.ListNotifications,
    answer: notifications.NotificationPage,
  },
  readNotifications: {
    summary: 'I have read these, or all',
    access: 'member',
    body: notifications.ReadNotifications,
    answer: notifications.UnreadNotifications,
  },
  getNotificationChoices: {
    summary: 'How I want to hear of what',
    access: 'person',
    answer: notifications.NotificationChoices,
  },
  setNotificationChoices: {
    summary: 'Choose how I want to hear of what',
    access: 'person',
    body: notifications.SetNotificationChoices,
    answer: notifications.NotificationChoices,
  },
  requestExport: {
    summary: 'Make a file of everything about me and the workspaces that I own',
    access: 'person',
    answer: privacy.PersonalExport,
    status: 202,
  },
  getExport: { summary: 'How far that file is', access: 'person', answer: privacy.PersonalExport },
  downloadExport: { summary: 'That file, a ZIP', access: 'person', answer: z.file() },
  deleteAccount: {
    summary: 'Delete my account with the workspaces that are mine alone, at once and for good',
    access: 'person',
    body: privacy.DeleteAccount,
    answer: Done,
    status: 202,
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
    summary:
      'Launch: made paused first, activated last, exactly once; or put it forward, where this person’s launches wait for a yes',
    access: 'member',
    params: byId(CampaignId),
    answer: campaigns.Campaign,
    status: 202,
  },
  approveCampaign: {
    summary: 'Say yes or no to a campaign that waits for it: a yes launches it',
    access: 'member',
    params: byId(CampaignId),
    body: campaigns.ApproveCampaign,
    answer: campaigns.Campaign,
    status: 202,
  },
  cancelLaunch: {
    summary:
      'Cancel a launch: what it made is deleted, and the campaign is a draft again; or take back what waits for a yes',
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
  setApproval: {
    summary: 'Who has to say yes before a post goes out or a campaign is launched',
    access: 'member',
    body: posting.SetApproval,
    answer: posting.PostingDesk,
  },
  approvePost: {
    summary: 'Say yes or no to a post that waits for it',
    access: 'member',
    params: byId(PostId),
    body: posting.ApprovePost,
    answer: posts.Post,
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

  getBilling: {
    summary: 'The plan: what it costs, what is used of it, what is to be paid next',
    access: 'member',
    answer: billing.Billing,
  },
  getUsage: {
    summary: 'What the plan allows and what is used of it; no money',
    access: 'member',
    answer: billing.Usage,
  },
  listPlans: { summary: 'The plans on offer', access: 'public', answer: billing.PlanList },
  startCheckout: {
    summary: 'A page on which a plan is paid for',
    access: 'member',
    body: billing.ChoosePlan,
    answer: billing.PaymentPage,
  },
  openPortal: {
    summary: 'Pages for cards and invoices at the payment provider',
    access: 'member',
    answer: billing.PaymentPage,
  },
  previewPlanChange: {
    summary: 'What another plan would cost from now on; nothing is changed',
    access: 'member',
    body: billing.ChoosePlan,
    answer: billing.PlanChange,
  },
  changePlan: {
    summary: 'Change to another plan at once',
    access: 'member',
    body: billing.ChangePlan,
    answer: billing.Billing,
  },
  cancelPlan: {
    summary: 'Let the plan end with the paid period; says what goes on running at Meta',
    access: 'member',
    body: billing.CancelPlan,
    answer: billing.CancelledPlan,
  },
  resumePlan: {
    summary: 'Take the cancellation back',
    access: 'member',
    answer: billing.Billing,
  },
  listInvoices: {
    summary: 'Invoices, newest first',
    access: 'member',
    query: billing.ListInvoices,
    answer: billing.InvoicePage,
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

  adminUsers: {
    summary: 'Everybody with an account, newest first',
    access: 'staff',
    query: admin.AdminListUsers,
    answer: admin.AdminUserPage,
  },
  adminUser: {
    summary: 'One account, with where it belongs',
    access: 'staff',
    query: admin.AdminFindUser,
    answer: admin.AdminUserDetail,
  },
  adminSetUserBlocked: {
    summary: 'Close an account to its person, or open it again',
    access: 'staff',
    body: admin.AdminSetUserBlocked,
    answer: Done,
  },
  adminImpersonate: {
    summary: 'Look through the eyes of somebody, for an hour',
    access: 'staff',
    body: admin.AdminImpersonate,
    answer: admin.Impersonating,
  },
  endImpersonation: {
    summary: 'Back to the own session',
    access: 'person',
    answer: admin.ImpersonationEnded,
  },
  adminOrganisations: {
    summary: 'Organisations with their plans and what they used, newest first',
    access: 'staff',
    query: admin.AdminListOrganisations,
    answer: admin.AdminOrganisationPage,
  },
  adminOrganisation: {
    summary: 'One organisation, whole',
    access: 'staff',
    params: byId(OrganisationId),
    answer: admin.AdminOrganisationDetail,
  },
  adminAssignPlan: {
    summary: 'Give an organisation a plan',
    access: 'staff',
    body: admin.AdminAssignPlan,
    answer: Done,
  },
  adminExtendTrial: {
    summary: 'More days for a trial',
    access: 'staff',
    body: admin.AdminExtendTrial,
    answer: Done,
  },
  adminGiveCredit: {
    summary: 'Credit for the next invoices, once for its key',
    access: 'staff',
    body: admin.AdminGiveCredit,
    answer: Done,
  },
  adminRevenue: {
    summary: 'What comes in, by month and by plan',
    access: 'staff',
    query: admin.AdminAskRevenue,
    answer: admin.AdminRevenue,
  },
  adminJobs: {
    summary: 'How much there is to do, by queue',
    access: 'staff',
    answer: admin.AdminJobs,
  },
  adminDeadLetters: {
    summary: 'Jobs that failed for good, latest first',
    access: 'staff',
    query: admin.AdminListDeadLetters,
    answer: admin.DeadLetterPage,
  },
  adminRetryJob: {
    summary: 'Run a failed job again, from the step that failed',
    access: 'staff',
    body: admin.AdminRetryJob,
    answer: Done,
  },
  adminDiscardJob: {
    summary: 'Give a failed job up',
    access: 'staff',
    body: admin.AdminDiscardJob,
    answer: Done,
  },
  adminProviders: {
    summary: 'How those are that this installation depends on',
    access: 'staff',
    answer: admin.AdminProviders,
  },
  adminFlags: {
    summary: 'What can be switched off, and what is',
    access: 'staff',
    answer: admin.FeatureFlags,
  },
  adminSetFlag: {
    summary: 'Switch something on or off, for all or for some',
    access: 'staff',
    body: admin.AdminSetFlag,
    answer: admin.FeatureFlags,
  },
  adminAudit: {
    summary: 'What was done anywhere, latest first',
    access: 'staff',
    query: audit.AdminListAudit,
    answer: audit.AuditPage,
  },
  listAudit: {
    summary: 'What was done in this workspace, latest first',
    access: 'member',
    query: audit.ListAudit,
    answer: audit.AuditPage,
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
