import { z } from 'zod'

/**
 * Every way a request can be refused. `status` is the HTTP status, `message` the English sentence that says
 * what happened and what to do; `{name}` is filled from the error's details.
 */
export const errorCatalogue = {
  'request.invalid': { status: 400, message: 'Some of what was sent is not valid: {reason}' },
  'request.too_large': { status: 413, message: 'That is too large: the limit is {limit}.' },
  'request.unsupported_media_type': {
    status: 415,
    message: 'Send JSON, or a multipart form where a file is expected.',
  },
  'request.not_found': { status: 404, message: 'There is nothing at this address.' },
  'request.too_many': { status: 429, message: 'Too many requests. Wait {seconds} seconds, then try again.' },
  'request.csrf': {
    status: 403,
    message: 'This request came from another site and was refused. Reload the page and try again.',
  },
  'request.in_progress': { status: 409, message: 'The same request is still being worked on.' },
  'auth.required': { status: 401, message: 'Sign in to go on.' },
  'auth.token_invalid': { status: 401, message: 'This access token is not valid. Sign in again.' },
  'auth.token_expired': { status: 401, message: 'This access token has expired. Ask for a new one.' },
  'auth.wrong_credentials': { status: 401, message: 'That e-mail and password do not belong together.' },
  'auth.email_not_verified': {
    status: 403,
    message: 'Confirm your e-mail first: open the link we sent to {email}.',
  },
  'auth.email_taken': {
    status: 409,
    message: 'There is an account with this e-mail already. Sign in, or reset the password.',
  },
  'auth.link_invalid': { status: 400, message: 'This link is no longer valid. Ask for a new one.' },
  'auth.wrong_password': { status: 400, message: 'That is not your password.' },
  'auth.proof_needed': {
    status: 403,
    message: 'Show that it is you: write your password, or sign out and in again if you have none.',
  },
  'auth.two_factor_required': {
    status: 401,
    message: 'Enter the code of your authenticator app, or one of your backup codes.',
  },
  'auth.two_factor_wrong': {
    status: 401,
    message: 'That code is wrong or was used already. Wait for the next one of your app.',
  },
  'auth.two_factor_code_wrong': {
    status: 400,
    message: 'That code is wrong or was used already. Wait for the next one of your app.',
  },
  'auth.two_factor_on': { status: 409, message: 'Two-factor sign-in is on already. Switch it off first.' },
  'auth.two_factor_off': { status: 409, message: 'Two-factor sign-in is not on. Begin anew.' },
  'auth.session_not_found': { status: 404, message: 'There is no such session of yours any more.' },
  'auth.passkey_not_found': { status: 404, message: 'You have no such passkey.' },
  'auth.passkey_refused': {
    status: 401,
    message: 'This passkey was not accepted. Try again, or sign in with your password.',
  },
  'auth.passkey_not_added': {
    status: 400,
    message: 'This passkey could not be added. Begin again, and stay on this page until it is done.',
  },
  'auth.passkey_there': { status: 409, message: 'This passkey was added before.' },
  'auth.passkeys_full': {
    status: 409,
    message: 'There are {most} passkeys already. Remove one that you no longer use.',
  },
  'auth.weak_password': {
    status: 400,
    message: 'Choose a password of at least 10 characters that is not a common one.',
  },
  'auth.session_needed': {
    status: 403,
    message: 'A program cannot do this. Sign in and do it yourself.',
  },
  'auth.staff_only': { status: 403, message: 'Only the people who run this installation can do this.' },
  'auth.second_factor_needed': {
    status: 403,
    message:
      'The administration opens with a second factor. Set up an authenticator app or a passkey under Settings, Security, or sign in with the one that you have.',
  },
  'auth.blocked': {
    status: 403,
    message:
      'This account was closed by the people who run this installation. Write to them if that is a mistake.',
  },
  'auth.impersonating': {
    status: 403,
    message: 'This is for the person themselves. Leave their account first, or ask them to do it.',
  },
  'auth.sign_up_closed': {
    status: 403,
    message:
      'New accounts are opened by invitation only at the moment. Ask somebody who is here to invite you.',
  },
  'admin.person_not_found': { status: 404, message: 'There is no account with this id.' },
  'admin.person_is_staff': {
    status: 409,
    message: '{name} is of the staff. That has to end first: adwright admin remove {email}.',
  },
  'admin.organisation_not_found': { status: 404, message: 'There is no organisation with this id.' },
  'admin.currency_differs': {
    status: 409,
    message: 'This organisation pays in {currency}. Give the credit in that currency.',
  },
  'job.not_found': {
    status: 404,
    message: 'There is no failed job with this id. It may have been retried or discarded meanwhile.',
  },
  'job.kind_unknown': {
    status: 409,
    message: 'This version of the server knows no job called {name}, so nobody would run it. Discard it.',
  },
  'feature.off': { status: 403, message: '{what} is switched off here at the moment. Try again later.' },
  'workspace.not_found': { status: 404, message: 'There is no such workspace, or you do not belong to it.' },
  'api_key.not_found': { status: 404, message: 'There is no such API key here.' },
  'api_key.expired': { status: 401, message: 'This API key has expired. Make a new one in the settings.' },
  'api_key.too_many': {
    status: 409,
    message: 'There are {most} API keys already. Revoke one that nothing uses any more.',
  },
  'api_key.scope_missing': {
    status: 403,
    message: 'This API key may not do this: it lacks the scope {scope}.',
  },
  'export.not_ready': {
    status: 404,
    message: 'There is no file to download. Ask for one; we tell you when it is ready.',
  },
  'account.owns_shared': {
    status: 409,
    message:
      'Other people belong to {names}. Give what is theirs to one of them, or delete it, then delete your account.',
  },
  'account.campaigns_running': {
    status: 409,
    message: 'These campaigns still run at Meta: {names}. Pause or archive them first.',
  },
  'workspace.no_permission': { status: 403, message: 'Your role in this workspace does not allow this.' },
  'workspace.member_not_found': {
    status: 404,
    message: 'This person is no member of this workspace any more. Reload the page.',
  },
  'workspace.member_already': { status: 409, message: '{email} is a member of this workspace already.' },
  'workspace.role_too_strong': {
    status: 403,
    message: 'Nobody gives or takes a role above their own. Ask the owner of the workspace.',
  },
  'workspace.own_role': {
    status: 409,
    message: 'Nobody changes their own role. Ask another owner or admin, or leave the workspace.',
  },
  'workspace.owner_stays': {
    status: 409,
    message: 'The owner can neither leave nor be removed. Transfer the workspace to somebody else first.',
  },
  'workspace.through_organisation': {
    status: 409,
    message:
      '{name} is here by leading the organisation that owns this workspace. Its owner can change that there.',
  },
  'workspace.name_differs': {
    status: 400,
    message: 'That is not the name of this workspace. To delete it, type its name exactly: {name}',
  },
  'workspace.campaigns_running': {
    status: 409,
    message:
      'Campaigns still run at Meta and would go on spending: {campaigns}. Pause or archive them first.',
  },
  'invitation.not_found': {
    status: 404,
    message: 'This invitation waits for no answer any more. Reload the page.',
  },
  'invitation.pending_already': {
    status: 409,
    message: '{email} is invited already. Send that invitation again, or take it back first.',
  },
  'invitation.sent_too_often': {
    status: 409,
    message: 'This invitation was sent again {most} times. Check the address, take it back and invite anew.',
  },
  'invitation.not_valid': {
    status: 400,
    message: 'This invitation was used, declined or taken back. Ask whoever invited you for a new one.',
  },
  'invitation.expired': {
    status: 400,
    message: 'This invitation has expired. Ask whoever invited you to send it again.',
  },
  'invitation.other_person': {
    status: 403,
    message: 'This invitation went to {email}. Sign in with that address, or ask for one to yours.',
  },
  'organisation.not_agency': {
    status: 409,
    message: 'Only an agency has workspaces of clients. Make this organisation an agency first.',
  },
  'organisation.person_unknown': {
    status: 404,
    message:
      'Nobody with the address {email} is in a workspace of this organisation. Invite them into one first; once they have joined, add them here.',
  },
  'organisation.admin_not_found': {
    status: 404,
    message: 'This person does not lead the organisation any more. Reload the page.',
  },
  'organisation.owner_stays': {
    status: 409,
    message: 'The owner of the organisation cannot be removed from it.',
  },
  'media.empty': { status: 400, message: 'The file {name} is empty.' },
  'media.unreadable': {
    status: 400,
    message: 'The file {name} is not a picture we can read. Use JPEG, PNG or WebP.',
  },
  'media.too_small': {
    status: 400,
    message: 'The picture {name} is {width} × {height}; it needs at least {least} pixels on its short side.',
  },
  'media.too_many_pixels': {
    status: 400,
    message: 'The picture {name} has too many pixels. Use one of at most 50 megapixels.',
  },
  'media.not_found': { status: 404, message: 'There is no such file in this workspace.' },
  'media.in_use': { status: 409, message: 'This picture is used by {by}. Remove it there first.' },
  'brand.changed_meanwhile': {
    status: 409,
    message: 'Somebody changed the brand kit meanwhile. Reload it and try again.',
  },
  'brand.page_refused': {
    status: 400,
    message: 'Only public web addresses can be read. Use the one that your customers open.',
  },
  'brand.page_unreachable': { status: 400, message: 'This page could not be read: {reason}' },
  'brand.page_not_html': {
    status: 400,
    message: 'This address leads to a file and not to a web page. Use the address of the page itself.',
  },
  'brand.page_too_large': {
    status: 400,
    message: 'This page is larger than 2 MB, which is too much to read. Try another page of yours.',
  },
  'brand.page_needs_sign_in': {
    status: 400,
    message: 'This page asks for a sign-in. Use one that everybody can open.',
  },
  'brand.page_empty': {
    status: 400,
    message:
      'There is nothing to read on this page without running its scripts. Try another page of yours, or fill in the details by hand.',
  },
  'media.folder_not_found': { status: 404, message: 'There is no such folder in this workspace.' },
  'media.folder_exists': {
    status: 409,
    message: 'There is a folder called {name} already. Choose another name.',
  },
  'media.folders_full': {
    status: 409,
    message: 'A library has room for {limit} folders. Delete one that you no longer need.',
  },
  'brief.not_found': { status: 404, message: 'There is no such brief in this workspace.' },
  'brief.url_unreachable_kind': {
    status: 400,
    message: 'The landing page must be a public http or https address.',
  },
  'edit.no_place': {
    status: 400,
    message:
      'Say whose poster this is and where an ad made of it would lead, or fill in the brand kit first.',
  },
  'edit.nothing_left': {
    status: 400,
    message: 'Nothing was left of the picture. Draw the box closer around the thing, or mark more of it.',
  },
  'edit.not_removed': {
    status: 502,
    message: 'The background remover did not do it: {reason}. Draw a box around the thing instead.',
  },
  'edit.no_remover': {
    status: 400,
    message: 'No background remover is set up here. Draw a box around the thing instead.',
  },
  'generation.not_found': { status: 404, message: 'There is no such generation in this workspace.' },
  'plan.seats_taken': {
    status: 402,
    message:
      'No seat is left, open invitations included. Remove somebody, take an invitation back, or {remedy}.',
  },
  'plan.clients_full': {
    status: 402,
    message:
      'Your plan has room for {limit} workspaces of clients, and there are {used}. Delete one, or choose a larger plan.',
  },
  'plan.limit_reached': { status: 402, message: '{sentence}' },
  'plan.ended': {
    status: 402,
    message: '{what} Everything stays here: it can be looked at, paused and exported. {remedy}',
  },
  'plan.feature_missing': {
    status: 402,
    message: 'The {planName} plan does not include {what}. {remedy}',
  },
  'billing.self_hosted': {
    status: 409,
    message:
      'Nothing is sold here: plans are given by whoever runs this installation. Ask them for another one.',
  },
  'billing.no_subscription': {
    status: 409,
    message: 'There is no paid plan yet, so there is nothing to change. Choose a plan first.',
  },
  'billing.already_subscribed': {
    status: 409,
    message: 'There is a paid plan already: {plan}. Change that one instead of paying for a second one.',
  },
  'billing.same_plan': { status: 409, message: 'This is the plan that you have: {plan}.' },
  'billing.plan_too_small': {
    status: 409,
    message:
      'The plan {plan} is too small for what is in use: {excess}. Reduce that first, or keep the larger plan.',
  },
  'billing.payment_open': {
    status: 409,
    message:
      'A payment did not go through. Pay the open invoice first, or give another card, then change the plan.',
  },
  'billing.preview_stale': {
    status: 409,
    message: 'This calculation is too old: what it costs has changed since. Look at it again, then agree.',
  },
  'billing.card_declined': {
    status: 402,
    message: 'The payment was refused: {reason} Nothing was changed. Try another card.',
  },
  'billing.unavailable': {
    status: 503,
    message:
      'The payment provider does not answer at the moment. Try again shortly; nothing is charged twice.',
  },
  'billing.forged': {
    status: 400,
    message: 'This did not come from Stripe: it is not signed with the secret of our webhook.',
  },
  'billing.invoice_not_found': { status: 404, message: 'There is no such invoice.' },
  'billing.not_refundable': { status: 409, message: 'This cannot be refunded: {reason}' },
  'billing.key_used': {
    status: 409,
    message:
      'Something else was given under this key already: {amount}. Look at what was given before giving more.',
  },
  'generation.already_over': { status: 409, message: 'This generation has already ended.' },
  'film.storyboard_wrong': {
    status: 400,
    message: 'This storyboard cannot be filmed: {reason}',
  },
  'film.no_encoder': {
    status: 409,
    message:
      'This server has no program that makes videos. Ask whoever runs it to install ffmpeg or to install the packages again.',
  },
  'film.no_voice': { status: 400, message: 'This server has no voice {voice}.' },
  'film.voice_language': {
    status: 400,
    message:
      'The voice {voice} does not speak the language of this film ({language}). Choose another, or none.',
  },
  'film.no_model': {
    status: 409,
    message: 'No video model is set up here. Let the studio make the pictures, it needs no key.',
  },
  'creative.not_found': { status: 404, message: 'There is no such creative in this workspace.' },
  'creative.changed_meanwhile': {
    status: 409,
    message: 'Somebody changed this creative meanwhile. Reload it and try again.',
  },
  'creative.in_use': { status: 409, message: 'This poster is used by {by}. Take it out there first.' },
  'creative.in_campaign': {
    status: 409,
    message: 'This creative runs in a launched campaign, where it can no longer change. Make a copy.',
  },
  'connection.not_found': { status: 404, message: 'There is no such connection in this workspace.' },
  'connection.state_invalid': {
    status: 400,
    message: 'This sign-in at Meta was not started here, or took too long. Start it again.',
  },
  'connection.denied': {
    status: 403,
    message: 'You did not allow the connection at Meta. Nothing was connected.',
  },
  'connection.missing_permissions': {
    status: 403,
    message: 'Meta did not grant: {missing}. Connect again and leave these permissions ticked.',
  },
  'connection.no_ad_account': {
    status: 409,
    message:
      'This Meta user has no ad account that may run ads. Create one in Business settings, then connect again.',
  },
  'connection.no_page': {
    status: 409,
    message: 'This Meta user manages no Page. Create a Page, then connect again.',
  },
  'connection.needs_reconnect': {
    status: 409,
    message: 'Meta no longer accepts our access for {name}. Connect again.',
  },
  'connection.in_use': {
    status: 409,
    message: 'Campaigns still run through this connection: {campaigns}. Pause or archive them first.',
  },
  'connection.not_configured': {
    status: 503,
    message:
      'This installation has no Meta app configured. Set META_APP_ID and META_APP_SECRET, or use the rehearsal account.',
  },
  'connection.token_refused': { status: 400, message: 'This token cannot be used: {reason}' },
  'connection.choice_invalid': {
    status: 400,
    message: 'The chosen {what} does not belong to this connection.',
  },
  'campaign.not_found': { status: 404, message: 'There is no such campaign in this workspace.' },
  'campaign.not_launchable': { status: 409, message: 'This campaign cannot be launched: it is {state}.' },
  'campaign.preflight_failed': { status: 409, message: 'The pre-flight found something to mend: {findings}' },
  'campaign.not_changeable': {
    status: 409,
    message: 'This cannot be changed while the campaign is {state}.',
  },
  'campaign.transition_refused': { status: 409, message: 'A campaign that is {from} cannot become {to}.' },
  'campaign.changed_meanwhile': {
    status: 409,
    message: 'Somebody changed this campaign meanwhile. Reload it and try again.',
  },
  'campaign.not_cancellable': {
    status: 409,
    message: 'There is no launch to cancel: this campaign is {state}.',
  },
  'campaign.not_awaiting': {
    status: 409,
    message: 'This campaign does not wait for a yes any more. Reload it.',
  },
  'campaign.approval_not_yours': {
    status: 403,
    message: 'In this workspace the client says yes to campaigns. Somebody with that role has to look at it.',
  },
  'campaign.approval_outdated': {
    status: 409,
    message:
      'This campaign was changed after it was sent for approval. It has to be sent for approval again before anybody can say yes to it.',
  },
  'campaign.drift_changed': {
    status: 409,
    message: 'What differs at Meta has changed meanwhile. Look again, then decide.',
  },
  'campaign.drift_not_restorable': {
    status: 409,
    message: 'Meta lets nobody set this back: {fields}. Accept it, or launch a new campaign.',
  },
  'media.not_video': {
    status: 400,
    message: 'The file {name} cannot be used as a video: {reason}',
  },
  'media.not_convertible': {
    status: 409,
    message: 'The file {name} cannot be converted here: {reason}',
  },
  'post.not_found': { status: 404, message: 'There is no such post in this workspace.' },
  'post.changed_meanwhile': {
    status: 409,
    message: 'Somebody changed this post meanwhile. Reload it and try again.',
  },
  'post.not_changeable': { status: 409, message: 'This post can no longer be changed: it is {state}.' },
  'post.not_awaiting': { status: 409, message: 'This post does not wait for a yes any more. Reload it.' },
  'post.approval_not_yours': {
    status: 403,
    message: 'In this workspace the client says yes to posts. Somebody with that role has to look at it.',
  },
  'post.no_destination': {
    status: 409,
    message: 'There is no Page to publish on. Connect Meta and choose a Page first.',
  },
  'post.destination_unknown': {
    status: 400,
    message: 'The destination {destination} does not belong to this workspace.',
  },
  'post.not_ready': { status: 409, message: 'Something has to be mended first: {findings}' },
  'post.time_has_passed': { status: 400, message: 'This time has passed. Choose a later one.' },
  'post.too_far_ahead': { status: 400, message: 'Choose a time within the next {days} days.' },
  'post.no_free_slot': {
    status: 409,
    message: 'There is no free slot in the queue. Add posting times, or choose a time.',
  },
  'post.fix_not_possible': { status: 409, message: 'This cannot be mended that way: {reason}' },
  'post.not_published': { status: 409, message: 'This is not published, so there is nothing to do there.' },
  'post.not_editable_there': { status: 409, message: 'Meta does not allow that: {reason}' },
  'post.rule_invalid': { status: 400, message: 'This is no rule for repeating a post: {reason}' },
  'post.repeats_already': {
    status: 409,
    message: 'A series is made from this post already. End that one first.',
  },
  'recurrence.not_found': { status: 404, message: 'There is no such series in this workspace.' },
  'comment.not_found': { status: 404, message: 'There is no such comment under this post.' },
  'import.unreadable': { status: 400, message: 'This CSV file cannot be read: {reason}' },
  'intent.not_found': { status: 404, message: 'There is no such write to Meta in this workspace.' },
  'intent.in_progress': {
    status: 409,
    message: 'This is being written to Meta right now. Wait a moment, then look again.',
  },
  'intent.not_resolvable': {
    status: 409,
    message: 'Nothing is kept by which this could be looked up at Meta. Look for it in Ads Manager.',
  },
  'meta.throttled': {
    status: 429,
    message: 'Meta asks us to wait. Try again in {seconds} seconds; nothing is lost.',
  },
  'meta.refused': { status: 502, message: 'Meta refused: {reason}' },
  'meta.unavailable': {
    status: 503,
    message: 'Meta does not answer at the moment. We keep trying; nothing is lost.',
  },
  'meta.forged': {
    status: 403,
    message: 'This did not come from Meta: it is not signed with the secret of our app.',
  },
  'data_deletion.not_found': { status: 404, message: 'There is no deletion with this code.' },
  'rehearsal.only': {
    status: 409,
    message: 'Only a rehearsal can be fast-forwarded. This connection is real.',
  },
  'service.unavailable': {
    status: 503,
    message: 'This part of Adwright is not available at the moment. Try again shortly.',
  },
  internal: { status: 500, message: 'Something broke on our side. It was logged as {requestId}.' },
} as const satisfies Record<string, { status: number; message: string }>

export type ErrorCode = keyof typeof errorCatalogue
export const ErrorCode = z.enum(Object.keys(errorCatalogue) as [ErrorCode]) // Object.keys widens

/** The one error envelope. `field` is a path such as `dailyBudgetMinor` or `words.headline`. */
export const ErrorBody = z.object({
  code: ErrorCode,
  message: z.string(),
  field: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  requestId: z.string(),
})
export type ErrorBody = z.infer<typeof ErrorBody>
