import { runPosts } from './posts/run-posts.ts'

type Options = {
  folder: string
  posts: number
  workers: number
  kills: number
  report: (measure: string, values: object) => void
  say: (line: string) => void
}

/** Posts that are due within ten seconds while workers are killed. Exit code 1 when one is doubled, lost or untrue. */
export async function measurePosts({ report, ...options }: Options): Promise<void> {
  const figures = await runPosts(options)
  report('posts', figures)
  if (figures.doubled + figures.lost + figures.untrue > 0) process.exitCode = 1
}
