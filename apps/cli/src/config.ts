/** What the environment says to the CLI. */
export type CliEnvironment = {
  url: string
  token: string | undefined
  email: string | undefined
  password: string | undefined
}

/** An empty variable counts as absent. */
export function readEnvironment(env: Record<string, string | undefined> = process.env): CliEnvironment {
  return {
    url: env['ADWRIGHT_URL'] || 'http://localhost:4747',
    token: env['ADWRIGHT_TOKEN'] || undefined,
    email: env['ADWRIGHT_EMAIL'] || undefined,
    password: env['ADWRIGHT_PASSWORD'] || undefined,
  }
}

/** Where the person is: npm runs scripts in the folder of its package.json, and says where it was called. */
export const workingFolder = (env: Record<string, string | undefined> = process.env): string =>
  env['INIT_CWD'] || process.cwd()
