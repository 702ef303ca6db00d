import type { Mail } from '#platform/mail.ts'

type Person = { email: string; name: string }

export const verificationMail = (to: Person, link: string): Mail =>
  letter(to, {
    subject: 'Confirm your e-mail for Adwright',
    lines: ['Welcome to Adwright. Please confirm that this e-mail address is yours:'],
    button: ['Confirm my e-mail', link],
    after: [
      'The link is good for 24 hours. If you did not sign up, ignore this mail: nothing happens without it.',
    ],
  })

export const resetMail = (to: Person, link: string): Mail =>
  letter(to, {
    subject: 'Set a new password for Adwright',
    lines: ['Somebody, hopefully you, asked for a new password. Choose it here:'],
    button: ['Choose a new password', link],
    after: [
      'The link is good for one hour and works once. A new password signs you out everywhere.',
      'If it was not you, ignore this mail: your password stays as it is.',
    ],
  })

export const alreadyThereMail = (to: Person, signInLink: string): Mail =>
  letter(to, {
    subject: 'You already have an Adwright account',
    lines: [
      'Somebody, hopefully you, tried to open an account with this e-mail. There is one already, so just sign in:',
    ],
    button: ['Sign in', signInLink],
    after: [
      'If you forgot the password, you can set a new one there. If it was not you, there is nothing to do.',
    ],
  })

type Letter = { subject: string; lines: string[]; button: [label: string, link: string]; after: string[] }

/** Text for everybody; HTML that survives every mail program: one column, no pictures, no style sheet. */
function letter({ email, name }: Person, { subject, lines, button: [label, link], after }: Letter): Mail {
  const greeting = `Hello ${name},`
  const text = [greeting, ...lines, `${label}: ${link}`, ...after, 'Adwright'].join('\n\n')
  const paragraph = (line: string, more = '') => `<p style="margin:0 0 16px;${more}">${escapeHtml(line)}</p>`
  const html = `<!doctype html><html lang="en"><body style="margin:0;background:#f6f5f2;font:16px/1.5 -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;color:#1d1b17">
<div style="max-width:520px;margin:0 auto;padding:32px 24px"><div style="background:#fff;border-radius:12px;padding:32px 28px">
${[greeting, ...lines].map((line) => paragraph(line)).join('\n')}
<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="display:inline-block;background:#1d1b17;color:#fff;text-decoration:none;padding:12px 22px;border-radius:8px;font-weight:600">${escapeHtml(label)}</a></p>
${after.map((line) => paragraph(line, 'color:#6b675e;font-size:14px')).join('\n')}
<p style="margin:0;color:#6b675e;font-size:13px;word-break:break-all">${escapeHtml(link)}</p></div></div></body></html>`
  return { to: email, subject, text, html }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
