import { GoogleGenAI, type GoogleGenAIOptions } from '@google/genai'
import { boundedFetch } from './bounded-fetch.ts'

/** A finished clip may come inside the answer, as text a third larger than it is. */
const mostBytes = 256 * 1024 * 1024

/** The client of Google's API: no tries of its own, answers that end, no redirects. */
export const googleClient = ({ key, url }: { key: string; url: string | undefined }): GoogleGenAI =>
  new GoogleGenAI({ apiKey: key, httpOptions: httpOptions(url) })

/** The same for a project of Google Cloud's, which is entered by Google's own means (Application Default Credentials). */
export const vertexClient = (options: {
  project: string
  location: string
  url?: string
  googleAuthOptions?: NonNullable<GoogleGenAIOptions['googleAuthOptions']>
}): GoogleGenAI => {
  const { project, location, url, googleAuthOptions } = options
  return new GoogleGenAI({
    vertexai: true,
    project,
    location,
    httpOptions: httpOptions(url),
    ...(googleAuthOptions ? { googleAuthOptions } : {}),
  })
}

const httpOptions = (url: string | undefined) => ({
  ...(url ? { baseUrl: url } : {}),
  // each try may cost money, so the caller decides whether there is another
  retryOptions: { attempts: 1 },
  fetch: boundedFetch(mostBytes),
})
