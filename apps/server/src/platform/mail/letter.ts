import type { Mail } from '#platform/mail.ts'

export type Addressee = { email: string; name: string }
type Letter = {
  subject: string
  lines: string[]
  button: [label: string, link: string]
  after: string[]
}

/** Text for everybody; HTML that survives every mail program: one column, no pictures, no style sheet. */
export function letter(
  { email, name }: Addressee,
  { subject, lines, button: [label, link], after }: Letter,
): Mail {
  // Whoever is only invited has no name here yet.
  const greeting = name === '' ? 'Hello,' : `Hello ${name},`
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
